import type { ActionId } from '#renderer/actions/catalogue.ts'

const meeting = [
  { action: 'meeting.prepare', label: 'Cases' },
  { action: 'meeting.opening', label: 'Opening' },
  { action: 'meeting.live', label: 'Live' },
  { action: 'meeting.minutes', label: 'Minutes' },
] as const

/** The four places of one meeting, with the current one marked, after the way back to all meetings. */
export const meetingPlaces = (current: ActionId) =>
  [{ action: 'program.meetings', label: 'Meetings' } as const, ...meeting].map((place) => ({
    ...place,
    current: place.action === current,
  }))
