/**
 * The closed list of codes that leave a process. The renderer chooses the sentence (`renderer/text/errors.ts`).
 * Nothing secret and nothing a person typed goes into an error: a code, and where it helps a list of field names.
 */
export const errorCodes = [
  // the call itself
  'invalid-input',
  'too-large',
  'unknown-call',
  'not-yours', // sender is not our own page
  'locked',
  'forbidden', // role does not allow it
  'conflict', // somebody, or another window, changed it since it was read
  'not-found',
  // the vault
  'vault-missing',
  'vault-exists',
  'vault-in-use',
  'header-missing',
  'header-damaged',
  'header-newer',
  'database-missing',
  'database-empty',
  'database-damaged',
  'database-newer',
  'database-not-ours',
  'wrong-passphrase',
  'wrong-recovery-key',
  'recovery-mistyped',
  'passphrase-short',
  'passphrase-common',
  'try-later',
  'journal-broken',
  // rules of the meeting
  'meeting-not-open',
  'meeting-closed',
  'another-case-live',
  'case-not-live',
  'case-withdrawn',
  'clock-state', // start while running, resume while running …
  'reason-needed',
  'points-open', // read-back: something still has to be settled
  'action-incomplete',
  'action-parked',
  'minutes-signed',
  'minutes-not-signed',
  'held-in-minutes', // words of a held-back item stand in an edited section
  'in-the-past',
  // the machine
  'disk-full',
  'read-only',
  'folder-gone',
  'file-open-elsewhere',
  'service-gone',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What crosses the bridge instead of an error: `ref` is short, random, shown on screen and written to the log. */
export type Refusal = {
  readonly code: ErrorCode
  readonly ref: string
  /** Names of fields that were refused, never their values. */
  readonly fields?: readonly string[]
}

/** An error the program expects. `fields` are names of input fields; `cause` stays inside the process. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly string[] | undefined

  constructor(code: ErrorCode, options: { cause?: unknown; fields?: readonly string[] } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = options.fields
  }
}
