import type { IXmlableObject } from 'docx'
import type { Cell } from '#shared/minutes/blocks.ts'
import type { Block } from '../model/blocks.ts'
import { cellTree, element, Prepared, rowTree } from './cells.ts'
import { rule } from './look.ts'

/** About how many dxa a letter of a cell's text takes. */
const letterWidth = 100
/** A row of more lines may run on to the next page: LibreOffice cuts off what does not fit on one. */
const unsplitLines = 30

const line = { val: 'single', sz: 4, space: 0, color: rule } as const
const none = { val: 'nil' } as const
/** Horizontal hairlines alone: boxes around every cell make a page of tables hard to read. */
const borders: IXmlableObject = {
  'w:tblBorders': [
    element('top', line),
    element('left', none),
    element('bottom', line),
    element('right', none),
    element('insideH', line),
    element('insideV', none),
  ],
}
const padding = (upAndDown: number): IXmlableObject => ({
  'w:tblCellMar': [
    element('top', { w: upAndDown, type: 'dxa' }),
    element('left', { w: 80, type: 'dxa' }),
    element('bottom', { w: upAndDown, type: 'dxa' }),
    element('right', { w: 80, type: 'dxa' }),
  ],
})

const linesOf = (cell: Cell): readonly string[] =>
  typeof cell === 'string' ? [cell] : cell.length === 0 ? [''] : cell

/** Lines that a cell will need, roughly. */
const heightOf = (cell: Cell, width: number): number =>
  linesOf(cell).reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * letterWidth) / width)), 0)

/** Whole dxa widths for shares; the last column takes what rounding left over. */
const widthsOf = (shares: readonly number[], total: number): readonly number[] => {
  const sum = shares.reduce((a, b) => a + b, 0)
  const widths = shares.map((share) => Math.floor((share / sum) * total))
  const left = total - widths.reduce((a, b) => a + b, 0)
  return widths.map((width, place) => (place === widths.length - 1 ? width + left : width))
}

type RowLook = { readonly head: 'row' | 'first-cell' | 'none'; readonly keptWithNext: boolean }

const rowOf = (
  cells: readonly Cell[],
  widths: readonly number[],
  { head, keptWithNext }: RowLook,
): IXmlableObject => {
  const width = (place: number): number => widths[place] ?? 1
  const tallest = Math.max(...cells.map((cell, place) => heightOf(cell, width(place))))
  return rowTree(
    cells.map((cell, place) =>
      cellTree(linesOf(cell), {
        width: width(place),
        head: head === 'row' || (head === 'first-cell' && place === 0),
        keptWithNext,
      }),
    ),
    { header: head === 'row', whole: tallest <= unsplitLines },
  )
}

type TableLook = { readonly heads: 'firstRow' | 'firstColumn'; readonly tight: boolean }

/** Fixed layout and widths in dxa on the grid and on each cell: Word and LibreOffice then agree. */
const tableOf = (
  widths: readonly number[],
  rows: readonly IXmlableObject[],
  { heads, tight }: TableLook,
): Prepared =>
  new Prepared('w:tbl', [
    {
      'w:tblPr': [
        element('tblW', { w: widths.reduce((a, b) => a + b, 0), type: 'dxa' }),
        borders,
        element('tblLayout', { type: 'fixed' }),
        padding(tight ? 10 : 50),
        element('tblLook', {
          val: heads === 'firstRow' ? '0620' : '0680',
          firstRow: heads === 'firstRow' ? 1 : 0,
          lastRow: 0,
          firstColumn: heads === 'firstColumn' ? 1 : 0,
          lastColumn: 0,
          noHBand: 1,
          noVBand: 1,
        }),
      ],
    },
    { 'w:tblGrid': widths.map((width) => element('gridCol', { w: width })) },
    ...rows,
  ])

/** A table whose header row is flagged and repeated, kept with its first row. `width` in dxa. */
export const columnTable = (block: Extract<Block, { kind: 'table' }>, width: number): Prepared => {
  const widths = widthsOf(
    block.columns.map((one) => one.width),
    width,
  )
  const titles = block.columns.map((one) => one.title)
  return tableOf(
    widths,
    [
      rowOf(titles, widths, { head: 'row', keptWithNext: true }),
      ...block.rows.map((cells) => rowOf(cells, widths, { head: 'none', keptWithNext: false })),
    ],
    { heads: 'firstRow', tight: false },
  )
}

/** Labels and values, kept on one page together where they are few. `width` in dxa. */
export const factsTable = (block: Extract<Block, { kind: 'facts' }>, width: number): Prepared => {
  const tight = block.tight === true
  const widths = widthsOf(tight ? [45, 55] : [22, 78], width)
  const height = block.rows.reduce((sum, [, value]) => sum + heightOf(value, widths[1] ?? 1), 0)
  const together = height <= unsplitLines
  return tableOf(
    widths,
    block.rows.map((cells, place) =>
      rowOf(cells, widths, {
        head: 'first-cell',
        keptWithNext: together && place < block.rows.length - 1,
      }),
    ),
    { heads: 'firstColumn', tight },
  )
}
