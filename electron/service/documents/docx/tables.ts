import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, Cell } from '../model/blocks.ts'
import { hairline, headFill, noLine, styleIds } from './look.ts'
import { plainRuns } from './text-runs.ts'

/** About how many dxa a letter of a cell's text takes. */
const letterWidth = 100
/** A row of more lines may run on to the next page: LibreOffice cuts off what does not fit on one. */
const unsplitLines = 30

const borders = {
  top: hairline,
  bottom: hairline,
  left: noLine,
  right: noLine,
  insideHorizontal: hairline,
  insideVertical: noLine,
} as const
const padding = (upAndDown: number) => ({
  marginUnitType: WidthType.DXA,
  top: upAndDown,
  bottom: upAndDown,
  left: 80,
  right: 80,
})

const linesOf = (cell: Cell): readonly string[] =>
  typeof cell === 'string' ? [cell] : cell.length === 0 ? [''] : cell

/** Lines that a cell will need, roughly. */
const heightOf = (cell: Cell, width: number): number =>
  linesOf(cell).reduce((sum, line) => sum + Math.ceil((line.length * letterWidth) / width), 0)

/** Whole dxa widths for shares; the last column takes what rounding left over. */
const widthsOf = (shares: readonly number[], total: number): readonly number[] => {
  const sum = shares.reduce((a, b) => a + b, 0)
  const widths = shares.map((share) => Math.floor((share / sum) * total))
  const left = total - widths.reduce((a, b) => a + b, 0)
  return widths.map((width, place) => (place === widths.length - 1 ? width + left : width))
}

const cellOf = (cell: Cell, width: number, head: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(head ? { shading: { fill: headFill } } : {}),
    children: linesOf(cell).map(
      (line) => new Paragraph({ style: head ? styleIds.cellHead : styleIds.cell, children: plainRuns(line) }),
    ),
  })

type RowOptions = { readonly head: 'row' | 'first-cell' | 'none'; readonly keepNext: boolean }

const rowOf = (
  cells: readonly Cell[],
  widths: readonly number[],
  { head, keepNext }: RowOptions,
): TableRow => {
  const width = (place: number): number => widths[place] ?? 0
  const tallest = Math.max(...cells.map((cell, place) => heightOf(cell, width(place))))
  return new TableRow({
    ...(tallest <= unsplitLines ? { cantSplit: true } : {}),
    ...(head === 'row' ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    children: cells.map((cell, place) =>
      cellOf(cell, width(place), head === 'row' || (head === 'first-cell' && place === 0)),
    ),
  })
}

const tableOf = (
  widths: readonly number[],
  rows: readonly TableRow[],
  { firstColumn = false, tight = false }: { firstColumn?: boolean; tight?: boolean },
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: padding(tight ? 10 : 50),
    borders,
    tableLook: { firstRow: !firstColumn, firstColumn, noHBand: true, noVBand: true },
    rows,
  })

/** A table whose header row is flagged and repeated, kept with its first row. `width` in dxa. */
export const columnTable = (block: Extract<Block, { kind: 'table' }>, width: number): Table => {
  const widths = widthsOf(
    block.columns.map((one) => one.width),
    width,
  )
  return tableOf(
    widths,
    [
      rowOf(
        block.columns.map((one) => one.title),
        widths,
        { head: 'row', keepNext: true },
      ),
      ...block.rows.map((cells) => rowOf(cells, widths, { head: 'none', keepNext: false })),
    ],
    {},
  )
}

/** Labels and values, kept on one page together where they are few. `width` in dxa. */
export const factsTable = (block: Extract<Block, { kind: 'facts' }>, width: number): Table => {
  const widths = widthsOf(block.tight === true ? [34, 66] : [22, 78], width)
  const height = block.rows.reduce((sum, [, value]) => sum + Math.max(1, heightOf(value, widths[1] ?? 1)), 0)
  const together = height <= unsplitLines
  return tableOf(
    widths,
    block.rows.map((cells, place) =>
      rowOf(cells, widths, { head: 'first-cell', keepNext: together && place < block.rows.length - 1 }),
    ),
    { firstColumn: true, tight: block.tight === true },
  )
}
