import { Extension } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'

/** A new line begins plain: after `(fact, case record)` in italics the next item is not in italics. */
const plainNewLines = Extension.create({
  name: 'plainNewLines',
  onBeforeCreate({ editor }) {
    editor.extensionManager.splittableMarks = []
  },
})

/**
 * What a section may hold, and no more: `richDoc` of `shared/domain/minutes.ts`. Whatever else is pasted (headings,
 * links, tables, pictures, colours) comes in as its plain words, because the editor has no node for it.
 */
export const textExtensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  plainNewLines,
]
