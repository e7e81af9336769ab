import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Frame } from '../model/blocks.ts'
import { accent, rule, styleIds } from './look.ts'
import { plainRuns, textRuns } from './text-runs.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: rule, space: 4 } as const
const rightAt = (width: number) => [{ type: TabStopType.RIGHT, position: width }]
const marking = (text: string): Paragraph =>
  new Paragraph({ style: styleIds.marking, children: plainRuns(text) })
// A tab inside `w:t` is a space to some readers; the element is a tab to all.
const tab = (): TextRun => new TextRun({ children: [new Tab()] })

/** Top of every page: the marking, then which document this is and how it stands. `width` in dxa. */
export const headerOf = (frame: Frame, width: number): Header =>
  new Header({
    children: [
      marking(frame.marking),
      new Paragraph({
        style: styleIds.frame,
        tabStops: rightAt(width),
        // A long marking makes the header grow down to the text: this much stays between them.
        spacing: { after: 160 },
        children: [...plainRuns(frame.name), tab(), ...textRuns([{ text: frame.standing, bold: true }])],
      }),
    ],
  })

/** Bottom of every page: origin and page number, handling, and the marking again. */
export const footerOf = (frame: Frame, width: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.frame,
        tabStops: rightAt(width),
        border: { top: line },
        children: [
          ...plainRuns(frame.origin),
          tab(),
          new TextRun({
            color: accent,
            children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      ...(frame.handling === ''
        ? []
        : [
            new Paragraph({
              style: styleIds.frame,
              spacing: { after: 60 },
              children: plainRuns(frame.handling),
            }),
          ]),
      marking(frame.marking),
    ],
  })
