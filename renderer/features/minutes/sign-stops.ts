import { counted } from '#renderer/text/meeting-words.ts'
import { actionGapWords, sectionWords } from '#renderer/text/words.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import { type Action, actionGaps } from '#shared/domain/action.ts'
import type { HeldWords } from '#shared/domain/held-words.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import type { CaseId } from '#shared/ids.ts'
import { becameOf } from '#shared/minutes/case-standing.ts'
import { liveCaseOf } from './live-case.ts'

/** Something that has to be settled before the minutes can be signed; where, if it is about a case. */
export type Stop = { readonly key: string; readonly text: string; readonly caseId: CaseId | null }

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const stopOf = (number: number, one: Action): Stop | null => {
  const gaps = actionGaps(one)
  if (!one.parked && gaps.length === 0) return null
  const lacks = gaps.length === 0 ? 'is parked' : `lacks ${listed(gaps.map((gap) => actionGapWords[gap]))}`
  return { key: one.id, text: `Case ${number}: the action “${one.what}” ${lacks}.`, caseId: one.caseId }
}

/** Words of a held-back item that somebody typed, or kept, in a section: which section, which words. */
function heldStop(minutes: MinutesDocument, { key, words }: HeldWords): Stop {
  const section = minutes.sections.find((one) => one.key === key)
  const number = minutes.facts.cases.find((one) => one.record.id === section?.caseId)?.record.number
  const where = [
    number === undefined ? '' : `Case ${number}`,
    section === undefined ? '' : sectionWords[section.heading].toLowerCase(),
  ]
  return {
    key: `held ${key} ${words}`,
    text: `${where.filter((part) => part !== '').join(', ')}: “${words} …” was held back. Take it out, or make the section again.`,
    caseId: null,
  }
}

/** What the case service would refuse to sign, said before anybody tries (the rules of `minutes.sign`). */
export function signStops(
  minutes: MinutesDocument,
  view: MeetingView,
  unsaved: number,
  held: readonly HeldWords[],
): readonly Stop[] {
  const live = liveCaseOf(view)
  return [
    ...(unsaved === 0
      ? []
      : [
          {
            key: 'unsaved',
            text: `${counted(unsaved, 'section')} could not be saved. Open ${unsaved === 1 ? 'it' : 'them'} and choose.`,
            caseId: null,
          },
        ]),
    ...(live === undefined
      ? []
      : [
          {
            key: 'live',
            text: `Case ${live.number} is still open. Conclude or defer it first.`,
            caseId: live.id,
          },
        ]),
    ...minutes.facts.cases
      .filter((one) => becameOf(one) === 'heard')
      .flatMap((one) => one.actions.map((action) => stopOf(one.record.number, action)))
      .filter((stop) => stop !== null),
    ...held.map((one) => heldStop(minutes, one)),
  ]
}

/** What a chair would want to know before signing, though nothing of it stops them. */
export function worthKnowing(minutes: MinutesDocument, view: MeetingView): readonly string[] {
  const missed = minutes.facts.cases.filter((one) => becameOf(one) === 'not-reached').length
  return [
    ...(meetingState(view.facts) === 'closed' ? [] : ['The meeting has not been closed.']),
    ...(missed === 0 ? [] : [`${counted(missed, 'case was', 'cases were')} not reached.`]),
  ]
}
