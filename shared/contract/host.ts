import { z } from 'zod'
import { hostCall, nothing } from './call.ts'

/** Stands for a folder that the person picked; the path stays with the host. */
export const folderToken = z.string().regex(/^[0-9a-f]{32}$/)

/** Answered by the process that owns windows and dialogs; they work whether the vault is locked or not. */
export const hostCalls = {
  /** Ends the case service and replaces the page: the page that asked never sees an answer. */
  'host.lock': hostCall(nothing, nothing),
  /** The operating system's folder dialog. `null`: the person thought better of it, or there is no dialog. */
  'host.pickFolder': hostCall(
    z.strictObject({ purpose: z.literal('documents') }),
    z.strictObject({ token: folderToken, name: z.string() }).nullable(),
  ),
  /** Shows a picked folder, or with `null` the usual documents folder. False: nothing could show it. */
  'host.openFolder': hostCall(
    z.strictObject({ token: folderToken.nullable() }),
    z.strictObject({ opened: z.boolean() }),
  ),
  /** Somebody is there. Keeps the idle lock away; the page sends it at most every few seconds. */
  'host.activity': hostCall(z.strictObject({ meetingOpen: z.boolean() }), nothing),
  'host.info': hostCall(
    nothing,
    z.strictObject({
      host: z.enum(['electron', 'chromium']),
      version: z.string(),
      /** False where no folder dialog is to be had: documents then go to the usual folder. */
      canPickFolder: z.boolean(),
    }),
  ),
} as const
