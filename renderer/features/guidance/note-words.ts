import { counted } from '#renderer/text/meeting-words.ts'
import type { Finding } from '#shared/guidance/index.ts'
import { wordsAt } from './marks.ts'

/** The words of a finding, short enough for a line. */
export const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line
}

/** "2 hints", as it is said on request. */
export const countText = (findings: readonly Finding[]): string =>
  findings.length === 0 ? 'No hints.' : `${counted(findings.length, 'hint')}.`

/** What a finding can be answered with: ready words, or advice. */
export const adviceOf = ({ suggestion }: Finding): string => {
  if (suggestion === undefined) return ''
  const { label, replacement } = suggestion
  if (replacement === undefined || replacement === label) return label
  return replacement === '' ? `${label} These words would be taken out.` : `${label} Ready: “${replacement}”.`
}

/** One finding in full, as it is said on request. */
export const findingText = (finding: Finding, text: string, all: readonly Finding[]): string =>
  [
    `Hint ${all.indexOf(finding) + 1} of ${all.length}.`,
    finding.message,
    `It is about: ${shortened(wordsAt(text, finding))}.`,
    adviceOf(finding),
  ].join(' ')
