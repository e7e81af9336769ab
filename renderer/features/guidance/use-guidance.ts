import { useMemo } from 'react'
import { newId } from '#renderer/api/client.ts'
import { useRows } from '#renderer/api/rows.ts'
import { attempt } from '#renderer/state/use-write.ts'
import type { AgencyKind } from '#shared/domain/agency.ts'
import type { CaseRecord, Person } from '#shared/domain/case.ts'
import { defaultGuidance, engineSettings } from '#shared/domain/guidance-settings.ts'
import { findingPlace, type KeptFinding } from '#shared/domain/kept-finding.ts'
import { type Finding, type GuidanceContext, reviewText } from '#shared/guidance/index.ts'
import { guidancePeople, keptHere, openFindings } from '#shared/guidance/open-findings.ts'
import { keptInMinutes } from '#shared/guidance/review-minutes.ts'
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
}

/** A text of a case, said by an agency of this kind (`other` where nobody is named). */
export const aboutCase = (
  { id, meetingId, people }: Pick<CaseRecord, 'id' | 'meetingId' | 'people'>,
  place: string,
  agencyKind: AgencyKind = 'other',
): About => ({ kind: 'sharing', agencyKind, people, meetingId, caseId: id, place })

export type KeptWords = { readonly finding: Finding; readonly kept: KeptFinding }

export type Guidance = {
  readonly context: GuidanceContext
  /** Reads a text by the area's rules. Pure; new only when settings or people change. */
  readonly read: (text: string) => readonly Finding[]
  /** Those of a text's findings that nobody decided to keep. */
  readonly open: (findings: readonly Finding[], text: string) => readonly Finding[]
  readonly kept: (findings: readonly Finding[], text: string) => readonly KeptWords[]
  /** Leaves it as it stands, these words alone or whatever this rule finds here; `reason` may be empty. */
  readonly keep: (finding: Finding, words: string, scope: KeptFinding['scope'], reason: string) => void
  readonly unkeep: (id: FindingId) => void
}

const nothingKept: readonly KeptFinding[] = []

/** What the area changed in the rules; our defaults until it is read. */
export const useAreaGuidance = () => useRows('guidance.read', {}).data ?? defaultGuidance

/** Everything that was kept at a meeting. */
export const useKeptFindings = (meetingId: MeetingId): readonly KeptFinding[] =>
  useRows('finding.list', { meetingId }).data ?? nothingKept

const unkeep = (id: FindingId): void => {
  void attempt('finding.unkeep', { id }, 'Pointed out again')
}

/** The rules of the area for one text, and what has been kept of it. */
export function useGuidance(about: About): Guidance {
  const area = useAreaGuidance()
  const allKept = useKeptFindings(about.meetingId)
  const { kind, agencyKind, people, meetingId, caseId, place } = about
  return useMemo((): Guidance => {
    const settings = engineSettings(area)
    const context = { kind, agencyKind, people: guidancePeople(people), settings }
    const at = { caseId, place }
    const key = place.startsWith(findingPlace.section(''))
      ? place.slice(findingPlace.section('').length)
      : null
    const keptHereabouts = key === null ? allKept : keptInMinutes(allKept, { key, caseId })
    return {
      context,
      read: (text) => (text.trim() === '' ? [] : reviewText(text, context)),
      open: (findings, text) => openFindings(findings, text, at, keptHereabouts),
      kept: (findings, text) => keptHere(findings, text, at, keptHereabouts),
      keep: (finding, words, scope, reason) => {
        const input = { id: newId<FindingId>(), meetingId, ...at, rule: finding.rule, words, reason, scope }
        void attempt('finding.keep', input, scope === 'this' ? 'Kept as it is' : 'Not pointed at here')
      },
      unkeep,
    }
  }, [area, allKept, kind, agencyKind, people, meetingId, caseId, place])
}
