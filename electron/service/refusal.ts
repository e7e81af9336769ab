import { randomBytes } from 'node:crypto'
import { AppError, type ErrorCode, type Refusal } from '#shared/contract/errors.ts'

/** From what SQLite or the system says to a code of ours. The first pattern that fits counts. */
const known: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^SQLITE_(CORRUPT.*|NOTADB)$/, 'database-damaged'],
  [/^(SQLITE_READONLY.*|EROFS)$/, 'read-only'],
  [/^SQLITE_(BUSY|LOCKED).*$/, 'vault-in-use'],
  // An id that is there already was sent by a second window; one that is not there points at nothing.
  [/^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)$/, 'conflict'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY$/, 'not-found'],
  [/^(EACCES|EPERM|EBUSY|SQLITE_CANTOPEN.*|SQLITE_PERM)$/, 'file-open-elsewhere'],
]

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The code that an error leaves the process under; `internal` is a bug. */
export const codeFor = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  const code = systemCode(error)
  return known.find(([pattern]) => pattern.test(code))?.[1] ?? 'internal'
}

/** Eight hexadecimal digits: the form that the host's log takes. */
const makeRef = (): string => randomBytes(4).toString('hex')

/** What leaves the process instead of an error: nothing of its message, nothing of its cause. */
export const refusalFor = (error: unknown): Refusal => {
  const refusal = { code: codeFor(error), ref: makeRef() }
  return error instanceof AppError && error.fields ? { ...refusal, fields: error.fields } : refusal
}
