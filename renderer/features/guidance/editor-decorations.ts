import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import { runAction } from '#renderer/actions/shortcuts.ts'
import type { Finding } from '#shared/guidance/index.ts'
import classes from './reviewed-text.module.css'

/** A paragraph of an editor: where it begins in the plain text, and where in the document. */
type Line = { readonly offset: number; readonly pos: number; readonly length: number }

/** The paragraphs of a document in the order of `plainText`: a line end between them, one letter for a break. */
function linesOf(doc: Node): readonly Line[] {
  const lines: Line[] = []
  let offset = 0
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    lines.push({ offset, pos: pos + 1, length: node.content.size })
    offset += node.content.size + 1
    return false
  })
  return lines
}

/** The words of an editor's document as `plainText` gives them. */
export const textOf = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n', '\n')

/** Where a letter of the plain text stands in the document. */
function posAt(lines: readonly Line[], offset: number): number {
  const line = lines.findLast((one) => one.offset <= offset)
  return line === undefined ? 0 : line.pos + Math.min(offset - line.offset, line.length)
}

/** Where a stretch of the plain text stands in the document. */
export function placeOf(
  doc: Node,
  { start, end }: Pick<Finding, 'start' | 'end'>,
): { readonly from: number; readonly to: number } {
  const lines = linesOf(doc)
  return { from: posAt(lines, start), to: posAt(lines, end) }
}

/** Where in the plain text a place of the document is. */
export function offsetAt(doc: Node, pos: number): number {
  const line = linesOf(doc).findLast((one) => one.pos <= pos)
  return line === undefined ? 0 : line.offset + Math.min(pos - line.pos, line.length)
}

const pluginKey = new PluginKey<DecorationSet>('guidance')

/** Underlines in an editor: they move along with the text around them and are no part of it. */
export const guidanceDecorations = Extension.create({
  name: 'guidanceDecorations',
  // The editor takes every Enter for its own before any shortcut hears of it.
  addKeyboardShortcuts: () => ({ 'Alt-Enter': () => runAction('hint.use') }),
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: pluginKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, shown) =>
          (change.getMeta(pluginKey) as DecorationSet | undefined) ?? shown.map(change.mapping, change.doc),
      },
      props: { decorations: (state) => pluginKey.getState(state) },
    }),
  ],
})

/**
 * Underlines these findings in an editor with `guidanceDecorations`. Nothing is done where the editor's text is no
 * longer the one that was read: its next rest brings the next reading.
 */
export function underline(
  editor: Editor,
  text: string,
  findings: readonly Finding[],
  current: Finding | null,
): void {
  const { state, view } = editor
  const shown = pluginKey.getState(state)
  if (shown === undefined || textOf(state.doc) !== text) return
  if (findings.length === 0 && shown === DecorationSet.empty) return
  const marks = findings.map((one) => {
    const { from, to } = placeOf(state.doc, one)
    return Decoration.inline(from, to, {
      class: classes.marked ?? '',
      'data-rule': one.rule,
      'data-severity': one.severity,
      'data-current': String(one === current),
    })
  })
  view.dispatch(
    state.tr.setMeta(pluginKey, DecorationSet.create(state.doc, marks)).setMeta('addToHistory', false),
  )
}

/** Puts other words in place of a finding's; Ctrl+Z takes them back. */
export function replaceInEditor(editor: Editor, finding: Finding, words: string): void {
  const { state, view } = editor
  const { from, to } = placeOf(state.doc, finding)
  view.dispatch(words === '' ? state.tr.delete(from, to) : state.tr.insertText(words, from, to))
  view.focus()
}
