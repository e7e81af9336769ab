import type { Voice } from '#shared/domain/voice.ts'

export const contactWords: Record<Voice['contact'], string> = {
  spoken: 'Spoken to',
  'not-reached': 'Not reached',
  declined: 'Declined',
  'not-asked-yet': 'Not asked yet',
}

export const knowsWords: Record<Voice['knowsOfMeeting'], string> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known',
}
