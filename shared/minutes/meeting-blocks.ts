import type { MinutesDocument, MinutesFacts } from '#shared/domain/minutes.ts'
import { clockText, longDate } from '#shared/time.ts'
import { attendanceBlocks } from './attendance-blocks.ts'
import { type FactRow, type MinutesBlock, note, type SectionBlock } from './blocks.ts'
import { carriedBlocks, caseListBlocks, interestBlocks, statementBlocks } from './opening-blocks.ts'
import { signOffBlocks, statusText } from './version-blocks.ts'
import { modeWords, notRecorded, sampleNotice, sectionTitle } from './words.ts'

/** `10:02 to 12:40`; only what is known. */
const timesText = ({ openedAt, closedAt, meeting }: MinutesFacts): string => {
  if (openedAt === null) return `Planned for ${meeting.startsAt}`
  return closedAt === null
    ? `Opened at ${clockText(openedAt)}`
    : `${clockText(openedAt)} to ${clockText(closedAt)}`
}

const titleBlocks = ({ version, facts }: MinutesDocument): readonly MinutesBlock[] => {
  const { area, meeting } = facts
  const optional = (label: string, value: string): readonly FactRow[] =>
    value === '' ? [] : [[label, value]]
  return [
    { kind: 'title', text: area.maracName },
    { kind: 'subtitle', text: `Minutes of the meeting on ${longDate(meeting.heldOn)}` },
    ...(meeting.isSample ? [{ kind: 'notice', text: sampleNotice } as const] : []),
    {
      kind: 'facts',
      rows: [
        ['Reference', meeting.reference],
        ['Time', timesText(facts)],
        ['Venue', [meeting.venue, modeWords[meeting.mode]].filter((text) => text !== '')],
        ['Chair', meeting.chair || notRecorded],
        ['Minute-taker', meeting.minuteTaker || notRecorded],
        ...optional('Coordinator', meeting.coordinator),
        ['Status', statusText(version)],
        ...optional('Correction', version.reason),
      ],
    },
  ]
}

const written = ({ area }: MinutesFacts, heading: 'opening' | 'closing', always: boolean): SectionBlock => ({
  kind: 'section',
  heading,
  title: sectionTitle(heading, area),
  level: 1,
  always,
})

/**
 * Everything before the first case: particulars, opening, attendance, statement, interests, earlier actions, the list
 * of cases. Pure.
 */
export const frontBlocks = (minutes: MinutesDocument): readonly MinutesBlock[] => {
  const { facts } = minutes
  return [
    ...titleBlocks(minutes),
    written(facts, 'opening', false),
    ...attendanceBlocks(facts),
    ...statementBlocks(facts),
    ...interestBlocks(facts),
    ...carriedBlocks(facts),
    ...caseListBlocks(facts),
  ]
}

/** Everything after the last case: closing and sign-off. Pure. */
export const endBlocks = ({ version, facts }: MinutesDocument): readonly MinutesBlock[] => [
  written(facts, 'closing', true),
  ...(facts.closedAt === null ? [] : [note(`The meeting closed at ${clockText(facts.closedAt)}.`)]),
  ...signOffBlocks(version),
]
