const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** A day, a month or a year as people type it. A month alone needs its capital, or a year: "may" is also a verb. */
const mention = new RegExp(
  [
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})\\b\\.?(?:,? '?(?:20|19)?\\d{2}\\b)?`,
    '\\b(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d{2}\\b',
    '\\b\\d{1,2}/\\d{1,2}\\b',
    '\\b\\d{1,2}/(?:19|20)\\d{2}\\b',
    `\\b(?:${months})\\b\\.?,? (?:19|20)\\d{2}\\b`,
    '\\b(?:19|20)\\d{2}\\b',
  ].join('|'),
  'giu',
)
const bareMonth =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|(?<=\b(?:[Ii]n|[Ss]ince|[Ee]arly|[Ll]ate) )May)\b/gu

/** The dates that a text names, as typed, in its order. */
export function dateMentions(text: string): readonly string[] {
  const whole = Array.from(text.matchAll(mention), (one) => ({ at: one.index, words: one[0] }))
  const bare = Array.from(text.matchAll(bareMonth), (one) => ({ at: one.index, words: one[0] })).filter(
    ({ at }) => !whole.some((one) => one.at <= at && at < one.at + one.words.length),
  )
  return [...whole, ...bare].sort((a, b) => a.at - b.at).map(({ words }) => words)
}

/** The years that a text names with four digits, each once, earliest first. */
export const yearsNamed = (text: string): readonly number[] =>
  [...new Set(Array.from(text.matchAll(/\b(?:19|20)\d{2}\b/gu), (one) => Number(one[0])))].sort(
    (a, b) => a - b,
  )
