import { z } from 'zod'
import { calendarDate, optionalLine, prose, revision } from '#shared/fields.ts'
import { agencyId } from '#shared/ids.ts'

/**
 * The survivor's voice (Standing Together 2021, recommendation 8). When nobody could reach them, or they
 * declined, what was tried and what others know of their wishes stands in its place: their voice is not lost.
 */
export const voice = z.strictObject({
  contact: z.enum(['spoken', 'not-reached', 'declined', 'not-asked-yet']),
  speakerAgencyId: agencyId.nullable(),
  speakerName: optionalLine,
  lastSafeContactOn: calendarDate.nullable(),
  wants: prose,
  fears: prose,
  needsToday: prose,
  knowsOfMeeting: z.enum(['yes', 'no', 'not-known']),
  knowsDetail: optionalLine,
  tried: prose,
  knownWishes: prose,
  revision,
})
export type Voice = z.infer<typeof voice>

/** A voice that nobody has written down yet. */
export const silentVoice: Voice = {
  contact: 'not-asked-yet',
  speakerAgencyId: null,
  speakerName: '',
  lastSafeContactOn: null,
  wants: '',
  fears: '',
  needsToday: '',
  knowsOfMeeting: 'not-known',
  knowsDetail: '',
  tried: '',
  knownWishes: '',
  revision: 0,
}

const said = (text: string): boolean => text.trim() !== ''

/** True when the meeting has heard the survivor: their wishes, or what was tried and what others know. */
export function isHeard(voice: Voice): boolean {
  if (voice.contact === 'spoken') return said(voice.wants) || said(voice.fears) || said(voice.needsToday)
  if (voice.contact === 'not-asked-yet') return false
  return said(voice.tried) && said(voice.knownWishes)
}
