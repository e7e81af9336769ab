import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import type { Finding, RuleId } from '#shared/guidance/types.ts'
import type { CaseId, FindingId, MeetingId } from '#shared/ids.ts'
import { caseNo } from '#test/harness/domain-rows.ts'

/** A finding of `words` in `text`, where they stand first. */
export function findingOf(rule: RuleId, text: string, words: string): Finding {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return { rule, start, end: start + words.length, severity: 'notice', message: '', source: '' }
}

/** A finding that was kept in the first case. */
export const keptOf = (over: Partial<KeptFinding> = {}): KeptFinding => ({
  id: 'kept' as FindingId,
  meetingId: 'meeting' as MeetingId,
  caseId: caseNo(1) as CaseId,
  place: 'item-1',
  rule: 'opinion',
  words: 'clearly a narcissist',
  reason: '',
  scope: 'this',
  keptAt: 1,
  keptBy: 'Robin Ashworth',
  ...over,
})
