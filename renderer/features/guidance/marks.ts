import type { Finding } from '#shared/guidance/index.ts'

/** A stretch of a text, with the finding whose words it is, or null. */
export type Run = { readonly text: string; readonly finding: Finding | null }

/** Words that a finding points at, as they stand in the text. */
export const wordsAt = (text: string, finding: Finding): string => text.slice(finding.start, finding.end)

/** "Over 120 words" is said in the margin: a line under everything that follows would be no quiet one. */
const isUnderlined = (finding: Finding): boolean => finding.rule !== 'too-long'

/**
 * Cuts a text where its findings begin and end. Put together again the runs are the text, letter by letter. Where
 * findings overlap, the one with the fewest words has them.
 */
export function runsOf(text: string, findings: readonly Finding[]): readonly Run[] {
  const shown = findings.filter((one) => isUnderlined(one) && one.start < one.end && one.end <= text.length)
  const cuts = new Set([0, text.length, ...shown.flatMap((one) => [one.start, one.end])])
  const places = [...cuts].sort((a, b) => a - b)
  const runs: Run[] = []
  for (const [index, start] of places.entries()) {
    const end = places[index + 1]
    if (end === undefined) break
    const here = shown
      .filter((one) => one.start <= start && one.end >= end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    const last = runs.at(-1)
    if (last !== undefined && last.finding === (here ?? null)) {
      runs[runs.length - 1] = { ...last, text: last.text + text.slice(start, end) }
    } else runs.push({ text: text.slice(start, end), finding: here ?? null })
  }
  return runs
}

/**
 * Findings of an earlier text, fitted to what stands there now, until the text is read again: those before the
 * change stay, those behind it move along, those whose own words changed are gone. So an underline never lies under
 * words it does not mean, and none flickers while one types elsewhere.
 */
export function fitted(findings: readonly Finding[], before: string, now: string): readonly Finding[] {
  if (before === now) return findings
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && before[head] === now[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  const by = now.length - before.length
  return findings.flatMap((one) => {
    if (one.end <= head) return [one]
    if (one.start >= before.length - tail) return [{ ...one, start: one.start + by, end: one.end + by }]
    return []
  })
}

/** Which finding is meant: the one that was chosen, else the one at the caret, else the first. */
export function currentOf(
  findings: readonly Finding[],
  chosen: string | null,
  caret: number | null,
  text: string,
): Finding | null {
  const picked = findings.find((one) => sameKey(one, text) === chosen)
  const here = caret === null ? undefined : findings.find((one) => one.start <= caret && caret <= one.end)
  return picked ?? here ?? findings[0] ?? null
}

/** Names a finding by its rule and words, so that it stays the same one when text before it grows. */
export const sameKey = (finding: Finding, text: string): string => `${finding.rule}:${wordsAt(text, finding)}`
