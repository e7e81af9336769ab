import { useCallback, useMemo } from 'react'
import { newId } from '#renderer/api/client.ts'
import { useRows } from '#renderer/api/rows.ts'
import { attempt } from '#renderer/state/use-write.ts'
import type { AgencyKind } from '#shared/domain/agency.ts'
import type { Person } from '#shared/domain/case.ts'
import { defaultGuidance, engineSettings } from '#shared/domain/guidance-settings.ts'
import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import { type Finding, type RuleId, reviewText } from '#shared/guidance/index.ts'
import type { CaseId, FindingId, MeetingId } from '#shared/ids.ts'

/** What a text is and where it stands; `place` as `findingPlace` names it. */
export type About = {
  readonly kind: 'sharing' | 'action'
  readonly agencyKind: AgencyKind
  readonly people: readonly Person[]
  readonly meetingId: MeetingId
  /** Null for text that belongs to the meeting. */
  readonly caseId: CaseId | null
  readonly place: string
  /** Rules that say nothing in such a place. */
  readonly without?: readonly RuleId[]
}

export type Guidance = {
  /** Reads a text by the area's rules. Pure; new only when settings or people change. */
  readonly read: (text: string) => readonly Finding[]
  readonly isKept: (finding: Finding, words: string) => boolean
  /** Leaves it as it stands, these words alone or whatever this rule finds here; `reason` may be empty. */
  readonly keep: (finding: Finding, words: string, scope: KeptFinding['scope'], reason: string) => void
}

const roleOf = { survivor: 'survivor', 'causing-harm': 'perpetrator', child: 'child' } as const

const noRules: readonly RuleId[] = []
const nothingKept: readonly KeptFinding[] = []

/** The rules of the area for one text, and what has been kept of it. */
export function useGuidance(about: About): Guidance {
  const area = useRows('guidance.read', {}).data ?? defaultGuidance
  const kept = useRows('finding.list', { meetingId: about.meetingId }).data ?? nothingKept
  const { kind, agencyKind, people, meetingId, caseId, place, without = noRules } = about

  const read = useCallback(
    (text: string): readonly Finding[] => {
      if (text.trim() === '') return []
      const settings = engineSettings(area)
      return reviewText(text, {
        kind,
        agencyKind,
        people: people.map((one) => ({ name: one.name, role: roleOf[one.role] })),
        settings: { ...settings, off: [...(settings.off ?? []), ...without] },
      })
    },
    [area, kind, agencyKind, people, without],
  )
  const isKept = useMemo(() => {
    const here = kept.filter((one) => one.caseId === caseId && one.place === place)
    return (finding: Finding, words: string): boolean =>
      here.some((one) => one.rule === finding.rule && (one.scope === 'rule-here' || one.words === words))
  }, [kept, caseId, place])
  const keep = useCallback<Guidance['keep']>(
    (finding, words, scope, reason) => {
      const id = newId<FindingId>()
      const input = { id, meetingId, caseId, place, rule: finding.rule, words, reason, scope }
      void attempt('finding.keep', input, scope === 'this' ? 'Kept as it is' : 'Not pointed at here')
    },
    [meetingId, caseId, place],
  )
  return { read, isKept, keep }
}
