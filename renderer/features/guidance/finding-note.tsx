import { counted } from '#renderer/text/meeting-words.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import classes from './finding-note.module.css'
import { FindingPanel } from './finding-panel.tsx'
import { holdFocus } from './hold-focus.ts'
import { adviceOf } from './note-words.ts'
import type { Review } from './use-review.ts'

type Props = {
  readonly review: Review
  /**
   * How much room is kept free for it, whether it says something or not: one line, two, a narrow
   * column, or one line that is narrow too: there the ways out are in the details, and on their keys.
   */
  readonly room?: 'line' | 'lines' | 'column' | 'tight'
  /** What stands in its place while there is nothing to say. */
  readonly otherwise?: string
}

/**
 * The note in the margin of a text: what the finding at the caret says, in a place of its own that is always there.
 * Screen readers come upon it where it stands and hear nothing of it until they ask.
 */
export function FindingNote({ review, room = 'lines', otherwise = '' }: Props) {
  const { current, findings, kept } = review
  const isTight = room === 'tight'
  const advice = current !== null && (room === 'line' || room === 'lines') ? adviceOf(current) : ''
  return (
    <div className={classes.note} data-room={room} {...review.around}>
      {current === null ? (
        <span className={classes.ways}>
          <span className={classes.otherwise}>{otherwise}</span>
          {kept.length > 0 && (
            <button type="button" onMouseDown={holdFocus} onClick={review.showKept}>
              {counted(kept.length, 'hint')} kept
            </button>
          )}
        </span>
      ) : (
        <>
          <button
            type="button"
            className={classes.words}
            aria-expanded={review.opened}
            aria-label={`Hint: ${`${current.message} ${advice}`.trim()} More about it`}
            onMouseDown={holdFocus}
            onClick={() => (review.opened ? review.close() : review.choose(current))}
          >
            <span className={classes.clamped}>
              <strong>{current.message}</strong> {advice}
            </span>
          </button>
          <span className={classes.ways}>
            {!isTight && review.canUse && (
              <button type="button" onMouseDown={holdFocus} onClick={review.use}>
                Use <Keys of="Alt+Enter" />
              </button>
            )}
            {!isTight && review.summarise !== null && (
              <button type="button" onClick={review.summarise}>
                Summarise <Keys of="Alt+Y" />
              </button>
            )}
            {!isTight && (
              <button type="button" onMouseDown={holdFocus} onClick={() => review.keep('this')}>
                Keep <Keys of="Alt+J" />
              </button>
            )}
            <button type="button" onMouseDown={holdFocus} onClick={review.next}>
              {findings.length > 1 ? `${findings.indexOf(current) + 1} of ${findings.length}` : 'More'}{' '}
              <Keys of="Alt+H" />
            </button>
          </span>
        </>
      )}
      <FindingPanel review={review} />
    </div>
  )
}
