import { calls } from '#shared/contract/calls.ts'
import type { captureCalls } from '#shared/contract/capture.ts'
import { AppError } from '#shared/contract/errors.ts'
import { meetingId } from '#shared/ids.ts'
import { dateAt } from '#shared/time.ts'
import type { Sql } from '../db/sql.ts'
import type { CommandCtx, HandlersFor } from '../handler.ts'
import { parseInput } from '../input.ts'
import { sampleScript } from '../sample/sample-script.ts'
import type { Step } from '../sample/step.ts'
import { listAgencies } from '../store/agency.ts'
import { readArea } from '../store/area.ts'
import { markSample } from '../store/meeting.ts'
import { meetingBriefs } from '../store/meeting-brief.ts'
import { areaHandlers } from './area.ts'
import { captureHandlers } from './capture.ts'
import { caseHandlers } from './case.ts'
import { clockHandlers } from './clock.ts'
import { meetingHandlers } from './meeting.ts'
import { minutesHandlers } from './minutes.ts'
import { openingHandlers } from './opening.ts'
import { turnHandlers } from './turn.ts'

const usable: Readonly<Record<string, unknown>> = {
  ...areaHandlers,
  ...meetingHandlers,
  ...openingHandlers,
  ...caseHandlers,
  ...clockHandlers,
  ...turnHandlers,
  ...captureHandlers,
  ...minutesHandlers,
}

/** Applies one command of the script under its own time, through the contract and the rules like any other. */
function apply(ctx: CommandCtx, { at, name, input }: Step): void {
  const handler = usable[name] as (ctx: CommandCtx, input: unknown) => unknown
  handler({ ...ctx, at }, parseInput(calls[name].input, input))
  if (name === 'meeting.save') markSample(ctx.db, meetingId.parse((input as { id: string }).id))
}

/** Invented people never stand beside real ones: the sample goes into a vault where nothing has been set up. */
function mustBeEmpty(db: Sql): void {
  const isEmpty =
    readArea(db).revision === 0 && listAgencies(db).length === 0 && meetingBriefs(db).length === 0
  if (!isEmpty) throw new AppError('conflict')
}

/** The sample: today's meeting, prepared, and the one before it, signed. */
export const sampleHandlers: HandlersFor<Pick<typeof captureCalls, 'sample.load'>> = {
  'sample.load': (ctx) => {
    mustBeEmpty(ctx.db)
    const script = sampleScript(dateAt(ctx.at))
    for (const one of script.steps) apply(ctx, one)
    return { meetingId: script.meetingId }
  },
}
