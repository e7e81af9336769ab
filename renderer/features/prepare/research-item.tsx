import { ActionIcon, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { type ChangeEvent, useId, useState } from 'react'
import { write } from '#renderer/api/rows.ts'
import {
  aboutCase,
  type Original,
  ReviewedField,
  SummariseDialog,
  useGuidance,
} from '#renderer/features/guidance/index.ts'
import { useRecord } from '#renderer/state/use-record.ts'
import { useWrite } from '#renderer/state/use-write.ts'
import { basisWords, purposeWords } from '#renderer/text/words.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import type { AgencyKind } from '#shared/domain/agency.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { purposes, type SharingItem } from '#shared/domain/sharing.ts'
import type { Finding } from '#shared/guidance/index.ts'
import classes from './agencies.module.css'

type Props = {
  readonly stored: SharingItem
  readonly record: CaseRecord
  readonly agencyKind: AgencyKind
  readonly onSaved: () => void
  readonly onDrop: () => void
}

type Pile = { readonly original: Original; readonly findings: readonly Finding[] }

const lacksReason = (item: SharingItem): boolean => item.decision === 'hold' && item.holdReason.trim() === ''
const ready = (item: SharingItem): boolean => item.text.trim() !== '' && !lacksReason(item)

/** One thing an agency knows, edited in place. Holding it back asks for the reason before it is saved. */
export function ResearchItem({ stored, record, agencyKind, onSaved, onDrop }: Props) {
  const reasonId = useId()
  const save = async ({ capturedAt: _, ...item }: SharingItem) => {
    const revised = await write('item.save', { ...item, caseId: record.id })
    if (item.revision === 0) onSaved()
    return revised
  }
  const form = useRecord(stored.id, stored, save, ready)
  const removing = useWrite()
  const { value, change } = form
  const about = aboutCase(record, findingPlace.item(stored.id), agencyKind)
  const { context } = useGuidance(about)
  const [pile, setPile] = useState<Pile | null>(null)
  // What is split is what is saved: typing that still rests is saved first.
  const summarise = async (findings: readonly Finding[]): Promise<void> => {
    if (!(await form.flush())) return
    const { capturedAt: _c, decision: _d, holdReason: _h, ...said } = value
    setPile({ findings, original: { ...said, revision: form.revision(), caseId: record.id } })
  }
  const remove = async (): Promise<void> => {
    if (form.revision() > 0) {
      const gone = await removing.send('item.remove', { id: stored.id, revision: form.revision() })
      if (gone === null) return
    }
    form.discard()
    onDrop()
  }
  const words = {
    'aria-label': 'What the agency knows',
    placeholder: 'What matters for the risk now, in a sentence or two',
    maxLength: 20_000,
    minRows: 1,
    value: value.text,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => change({ text: event.currentTarget.value }),
    autoFocus: stored.revision === 0,
  }
  return (
    <div className={classes.item} data-decision={value.decision}>
      <div className={classes.itemLine}>
        <Select
          aria-label="Purpose"
          allowDeselect={false}
          w={178}
          data={purposes.map((purpose) => ({ value: purpose, label: purposeWords[purpose] }))}
          value={value.purpose}
          onChange={(next) => {
            const purpose = purposes.find((one) => one === next)
            if (purpose !== undefined) change({ purpose })
          }}
        />
        <TextInput
          aria-label="Source"
          placeholder="Source"
          flex={1}
          maxLength={300}
          value={value.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <ActionIcon
          className={classes.itemDrop}
          variant="subtle"
          color="gray"
          size={26}
          aria-label="Remove this item"
          onClick={() => void remove()}
        >
          <span aria-hidden="true">×</span>
        </ActionIcon>
      </div>
      {value.decision === 'hold' ? (
        <Textarea {...words} />
      ) : (
        <ReviewedField
          {...words}
          about={about}
          note="tight"
          onSummarise={(findings) => void summarise(findings)}
        />
      )}
      <div className={classes.itemLine}>
        <SegmentedControl
          aria-label="Fact or professional opinion"
          value={value.basis}
          onChange={(basis) => change({ basis })}
          data={[
            { value: 'fact' as const, label: basisWords.fact },
            { value: 'opinion' as const, label: 'Opinion' },
          ]}
        />
        <SegmentedControl
          aria-label="Share or hold back"
          value={value.decision}
          onChange={(decision) => change({ decision })}
          data={[
            { value: 'share' as const, label: 'Share' },
            { value: 'hold' as const, label: 'Hold back' },
            { value: 'undecided' as const, label: 'Undecided' },
          ]}
        />
      </div>
      {value.decision === 'hold' && (
        <TextInput
          id={reasonId}
          aria-label="Reason for holding it back"
          placeholder="Why it is held back"
          maxLength={300}
          value={value.holdReason}
          onChange={(event) => change({ holdReason: event.currentTarget.value })}
          error={
            lacksReason(value) ? 'Give the reason: the item is not saved as held back without it.' : null
          }
        />
      )}
      {pile !== null && (
        <SummariseDialog
          {...pile}
          context={context}
          opened
          onClose={() => setPile(null)}
          onDone={() => setPile(null)}
        />
      )}
      <RecordNote problem={form.problem} onOverwrite={() => void form.overwrite()} onDiscard={form.discard} />
      <ProblemNote problem={removing.problem} />
    </div>
  )
}
