import type { RichBlock, RichDoc, RichListItem, RichMark, RichText } from './minutes.ts'
import { emptyDoc } from './minutes.ts'

/** Words in the minutes, with their marks. */
export const rich = (text: string, ...marks: readonly RichMark['type'][]): RichText =>
  marks.length === 0
    ? { type: 'text', text }
    : { type: 'text', text, marks: marks.map((type): RichMark => ({ type })) }

type Inline = RichText | { type: 'hardBreak' }

/** A run that a person typed over several lines becomes several runs with breaks between them. */
const broken = (run: RichText): Inline[] =>
  run.text.split(/\r\n?|\n/u).flatMap((line, place): Inline[] => {
    const words: Inline[] = line === '' ? [] : [{ ...run, text: line }]
    return place === 0 ? words : [{ type: 'hardBreak' }, ...words]
  })

/** A paragraph. Text nodes are never empty (tiptap refuses such a document), and line ends become breaks. */
export function paragraph(...runs: readonly RichText[]): RichBlock {
  const content = runs.flatMap(broken)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

/** A bulleted list; each item is one or more blocks. */
export const bullets = (items: readonly (readonly RichBlock[])[]): RichBlock => ({
  type: 'bulletList',
  content: items.map((blocks): RichListItem => ({ type: 'listItem', content: [...blocks] })),
})

/** A document of these blocks; of none, the empty document that an editor can be opened on. */
export const richDocOf = (blocks: readonly RichBlock[]): RichDoc =>
  blocks.length === 0 ? emptyDoc : { type: 'doc', content: [...blocks] }

/** The words of a document, a line per paragraph. */
export function plainText(doc: RichDoc): string {
  const lines: string[] = []
  const walk = (block: RichBlock): void => {
    if (block.type === 'paragraph') {
      lines.push((block.content ?? []).map((run) => (run.type === 'text' ? run.text : '\n')).join(''))
    } else for (const item of block.content) item.content.forEach(walk)
  }
  doc.content.forEach(walk)
  return lines.join('\n')
}

/** Whether nobody wrote a word: paragraphs and lists may be there, empty or full of spaces. */
export const isBlank = (doc: RichDoc): boolean => plainText(doc).trim() === ''
