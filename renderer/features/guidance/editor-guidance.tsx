import type { Editor } from '@tiptap/react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Person } from '#shared/domain/case.ts'
import { engineSettings } from '#shared/domain/guidance-settings.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import type { MinutesSection, RichDoc } from '#shared/domain/minutes.ts'
import { plainText } from '#shared/domain/rich-text.ts'
import type { Finding } from '#shared/guidance/index.ts'
import { reviewSection } from '#shared/guidance/review-minutes.ts'
import type { MeetingId } from '#shared/ids.ts'
import { offsetAt, replaceInEditor, textOf, underline } from './editor-decorations.ts'
import { FindingNote } from './finding-note.tsx'
import { useAreaGuidance } from './use-guidance.ts'
import { useReview } from './use-review.ts'

type Props = {
  /** An editor with `guidanceDecorations`. */
  readonly editor: Editor
  readonly meetingId: MeetingId
  readonly section: Pick<MinutesSection, 'key' | 'caseId' | 'heading'>
  readonly people: readonly Person[]
  /** The text as it last rested. */
  readonly doc: RichDoc
  /** Where the note stands, beneath the text. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Around the editor of a section: underlines in it, and the note beneath. Costs nothing while keys are pressed. */
export function EditorGuidance({ editor, meetingId, section, people, doc, className, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const area = useAreaGuidance()
  const { key, caseId, heading } = section
  const text = useMemo(() => plainText(doc), [doc])
  const readAs = useCallback(
    (): readonly Finding[] => reviewSection({ doc, heading }, people, engineSettings(area)),
    [doc, heading, people, area],
  )
  const review = useReview({
    text,
    about: {
      kind: 'sharing',
      agencyKind: 'other',
      people,
      meetingId,
      caseId,
      place: findingPlace.section(key),
    },
    readAs,
    root,
    onUse: (finding, words) => {
      if (textOf(editor.state.doc) === text) replaceInEditor(editor, finding, words)
    },
  })
  const { findings, current, opened, moveCaret } = review
  useEffect(
    () => underline(editor, text, findings, opened ? current : null),
    [editor, text, findings, current, opened],
  )
  const hasAny = findings.length > 0
  useEffect(() => {
    if (!hasAny) return
    const follow = (): void => moveCaret(offsetAt(editor.state.doc, editor.state.selection.from))
    editor.on('selectionUpdate', follow)
    return () => {
      editor.off('selectionUpdate', follow)
    }
  }, [editor, hasAny, moveCaret])
  return (
    <>
      <div ref={root} {...review.around}>
        {children}
      </div>
      <div className={className}>
        <FindingNote review={review} room="line" />
      </div>
    </>
  )
}
