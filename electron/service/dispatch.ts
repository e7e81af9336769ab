import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { CallSpec } from '#shared/contract/call.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { EventName } from '#shared/contract/events.ts'
import type { Reply, Request } from '#shared/contract/messages.ts'
import type { User } from '#shared/domain/user.ts'
import type { Clock } from './clock.ts'
import { readerOf } from './db/sql.ts'
import { type CommandCtx, type QueryCtx, systemUser } from './handler.ts'
import { checkSize, parseInput, parseOutput } from './input.ts'
import { refusalFor } from './refusal.ts'
import type { Opened } from './vault/opened.ts'

/** One line for the log: a code, where to find it again, which call. Never what the call carried. */
export type LogLine = { readonly code: string; readonly ref: string; readonly call: string }

type Handler = (ctx: never, input: never) => unknown

export type DispatcherOptions = {
  readonly calls: Readonly<Record<string, CallSpec>>
  /** See `HandlersFor`. */
  readonly handlers: Readonly<Record<string, Handler>>
  /** See `VaultHandlersFor`. */
  readonly vaultHandlers: Readonly<Record<string, (input: never) => unknown>>
  readonly vault: { readonly opened: () => Opened | null }
  readonly clock: Clock
  readonly log: (line: LogLine) => void
  readonly emit: (event: EventName, data: unknown) => void
  /** Throws AppError `folder-gone` for a token that was never given. */
  readonly grantedPath: (token: string) => string
  readonly documentsFolder: string
  /** Runs before each query or command, while the vault is open. */
  readonly beforeCall?: () => void
  /** Sees the error behind a refusal. For tests: the running program shows it to nobody. */
  readonly onError?: (error: unknown, call: string) => void
}

export type Dispatcher = {
  /** Answers one call; never throws. */
  readonly handle: (request: Request) => Promise<Reply>
  /** Applies a command in the name of the service. Returns its output; throws what `handle` would refuse with. */
  readonly issue: (name: string, input: unknown) => unknown
}

const commandIdSchema = z.uuid()

/**
 * The one way in: contract, size, lock, role, shape, then the handler. A command is applied once per id, in one
 * transaction with its journal entry, and it is only answered when both are on disk.
 */
export const createDispatcher = (options: DispatcherOptions): Dispatcher => {
  const { calls, handlers, vaultHandlers, vault, clock, emit, grantedPath, documentsFolder } = options

  const specOf = (name: string): CallSpec => {
    const spec = Object.hasOwn(calls, name) ? calls[name] : undefined
    if (!spec || spec.kind === 'host') throw new AppError('unknown-call')
    return spec
  }

  /** `confirming` counts as locked: nothing is written before one piece of paper can open the vault. */
  const mustBeUnlocked = (): Opened => {
    const opened = vault.opened()
    if (!opened?.header.recoveryConfirmed) throw new AppError('locked')
    return opened
  }

  const mustBeAllowed = ({ roles }: CallSpec, by: User): void => {
    if (roles && !roles.some((role) => by.roles.includes(role))) throw new AppError('forbidden')
  }

  const handlerOf = (name: string) => {
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (!handler) throw new AppError('unknown-call')
    return handler as (ctx: CommandCtx | QueryCtx, input: unknown) => unknown
  }

  const knownIn = ({ header }: Opened, by: User) => ({
    at: clock.wall(),
    by,
    inSample: header.sample,
    grantedPath,
    documentsFolder,
  })

  const apply = (opened: Opened, name: string, input: unknown, commandId: string, by: User): unknown => {
    const spec = specOf(name)
    if (spec.kind !== 'command') throw new AppError('unknown-call')
    const { database } = opened
    const payload = JSON.stringify(input)
    const ctx: CommandCtx = { ...knownIn(opened, by), db: database.sql, commandId }
    const applied = database.transact(() => {
      const before = database.journal.applied(commandId)
      if (before) {
        if (before.name !== name || before.payload !== payload) {
          throw new AppError('invalid-input', { fields: ['commandId'] })
        }
        return { output: parseOutput(spec.output, JSON.parse(before.result)), isNew: false }
      }
      const given = handlerOf(name)(ctx, input)
      // An asynchronous handler would run on after the transaction.
      if (given instanceof Promise) throw new AppError('internal')
      const output = parseOutput(spec.output, given)
      const result = JSON.stringify(output)
      database.journal.append({ commandId, name, payload, at: ctx.at, byId: by.id, byName: by.name, result })
      return { output, isNew: true }
    })
    if (applied.isNew) emit('rows.changed', { command: name })
    return applied.output
  }

  const issueBy = (by: User, name: string, input: unknown): unknown =>
    apply(mustBeUnlocked(), name, parseInput(specOf(name).input, input), randomUUID(), by)

  const ask = async (opened: Opened, name: string, spec: CallSpec, input: unknown): Promise<unknown> => {
    const ctx: QueryCtx = {
      ...knownIn(opened, opened.user),
      db: readerOf(opened.database.sql),
      issue: (command, payload) => issueBy(opened.user, command, payload),
    }
    try {
      return parseOutput(spec.output, await handlerOf(name)(ctx, input))
    } catch (error) {
      // The vault was closed under a query that was waiting for something else.
      throw vault.opened() === opened || error instanceof AppError ? error : new AppError('locked')
    }
  }

  const answerVault = async (name: string, spec: CallSpec, sent: unknown): Promise<unknown> => {
    const handler = Object.hasOwn(vaultHandlers, name) ? vaultHandlers[name] : undefined
    if (!handler) throw new AppError('unknown-call')
    const input = parseInput(spec.input, sent)
    return parseOutput(spec.output, await (handler as (input: unknown) => unknown)(input))
  }

  const answer = async ({ name, input: sent, commandId }: Request): Promise<unknown> => {
    const spec = specOf(name)
    checkSize(sent)
    if (spec.kind === 'vault') return answerVault(name, spec, sent)
    // Lock and role before shape: while locked, nothing that was sent is looked at.
    const opened = mustBeUnlocked()
    mustBeAllowed(spec, opened.user)
    const input = parseInput(spec.input, sent)
    options.beforeCall?.()
    if (spec.kind === 'query') return ask(opened, name, spec, input)
    const id = commandIdSchema.safeParse(commandId)
    if (!id.success) throw new AppError('invalid-input', { fields: ['commandId'] })
    return apply(opened, name, input, id.data, opened.user)
  }

  return {
    handle: async (request) => {
      try {
        return { ok: true, output: await answer(request) }
      } catch (error) {
        options.onError?.(error, request.name)
        const refusal = refusalFor(error)
        const call = Object.hasOwn(calls, request.name) ? request.name : 'unknown'
        options.log({ code: refusal.code, ref: refusal.ref, call })
        return { ok: false, error: refusal }
      }
    },
    issue: (name, input) => issueBy(systemUser, name, input),
  }
}
