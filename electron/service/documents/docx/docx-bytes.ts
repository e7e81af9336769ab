import { Document, type FileChild, HeadingLevel, Packer, PageOrientation, Paragraph } from 'docx'
import type { Block, DocumentModel, Run } from '../model/blocks.ts'
import { printableLine } from '../printable.ts'
import { coreProperties } from './core-properties.ts'
import { listDefinitions, listPlace } from './lists.ts'
import { innerWidth, margins, paper, styleIds, styles } from './look.ts'
import { footerOf, headerOf } from './page-frame.ts'
import { columnTable, factsTable } from './tables.ts'
import { plainRuns, textRuns } from './text-runs.ts'

/** A short line all in bold is how minute-takers head what follows: it stays with it. */
const leadsIn = (runs: readonly Run[]): boolean =>
  runs.every((run) => run.bold === true) && runs.reduce((sum, run) => sum + run.text.length, 0) <= 80
const leadIn = { keepNext: true, spacing: { before: 100, after: 50 } } as const

const drawn = (block: Block, width: number): FileChild => {
  switch (block.kind) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, children: plainRuns(block.text) })
    case 'subtitle':
      return new Paragraph({ style: 'Subtitle', children: plainRuns(block.text) })
    case 'notice':
      return new Paragraph({ style: styleIds.notice, children: plainRuns(block.text) })
    case 'note':
      return new Paragraph({ style: styleIds.note, children: plainRuns(block.text) })
    case 'heading':
      return new Paragraph({
        heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: plainRuns(block.text),
      })
    case 'paragraph':
      return new Paragraph({ ...(leadsIn(block.runs) ? leadIn : {}), children: textRuns(block.runs) })
    case 'item':
      return new Paragraph({ style: styleIds.listItem, ...listPlace(block), children: textRuns(block.runs) })
    case 'facts':
      return factsTable(block, width)
    case 'table':
      return columnTable(block, width)
  }
}

/** The bytes of a Word file: one section of A4, the frame on every page, first and later ones alike. */
export const docxBytes = async (model: DocumentModel): Promise<Uint8Array> => {
  const width = innerWidth(model.orientation)
  const document = new Document({
    title: printableLine(model.title),
    creator: printableLine(model.creator),
    lastModifiedBy: printableLine(model.creator),
    styles,
    numbering: listDefinitions(model.blocks),
    sections: [
      {
        properties: {
          page: {
            size: {
              ...paper,
              orientation:
                model.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
            },
            margin: margins[model.orientation],
          },
        },
        headers: { default: headerOf(model.frame, width) },
        footers: { default: footerOf(model.frame, width) },
        children: model.blocks.map((block) => drawn(block, width)),
      },
    ],
  })
  return Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(model) }])
}
