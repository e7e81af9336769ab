import type { CaseFile } from './case-file.ts'
import type { MinutesDocument } from './minutes.ts'
import { plainText } from './rich-text.ts'

/** So many words of a held-back item, one after the other, are that item and no coincidence. */
const RUN = 6

/** Words of a held-back item that stand in a section of the minutes, because somebody typed or kept them there. */
export type HeldWords = { readonly key: string; readonly words: string }

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The first run of an item's words that `holds`, or null. An item shorter than a run counts as a whole. */
function runIn(item: readonly string[], holds: (run: string) => boolean): string | null {
  const length = Math.min(RUN, item.length)
  if (length < 3) return null
  for (let at = 0; at + length <= item.length; at += 1) {
    const run = item.slice(at, at + length).join(' ')
    if (holds(run)) return run
  }
  return null
}

/**
 * Where minutes still hold what an agency held back: such minutes are neither signed nor written into files. Looked for
 * in sections that no longer follow what is captured: those that somebody edited, and all of a correction, which keeps
 * the words that were signed. Words that also stand in a shared item are free.
 */
export function heldWords(
  { version, sections }: Pick<MinutesDocument, 'version' | 'sections'>,
  files: readonly CaseFile[],
): readonly HeldWords[] {
  const shared = files.flatMap((file) =>
    file.items.filter((item) => item.decision === 'share').map((item) => ` ${wordsOf(item.text).join(' ')} `),
  )
  const held = files.flatMap((file) => file.items.filter((item) => item.decision === 'hold'))
  const found: HeldWords[] = []
  for (const section of sections.filter((one) => one.edited || version.number > 1)) {
    const text = ` ${wordsOf(plainText(section.doc)).join(' ')} `
    for (const item of held) {
      const words = runIn(
        wordsOf(item.text),
        (run) => text.includes(` ${run} `) && !shared.some((one) => one.includes(` ${run} `)),
      )
      if (words !== null) found.push({ key: section.key, words })
    }
  }
  return found
}
