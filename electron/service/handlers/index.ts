import type { Calls } from '#shared/contract/calls.ts'
import type { HandlersFor } from '../handler.ts'
import { areaHandlers } from './area.ts'
import { captureHandlers } from './capture.ts'
import { caseHandlers } from './case.ts'
import { clockHandlers } from './clock.ts'
import { documentHandlers } from './documents.ts'
import { guidanceHandlers } from './guidance.ts'
import { meetingHandlers } from './meeting.ts'
import { minutesHandlers } from './minutes.ts'
import { openingHandlers } from './opening.ts'
import { sampleHandlers } from './sample.ts'
import { turnHandlers } from './turn.ts'

/** Every query and command of the contract; the compiler names the one that nobody answers. */
export const handlers: HandlersFor<Calls> = {
  ...areaHandlers,
  ...meetingHandlers,
  ...openingHandlers,
  ...caseHandlers,
  ...clockHandlers,
  ...turnHandlers,
  ...captureHandlers,
  ...sampleHandlers,
  ...minutesHandlers,
  ...documentHandlers,
  ...guidanceHandlers,
}
