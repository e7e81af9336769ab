import type { Agency } from '#shared/domain/agency.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { findingPlace, type KeptFinding, type VoiceField } from '#shared/domain/kept-finding.ts'
import { reviewText } from './index.ts'
import { guidancePeople, openFindings, type PlacedFinding } from './open-findings.ts'
import type { AgencyKind, GuidanceContext, GuidanceSettings } from './types.ts'

/** The open findings of one case in what one agency wrote; `names` and `number` as `requestText` takes them. */
export type CaseReview = {
  readonly caseId: string
  readonly number: number
  readonly names: readonly string[]
  readonly findings: readonly PlacedFinding[]
}

/** `agencyId` is null for text that no agency is named with: the coordinator's own to look at. */
export type AgencyReview = {
  readonly agencyId: string | null
  readonly agencyName: string
  readonly cases: readonly CaseReview[]
}

/** One text, whoever wrote it, and where it stands. */
type Written = Pick<GuidanceContext, 'kind'> & {
  readonly agencyId: string | null
  readonly place: string
  readonly text: string
}

const voiceFields: readonly VoiceField[] = [
  'wants',
  'fears',
  'needsToday',
  'tried',
  'knownWishes',
  'knowsDetail',
]

/** What is held back reaches nobody, so nothing is asked about it. */
function writtenIn({ record, items, voice, actions }: CaseFile): readonly Written[] {
  return [
    {
      kind: 'sharing' as const,
      agencyId: record.referringAgencyId,
      place: findingPlace.reason,
      text: record.reason,
    },
    ...voiceFields.map((field) => ({
      kind: 'sharing' as const,
      agencyId: voice.speakerAgencyId,
      place: findingPlace.voice(field),
      text: voice[field],
    })),
    ...items
      .filter((item) => item.decision !== 'hold')
      .map(({ id, agencyId, text }) => ({
        kind: 'sharing' as const,
        agencyId,
        place: findingPlace.item(id),
        text,
      })),
    ...actions.map(({ id, agencyId, what }) => ({
      kind: 'action' as const,
      agencyId,
      place: findingPlace.action(id),
      text: what,
    })),
  ]
}

/** An agency that says something usable in a case is not vague in it, however short its other items are. */
function withoutNeedlessVague(findings: readonly PlacedFinding[], items: number): readonly PlacedFinding[] {
  const vague = new Set(findings.filter(({ finding }) => finding.rule === 'vague').map(({ place }) => place))
  return vague.size === items ? findings : findings.filter(({ finding }) => finding.rule !== 'vague')
}

/**
 * What is still to be looked at before the agenda goes out: every agency with findings, by name, and its cases by
 * number. Withdrawn and deferred cases are left out. Pure.
 *
 * @param files every case of the meeting (`case.view`)
 * @param agencies the area's agencies, archived ones too: an old text may be theirs
 * @param kept what `finding.list` answers
 */
export function reviewMeeting(
  files: readonly CaseFile[],
  agencies: readonly Pick<Agency, 'id' | 'name' | 'kind'>[],
  kept: readonly KeptFinding[],
  settings: GuidanceSettings,
): readonly AgencyReview[] {
  const known = new Map<string, Pick<Agency, 'name' | 'kind'>>(agencies.map((one) => [one.id, one]))
  const kindOf = (id: string | null): AgencyKind => (id === null ? undefined : known.get(id)?.kind) ?? 'other'
  const byAgency = new Map<string | null, CaseReview[]>()
  const heard = files
    .filter(({ standing }) => standing.withdrawnAt === null && standing.deferredAt === null)
    .sort((a, b) => a.record.number - b.record.number)
  for (const file of heard) {
    const { id: caseId, number, people } = file.record
    const names = people.map(({ name }) => name)
    const found = new Map<string | null, PlacedFinding[]>()
    for (const { kind, agencyId, place, text } of writtenIn(file)) {
      if (text.trim() === '') continue
      const context = { kind, agencyKind: kindOf(agencyId), people: guidancePeople(people), settings }
      const open = openFindings(reviewText(text, context), text, { caseId, place }, kept)
      if (open.length === 0) continue
      const placed = open.map((finding) => ({ place, text, finding }))
      found.set(agencyId, [...(found.get(agencyId) ?? []), ...placed])
    }
    for (const [agencyId, all] of found) {
      const items = file.items.filter((item) => item.agencyId === agencyId && item.decision !== 'hold').length
      const findings = withoutNeedlessVague(all, items)
      if (findings.length === 0) continue
      byAgency.set(agencyId, [...(byAgency.get(agencyId) ?? []), { caseId, number, names, findings }])
    }
  }
  return [...byAgency]
    .map(([agencyId, cases]) => ({
      agencyId,
      agencyName: (agencyId === null ? undefined : known.get(agencyId)?.name) ?? '',
      cases,
    }))
    .sort((a, b) => a.agencyName.localeCompare(b.agencyName, 'en-GB'))
}
