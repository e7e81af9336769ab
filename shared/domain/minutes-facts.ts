import type { AgencyId } from '#shared/ids.ts'
import type { CaseFile } from './case-file.ts'
import { readClock } from './clock.ts'
import type { Attendance } from './meeting.ts'
import type { MinutesFacts } from './minutes.ts'
import { heardAt, type MinutesMaterial, meetingTimes, minutedFiles } from './minutes-material.ts'
import { sharedItems } from './sharing.ts'
import type { SharingGround } from './sharing-ground.ts'
import { isHeard } from './voice.ts'

type CaseFacts = MinutesFacts['cases'][number]
type Contribution = CaseFacts['contributions'][number]

/** In the room while the case was heard: come by its end, not gone before it began, and not out for an interest. */
function wasThere(one: Attendance, { clock, interests }: CaseFile): boolean {
  const { startedAt, endedAt } = readClock(clock, 0)
  return (
    one.presence === 'present' &&
    (one.arrivedAt ?? 0) <= (endedAt ?? Number.POSITIVE_INFINITY) &&
    (one.leftAt ?? Number.POSITIVE_INFINITY) > (startedAt ?? 0) &&
    !interests.some((interest) => interest.attendanceId === one.id && interest.leaves)
  )
}

/** What an agency had to say is in the minutes: an item that it shared, or the survivor's voice. */
const saidSomething = (agencyId: AgencyId, { items, voice }: CaseFile): boolean =>
  sharedItems(items).some((item) => item.agencyId === agencyId) ||
  (voice.speakerAgencyId === agencyId && isHeard(voice))

/** It had something to say and none of it was to be said; a referral whose reason is minuted was said all the same. */
function heldAllBack(agencyId: AgencyId, { items, record }: CaseFile): boolean {
  const refers = record.referringAgencyId === agencyId && record.reason.trim() !== ''
  return !refers && items.some((item) => item.agencyId === agencyId && item.decision === 'hold')
}

/**
 * What one agency did in a case: being there is not contributing, nor is having a turn in which all is held back
 * (Standing Together 2021; domain.md 1.8). What an absent agency sent is said for it: shared items, or the answer that
 * it holds nothing, are `absent-information-sent`.
 */
function contributionOf(
  agencyId: AgencyId,
  file: CaseFile,
  attendance: readonly Attendance[],
): Contribution['state'] {
  const people = attendance.filter((one) => one.agencyId === agencyId && one.capacity !== 'observer')
  const said = saidSomething(agencyId, file)
  // Whoever spoke was there, however the list was kept; but what was sent with apologies was read out by somebody else.
  const sentApologies = people.length > 0 && people.every((one) => one.presence === 'apologies')
  const spoke = !sentApologies && file.spoken.some((turn) => turn.agencyId === agencyId)
  const isNil = file.record.agencies.some((one) => one.agencyId === agencyId && one.research === 'nil')
  if (spoke || people.some((one) => wasThere(one, file))) {
    if (said) return 'contributed'
    if (heldAllBack(agencyId, file)) return 'shared-nothing'
    if (spoke) return 'contributed'
    return isNil ? 'nothing-held' : 'did-not-speak'
  }
  const sent = people.some((one) => one.informationSent === 'yes')
  return said || isNil || sent ? 'absent-information-sent' : 'absent'
}

/** The wordings chosen for an agency in a case. */
function groundOf(agencyId: AgencyId, { record }: CaseFile, grounds: readonly SharingGround[]) {
  const found = grounds.find((one) => one.caseId === record.id && one.agencyId === agencyId)
  if (found === undefined || (found.lawful === '' && found.proportionate === '')) return null
  return { lawful: found.lawful, proportionate: found.proportionate }
}

/**
 * Each agency of a case with what it did and on which ground. The ground of an agency that shared nothing stays out:
 * there is no sharing that it could justify, and its wording would hint at what was held back.
 */
function contributionsTo(file: CaseFile, { attendance, grounds }: MinutesMaterial): readonly Contribution[] {
  const { record } = file
  const ids = new Set<AgencyId>()
  if (record.referringAgencyId !== null) ids.add(record.referringAgencyId)
  for (const one of record.agencies) ids.add(one.agencyId)
  for (const turn of file.spoken) ids.add(turn.agencyId)
  for (const item of sharedItems(file.items)) ids.add(item.agencyId)
  return [...ids].map((agencyId) => {
    const state = contributionOf(agencyId, file, attendance)
    const shared = state === 'contributed' || saidSomething(agencyId, file)
    return { agencyId, state, ground: shared ? groundOf(agencyId, file, grounds) : null }
  })
}

/** Nothing of `items` is in it: what was said stands in the sections, what was held back stands nowhere. */
function caseFactsOf(file: CaseFile, material: MinutesMaterial): CaseFacts {
  const began = heardAt(file)
  return {
    record: file.record,
    standing: file.standing,
    heardAt: began,
    spentMs: began === null ? 0 : Math.round(readClock(file.clock, 0).spentMs),
    actions: file.actions,
    feedback: file.feedback,
    contributions: began === null ? [] : contributionsTo(file, material),
  }
}

const named = (material: MinutesMaterial, cases: readonly CaseFacts[]): ReadonlySet<AgencyId> => {
  const ids: (AgencyId | null)[] = [
    ...material.attendance.map((one) => one.agencyId),
    ...material.carried.map((one) => one.action.agencyId),
    ...cases.flatMap((one) => [
      one.record.referringAgencyId,
      one.feedback.agencyId,
      ...one.record.agencies.map((agency) => agency.agencyId),
      ...one.actions.map((action) => action.agencyId),
      ...one.contributions.map((contribution) => contribution.agencyId),
    ]),
  ]
  return new Set(ids.filter((id) => id !== null))
}

/** The structured side of the minutes, from the rows as they are now. Pure. */
export function minutesFactsFrom(material: MinutesMaterial): MinutesFacts {
  const { area, meeting, attendance, readings, interests, carried } = material
  const cases = minutedFiles(material).map((file) => caseFactsOf(file, material))
  const listed = new Set(cases.map((one) => one.record.id))
  const ids = named(material, cases)
  return {
    area,
    meeting,
    ...meetingTimes(material.facts),
    attendance,
    readings,
    // Nothing of a withdrawn case, its declarations included.
    interests: interests.filter((one) => listed.has(one.caseId)),
    agencies: material.agencies.filter((one) => ids.has(one.id)).map(({ id, name }) => ({ id, name })),
    carried,
    cases,
  }
}
