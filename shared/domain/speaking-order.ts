import type { AgencyId } from '#shared/ids.ts'
import { type Agency, speaksForSurvivors } from './agency.ts'
import type { Area } from './area.ts'
import type { CaseFile } from './case-file.ts'
import { isLaterPhase, type Phase } from './phase.ts'
import { isHeard } from './voice.ts'

/** Why an agency speaks where it does. */
export type TurnReason = 'referrer' | 'voice' | 'children' | 'person-causing-harm' | 'area-order'

export type Turn = {
  readonly agencyId: AgencyId
  readonly reason: TurnReason
  /** The phase of the case in which this turn falls. */
  readonly phase: Phase
  readonly spokenAt: number | null
}

export type SpeakingOrder = {
  readonly turns: readonly Turn[]
  /** Nil returns: confirmed in one step, not called one by one. */
  readonly nil: readonly AgencyId[]
  readonly nilConfirmed: boolean
  /** Nobody is marked, or can be derived, to carry the survivor's voice: the program asks. */
  readonly voiceMissing: boolean
  readonly now: Turn | null
  readonly next: Turn | null
}

const phaseOf: Record<TurnReason, Phase> = {
  referrer: 'referral',
  voice: 'voice',
  children: 'children',
  'person-causing-harm': 'information',
  'area-order': 'information',
}

/**
 * Who carries the survivor's voice: whoever is marked; else an involved Idva or specialist service (one with the
 * strongest relationship first); else the agency with the strongest relationship; else nobody yet.
 * Standing Together 2021, recommendation 8.
 */
export function voiceCarrier(file: CaseFile, agencies: readonly Agency[]): AgencyId | null {
  const involved = file.record.agencies
  const marked = involved.find((one) => one.carriesVoice)
  if (marked) return marked.agencyId
  const active = involved.filter((one) => one.research !== 'nil')
  const specialist = active.filter((one) => {
    const agency = agencies.find((candidate) => candidate.id === one.agencyId)
    return agency !== undefined && speaksForSurvivors(agency.kind)
  })
  const first = specialist.find((one) => one.strongestRelationship) ?? specialist[0]
  return (first ?? involved.find((one) => one.strongestRelationship))?.agencyId ?? null
}

/** An order by hand: agencies that it does not name come after; the survivor's voice never does, it keeps its place. */
function byHand(
  chosen: readonly AgencyId[],
  derived: readonly AgencyId[],
  carrier: AgencyId | null,
): readonly AgencyId[] {
  const unnamed = derived.filter((id) => !chosen.includes(id))
  const ids = [...chosen, ...unnamed.filter((id) => id !== carrier)]
  return carrier !== null && unnamed.includes(carrier)
    ? ids.toSpliced(derived.indexOf(carrier), 0, carrier)
    : ids
}

/**
 * The speaking order of a case: referring agency, the survivor's voice, those in contact with the children, those
 * managing the person causing harm, then the rest in the area's order (Standing Together 2021, 8 and 12a).
 * An agency speaks once, at its first place; where the referrer also carries the voice, its one turn is the voice's.
 */
export function speakingOrder(
  file: CaseFile,
  agencies: readonly Agency[],
  area: Pick<Area, 'speakingOrder'>,
): SpeakingOrder {
  const involved = file.record.agencies
  const carrier = voiceCarrier(file, agencies)
  const referrer = file.record.referringAgencyId
  const isNil = (id: AgencyId): boolean =>
    id !== referrer && id !== carrier && involved.some((one) => one.agencyId === id && one.research === 'nil')

  const reasons = new Map<AgencyId, TurnReason>()
  const put = (id: AgencyId | null, reason: TurnReason): void => {
    if (id !== null && !reasons.has(id) && !isNil(id)) reasons.set(id, reason)
  }
  const voiceIsReferrer = carrier !== null && carrier === referrer
  put(referrer, voiceIsReferrer ? 'voice' : 'referrer')
  put(carrier, 'voice')
  for (const one of involved) if (one.knowsChildren) put(one.agencyId, 'children')
  for (const one of involved) if (one.managesPersonCausingHarm) put(one.agencyId, 'person-causing-harm')
  const place = (id: AgencyId): number => {
    const kind = agencies.find((agency) => agency.id === id)?.kind
    const at = kind === undefined ? -1 : area.speakingOrder.indexOf(kind)
    return at === -1 ? area.speakingOrder.length : at
  }
  const rest = involved.map((one) => one.agencyId).sort((a, b) => place(a) - place(b))
  for (const id of rest) put(id, 'area-order')

  const derived = [...reasons.keys()]
  const chosen = file.turnOrder?.agencyIds.filter((id) => reasons.has(id)) ?? []
  const ids = chosen.length === 0 ? derived : byHand(chosen, derived, carrier)
  const turns = ids.map((id): Turn => {
    const reason = reasons.get(id) ?? 'area-order'
    const spokenAt = file.spoken.find((turn) => turn.agencyId === id)?.at ?? null
    return { agencyId: id, reason, phase: phaseOf[reason], spokenAt }
  })
  const nil = involved.map((one) => one.agencyId).filter(isNil)
  const waiting = turns.filter((turn) => turn.spokenAt === null)
  return {
    turns,
    nil,
    nilConfirmed: nil.every((id) => file.nilConfirmed.includes(id)),
    voiceMissing: carrier === null,
    now: waiting[0] ?? null,
    next: waiting[1] ?? null,
  }
}

/** True when `after` puts the survivor's voice later than `before` did: that needs a reason and is journaled. */
export function movesVoiceLater(
  before: readonly AgencyId[],
  after: readonly AgencyId[],
  carrier: AgencyId | null,
): boolean {
  return carrier !== null && after.indexOf(carrier) > before.indexOf(carrier)
}

/**
 * True when going on to `to` would leave the survivor's voice behind: nobody has spoken for them, nothing of theirs
 * is written down, and no reason has been given yet. A case that is only mentioned is not discussed at all.
 */
export function passesVoiceOver(file: CaseFile, agencies: readonly Agency[], to: Phase): boolean {
  if (file.record.kind === 'mention' || !isLaterPhase(to, 'voice')) return false
  if (isHeard(file.voice) || (file.turnOrder?.reason ?? '') !== '') return false
  const carrier = voiceCarrier(file, agencies)
  return !file.spoken.some((turn) => turn.agencyId === carrier)
}
