/**
 * How the documents look: sizes in half-points, distances in twentieths of a point (dxa). Arial is on every council
 * machine, and LibreOffice has a font of the same widths for it. One accent, and grey rules instead of boxes.
 */
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx'

export const font = 'Arial'
export const ink = '1B1F23'
export const accent = '1D3D5C'
const quiet = '4A545E'
export const rule = 'B8C0C8'
export const headFill = 'E9EEF3'
const noticeFill = 'FFF4D6'

/** A4 in dxa. `docx` swaps the sides itself for landscape. */
export const paper = { width: 11_906, height: 16_838 } as const
export const margins = {
  portrait: { top: 1_500, bottom: 1_560, left: 1_134, right: 1_134, header: 480, footer: 440 },
  landscape: { top: 1_440, bottom: 1_480, left: 1_021, right: 1_021, header: 480, footer: 420 },
} as const

/** Width between the margins, dxa. */
export const innerWidth = (orientation: 'portrait' | 'landscape'): number => {
  const { left, right } = margins[orientation]
  return (orientation === 'portrait' ? paper.width : paper.height) - left - right
}

/** Ids of the styles that blocks use beside Word's own. */
export const styleIds = {
  notice: 'MaracNotice',
  note: 'MaracNote',
  cell: 'MaracCell',
  cellHead: 'MaracCellHead',
  cellKept: 'MaracCellKept',
  cellHeadKept: 'MaracCellHeadKept',
  listItem: 'MaracList',
  marking: 'MaracMarking',
  frame: 'MaracFrame',
} as const

/** Styles of both documents. Headings are Word's own, so that its navigation pane and screen readers find them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 20, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 40, bold: true, color: accent },
      paragraph: { spacing: { after: 60 }, keepNext: true },
    },
    heading1: {
      run: { size: 28, bold: true, color: accent },
      paragraph: {
        spacing: { before: 400, after: 100 },
        keepNext: true,
        keepLines: true,
        border: { top: { style: BorderStyle.SINGLE, size: 8, color: accent, space: 6 } },
      },
    },
    heading2: {
      run: { size: 21, bold: true, color: ink },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 25, color: quiet },
      paragraph: { spacing: { after: 180 }, keepNext: true },
    },
    {
      id: styleIds.notice,
      name: 'MARAC notice',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: {
        spacing: { before: 60, after: 140 },
        keepNext: true,
        shading: { fill: noticeFill },
        border: { left: { style: BorderStyle.SINGLE, size: 24, color: 'B7791F', space: 6 } },
        indent: { left: 140 },
      },
    },
    { id: styleIds.note, name: 'MARAC note', basedOn: 'Normal', run: { color: quiet, size: 19 } },
    {
      id: styleIds.cell,
      name: 'MARAC cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 0, after: 0, line: 247, lineRule: LineRuleType.AUTO } },
    },
    {
      id: styleIds.cellHead,
      name: 'MARAC cell heading',
      basedOn: styleIds.cell,
      run: { bold: true, color: accent },
      paragraph: { keepLines: true },
    },
    {
      id: styleIds.cellKept,
      name: 'MARAC cell kept with next',
      basedOn: styleIds.cell,
      paragraph: { keepNext: true },
    },
    {
      id: styleIds.cellHeadKept,
      name: 'MARAC cell heading kept with next',
      basedOn: styleIds.cellHead,
      paragraph: { keepNext: true },
    },
    {
      id: styleIds.listItem,
      name: 'MARAC list',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 50 } },
    },
    {
      id: styleIds.marking,
      name: 'MARAC marking',
      basedOn: 'Normal',
      run: { bold: true, size: 22 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 40, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: styleIds.frame,
      name: 'MARAC frame',
      basedOn: 'Normal',
      run: { size: 16, color: quiet },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
}
