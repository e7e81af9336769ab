import { useState } from 'react'
import { ReviewedText, SummariseDialog, useGuidance } from '#renderer/features/guidance/index.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { basisWords, purposeWords } from '#renderer/text/words.ts'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import type { Finding } from '#shared/guidance/index.ts'
import { ItemDialog } from './item-dialog.tsx'
import classes from './sharing-pane.module.css'
import { useAbout } from './use-about.ts'
import { useLiveCase } from './use-live.ts'

/** One thing an agency says, or does not: shared, held back with its reason, or still to be decided. */
export function ItemRow({ item }: { readonly item: SharingItem }) {
  const { file } = useLiveCase()
  const [holding, setHolding] = useState(false)
  const [editing, setEditing] = useState(false)
  const [summarising, setSummarising] = useState<readonly Finding[] | null>(null)
  const about = useAbout(findingPlace.item(item.id), item.agencyId)
  const { context } = useGuidance(about)
  const { capturedAt: _, ...form } = item
  const save = (part: Partial<SharingItem>): void => {
    void attempt('item.save', { ...form, ...part, caseId: file.record.id })
  }
  const source = [basisWords[item.basis], item.source].filter((part) => part !== '').join(' · ')
  return (
    <li className={classes.item} data-decision={item.decision}>
      <span className={classes.purpose}>{purposeWords[item.purpose]}</span>
      <div>
        {item.decision === 'hold' ? (
          <p className={classes.text}>{item.text}</p>
        ) : (
          <ReviewedText
            text={item.text}
            about={about}
            onChange={(text) => save({ text })}
            onSummarise={setSummarising}
          />
        )}
        <span className={classes.basis}>
          {source}{' '}
          <button type="button" className={classes.plain} onClick={() => setEditing(true)}>
            Change<span className="visually-hidden">: {item.text.slice(0, 40)}</span>
          </button>
        </span>
      </div>
      <div className={classes.side}>
        <fieldset className={classes.choice} aria-label={`Decision on: ${item.text.slice(0, 40)}`}>
          <button
            type="button"
            aria-pressed={item.decision === 'share'}
            onClick={() => save({ decision: 'share', holdReason: '' })}
          >
            Share
          </button>
          <button type="button" aria-pressed={item.decision === 'hold'} onClick={() => setHolding(true)}>
            Hold back
          </button>
        </fieldset>
        {item.decision === 'hold' && <span className={classes.basis}>{item.holdReason}</span>}
        {item.decision === 'undecided' && <span className={classes.basis}>Not decided yet</span>}
      </div>
      <ReasonDialog
        opened={holding}
        title="Hold this back"
        why="It stays in this vault with its reason and reaches no minutes and no document."
        confirm="Hold back"
        onClose={() => setHolding(false)}
        onReason={(holdReason) => {
          save({ decision: 'hold', holdReason })
          setHolding(false)
        }}
      />
      <SummariseDialog
        original={{ ...form, caseId: file.record.id }}
        context={context}
        findings={summarising ?? []}
        opened={summarising !== null}
        onClose={() => setSummarising(null)}
        onDone={() => setSummarising(null)}
      />
      <ItemDialog item={item} opened={editing} onClose={() => setEditing(false)} onSave={save} />
    </li>
  )
}
