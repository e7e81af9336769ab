import { useRef } from 'react'
import { counted } from '#renderer/text/meeting-words.ts'
import type { Finding } from '#shared/guidance/index.ts'
import { FindingPanel } from './finding-panel.tsx'
import { runsOf } from './marks.ts'
import classes from './reviewed-text.module.css'
import type { About } from './use-guidance.ts'
import { walkOn } from './use-hint-walk.ts'
import { isPile, useReview } from './use-review.ts'

type Props = {
  readonly text: string
  readonly about: About
  /** Takes the whole text with a suggestion put in place; absent where it is not to be changed here. */
  readonly onChange?: (text: string) => void
  /** Offered where findings pile up. */
  readonly onSummarise?: ((findings: readonly Finding[]) => void) | undefined
}

/**
 * A text that stands: the same quiet underlines, and one small button that brings up what they mean. A click into
 * underlined words brings up theirs.
 */
export function ReviewedText({ text, about, onChange, onSummarise }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const onUse =
    onChange === undefined
      ? undefined
      : (finding: Finding, words: string) =>
          onChange(text.slice(0, finding.start) + words + text.slice(finding.end))
  const review = useReview({ text, about, root, onUse, onPast: walkOn, onSummarise })
  const { findings, current, opened } = review
  return (
    <div ref={root} className={classes.text} {...review.around}>
      {runsOf(text, findings).map((run, index) => {
        const { finding } = run
        if (finding === null) return run.text
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the button behind the text does the same by key
          // biome-ignore lint/a11y/useKeyWithClickEvents: the button behind the text does the same by key
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text have no other name
            key={index}
            className={classes.marked}
            data-rule={finding.rule}
            data-severity={finding.severity}
            data-current={opened && finding === current}
            onClick={() => {
              more.current?.focus()
              review.choose(finding)
            }}
          >
            {run.text}
          </span>
        )
      })}
      {current !== null && (
        <button
          ref={more}
          type="button"
          className={classes.more}
          data-hints={findings.length}
          aria-expanded={opened}
          onClick={() => (opened ? review.close() : review.choose(current))}
        >
          {counted(findings.length, 'hint')}
        </button>
      )}
      {isPile(findings) && onSummarise !== undefined && (
        <button type="button" className={classes.more} onClick={() => onSummarise(findings)}>
          Summarise into purposes
        </button>
      )}
      <FindingPanel review={review} />
    </div>
  )
}
