import type { z } from 'zod'
import type { CallSpec } from '#shared/contract/call.ts'
import type { User } from '#shared/domain/user.ts'
import type { Reader, Sql } from './db/sql.ts'

/** What a handler may know. It takes neither time nor chance from anywhere else. */
type Known = {
  /** Recorded time of this call, UTC epoch milliseconds. In a command it is the only "now". */
  readonly at: number
  readonly by: User
  /** True in the sample vault, whose passphrase is in the program: all that is made there is sample. */
  readonly inSample: boolean
  /** Path behind a token that the person's pick was given. Throws AppError `folder-gone` for an unknown one. */
  readonly grantedPath: (token: string) => string
  /** Where documents go when no folder was picked. */
  readonly documentsFolder: string
}

/** Of a query: it reads; it may be asynchronous. */
export type QueryCtx = Known & {
  readonly db: Reader
  /**
   * Records something that this query did outside the database (documents written, say) as a command in the name of
   * the same person. Returns the command's output.
   */
  readonly issue: (name: string, input: unknown) => unknown
}

/** Of a command: it runs inside one transaction together with its journal entry, so it must be synchronous. */
export type CommandCtx = Known & { readonly db: Sql; readonly commandId: string }

type Input<S> = S extends CallSpec<infer I, z.ZodType> ? z.output<I> : never
type Output<S> = S extends CallSpec<z.ZodType, infer O> ? z.input<O> : never

type HandlerFor<S> =
  S extends CallSpec<z.ZodType, z.ZodType, 'command'>
    ? (ctx: CommandCtx, input: Input<S>) => Output<S>
    : (ctx: QueryCtx, input: Input<S>) => Output<S> | Promise<Output<S>>

/**
 * One handler for each query and command of a set of calls; the compiler names the one that is missing. Calls of
 * kinds `vault` and `host` are answered elsewhere.
 */
export type HandlersFor<Calls extends Readonly<Record<string, CallSpec>>> = {
  readonly [Name in keyof Calls as Calls[Name]['kind'] extends 'query' | 'command'
    ? Name
    : never]: HandlerFor<Calls[Name]>
}

/** One handler for each call about the vault itself, which works while locked and so knows no database. */
export type VaultHandlersFor<Calls extends Readonly<Record<string, CallSpec>>> = {
  readonly [Name in keyof Calls as Calls[Name]['kind'] extends 'vault' ? Name : never]: (
    input: Input<Calls[Name]>,
  ) => Output<Calls[Name]> | Promise<Output<Calls[Name]>>
}

/** Who the service is when it records something that no person asked for (a gap, the sample). */
export const systemUser: User = {
  id: '00000000-0000-0000-0000-000000000000' as User['id'],
  name: 'Marac Room',
  roles: [],
}
