import { useRef } from 'react'
import { counted } from '#renderer/text/meeting-words.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import type { Finding } from '#shared/guidance/index.ts'
import { FindingPanel } from './finding-panel.tsx'
import { runsOf } from './marks.ts'
import classes from './reviewed-text.module.css'
import type { About } from './use-guidance.ts'
import { useReview } from './use-review.ts'

type Props = {
  readonly text: string
  readonly about: About
  /** Takes the whole text with a suggestion put in place; absent where it is not to be changed here. */
  readonly onChange?: (text: string) => void
}

/**
 * A text that stands: the same quiet underlines, and one small button that brings up what they mean. A click into
 * underlined words brings up theirs.
 */
export function ReviewedText({ text, about, onChange }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const onUse =
    onChange === undefined
      ? undefined
      : (finding: Finding, words: string) =>
          onChange(text.slice(0, finding.start) + words + text.slice(finding.end))
  const review = useReview({ text, about, root, onUse })
  const { findings, current, opened } = review
  return (
    <div ref={root} className={classes.text} {...review.around}>
      {runsOf(text, findings).map((run, index) => {
        const { finding } = run
        if (finding === null) return run.text
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the button behind the text does the same by key
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text have no other name
            key={index}
            className={classes.marked}
            data-rule={finding.rule}
            data-severity={finding.severity}
            data-current={opened && finding === current}
            onClick={() => review.choose(finding)}
          >
            {run.text}
          </span>
        )
      })}
      {current !== null && (
        <button
          type="button"
          className={classes.more}
          data-hint
          aria-expanded={opened}
          onClick={() => (opened ? review.close() : review.choose(current))}
        >
          {counted(findings.length, 'hint')} <Keys of="Alt+H" />
        </button>
      )}
      <FindingPanel review={review} />
    </div>
  )
}
