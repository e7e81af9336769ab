import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef } from 'react'
import type { RichDoc } from '#shared/domain/minutes.ts'

/** Typing rests this long before it is saved, ms. */
const REST_MS = 400
/** Somebody who never rests is saved this often all the same, ms. */
const LONGEST_MS = 2_000

/**
 * Hands the text on when the typing rests, when the editor loses the focus and when it goes away; nothing is made of
 * it while keys are pressed. `push` hands it on now; `drop` forgets what has not been handed on.
 */
export function useRestedText(editor: Editor, onRest: (doc: RichDoc) => void) {
  const latest = useRef(onRest)
  latest.current = onRest
  const timer = useRef<number | undefined>(undefined)
  const since = useRef<number | null>(null)

  const drop = useCallback(() => {
    window.clearTimeout(timer.current)
    since.current = null
  }, [])

  const push = useCallback(() => {
    const typed = since.current !== null
    drop()
    if (typed) latest.current(editor.getJSON() as RichDoc)
  }, [editor, drop])

  useEffect(() => {
    const touch = (): void => {
      const now = performance.now()
      since.current ??= now
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(push, Math.min(REST_MS, since.current + LONGEST_MS - now))
    }
    editor.on('update', touch)
    editor.on('blur', push)
    return () => {
      editor.off('update', touch)
      editor.off('blur', push)
      push()
    }
  }, [editor, push])

  return { push, drop }
}
