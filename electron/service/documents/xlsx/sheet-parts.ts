import type { Feature, SheetOptions } from 'write-excel-file/node'
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
} from 'write-excel-file/utility'
import type { Frame } from '../model/blocks.ts'
import { printableLine } from '../printable.ts'

const sheetPart = 'xl/worksheets/sheet{id}.xml'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Excel refuses a header of more than 255 characters, and reads `&` as the start of a code. */
const headerText = (text: string, most: number): string => {
  const letters = [...printableLine(text)].map((letter) => (letter === '&' ? '&&' : letter))
  let fitted = ''
  for (const letter of letters) {
    if (fitted.length + letter.length > most) break
    fitted += letter
  }
  return fitted
}

/** Marking at the top and bottom of every printed page, with the document's name, standing and page numbers. */
const headerFooter = (frame: Frame): string => {
  const marking = headerText(frame.marking, 70)
  const top = `&L${headerText(frame.name, 90)}&C&B${marking}&R${headerText(frame.standing, 40)}`
  const bottom = `&L${headerText(frame.origin, 120)}&C&B${marking}&RPage &P of &N`
  return `<headerFooter><oddHeader>${escaped(top)}</oddHeader><oddFooter>${escaped(bottom)}</oddFooter></headerFooter>`
}

/** Where the table lies on the sheet: rows count from 1, columns by letter, so there are at most 26. */
export type TableArea = { readonly headerRow: number; readonly lastRow: number; readonly columns: number }

/**
 * What `write-excel-file` 4.1.1 has no option for, added through its own feature hooks, each at its place in the
 * schema's order: the filter, everything down to the header row frozen (its own option names a pane that is not
 * there when no column is frozen), landscape fitted to one page's width, that row repeated, marking on each page.
 */
export const sheetParts = <Content>(sheet: string, frame: Frame, area: TableArea): Feature<Content> => {
  const last = String.fromCharCode(64 + area.columns)
  const range = `$A$${area.headerRow}:$${last}$${area.lastRow}`
  const insert = (xml: string, markup: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(
      xml,
      markup,
      getOrderOfSiblings(sheetPart, 'worksheet') ?? [],
      'worksheet',
    )
  const views = `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${area.headerRow}" topLeftCell="A${area.headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>`
  const names = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!${range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$${area.headerRow}</definedName></definedNames>`
  return {
    files: {
      transform: {
        [sheetPart]: {
          transform: (xml: string, _options: SheetOptions<Content>): string =>
            [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              views,
              '<sheetFormatPr defaultRowHeight="15"/>',
              `<autoFilter ref="${range.replaceAll('$', '')}"/>`,
              headerFooter(frame),
            ].reduce(insert, xml),
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
            if (tag !== 'row') return attributes
            // Without this mark the height is where Excel starts from: it grows when somebody types a long note.
            const { customHeight: _fixed, ...growing } = attributes
            return growing
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string): string => {
            const empty = findElement(xml, 'definedNames')
            return empty === undefined ? xml : replaceElement(xml, empty, names)
          },
        },
      },
    },
  }
}
