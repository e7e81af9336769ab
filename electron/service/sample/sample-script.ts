import { areaSteps } from './area-steps.ts'
import { meetingSteps } from './meeting-steps.ts'
import { previousSteps } from './previous-steps.ts'
import { sampleDay } from './sample-day.ts'
import { readSampleFiles } from './sample-files.ts'
import { sampleId } from './sample-id.ts'
import type { Step } from './step.ts'

export type SampleScript = {
  /** The meeting that is held on that day. */
  readonly meetingId: string
  readonly steps: readonly Step[]
}

/** The sample as the commands that would have made it, in the order of time. Pure: the day (`YYYY-MM-DD`) decides all. */
export function sampleScript(heldOn: string): SampleScript {
  const files = readSampleFiles()
  const day = sampleDay(heldOn)
  const steps = [...areaSteps(files, day), ...previousSteps(files, day), ...meetingSteps(files, day)]
  return {
    meetingId: sampleId('meeting', files.meeting.reference),
    steps: steps.sort((a, b) => a.at - b.at),
  }
}
