import { useMemo, useState } from 'react'
import { attempt } from '#renderer/state/use-write.ts'
import { moved } from '#renderer/ui/order-list.tsx'
import { type AgendaPrediction, predictAgenda } from '#shared/domain/agenda.ts'
import type { Meeting } from '#shared/domain/meeting.ts'
import { type Arrangement, arrangementOf, type Entry, entriesOf, isSound } from './arrangement.ts'
import type { Prepared } from './use-prepare.ts'

/** Minutes of a break that is added. */
const BREAK_MINUTES = 10

export type Arranging = {
  readonly prediction: AgendaPrediction
  readonly entries: readonly Entry[]
  /** Puts the line `key` to the place `to`. */
  readonly move: (key: string, to: number) => void
  /** One place up (-1) or down (1); false at the end of the list. */
  readonly shift: (key: string, step: -1 | 1) => boolean
  readonly canShift: (key: string, step: -1 | 1) => boolean
  readonly addBreak: (afterKey: string | null) => void
  readonly setBreak: (key: string, minutes: number) => void
  readonly removeBreak: (key: string) => void
  readonly toDefault: () => void
}

/**
 * The agenda as lines that can be moved, with what is predicted of them. A move shows at once and is sent; where it is
 * refused the list goes back, and the status line says why.
 */
export function useArrange({ view, area }: Pick<Prepared, 'view' | 'area'>, now: number): Arranging {
  const [ahead, setAhead] = useState<Arrangement | null>(null)
  const meeting = useMemo<Meeting>(
    () => (ahead === null ? view.meeting : { ...view.meeting, ...ahead }),
    [view.meeting, ahead],
  )
  const prediction = useMemo(
    () => predictAgenda({ meeting, facts: view.facts, cases: view.cases, area, now }),
    [meeting, view.facts, view.cases, area, now],
  )
  const entries = entriesOf(prediction.rows)

  const send = async (next: Arrangement): Promise<void> => {
    setAhead(next)
    const { id: meetingId, revision } = view.meeting
    await attempt('agenda.arrange', {
      meetingId,
      order: [...next.order],
      breaks: [...next.breaks],
      revision,
    })
    setAhead(null)
  }
  const arrange = (next: readonly Entry[]): void => void send(arrangementOf(next, entries, meeting))
  const placeOf = (key: string): number => entries.findIndex((entry) => entry.key === key)
  const target = (key: string, step: -1 | 1): number | null => {
    const from = placeOf(key)
    const to = from + step
    if (from === -1 || to < 0 || to >= entries.length) return null
    return isSound(moved(entries, from, to)) ? to : null
  }
  const move = (key: string, to: number): void => {
    const from = placeOf(key)
    if (from !== -1 && from !== to) arrange(moved(entries, from, to))
  }
  return {
    prediction,
    entries,
    move,
    canShift: (key, step) => target(key, step) !== null,
    shift: (key, step) => {
      const to = target(key, step)
      if (to !== null) move(key, to)
      return to !== null
    },
    addBreak: (afterKey) => {
      const after = afterKey === null ? -1 : placeOf(afterKey)
      const at = after === -1 ? Math.ceil(entries.length / 2) : Math.min(after + 1, entries.length - 1)
      const added: Entry = { kind: 'break', key: 'added', minutes: BREAK_MINUTES }
      arrange([...entries.slice(0, at), added, ...entries.slice(at)])
    },
    setBreak: (key, minutes) =>
      arrange(entries.map((one) => (one.key === key && one.kind === 'break' ? { ...one, minutes } : one))),
    removeBreak: (key) => arrange(entries.filter((one) => one.key !== key)),
    toDefault: () => void send({ order: [], breaks: meeting.breaks }),
  }
}
