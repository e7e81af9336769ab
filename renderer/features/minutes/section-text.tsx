import { Button } from '@mantine/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { recordOf } from '#renderer/actions/catalogue.ts'
import { useActions } from '#renderer/actions/use-actions.ts'
import { EditorGuidance, guidanceDecorations } from '#renderer/features/guidance/index.ts'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import type { Person } from '#shared/domain/case.ts'
import type { MinutesSection, RichDoc } from '#shared/domain/minutes.ts'
import type { VersionId } from '#shared/ids.ts'
import { plainerHtml } from './paste.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import classes from './section.module.css'
import { textExtensions } from './text-extensions.ts'
import { TextTools } from './text-tools.tsx'
import { useRestedText } from './use-rested-text.ts'

/** What a section is, whether it is read or edited. */
export type SectionProps = {
  readonly versionId: VersionId
  readonly versionNumber: number
  readonly section: MinutesSection
  readonly title: string
  /** Level of its heading: 2 for opening and closing, 3 inside a case. */
  readonly level: 2 | 3
  readonly people: readonly Person[]
}

type Props = SectionProps & {
  readonly initial: RichDoc
  /** Filled with the function that hands on what is typed, at once. */
  readonly pushText: RefObject<() => void>
  readonly onRest: (doc: RichDoc) => void
  readonly onLeave: () => void
  /** Null where the section is as it was captured. */
  readonly onRestore: (() => void) | null
  readonly note: ReactNode
}

const reviewedText = [...textExtensions, guidanceDecorations]

const nonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/** The text of one section under the hands of the minute-taker: the only editor on the page. */
export function SectionText({ title, level, section, initial, people, ...rest }: Props) {
  const { onRest, onLeave, onRestore, pushText, note } = rest
  const caret = useMinutesView((state) => state.caret)
  const meetingId = useMinutesView((state) => state.meetingId)
  const [rested, setRested] = useState(initial)
  const [asking, setAsking] = useState(false)
  const editor = useEditor({
    extensions: reviewedText,
    content: initial,
    injectNonce: nonce(),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': title,
        'aria-multiline': 'true',
        class: classes.editor ?? '',
        spellcheck: 'true',
      },
      // Case heading and tools lie over the top of the text, hints over its foot.
      scrollMargin: { top: 90, right: 0, bottom: 100, left: 0 },
      scrollThreshold: { top: 80, right: 0, bottom: 90, left: 0 },
      transformPastedHTML: plainerHtml,
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape') return false
        onLeave()
        return true
      },
    },
  })
  const { push } = useRestedText(editor, (doc) => {
    setRested(doc)
    onRest(doc)
  })
  pushText.current = push

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put once, where editing began
  useEffect(() => {
    const spot = caret === null ? null : editor.view.posAtCoords({ left: caret.x, top: caret.y })
    editor.commands.focus(spot?.pos ?? 'end', { scrollIntoView: false })
    if (caret === null) editor.view.dom.closest('section')?.scrollIntoView({ block: 'nearest' })
  }, [editor])

  useActions({
    'minutes.restore': {
      run: () => setAsking(true),
      blocked: onRestore === null ? 'This section is as it was captured.' : undefined,
    },
  })
  const text = <EditorContent editor={editor} className={classes.text} />
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      <div className={classes.head}>
        <Heading>{title}</Heading>
        <TextTools editor={editor} />
        {onRestore !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            className={classes.tool}
            title={recordOf('minutes.restore').title}
            aria-keyshortcuts="Control+Shift+X"
            onClick={() => setAsking(true)}
          >
            Make again
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          className={classes.tool}
          rightSection={<Keys of="Esc" />}
          aria-keyshortcuts="Escape"
          onClick={onLeave}
        >
          Done
        </Button>
      </div>
      {note}
      {meetingId === null ? (
        text
      ) : (
        <EditorGuidance
          editor={editor}
          meetingId={meetingId}
          section={section}
          people={people}
          doc={rested}
          className={classes.hints}
        >
          {text}
        </EditorGuidance>
      )}
      <RestoreDialog
        title={title}
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onRestore?.()
        }}
      />
    </>
  )
}
