import { Textarea, type TextareaProps } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { FindingNote } from './finding-note.tsx'
import { Mirror } from './mirror.tsx'
import { replaceWords } from './replace-words.ts'
import classes from './reviewed-field.module.css'
import type { About } from './use-guidance.ts'
import { type Review, useReview } from './use-review.ts'

type FieldProps = Omit<TextareaProps, 'value' | 'inputContainer'> & { readonly value: string }

type Reviewed = {
  readonly review: Review
  /** The field with its underlines; give it what a textarea gets. */
  readonly field: (props: Omit<FieldProps, 'value'>) => ReactNode
}

/**
 * A text field that is read as one types, in two pieces, for a place where the note stands elsewhere than beneath it.
 * Where it stands beneath, `ReviewedField` is both.
 */
export function useReviewedField(text: string, about: About): Reviewed {
  const ref = useRef<HTMLTextAreaElement>(null)
  const review = useReview({
    text,
    about,
    root: ref,
    onUse: (finding, replacement) => {
      if (ref.current !== null) replaceWords(ref.current, finding, replacement)
    },
  })
  const field = ({ onSelect, ...props }: Omit<FieldProps, 'value'>): ReactNode => (
    <Textarea
      {...props}
      ref={ref}
      value={text}
      // Said only when asked for: a description is read out by itself on every focus.
      {...(review.said !== '' && { 'aria-describedby': `${review.id}-said` })}
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

type Props = FieldProps & { readonly about: About; readonly noteLines?: 1 | 2 | 3 }

/** A text field with a quiet underline under what is worth another look, and its note beneath. */
export function ReviewedField({ about, noteLines = 1, ...props }: Props) {
  const { review, field } = useReviewedField(props.value, about)
  return (
    <div className={classes.stack}>
      {field(props)}
      <FindingNote review={review} lines={noteLines} />
    </div>
  )
}
