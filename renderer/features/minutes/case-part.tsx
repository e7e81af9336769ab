import { memo } from 'react'
import { survivorOf } from '#shared/domain/case.ts'
import type { MinutesFacts, MinutesSection, SectionHeading } from '#shared/domain/minutes.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import type { VersionId } from '#shared/ids.ts'
import { actionColumns, actionRow, caseHeaderRows, contributionRows, feedbackRows } from './case-facts.ts'
import { becameOf, type CaseFacts } from './case-standing.ts'
import classes from './document.module.css'
import { sectionTitle } from './document-words.ts'
import { FactsColumns, FactsTable, PlainTable } from './facts-tables.tsx'
import { SectionView } from './section-view.tsx'

export type Shown = {
  readonly versionId: VersionId
  readonly versionNumber: number
  readonly readOnly: boolean
}
type Props = Shown & {
  readonly facts: MinutesFacts
  readonly one: CaseFacts
  readonly sections: readonly MinutesSection[]
}

/** A save of one section makes a new list around the same sections: only the case that changed is drawn again. */
const isSame = (a: Props, b: Props): boolean =>
  a.versionId === b.versionId &&
  a.readOnly === b.readOnly &&
  a.facts === b.facts &&
  a.one === b.one &&
  a.sections.length === b.sections.length &&
  a.sections.every((section, at) => section === b.sections[at])

/** One case as it will be printed: who it is about, the discussion, the actions, who tells the survivor. */
export const CasePart = memo(function CasePart(props: Props) {
  const { facts, one } = props
  const became = becameOf(one)
  const { number } = one.record
  const name = survivorOf(one.record.people)?.name ?? 'name not recorded'
  const headings = {
    heard: name,
    deferred: `${name} (deferred)`,
    withdrawn: 'withdrawn',
    'not-reached': `${name} (not reached)`,
  }
  return (
    <article className={classes.case} data-part={one.record.id} aria-labelledby={`case-${one.record.id}`}>
      <h2 id={`case-${one.record.id}`} className={classes.caseHeading} tabIndex={-1}>
        Case <span className="figures">{number}</span>: {headings[became]}
      </h2>
      {became === 'deferred' && (
        <p className={classes.notice}>Deferred: {one.standing.deferredReason || 'no reason recorded'}</p>
      )}
      {became === 'withdrawn' ? (
        <FactsTable rows={[['Reason', one.standing.withdrawnReason || 'Not recorded']]} />
      ) : (
        <FactsTable rows={caseHeaderRows(facts, one)} />
      )}
      {became === 'heard' && <Discussion {...props} />}
      {(became === 'deferred' || became === 'not-reached') && one.actions.length > 0 && (
        <Actions facts={facts} one={one} />
      )}
    </article>
  )
}, isSame)

function Discussion({ facts, one, sections, ...shown }: Props) {
  const full = one.record.kind !== 'mention'
  const section = (heading: SectionHeading) => {
    const found = sections.find((candidate) => candidate.heading === heading)
    // What nobody wrote is left out of the document, but a draft keeps the place to write it.
    const silent = shown.readOnly && (heading === 'plan' || !full)
    if (found === undefined || (silent && plainText(found.doc).trim() === '')) return null
    return (
      <SectionView
        {...shown}
        part={one.record.id}
        section={found}
        title={sectionTitle(heading, facts.area)}
        level={3}
        people={one.record.people}
      />
    )
  }
  const contributions = contributionRows(facts, one)
  return (
    <>
      {section('referral')}
      {section('voice')}
      {section('information')}
      {full && contributions.length > 0 && (
        <>
          <h3 className={classes.factsHeading}>Who contributed</h3>
          <FactsColumns rows={contributions} />
        </>
      )}
      {section('risk')}
      {section('plan')}
      {(full || one.actions.length > 0) && <Actions facts={facts} one={one} />}
      {full && <Telling facts={facts} one={one} />}
    </>
  )
}

type Facts = Pick<Props, 'facts' | 'one'>

function Actions({ facts, one }: Facts) {
  return (
    <>
      <h3 className={classes.factsHeading}>Actions</h3>
      {one.actions.length === 0 ? (
        <p className={classes.soft}>No actions were agreed.</p>
      ) : (
        <PlainTable
          label={`Actions of case ${one.record.number}`}
          columns={actionColumns}
          rows={one.actions.map((action) => actionRow(facts, action))}
        />
      )}
    </>
  )
}

function Telling({ facts, one }: Facts) {
  const rows = feedbackRows(facts, one)
  return (
    <>
      <h3 className={classes.factsHeading}>Telling the {facts.area.survivorTerm}</h3>
      {rows === null ? (
        <p className={classes.soft}>Nobody has been asked to do this yet.</p>
      ) : (
        <FactsTable rows={rows} />
      )}
    </>
  )
}
