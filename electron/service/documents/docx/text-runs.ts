import { TextRun } from 'docx'
import type { Run } from '../model/blocks.ts'
import { byDirection, printable } from '../printable.ts'

/**
 * Words as Word's runs. The only way by which text reaches a part of the file, so that nothing XML forbids gets past;
 * a line feed becomes a line break, and right-to-left script a run that says so.
 */
export const textRuns = (runs: readonly Run[]): TextRun[] =>
  runs.flatMap(({ text, bold, italic }) =>
    printable(text)
      .split('\n')
      .flatMap((line, place) =>
        byDirection(line).map(
          (stretch, part) =>
            new TextRun({
              text: stretch.text,
              ...(bold === true ? { bold } : {}),
              ...(italic === true ? { italics: true } : {}),
              ...(stretch.rightToLeft ? { rightToLeft: true } : {}),
              ...(place > 0 && part === 0 ? { break: 1 } : {}),
            }),
        ),
      ),
  )

/** The same for plain words. */
export const plainRuns = (text: string): TextRun[] => textRuns([{ text }])
