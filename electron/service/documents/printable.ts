/**
 * What XML 1.0 forbids (C0 controls but tab and line feed, lone surrogates, non-characters), and the bidirectional
 * overrides and isolates: with those a typed line could show its words in another order than they were saved in.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/gu

/**
 * Text as a document may hold it: anything that XML forbids is dropped, line ends become `\n`, a tab becomes a space.
 * Never throws, and leaves all letters of all scripts and emoji alone.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(unprintable, '')
    .replaceAll('\t', ' ')

/** The same on one line. */
export const printableLine = (text: string): string => printable(text).replaceAll('\n', ' ').trim()

const rightToLeft =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}'
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u')
const spans = new RegExp(
  `[${rightToLeft}](?:[${rightToLeft}\\p{M}\\p{Nd}\\s,.'’-]*[${rightToLeft}\\p{M}])?`,
  'gu',
)

/** A stretch of text in one direction: Word shapes Arabic or Hebrew well only in a run that says so. */
export type Stretch = { readonly text: string; readonly rightToLeft: boolean }

/** Cuts text where its direction changes. Most text comes back whole. */
export const byDirection = (text: string): readonly Stretch[] => {
  if (!anyRightToLeft.test(text)) return [{ text, rightToLeft: false }]
  const stretches: Stretch[] = []
  let from = 0
  for (const found of text.matchAll(spans)) {
    if (found.index > from) stretches.push({ text: text.slice(from, found.index), rightToLeft: false })
    stretches.push({ text: found[0], rightToLeft: true })
    from = found.index + found[0].length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), rightToLeft: false })
  return stretches
}
