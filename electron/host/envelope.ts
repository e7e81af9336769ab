import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { Reply, Request } from '#shared/contract/messages.ts'

/** Longest call in UTF-16 units: 40 pages of running text, as JSON, with room to spare. */
export const longestCall = 4_000_000

const envelope = z.strictObject({
  name: z.string().regex(/^[a-z][a-zA-Z]{0,39}\.[a-z][a-zA-Z]{0,39}$/),
  input: z.unknown(),
  commandId: z.uuid().optional(),
})

/** A refusal as the page gets it; `ref` is eight characters that also go to the log. */
export const refusal = (code: ErrorCode, ref = randomBytes(4).toString('hex')): Reply & { ok: false } => ({
  ok: false,
  error: { code, ref },
})

/**
 * What the page sent, if it has the outer shape of a call; else the code of the refusal. The input itself is parsed
 * by whoever answers the call.
 *
 * @param text the call as JSON: text crosses the bridge, so that no object of the page's making does
 */
export const parseRequest = (text: unknown): Request | ErrorCode => {
  if (typeof text !== 'string') return 'invalid-input'
  if (text.length > longestCall) return 'too-large'
  try {
    const parsed = envelope.safeParse(JSON.parse(text))
    if (!parsed.success) return 'invalid-input'
    const { name, input, commandId } = parsed.data
    return commandId === undefined ? { name, input } : { name, input, commandId }
  } catch {
    return 'invalid-input'
  }
}
