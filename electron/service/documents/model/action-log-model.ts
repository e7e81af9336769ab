import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { capital } from '#shared/domain/minutes-words.ts'
import { statusLines, type TrackedAction, trackedActions } from '#shared/minutes/action-rows.ts'
import { type Cell, type Column, heading, note } from '#shared/minutes/blocks.ts'
import { notSettled, sampleNotice } from '#shared/minutes/words.ts'
import { longDate, yearDate } from '#shared/time.ts'
import type { Block, DocumentModel } from './blocks.ts'
import { frameOf, titleOf } from './frame.ts'

const rowOf = (one: TrackedAction): readonly Cell[] => [
  one.dueOn === null ? notSettled : yearDate(one.dueOn),
  one.agency,
  one.person,
  one.what,
  one.forWhom,
  one.carried ? [`Case ${one.caseNumber}`, yearDate(one.maracOn)] : `Case ${one.caseNumber}`,
  one.survivorName,
  statusLines(one),
]

/** All actions on landscape pages: this meeting's first, then those brought forward; each by due date, then agency. */
export const actionLogModel = (minutes: MinutesDocument, writtenAt: number): DocumentModel => {
  const { area, meeting } = minutes.facts
  const actions = trackedActions(minutes.facts)
  const columns: readonly Column[] = [
    { title: 'Due', width: 10 },
    { title: 'Agency', width: 13 },
    { title: 'Person', width: 12 },
    { title: 'Action', width: 26 },
    { title: 'For', width: 10 },
    { title: 'Case', width: 9 },
    { title: capital(area.survivorTerm), width: 13 },
    { title: 'Status', width: 18 },
  ]
  const table = (rows: readonly TrackedAction[]): Block =>
    rows.length === 0 ? note('None.') : { kind: 'table', columns, rows: rows.map(rowOf) }
  const carried = actions.filter((one) => one.carried)
  return {
    title: titleOf(minutes, 'Action log'),
    creator: area.maracName,
    writtenAt,
    orientation: 'landscape',
    frame: frameOf(minutes, 'Action log'),
    blocks: [
      { kind: 'title', text: `${area.maracName}: action log` },
      { kind: 'subtitle', text: `${meeting.reference}, ${longDate(meeting.heldOn)}` },
      ...(meeting.isSample ? [{ kind: 'notice', text: sampleNotice } as const] : []),
      heading(1, 'Agreed at this meeting'),
      table(actions.filter((one) => !one.carried)),
      ...(carried.length === 0 ? [] : [heading(1, 'Brought forward from earlier meetings'), table(carried)]),
    ],
  }
}
