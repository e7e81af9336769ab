import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { clockText, dateAt, longDate, yearDate } from '#shared/time.ts'
import { attendanceBlocks } from './attendance-blocks.ts'
import { type Block, type Cell, type DocumentModel, heading, note } from './blocks.ts'
import { caseBlocks } from './case-blocks.ts'
import { frameOf, statusText, titleOf } from './frame.ts'
import { type Known, knownOf } from './known.ts'
import { carriedBlocks, caseListBlocks, interestBlocks, statementBlocks } from './opening-blocks.ts'
import { modeWords, momentText } from './wording.ts'

/** `10:02 to 12:40`; only what is known. */
const timesText = ({ openedAt, closedAt, meeting }: MinutesDocument['facts']): string => {
  if (openedAt === null) return `Planned for ${meeting.startsAt}`
  return closedAt === null
    ? `Opened at ${clockText(openedAt)}`
    : `${clockText(openedAt)} to ${clockText(closedAt)}`
}

const titleBlocks = (minutes: MinutesDocument): readonly Block[] => {
  const { version, facts } = minutes
  const { area, meeting } = facts
  const optional = (label: string, value: string): readonly (readonly [string, Cell])[] =>
    value === '' ? [] : [[label, value]]
  return [
    { kind: 'title', text: area.maracName },
    { kind: 'subtitle', text: `Minutes of the meeting on ${longDate(meeting.heldOn)}` },
    ...(meeting.isSample
      ? [{ kind: 'notice', text: 'Sample meeting: every person and every event in it is invented.' } as const]
      : []),
    {
      kind: 'facts',
      rows: [
        ['Reference', meeting.reference],
        ['Time', timesText(facts)],
        ['Venue', [meeting.venue, modeWords[meeting.mode]].filter((text) => text !== '')],
        ['Chair', meeting.chair || 'Not recorded'],
        ['Minute-taker', meeting.minuteTaker || 'Not recorded'],
        ...optional('Coordinator', meeting.coordinator),
        ['Status', statusText(minutes)],
        ...optional('Correction', version.reason),
      ],
    },
  ]
}

const openingBlocks = (known: Known): readonly Block[] => {
  const written = known.section(null, 'opening')
  return written.length === 0 ? [] : [heading(1, 'Opening'), ...written]
}

const closingBlocks = (known: Known): readonly Block[] => {
  const { version, facts } = known.minutes
  const written = known.section(null, 'closing')
  return [
    heading(1, 'Closing'),
    ...written,
    ...(facts.closedAt === null ? [] : [note(`The meeting closed at ${clockText(facts.closedAt)}.`)]),
    heading(1, 'Sign-off'),
    version.state === 'signed'
      ? {
          kind: 'facts',
          rows: [
            ['Signed by', version.signedBy ?? 'Not recorded'],
            ['Signed on', version.signedAt === null ? 'Not recorded' : momentText(version.signedAt)],
            ['Version', String(version.number)],
            ['Journal', version.journalHead ?? 'Not recorded'],
          ],
        }
      : note(
          `Draft of version ${version.number}, begun on ${yearDate(dateAt(version.createdAt))}. The chair has not signed it.`,
        ),
  ]
}

/**
 * The minutes as a document: title, attendance, statement, interests, earlier actions, the list of cases, each case,
 * closing and sign-off. Pure; `writtenAt` is UTC epoch milliseconds.
 */
export const minutesModel = (minutes: MinutesDocument, writtenAt: number): DocumentModel => {
  const known = knownOf(minutes)
  return {
    title: titleOf(minutes, 'Minutes'),
    creator: minutes.facts.area.maracName,
    writtenAt,
    orientation: 'portrait',
    frame: frameOf(minutes, 'Minutes'),
    blocks: [
      ...titleBlocks(minutes),
      ...openingBlocks(known),
      ...attendanceBlocks(known),
      ...statementBlocks(known),
      ...interestBlocks(known),
      ...carriedBlocks(known),
      ...caseListBlocks(known),
      ...minutes.facts.cases.flatMap((one) => caseBlocks(known, one)),
      ...closingBlocks(known),
    ],
  }
}
