import { randomUUID } from 'node:crypto'
import type { MeetingView } from '#shared/contract/meeting.ts'
import type { MinutesDocument, MinutesVersion } from '#shared/domain/minutes.ts'
import type { FactId } from '#shared/ids.ts'
import { type Answers, unlocked } from '#test/harness/sample-answers.ts'

const fact = (kind: 'opened' | 'closed', at: number) => ({
  id: randomUUID() as FactId,
  kind,
  at,
  by: 'Hema Ludworth',
})

/** The meeting of these minutes as the page reads it; closed where the minutes say so. */
export const meetingOf = ({ facts }: MinutesDocument): MeetingView => ({
  meeting: facts.meeting,
  facts: [
    ...(facts.openedAt === null ? [] : [fact('opened', facts.openedAt)]),
    ...(facts.closedAt === null ? [] : [fact('closed', facts.closedAt)]),
  ],
  attendance: [...facts.attendance],
  readings: [...facts.readings],
  interests: [...facts.interests],
  cases: [],
  carried: [...facts.carried],
})

type Held = { versions: MinutesVersion[]; documents: Map<string, MinutesDocument> }

/** Answers of a vault that holds these minutes, oldest version first. Nothing is changed by a command. */
export function minutesAnswers(...documents: readonly MinutesDocument[]): Answers & { held: Held } {
  const [first] = documents
  if (first === undefined) throw new Error('at least one version')
  const held: Held = {
    versions: documents.map((one) => one.version),
    documents: new Map(documents.map((one) => [one.version.id, one])),
  }
  const answers: Answers = {
    'host.info': () => ({ host: 'chromium', version: '0.0.0', canPickFolder: false }),
    'vault.status': () => unlocked,
    'area.read': () => first.facts.area,
    'meeting.view': () => meetingOf(first),
    'minutes.heldWords': () => [],
    'minutes.versions': () => [...held.versions],
    'minutes.view': ({ versionId }) => held.documents.get(versionId) as MinutesDocument,
  }
  return Object.assign(answers, { held })
}
