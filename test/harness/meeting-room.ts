import { randomUUID } from 'node:crypto'
import { migrations } from '#electron/service/db/migrations/index.ts'
import { handlers } from '#electron/service/handlers/index.ts'
import { runningCase } from '#electron/service/store/clock.ts'
import { type CallName, calls, type InputOf, type OutputOf } from '#shared/contract/calls.ts'
import type { Reply } from '#shared/contract/messages.ts'
import type { Role } from '#shared/domain/user.ts'
import { openService, type TestService } from './service.ts'

/** The program's own calls, handlers and tables. */
export const programParts = { calls, handlers, migrations, runningCase }

/** A call with the contract's types; throws AppError with the code of a refusal. */
export type Ask = <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

/** An agency as a form would send it, new. */
export const agencyForm = (over: Partial<InputOf<'agency.save'>> = {}): InputOf<'agency.save'> => ({
  id: randomUUID(),
  name: 'Elmshire Police',
  kind: 'police',
  standing: 'core',
  byAndFor: false,
  communities: '',
  archived: false,
  revision: 0,
  ...over,
})

/** A meeting as a form would send it, new. */
export const meetingForm = (over: Partial<InputOf<'meeting.save'>> = {}): InputOf<'meeting.save'> => ({
  id: randomUUID(),
  reference: 'ELM-2026-06',
  heldOn: '2026-06-04',
  startsAt: '09:30',
  mode: 'hybrid',
  venue: 'Elm House',
  chair: 'Robin Ashworth',
  coordinator: '',
  minuteTaker: '',
  revision: 0,
  ...over,
})

type CaseForm = InputOf<'case.save'>

/** An agency's part in a case. */
export const partOf = (agencyId: string, over: object = {}): CaseForm['agencies'][number] => ({
  agencyId,
  carriesVoice: false,
  strongestRelationship: false,
  knowsChildren: false,
  managesPersonCausingHarm: false,
  research: 'holds-information',
  ...over,
})

/** A person of a case. */
export const personIn = (role: 'survivor' | 'causing-harm' | 'child', name: string) => ({
  id: randomUUID(),
  role,
  name,
  bornOn: null,
  relationship: '',
})

/** A case as a form would send it, new: a survivor, a person causing harm, nobody else. */
export const caseForm = (meetingId: string, over: Partial<CaseForm> = {}): CaseForm => ({
  id: randomUUID(),
  meetingId,
  number: 1,
  kind: 'new',
  transferredFrom: '',
  referringAgencyId: null,
  referringWorker: '',
  referredOn: null,
  criteria: {
    visibleHighRisk: true,
    dashCount: 16,
    professionalJudgement: false,
    judgementReason: '',
    potentialEscalation: false,
    repeat: false,
    local: [],
  },
  needs: [],
  reason: '',
  people: [personIn('survivor', 'Maya Holt'), personIn('causing-harm', 'Dale Holt')],
  agencies: [],
  revision: 0,
  ...over,
})

/** Somebody on a meeting's list as a form would send it, new. */
export const attendanceForm = (
  meetingId: string,
  over: Partial<InputOf<'attendance.save'>> = {},
): InputOf<'attendance.save'> => ({
  id: randomUUID(),
  meetingId,
  agencyId: null,
  representativeId: null,
  name: 'Imogen Vale',
  jobTitle: '',
  capacity: 'member',
  presence: 'expected',
  informationSent: 'not-asked',
  informationSentOn: null,
  channel: 'room',
  revision: 0,
  ...over,
})

export type MeetingRoom = {
  readonly at: TestService
  readonly ask: Ask
  /** The whole reply, refusals too, with the command's id where it matters. */
  readonly send: <N extends CallName>(name: N, input: InputOf<N>, commandId?: string) => Promise<Reply>
  readonly meetingId: string
  readonly police: string
  readonly idva: string
  readonly housing: string
}

/** An open vault with three agencies and one planned meeting: real files, real cipher, real dispatcher. */
export async function openMeetingRoom(roles?: readonly Role[]): Promise<MeetingRoom> {
  const at = await openService(programParts, roles === undefined ? {} : { roles })
  const ask: Ask = async <N extends CallName>(name: N, input: InputOf<N>) =>
    (await at.call(name, input)) as OutputOf<N>
  const police = agencyForm()
  const idva = agencyForm({ name: 'Elmshire Idva Service', kind: 'idva' })
  const housing = agencyForm({ name: 'Elm Homes', kind: 'housing' })
  const meeting = meetingForm()
  for (const agency of [police, idva, housing]) await ask('agency.save', agency)
  await ask('meeting.save', meeting)
  return {
    at,
    ask,
    send: at.send,
    meetingId: meeting.id,
    police: police.id,
    idva: idva.id,
    housing: housing.id,
  }
}

/** The same with the meeting opened and one case on it, ready to be started. Returns the case's id. */
export async function openWithCase(
  over: (room: MeetingRoom) => Partial<CaseForm> = () => ({}),
): Promise<MeetingRoom & { readonly caseId: string }> {
  const room = await openMeetingRoom()
  const form = caseForm(room.meetingId, over(room))
  await room.ask('case.save', form)
  await room.ask('meeting.open', { meetingId: room.meetingId, factId: randomUUID() })
  return { ...room, caseId: form.id }
}

/** Time goes by while the service is at work: its beats leave no gap. */
export function passTime({ at }: Pick<MeetingRoom, 'at'>, ms: number): void {
  const step = 20_000
  for (let left = ms; left > 0; left -= step) {
    at.moving.advance(Math.min(step, left))
    at.service.beat()
  }
}

/** The clock of a case, driven as the page drives it: always with the number of facts that are there. */
export const clockOf = ({ ask }: Pick<MeetingRoom, 'ask'>, caseId: string) => {
  const seen = async (): Promise<number> => (await ask('case.view', { caseId })).clock.length
  const press =
    (name: 'clock.start' | 'clock.pause' | 'clock.resume' | 'case.conclude') => async (): Promise<unknown> =>
      ask(name, { caseId, factId: randomUUID(), seen: await seen() })
  return {
    seen,
    start: press('clock.start'),
    pause: press('clock.pause'),
    resume: press('clock.resume'),
    conclude: press('case.conclude'),
    phase: async (phase: InputOf<'clock.phase'>['phase'], voiceReason = ''): Promise<unknown> =>
      ask('clock.phase', { caseId, factId: randomUUID(), seen: await seen(), phase, voiceReason }),
    reopen: async (reason = 'A child was not considered'): Promise<unknown> =>
      ask('case.reopen', { caseId, factId: randomUUID(), seen: await seen(), reason }),
  }
}
