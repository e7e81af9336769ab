import { memo } from 'react'
import type { MinutesFacts, MinutesSection } from '#shared/domain/minutes.ts'
import { caseBlocks } from '#shared/minutes/case-blocks.ts'
import { type CaseFacts, caseName } from '#shared/minutes/case-standing.ts'
import classes from './document.module.css'
import { MinutesBlocks, type Shown } from './minutes-blocks.tsx'

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
export const CasePart = memo(function CasePart({ facts, one, ...shown }: Props) {
  const { id, number, people } = one.record
  return (
    <article className={classes.case} data-part={id} aria-labelledby={`case-${id}`}>
      <h2 id={`case-${id}`} className={classes.caseHeading} tabIndex={-1}>
        Case <span className="figures">{number}</span>: {caseName(one)}
      </h2>
      <MinutesBlocks {...shown} part={id} blocks={caseBlocks(facts, one)} people={people} />
    </article>
  )
}, isSame)
