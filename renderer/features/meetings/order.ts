import type { MeetingBrief } from '#shared/contract/meeting.ts'

const isOpen = ({ state }: MeetingBrief): boolean => state === 'open' || state === 'on-break'

/**
 * The meeting that a person most likely came for: the one that is open, else the next one planned, else one that was
 * planned and never opened. `today` is an ISO date, `briefs` come newest
 * first. Null when all are closed.
 */
export function meetingAtHand(briefs: readonly MeetingBrief[], today: string): MeetingBrief | null {
  const open = briefs.find(isOpen)
  if (open !== undefined) return open
  const planned = briefs.filter((one) => one.state === 'planned')
  const toCome = planned.filter((one) => one.meeting.heldOn >= today)
  return toCome.at(-1) ?? planned[0] ?? null
}

/** The reference of the next meeting, where the last one's carries year and month: ELM-2026-11 → ELM-2026-12. */
export function suggestReference(last: string, heldOn: string | null): string {
  if (heldOn === null || !/\d{4}-\d{2}(?!\d)/.test(last)) return ''
  return last.replace(/\d{4}-\d{2}(?!\d)/, heldOn.slice(0, 7))
}
