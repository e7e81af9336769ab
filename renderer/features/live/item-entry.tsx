import { NativeSelect, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { FindingNote, SummariseDialog, useReviewedField } from '#renderer/features/guidance/index.ts'
import { useTyped } from '#renderer/state/typed.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { purposeWords } from '#renderer/text/words.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { type Basis, type Purpose, purposes } from '#shared/domain/sharing.ts'
import type { Finding } from '#shared/guidance/index.ts'
import type { AgencyId, ItemId } from '#shared/ids.ts'
import classes from './sharing-pane.module.css'
import { useAbout } from './use-about.ts'
import { useLiveCase } from './use-live.ts'

const usualPurpose = { children: 'children', 'person-causing-harm': 'person-causing-harm' } as const

/** Takes down what is said, under a purpose. Enter saves and stays ready for the next; Shift+Enter is a new line. */
export function ItemEntry({ agencyId }: { readonly agencyId: AgencyId }) {
  const { file, order } = useLiveCase()
  const reason = order.turns.find((turn) => turn.agencyId === agencyId)?.reason
  const usual: Purpose =
    reason === 'children' || reason === 'person-causing-harm' ? usualPurpose[reason] : 'risk-now'
  const [purpose, setPurpose] = useState<Purpose>(usual)
  const [kind, setKind] = useState<Basis>('fact')
  const [source, setSource] = useState('')
  const [text, setText] = useTyped(`item:${file.record.id}:${agencyId}`)
  // Known before it is saved: what is kept while one types stays kept on the item.
  const [summarising, setSummarising] = useState<readonly Finding[] | null>(null)
  const [id, setId] = useState(newId<ItemId>)
  const { review, field } = useReviewedField(text, useAbout(findingPlace.item(id), agencyId), setSummarising)

  const original = {
    id,
    caseId: file.record.id,
    agencyId,
    purpose,
    basis: kind,
    source,
    prepared: false,
    revision: 0,
  }
  const save = async (): Promise<void> => {
    const typed = text.trim()
    if (typed === '') return
    setText('')
    // At once: the next one may be said before this one is saved.
    setId(newId<ItemId>())
    const saved = await attempt('item.save', {
      ...original,
      text: typed,
      decision: 'share',
      holdReason: '',
    })
    if (saved !== null) return
    setText(typed)
    setId(original.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <>
      <div className={classes.note}>
        <FindingNote review={review} otherwise="Enter adds it, Shift Enter begins a new line." />
      </div>
      <div className={classes.entry}>
        <NativeSelect
          aria-label="Purpose"
          value={purpose}
          data={purposes.map((value) => ({ value, label: purposeWords[value] }))}
          onChange={(event) => setPurpose(event.currentTarget.value as Purpose)}
        />
        {field({
          'aria-label': 'What is said',
          placeholder: 'Add what is said…',
          minRows: 1,
          maxRows: 4,
          'data-field': 'item',
          onChange: (event) => setText(event.currentTarget.value),
          onKeyDown,
        })}
        <TextInput
          aria-label="Source"
          placeholder="Source"
          value={source}
          maxLength={300}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label="Fact or professional opinion"
          value={kind}
          data={[
            { value: 'fact', label: 'Fact' },
            { value: 'opinion', label: 'Opinion' },
          ]}
          onChange={(event) => setKind(event.currentTarget.value as Basis)}
        />
      </div>
      <SummariseDialog
        original={{ ...original, text }}
        context={review.context}
        findings={summarising ?? []}
        opened={summarising !== null}
        onClose={() => setSummarising(null)}
        onDone={() => {
          setSummarising(null)
          setText('')
          setId(newId<ItemId>())
        }}
      />
    </>
  )
}
