import { Button } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { isBlank } from '#shared/domain/rich-text.ts'
import { nothingRecorded } from '#shared/minutes/words.ts'
import { clockText } from '#shared/time.ts'
import { useStep } from './places-context.ts'
import { RichView } from './rich-view.tsx'
import classes from './section.module.css'
import { SectionEditor } from './section-editor.tsx'
import { type SectionText, unsavedKey } from './section-save.ts'
import type { SectionProps } from './section-text.tsx'

type Props = SectionProps & {
  readonly part: string
  readonly readOnly: boolean
  /** Whether the document says so where nothing was written; else it leaves the heading out too. */
  readonly always: boolean
}

/** One section of the minutes: read as it will be printed, and edited in the same place. */
export const SectionView = memo(function SectionView({ part, readOnly, always, ...props }: Props) {
  const { section } = props
  const isHere = useMinutesView((state) => state.section === section.key)
  const editing = useMinutesView((state) => state.editing && state.section === section.key) && !readOnly
  return (
    <section className={classes.section} data-section={section.key} data-here={isHere} data-editing={editing}>
      {editing ? (
        <SectionEditor {...props} />
      ) : (
        <StillSection {...props} part={part} readOnly={readOnly} always={always} isHere={isHere} />
      )}
    </section>
  )
})

function StillSection({ part, readOnly, always, isHere, ...props }: Props & { readonly isHere: boolean }) {
  const { section, title, level, versionId } = props
  const edit = useMinutesView((state) => state.edit)
  const unsaved = useUnsaved((state) => state.entries[unsavedKey(versionId, section.key)])
  const shown = (unsaved?.record as SectionText | undefined) ?? section
  const step = useStep()
  const button = useRef<HTMLButtonElement>(null)
  const blank = isBlank(shown.doc)
  // The document will have neither heading nor text here. What is left is the way to write some.
  const bare = blank && !always && !readOnly && unsaved === undefined
  // Where an editor was left, the keyboard goes on from its section; also when the first words of it are saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another button stands there once `bare` has changed
  useEffect(() => {
    if (isHere && document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [isHere, bare])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  }
  const onText = (event: MouseEvent): void => {
    // Words that were marked to be copied are not to vanish into an editor.
    if (window.getSelection()?.isCollapsed === false) return
    edit(part, section.key, { x: event.clientX, y: event.clientY })
  }
  const Heading = level === 2 ? 'h2' : 'h3'
  const way = (label: string, text: string) => (
    <Button
      ref={button}
      size="compact-xs"
      variant="subtle"
      className={classes.tool}
      aria-label={label}
      tabIndex={isHere ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={() => edit(part, section.key)}
    >
      {text}
    </Button>
  )
  if (bare) {
    const words = `Add text: ${title}`
    return <div className={classes.add}>{way(words, words)}</div>
  }
  return (
    <>
      <div className={classes.head}>
        <Heading>{title}</Heading>
        {unsaved !== undefined ? (
          <span className={classes.unsaved}>Not saved</span>
        ) : (
          section.edited && <span className={classes.state}>Edited {clockText(section.savedAt)}</span>
        )}
        {!readOnly && way(`Edit: ${title}`, 'Edit')}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click into the text is the mouse's way; Edit is the keyboard's */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div className={classes.text} onClick={readOnly ? undefined : onText}>
        {blank ? <p className={classes.nothing}>{nothingRecorded}</p> : <RichView doc={shown.doc} />}
      </div>
    </>
  )
}
