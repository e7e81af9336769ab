import { Textarea, type TextareaProps } from '@mantine/core'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import type { Finding } from '#shared/guidance/index.ts'
import { FindingNote } from './finding-note.tsx'
import { Mirror } from './mirror.tsx'
import { replaceWords } from './replace-words.ts'
import classes from './reviewed-field.module.css'
import type { About } from './use-guidance.ts'
import { type Review, useReview } from './use-review.ts'

type FieldProps = Omit<TextareaProps, 'about' | 'value' | 'inputContainer'> & {
  readonly value: string
  readonly 'data-field'?: string | undefined
}

type Reviewed = {
  readonly review: Review
  /** The field with its underlines; give it what a textarea gets. */
  readonly field: (props: Omit<FieldProps, 'value'>) => ReactNode
}

/**
 * A text field that is read as one types, in two pieces, for a place where the note stands elsewhere than beneath it.
 * Where it stands beneath, `ReviewedField` is both.
 */
export function useReviewedField(
  text: string,
  about: About,
  onSummarise?: (findings: readonly Finding[]) => void,
): Reviewed {
  const ref = useRef<HTMLTextAreaElement>(null)
  const review = useReview({
    text,
    about,
    root: ref,
    onSummarise,
    onUse: (finding, replacement) => {
      if (ref.current !== null) replaceWords(ref.current, finding, replacement)
    },
  })
  // Said only when asked for: a description is read out by itself on every focus. Mantine keeps the attribute for its
  // own descriptions, so it is lent for as long as there is something said.
  const description = review.said === '' ? null : `${review.id}-said`
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null || description === null) return
    const before = element.getAttribute('aria-describedby')
    element.setAttribute('aria-describedby', description)
    return () => {
      if (before === null) element.removeAttribute('aria-describedby')
      else element.setAttribute('aria-describedby', before)
    }
  }, [description])
  const field = ({ onSelect, ...props }: Omit<FieldProps, 'value'>): ReactNode => (
    <Textarea
      {...props}
      ref={ref}
      value={text}
      // The first Escape closes the details, not the dialog around them.
      data-mantine-stop-propagation={review.opened}
      onSelect={(event) => {
        review.moveCaret(event.currentTarget.selectionStart)
        onSelect?.(event)
      }}
      inputContainer={(input) => (
        <div className={classes.container} {...review.around}>
          {input}
          <Mirror
            field={ref}
            text={text}
            findings={review.findings}
            current={review.opened ? review.current : null}
          />
        </div>
      )}
    />
  )
  return { review, field }
}

type Props = Omit<FieldProps, 'label'> & {
  readonly about: About
  /** Names the field; where there is one, the note stands beside it and takes no room of its own. */
  readonly label?: string
  /** Where the note stands, if not beside the label: there is more room beneath. */
  readonly note?: 'beside' | 'beneath' | 'tight'
  /** Offered where findings pile up. */
  readonly onSummarise?: ((findings: readonly Finding[]) => void) | undefined
}

/** A text field with a quiet underline under what is worth another look, and its note beside the label or beneath. */
export function ReviewedField({ about, label, value, note = 'beside', onSummarise, ...props }: Props) {
  const isBeside = note === 'beside' && label !== undefined
  const id = useId()
  const { review, field } = useReviewedField(value, about, onSummarise)
  return (
    <div className={classes.stack}>
      {label !== undefined && (
        <div className={classes.head}>
          <label htmlFor={id}>{label}</label>
          {isBeside && <FindingNote review={review} room="line" />}
        </div>
      )}
      {field({ ...props, id })}
      {!isBeside && <FindingNote review={review} room={note === 'tight' ? 'tight' : 'lines'} />}
    </div>
  )
}
