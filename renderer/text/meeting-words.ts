import type { MeetingBrief } from '#shared/contract/meeting.ts'
import type { Meeting } from '#shared/domain/meeting.ts'

export const meetingStateWords: Record<MeetingBrief['state'], string> = {
  planned: 'Planned',
  open: 'Open now',
  'on-break': 'Open now, on a break',
  closed: 'Held',
}

export const minutesStateWords: Record<MeetingBrief['minutes'], string> = {
  none: 'Not begun',
  draft: 'Draft',
  signed: 'Signed',
}

export const modeWords: Record<Meeting['mode'], string> = {
  'in-person': 'In person',
  online: 'Online',
  hybrid: 'In person and online',
}

/** `1 case`, `12 cases`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
