import type { AgendaRow } from '#shared/domain/agenda.ts'
import type { AgendaCase } from '#shared/domain/case-file.ts'
import type { Meeting, PlannedBreak } from '#shared/domain/meeting.ts'
import type { CaseId } from '#shared/ids.ts'

/** A line of the agenda that can be moved. A break is known by its place among the breaks. */
export type Entry =
  | { readonly kind: 'case'; readonly key: CaseId; readonly counts: boolean }
  | { readonly kind: 'break'; readonly key: string; readonly minutes: number }

export type Arrangement = {
  readonly order: readonly CaseId[]
  readonly breaks: readonly PlannedBreak[]
}

/** The lines of the agenda as they stand. A deferred case keeps its place but no break is counted by it. */
export function entriesOf(rows: readonly AgendaRow[]): readonly Entry[] {
  let breaks = 0
  return rows.map((row): Entry => {
    if (row.kind === 'case') return { kind: 'case', key: row.one.id, counts: row.state !== 'deferred' }
    breaks += 1
    return { kind: 'break', key: `break-${breaks}`, minutes: row.minutes }
  })
}

/**
 * What `agenda.arrange` needs to know of these lines. While the cases stand in the order they had, the meeting's own
 * order is kept as it is: moving a break does not end the default order. Breaks that the agenda is too short to show
 * are kept; one that comes to stand first or last goes between the nearest two cases.
 */
export function arrangementOf(
  entries: readonly Entry[],
  before: readonly Entry[],
  meeting: Pick<Meeting, 'order' | 'breaks'>,
): Arrangement {
  const idsOf = (list: readonly Entry[]): readonly CaseId[] =>
    list.flatMap((entry) => (entry.kind === 'case' ? [entry.key] : []))
  const ids = idsOf(entries)
  const sameOrder = ids.join() === idsOf(before).join()
  const counting = entries.filter((entry) => entry.kind === 'case' && entry.counts).length
  const breaks: PlannedBreak[] = []
  let passed = 0
  for (const entry of entries) {
    if (entry.kind === 'case') passed += entry.counts ? 1 : 0
    else breaks.push({ afterCases: Math.max(1, Math.min(passed, counting - 1)), minutes: entry.minutes })
  }
  const unseen = meeting.breaks.filter((one) => one.afterCases >= counting)
  return { order: sameOrder ? meeting.order : ids, breaks: [...breaks, ...unseen] }
}

/** A break stands between two cases: before the first or after the last it would mean nothing. */
export const isSound = (entries: readonly Entry[]): boolean =>
  entries[0]?.kind !== 'break' && entries.at(-1)?.kind !== 'break'

/** The number that a further case of the meeting gets: one more than the highest. */
export const nextNumber = (cases: readonly Pick<AgendaCase, 'number'>[]): number =>
  cases.reduce((highest, one) => Math.max(highest, one.number), 0) + 1
