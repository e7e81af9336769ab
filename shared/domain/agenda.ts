import type { CaseId } from '#shared/ids.ts'
import { instantOf } from '#shared/time.ts'
import type { Area } from './area.ts'
import type { AgendaCase } from './case-file.ts'
import { type ClockReading, readClock } from './clock.ts'
import { type Meeting, type MeetingFact, meetingState } from './meeting.ts'
import { plannedCaseMs } from './phase.ts'

const MINUTE_MS = 60_000

/** A meeting opened this far from its announced start was moved, not late: its plan runs from the opening. */
const MOVED_MS = 2 * 60 * MINUTE_MS
/** What a break is taken to last when the plan has none left. */
const UNPLANNED_BREAK_MINUTES = 10

export type CaseState = 'waiting' | 'live' | 'paused' | 'heard' | 'deferred' | 'withdrawn'

/** The state of a case at the meeting. Mention-only is a kind of case, not a state. */
export function caseState(one: Pick<AgendaCase, 'standing' | 'clock'>): CaseState {
  if (one.standing.withdrawnAt !== null) return 'withdrawn'
  if (one.standing.deferredAt !== null) return 'deferred'
  const { state } = readClock(one.clock, 0)
  if (state === 'running') return 'live'
  if (state === 'paused') return 'paused'
  return state === 'ended' ? 'heard' : 'waiting'
}

/** Planned time of one case, ms: the sum of the phases, or the area's mention-only minutes. */
export const plannedMs = (
  one: Pick<AgendaCase, 'kind'>,
  area: Pick<Area, 'phaseMinutes' | 'mentionOnlyMinutes'>,
): number => (one.kind === 'mention' ? area.mentionOnlyMinutes * MINUTE_MS : plannedCaseMs(area.phaseMinutes))

/**
 * The cases in the order of the agenda: the chair's own order, else children's cases first, then adult-only
 * (SafeLives suggested agenda), each by number. Withdrawn cases fall out.
 */
export function agendaOrder<Case extends Pick<AgendaCase, 'id' | 'number' | 'childCount' | 'standing'>>(
  meeting: Pick<Meeting, 'order'>,
  cases: readonly Case[],
): readonly Case[] {
  const place = (one: Case): number => {
    const chosen = meeting.order.indexOf(one.id)
    return chosen === -1 ? meeting.order.length : chosen
  }
  const adultOnly = (one: Case): number => (one.childCount > 0 ? 0 : 1)
  return cases
    .filter((one) => one.standing.withdrawnAt === null)
    .sort((a, b) => place(a) - place(b) || adultOnly(a) - adultOnly(b) || a.number - b.number)
}

export type AgendaRow =
  | {
      readonly kind: 'case'
      readonly one: AgendaCase
      readonly state: CaseState
      readonly reading: ClockReading
      readonly plannedMs: number
      /** When it began, or is predicted to begin, UTC ms; null for a case that was deferred or not reached. */
      readonly startsAt: number | null
    }
  | { readonly kind: 'break'; readonly minutes: number; readonly startsAt: number; readonly taken: boolean }

export type AgendaPrediction = {
  readonly rows: readonly AgendaRow[]
  readonly endsAt: number
  /** Where the meeting would end if every case kept to its plan, UTC ms. */
  readonly plannedEndsAt: number
  /** The case that is live or paused; null between cases. */
  readonly live: CaseId | null
  /** The next waiting case; null when there is none. */
  readonly next: CaseId | null
}

/** When each break that was taken began, UTC ms, in order. */
const breakStarts = (facts: readonly MeetingFact[]): readonly number[] =>
  facts.filter((fact) => fact.kind === 'break-started').map((fact) => fact.at)

/**
 * When each case is predicted to start and the meeting to end, breaks included: a pure function of the facts
 * and the time now (UTC ms). It moves as reality does; a case over its plan is predicted to end now.
 */
export function predictAgenda(input: {
  readonly meeting: Meeting
  readonly facts: readonly MeetingFact[]
  readonly cases: readonly AgendaCase[]
  readonly area: Pick<Area, 'phaseMinutes' | 'mentionOnlyMinutes'>
  readonly now: number
}): AgendaPrediction {
  const { meeting, facts, cases, area, now } = input
  const ordered = agendaOrder(meeting, cases)
  const state = meetingState(facts)
  const openedAt = facts.find((fact) => fact.kind === 'opened')?.at
  const announced = instantOf(meeting.heldOn, meeting.startsAt)
  const moved = openedAt !== undefined && Math.abs(openedAt - announced) > MOVED_MS
  const plannedStart = moved ? openedAt : announced
  const closedAt = state === 'closed' ? (facts.at(-1)?.at ?? now) : null
  const breaks = [...meeting.breaks].sort((a, b) => a.afterCases - b.afterCases)
  const taken = breakStarts(facts)
  let cursor = state === 'planned' ? Math.max(plannedStart, now) : now
  let planned = plannedStart
  let passed = 0
  let breakAt = 0
  const rows: AgendaRow[] = []

  const readings = ordered.map((one) => readClock(one.clock, closedAt ?? now))
  // What is still going on comes before everything that waits, wherever it stands in the order.
  ordered.forEach((one, index) => {
    const reading = readings[index]
    const kind = caseState(one)
    if (reading && (kind === 'live' || kind === 'paused')) {
      cursor += Math.max(0, plannedMs(one, area) - reading.spentMs)
    }
  })
  if (state === 'on-break') {
    const minutes = breaks[taken.length - 1]?.minutes ?? UNPLANNED_BREAK_MINUTES
    cursor += Math.max(0, (taken.at(-1) ?? now) + minutes * MINUTE_MS - now)
  }

  ordered.forEach((one, index) => {
    const reading = readings[index] as ClockReading
    const kind = caseState(one)
    const length = plannedMs(one, area)
    const heard = kind !== 'waiting' && kind !== 'deferred'
    const isToCome = kind === 'waiting' && closedAt === null
    rows.push({
      kind: 'case',
      one,
      state: kind,
      reading,
      plannedMs: length,
      startsAt: heard ? reading.startedAt : isToCome ? cursor : null,
    })
    if (kind === 'deferred') return
    if (isToCome) cursor += length
    planned += length
    passed += 1
    const rest = ordered.slice(index + 1).map(caseState)
    for (; breaks[breakAt]?.afterCases === passed; breakAt += 1) {
      const minutes = breaks[breakAt]?.minutes ?? 0
      const takenAt = taken[breakAt]
      if (takenAt !== undefined) rows.push({ kind: 'break', minutes, startsAt: takenAt, taken: true })
      else if (closedAt === null && rest.includes('waiting')) {
        rows.push({ kind: 'break', minutes, startsAt: cursor, taken: false })
        cursor += minutes * MINUTE_MS
      }
      // Nobody takes a break after the last case: it would only make the meeting look longer.
      if (rest.some((other) => other !== 'deferred')) planned += minutes * MINUTE_MS
    }
  })

  const caseRows = rows.filter((row): row is Extract<AgendaRow, { kind: 'case' }> => row.kind === 'case')
  const live = caseRows.find((row) => row.state === 'live' || row.state === 'paused')
  const next = caseRows.find((row) => row.state === 'waiting')
  return {
    rows,
    endsAt: closedAt ?? cursor,
    plannedEndsAt: planned,
    live: live?.one.id ?? null,
    next: next?.one.id ?? null,
  }
}
