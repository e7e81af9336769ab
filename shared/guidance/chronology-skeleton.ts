import { dateMentions } from './date-mentions.ts'

/**
 * One sentence to put in place of a history: what, how often, getting worse or not, the latest (labelling guide,
 * `chronology`). Gaps stand in square brackets; the first and last date are filled in as typed, to be checked.
 */
export function chronologySkeleton(history: readonly string[]): string {
  const dates = dateMentions(history.join(' '))
  const first = dates[0] ?? 'month'
  const last = dates.at(-1) ?? 'date'
  return `[number] incidents since [${first}]: [what is done], becoming [more frequent / more severe / no worse]; the latest on [${last}]: [what happened].`
}
