/** Writing the minutes of 40 cases against bare `docx` on the same words and tables (anchors.md 4.4). */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { docxBytes } from '#electron/service/documents/docx/docx-bytes.ts'
import type { Block } from '#electron/service/documents/model/blocks.ts'
import { minutesModel } from '#electron/service/documents/model/minutes-model.ts'
import type { Cell } from '#shared/minutes/blocks.ts'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'

/** Medians and 95th percentiles in milliseconds of processor time; `ratio` is the median of ours over the median of bare. */
export type Compared = {
  readonly name: string
  readonly ratio: number
  readonly ours: number
  readonly bare: number
  readonly oursP95: number
  readonly bareP95: number
  readonly rounds: number
}

const lines = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : cell)

const bareTable = (rows: readonly (readonly Cell[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({
                children: (lines(cell).length === 0 ? [''] : lines(cell)).map((text) => new Paragraph(text)),
              }),
          ),
        }),
    ),
  })

const bareBlock = (block: Block): Paragraph | Table => {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({
        text: block.text,
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      })
    case 'paragraph':
    case 'item':
      return new Paragraph({
        ...(block.kind === 'item' ? { bullet: { level: block.level } } : {}),
        children: block.runs.map(
          ({ text, bold = false, italic = false }) => new TextRun({ text, bold, italics: italic }),
        ),
      })
    case 'facts':
      return bareTable(block.rows)
    case 'table':
      return bareTable([block.columns.map((one) => one.title), ...block.rows])
    default:
      return new Paragraph(block.text)
  }
}

const bareBytes = async (blocks: readonly Block[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: blocks.map(bareBlock) }] }))

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Processor time, not time of day: other work on the machine then changes the ratio little. */
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * Ours goes from the minutes to bytes; bare is given the words already sorted into paragraphs and tables, and has no
 * styles, widths, header or footer. Alternating within one run, after one round that is not counted. A few seconds.
 */
export const benchDocuments = async (rounds = 9): Promise<readonly Compared[]> => {
  const minutes = minutesDocumentFixture({ cases: 40, signed: true })
  const { blocks } = minutesModel(minutes, 0)
  const ours = (): Promise<Uint8Array> => docxBytes(minutesModel(minutes, 0))
  const bare = (): Promise<Uint8Array> => bareBytes(blocks)
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const which of order) {
      const took = await timed(which === 'ours' ? ours : bare)
      if (round > 0) times[which].push(took)
    }
  }
  const sorted = { ours: times.ours.sort((a, b) => a - b), bare: times.bare.sort((a, b) => a - b) }
  return [
    {
      name: 'minutes of 40 cases as Word file, against bare docx',
      ratio: at(sorted.ours, 0.5) / at(sorted.bare, 0.5),
      ours: at(sorted.ours, 0.5),
      bare: at(sorted.bare, 0.5),
      oursP95: at(sorted.ours, 0.95),
      bareP95: at(sorted.bare, 0.95),
      rounds,
    },
  ]
}
