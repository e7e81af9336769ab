import { basename } from 'node:path'
import type { z } from 'zod'
import { hostCalls } from '#shared/contract/host.ts'
import type { Reply, Request } from '#shared/contract/messages.ts'
import { refusal } from './envelope.ts'
import type { Grants } from './grants.ts'

/** What a host can do on the desktop it runs on. */
export type Desktop = {
  readonly canPickFolder: boolean
  /** Absolute path, or null when the person thought better of it. */
  readonly pickFolder: () => Promise<string | null>
  /** Shows a folder in the desktop's file browser; false when nothing could. */
  readonly openFolder: (path: string) => Promise<boolean>
}

export type HostCallParts = {
  readonly host: 'electron' | 'chromium'
  readonly version: string
  readonly desktop: Desktop
  readonly grants: Grants
  readonly documentsFolder: string
  readonly lock: () => void
  readonly activity: (meetingOpen: boolean) => void
  /** Tells the case service which path a token stands for. */
  readonly granted: (token: string, path: string) => void
}

type HostCalls = typeof hostCalls
type Answers = {
  readonly [Name in keyof HostCalls]: (
    input: z.output<HostCalls[Name]['input']>,
  ) => z.input<HostCalls[Name]['output']> | Promise<z.input<HostCalls[Name]['output']>>
}

const answersOf = (parts: HostCallParts): Answers => ({
  'host.lock': () => {
    parts.lock()
    return {}
  },
  'host.pickFolder': async () => {
    const path = await parts.desktop.pickFolder()
    if (path === null) return null
    const token = parts.grants.give(path)
    parts.granted(token, path)
    return { token, name: basename(path) || path }
  },
  'host.openFolder': async ({ token }) => {
    const path = token === null ? parts.documentsFolder : parts.grants.pathOf(token)
    return { opened: path !== null && (await parts.desktop.openFolder(path)) }
  },
  'host.activity': ({ meetingOpen }) => {
    parts.activity(meetingOpen)
    return {}
  },
  'host.info': () => ({
    host: parts.host,
    version: parts.version,
    canPickFolder: parts.desktop.canPickFolder,
  }),
})

/** Whether a call is the host's own to answer. */
export const isHostCall = (name: string): name is keyof HostCalls => Object.hasOwn(hostCalls, name)

/** Answers the calls of `shared/contract/host.ts`. Never rejects. */
export const openHostCalls = (parts: HostCallParts): ((request: Request) => Promise<Reply>) => {
  const answers = answersOf(parts)
  return async ({ name, input }) => {
    if (!isHostCall(name)) return refusal('unknown-call')
    const parsed = hostCalls[name].input.safeParse(input)
    if (!parsed.success) return refusal('invalid-input')
    try {
      const answer = answers[name] as (given: unknown) => unknown
      return { ok: true, output: hostCalls[name].output.parse(await answer(parsed.data)) }
    } catch {
      return refusal('internal')
    }
  }
}
