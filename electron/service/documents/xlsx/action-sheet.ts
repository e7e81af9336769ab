import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { type TrackedAction, trackedActions } from '#shared/minutes/action-rows.ts'
import { frameOf } from '../model/frame.ts'
import { printable, printableLine } from '../printable.ts'
import { sheetParts } from './sheet-parts.ts'

const sheet = 'Actions'
const grid = {
  borderColor: '#B8C0C8',
  borderStyle: 'thin',
  align: 'left',
  alignVertical: 'top',
  wrap: true,
} as const
const dateFormat = 'dd mmm yyyy'

/**
 * A text cell. Its type is stored as a string, so that `=1+1` is shown and not worked out; its format is Text (`@`),
 * so that it stays a string when somebody edits the cell and presses Enter (anchors.md 1.5).
 */
const textCell = (text: string): CellObject => ({
  ...grid,
  type: String,
  format: '@',
  value: printable(text),
})

const emptyCell: CellObject = { ...grid, type: String, format: '@' }

/** A calendar date as a real date of the sheet, without a time of day or zone. */
const dateCell = (on: string | null): CellObject =>
  on === null ? emptyCell : { ...grid, type: Date, format: dateFormat, value: new Date(`${on}T00:00:00Z`) }

type SheetColumn = {
  readonly title: string
  /** In characters. */
  readonly width: number
  readonly cell: (one: TrackedAction) => CellObject
}

/** Columns of the SafeLives tracking form (domain.md 3.2), with due date and for whom beside them. */
const columnsFor = (survivorTerm: string): readonly SheetColumn[] => [
  { title: 'MARAC date', width: 13, cell: (one) => dateCell(one.maracOn) },
  { title: 'Case number', width: 9, cell: (one) => ({ ...grid, type: Number, value: one.caseNumber }) },
  { title: `${capital(survivorTerm)} name`, width: 22, cell: (one) => textCell(one.survivorName) },
  { title: 'Action', width: 46, cell: (one) => textCell(one.what) },
  { title: 'Agency', width: 20, cell: (one) => textCell(one.agency) },
  { title: 'Person', width: 20, cell: (one) => textCell(one.person) },
  { title: 'Due', width: 13, cell: (one) => dateCell(one.dueOn) },
  { title: 'For whom', width: 14, cell: (one) => textCell(one.forWhom) },
  { title: 'Status', width: 20, cell: (one) => textCell(one.status) },
  { title: 'Date status reported', width: 13, cell: (one) => dateCell(one.reportedOn) },
  { title: 'Note', width: 34, cell: (one) => textCell(one.note) },
]

const lineHeight = 12.75

/** Height of a row of wrapped cells in points, as near as counting letters comes. */
const rowHeight = (cells: readonly CellObject[], columns: readonly SheetColumn[]): number => {
  const lines = cells.map(({ value }, place) =>
    typeof value === 'string' ? Math.ceil((value.length + 1) / ((columns[place]?.width ?? 10) - 1)) : 1,
  )
  return Math.min(400, Math.max(...lines) * lineHeight + 3)
}

const withHeight = (cells: readonly CellObject[], columns: readonly SheetColumn[]): CellObject[] => {
  const height = rowHeight(cells, columns)
  return cells.map((cell) => ({ ...cell, height }))
}

const headCell = (title: string): CellObject => ({
  ...grid,
  value: title,
  type: String,
  fontWeight: 'bold',
  textColor: '#1D3D5C',
  backgroundColor: '#E9EEF3',
})

/**
 * The bytes of the action log as a spreadsheet: marking in the first row, so that it is on the screen too, then the
 * header row with its filter, then a row for each action. No document properties are written.
 */
export const actionSheetBytes = async (minutes: MinutesDocument): Promise<Uint8Array> => {
  const { area } = minutes.facts
  const frame = frameOf(minutes, 'Action log')
  const actions = trackedActions(minutes.facts)
  const columns = columnsFor(area.survivorTerm)
  const marking = [frame.marking, frame.standing, frame.name, frame.handling].filter((text) => text !== '')
  const data: SheetData = [
    [{ type: String, format: '@', fontWeight: 'bold', value: printableLine(marking.join(' · ')) }],
    withHeight(
      columns.map((one) => headCell(one.title)),
      columns,
    ),
    ...actions.map((one) =>
      withHeight(
        columns.map(({ cell }) => cell(one)),
        columns,
      ),
    ),
  ]
  return writeXlsxFile(
    data,
    { sheet, orientation: 'landscape', columns: columns.map(({ width }) => ({ width })) },
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        sheetParts(sheet, frame, { headerRow: 2, lastRow: 2 + actions.length, columns: columns.length }),
      ],
    },
  ).toBuffer()
}
