import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createService, type Folders, type Parts, type Service } from '#electron/service/create-service.ts'
import type { LogLine } from '#electron/service/dispatch.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Reply } from '#shared/contract/messages.ts'
import type { Role } from '#shared/domain/user.ts'
import { cheapCost } from './cheap-cost.ts'
import { fixedClock } from './fixed-clock.ts'
import { clearUp, tempFolder } from './temp-folder.ts'

export const testPassphrase = 'violet harbour lantern seven'

/** What a test needs of the parts; the clock, the cost and the log are the harness's. */
export type TestParts = Pick<Parts, 'calls' | 'handlers' | 'migrations' | 'runningCase'>

export const foldersIn = (folder: string): Folders => ({
  vaultFolder: join(folder, 'vault-home'),
  sampleFolder: join(folder, 'sample-home'),
  documentsFolder: join(folder, 'documents'),
})

const groupsOf = (key: string, asked: readonly number[]): string[] =>
  asked.map((group) => key.split('-')[group - 1] ?? '')

/** The output of a call. Throws AppError with the code that the service refused with. */
export const outputOf = (reply: Reply): unknown => {
  if (reply.ok) return reply.output
  throw new AppError(reply.error.code, reply.error.fields ? { fields: reply.error.fields } : {})
}

/** What a newcomer does: creates the vault and types the recovery key back. Returns the printed key. */
export const createAndConfirm = async (
  send: (name: string, input: unknown) => Promise<Reply>,
  roles: readonly Role[] = ['chair', 'coordinator', 'minute-taker'],
): Promise<string> => {
  const made = outputOf(
    await send('vault.create', { name: 'Robin Ashworth', roles, passphrase: testPassphrase }),
  )
  const { recoveryKey, confirmGroups } = made as { recoveryKey: string; confirmGroups: number[] }
  outputOf(await send('vault.confirmRecovery', { groups: groupsOf(recoveryKey, confirmGroups) }))
  return recoveryKey
}

/** A real service in this process: real files, real cipher, real dispatcher; a clock that stands still. */
export const inProcessService = (parts: TestParts, folder: string = tempFolder(), moving = fixedClock()) => {
  const logs: LogLine[] = []
  const events: { name: string; data: unknown }[] = []
  const errors: unknown[] = []
  const service: Service = createService(
    {
      ...parts,
      clock: moving.clock,
      kdf: cheapCost,
      log: (line) => logs.push(line),
      onError: (error) => errors.push(error),
    },
    foldersIn(folder),
    (name, data) => events.push({ name, data }),
  )
  clearUp(() => service.vault.close())
  const send = (name: string, input: unknown, commandId: string = randomUUID()): Promise<Reply> =>
    service.handle({ name, input, commandId })
  return {
    service,
    folder,
    moving,
    logs,
    events,
    /** Errors behind refusals, oldest first. */
    errors,
    send,
    /** The output of a call; throws AppError where it was refused. */
    call: async (name: string, input: unknown = {}): Promise<unknown> => outputOf(await send(name, input)),
  }
}

export type TestService = ReturnType<typeof inProcessService>

/** The same with a new vault, confirmed and open. */
export const openService = async (
  parts: TestParts,
  options: { readonly roles?: readonly Role[]; readonly folder?: string } = {},
): Promise<TestService & { readonly recoveryKey: string }> => {
  const made = inProcessService(parts, options.folder)
  return { ...made, recoveryKey: await createAndConfirm(made.send, options.roles) }
}
