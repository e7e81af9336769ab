import { FileChild, type IXmlableObject } from 'docx'
import { headFill, styleIds } from './look.ts'
import { pieces } from './text-runs.ts'

/**
 * Cells and rows in the form in which docx hands elements to its XML writer. The minutes of 40 cases have 3,000 cells;
 * with docx's objects for each cell's width, shading, style and row the whole file took twice the time of bare docx
 * without them (test/bench/documents.ts). The writer still does the escaping.
 */
type Tree = IXmlableObject

/** An element that is already in its written form, as a child of the document's body. */
export class Prepared extends FileChild {
  readonly #tree: Tree

  constructor(name: string, content: readonly Tree[]) {
    super(name)
    this.#tree = { [name]: content }
  }

  override prepForXml(): Tree {
    return this.#tree
  }
}

/** An element with attributes alone. Names are given without `w:`. */
export const element = (name: string, attributes: Readonly<Record<string, string | number>> = {}): Tree => ({
  [`w:${name}`]: {
    _attr: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`w:${key}`, value])),
  },
})

const preserved = { _attr: { 'xml:space': 'preserve' } } as const
const rightToLeft: Tree = { 'w:rPr': [{ 'w:rtl': {} }] }
const lineBreak: Tree = { 'w:br': {} }

const runsOf = (text: string): readonly Tree[] =>
  pieces(text).map((piece) => ({
    'w:r': [
      ...(piece.rightToLeft ? [rightToLeft] : []),
      ...(piece.breaks ? [lineBreak] : []),
      { 'w:t': [preserved, piece.text] },
    ],
  }))

const styled = (id: string): Tree => ({ 'w:pPr': [element('pStyle', { val: id })] })
const styles = {
  head: { kept: styled(styleIds.cellHeadKept), free: styled(styleIds.cellHead) },
  plain: { kept: styled(styleIds.cellKept), free: styled(styleIds.cell) },
} as const
const headShading = element('shd', { val: 'clear', color: 'auto', fill: headFill })

export type CellLook = { readonly width: number; readonly head: boolean; readonly keptWithNext: boolean }

/** A cell: one paragraph for each line. `width` in dxa. */
export const cellTree = (lines: readonly string[], { width, head, keptWithNext }: CellLook): Tree => {
  const style = styles[head ? 'head' : 'plain'][keptWithNext ? 'kept' : 'free']
  return {
    'w:tc': [
      { 'w:tcPr': [element('tcW', { w: width, type: 'dxa' }), ...(head ? [headShading] : [])] },
      ...lines.map((line) => ({ 'w:p': [style, ...runsOf(line)] })),
    ],
  }
}

/** A row, flagged as the header that each page repeats, or as one that no page break may cut. */
export const rowTree = (
  cells: readonly Tree[],
  flags: { readonly header: boolean; readonly whole: boolean },
): Tree => ({
  'w:tr': [
    ...(flags.header || flags.whole
      ? [
          {
            'w:trPr': [
              ...(flags.whole ? [element('cantSplit')] : []),
              ...(flags.header ? [element('tblHeader')] : []),
            ],
          },
        ]
      : []),
    ...cells,
  ],
})
