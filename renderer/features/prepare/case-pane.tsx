import { Button, Tabs } from '@mantine/core'
import { useRef } from 'react'
import { useRows, write } from '#renderer/api/rows.ts'
import { type RecordState, useRecord } from '#renderer/state/use-record.ts'
import { caseGapWords } from '#renderer/text/words.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import { type CaseRecord, caseGaps, survivorOf } from '#shared/domain/case.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { AgencyId, CaseId } from '#shared/ids.ts'
import { AgenciesTab } from './agencies-tab.tsx'
import { nextNumber } from './arrangement.ts'
import { blankCase, canBeSaved, withoutBlanks } from './blank-case.ts'
import { CaseForm } from './case-form.tsx'
import classes from './prepare.module.css'
import { StandingButtons } from './standing-buttons.tsx'
import type { Prepared } from './use-prepare.ts'
import { VoiceTab } from './voice-tab.tsx'

export type CaseTab = 'case' | 'agencies' | 'voice'

type Props = {
  readonly caseId: CaseId
  readonly prepared: Prepared
  readonly tab: CaseTab
  readonly onTab: (tab: CaseTab) => void
  /** Whose return is shown first; null leaves it to what is still awaited. */
  readonly agency: AgencyId | null
  /** A case that was added and never saved has been thrown away. */
  readonly onDropped: () => void
}

/** One case: read, or begun here. A new one stays the same form when it is first saved, so that typing goes on. */
export function CasePane(props: Props) {
  const { caseId, prepared } = props
  const { view, added, agencies } = prepared
  const known = view.cases.some((one) => one.id === caseId)
  const file = useRows('case.view', { caseId }, { enabled: known })
  const blank = useRef<CaseRecord | null>(null)
  if (!known && blank.current === null) {
    blank.current =
      added.find((one) => one.id === caseId) ??
      blankCase(caseId, view.meeting.id, nextNumber(view.cases), agencies)
  }
  const stored = file.data?.record ?? blank.current
  if (stored === null) {
    return (
      <section className={classes.pane} aria-label="Case" data-region tabIndex={-1}>
        <ProblemNote problem={file.error} />
      </section>
    )
  }
  return <Pane {...props} stored={stored} file={file.data ?? null} />
}

const save = (record: CaseRecord) => write('case.save', withoutBlanks(record))

type PaneProps = Props & { readonly stored: CaseRecord; readonly file: CaseFile | null }

function Pane({ stored, file, prepared, tab, onTab, agency, onDropped }: PaneProps) {
  const form = useRecord(stored.id, stored, save, canBeSaved)
  const record = form.value
  const name = survivorOf(record.people)?.name.trim() ?? ''
  return (
    <section className={classes.pane} aria-labelledby="case-name" data-region tabIndex={-1}>
      <div className={classes.head}>
        <div className={classes.headText}>
          <h1 id="case-name">
            <span className={classes.caseNumber}>{record.number}</span> {name === '' ? 'New case' : name}
          </h1>
          <span className={classes.saved} data-dirty={form.dirty}>
            {savedText(form, file)}
          </span>
        </div>
        {file === null ? (
          <Button
            variant="default"
            onClick={() => {
              form.discard()
              onDropped()
            }}
          >
            Throw this new case away
          </Button>
        ) : (
          <StandingButtons file={file} form={form} />
        )}
      </div>
      <RecordNote problem={form.problem} onOverwrite={() => void form.overwrite()} onDiscard={form.discard} />
      <Lacking record={record} />
      <Tabs
        value={tab}
        onChange={(next) => (next === 'case' || next === 'agencies' || next === 'voice') && onTab(next)}
        className={classes.tabs}
      >
        <Tabs.List>
          <Tabs.Tab value="case">Case</Tabs.Tab>
          <Tabs.Tab value="agencies">Agencies and research · {record.agencies.length}</Tabs.Tab>
          <Tabs.Tab value="voice">Survivor’s voice</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="case" className={classes.panel}>
          <CaseForm form={form} area={prepared.area} problem={form.problem} />
        </Tabs.Panel>
        <Tabs.Panel value="agencies" className={classes.panel}>
          <AgenciesTab
            form={form}
            file={file}
            agencies={prepared.agencies}
            area={prepared.area}
            first={agency}
          />
        </Tabs.Panel>
        <Tabs.Panel value="voice" className={classes.panel}>
          {file === null ? <p>Give the survivor’s name first.</p> : <VoiceTab file={file} />}
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}

function savedText(form: RecordState<CaseRecord>, file: CaseFile | null): string {
  if (form.dirty && !canBeSaved(form.value)) return 'Not saved: it needs the survivor’s name'
  if (form.dirty) return 'Not saved yet'
  return file === null ? '' : 'Saved'
}

/** What keeps the case off the agenda, and the one warning that does not. */
function Lacking({ record }: { readonly record: CaseRecord }) {
  const gaps = caseGaps(withoutBlanks(record))
  if (gaps.length === 0) return null
  return (
    <ul className={classes.gaps} aria-label="Still needed">
      {gaps.map((gap) => (
        <li key={gap}>{caseGapWords[gap]}</li>
      ))}
    </ul>
  )
}
