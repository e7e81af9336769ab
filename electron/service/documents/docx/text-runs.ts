import { TextRun } from 'docx'
import type { Run } from '../model/blocks.ts'
import { byDirection, printable, type Stretch } from '../printable.ts'

/** A stretch of text of one direction, with a line break before it or without. */
export type Piece = Stretch & { readonly breaks: boolean }

/**
 * Text as it may stand in a Word file. The only way by which text reaches a part of it, so that nothing that XML
 * forbids gets past; a line feed becomes a line break, and right-to-left script a piece of its own.
 */
export const pieces = (text: string): readonly Piece[] =>
  printable(text)
    .split('\n')
    .flatMap((line, place) =>
      byDirection(line).map((stretch, part) => ({ ...stretch, breaks: place > 0 && part === 0 })),
    )

/** Words as Word's runs. */
export const textRuns = (runs: readonly Run[]): TextRun[] =>
  runs.flatMap(({ text, bold, italic }) =>
    pieces(text).map(
      (piece) =>
        new TextRun({
          text: piece.text,
          ...(bold === true ? { bold } : {}),
          ...(italic === true ? { italics: true } : {}),
          ...(piece.rightToLeft ? { rightToLeft: true } : {}),
          ...(piece.breaks ? { break: 1 } : {}),
        }),
    ),
  )

/** The same for plain words. */
export const plainRuns = (text: string): TextRun[] => textRuns([{ text }])
