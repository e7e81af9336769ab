import type { RichBlock, RichDoc } from '#shared/domain/minutes.ts'
import type { Block, Run } from './blocks.ts'

/** Word knows nine levels of list; deeper ones stay on the ninth. */
const deepest = 8

type Paragraph = Extract<RichBlock, { type: 'paragraph' }>
type List = Exclude<RichBlock, Paragraph>
type Place = Omit<Extract<Block, { kind: 'item' }>, 'kind' | 'runs' | 'continues'>

const runsOf = (paragraph: Paragraph): readonly Run[] =>
  (paragraph.content ?? []).map((part) => {
    if (part.type === 'hardBreak') return { text: '\n' }
    const marks = part.marks ?? []
    return {
      text: part.text,
      bold: marks.some((mark) => mark.type === 'bold'),
      italic: marks.some((mark) => mark.type === 'italic'),
    }
  })

const startOf = (list: List): number => {
  const start = list.attrs?.start
  return typeof start === 'number' && Number.isInteger(start) && start >= 0 && start <= 32_767 ? start : 1
}

/** Hands out the numbers by which the lists of one document are told apart. */
export type ListNumbers = () => number

/** @returns a source of list numbers: 1, 2, 3 … for one document. */
export const listNumbers = (): ListNumbers => {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

/**
 * What the minute-taker wrote, as blocks. Paragraphs without a word are left out: in a document the space between
 * paragraphs belongs to the style.
 */
export const richBlocks = (doc: RichDoc, nextList: ListNumbers): readonly Block[] => {
  const blocks: Block[] = []
  const addParagraph = (one: Paragraph, item: { place: Place; started: boolean } | null): void => {
    const runs = runsOf(one)
    if (runs.every((run) => run.text.trim() === '')) return
    if (item === null) blocks.push({ kind: 'paragraph', runs })
    else {
      blocks.push({ kind: 'item', runs, ...item.place, continues: item.started })
      item.started = true
    }
  }
  const addList = (list: List, level: number): void => {
    const place: Place = {
      level: Math.min(level, deepest),
      numbered: list.type === 'orderedList',
      list: nextList(),
      start: list.type === 'orderedList' ? startOf(list) : 1,
    }
    for (const listItem of list.content) {
      const item = { place, started: false }
      for (const inner of listItem.content) {
        if (inner.type === 'paragraph') addParagraph(inner, item)
        else addList(inner, level + 1)
      }
    }
  }
  for (const block of doc.content) {
    if (block.type === 'paragraph') addParagraph(block, null)
    else addList(block, 0)
  }
  return blocks
}
