import type { ErrorCode, Refusal } from '#shared/contract/errors.ts'

/** A refused call, as the page throws it: the sentence is chosen in `text/errors.ts`. */
export class Problem extends Error {
  readonly code: ErrorCode
  readonly ref: string
  readonly fields: readonly string[]

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Problem'
    this.code = refusal.code
    this.ref = refusal.ref
    this.fields = refusal.fields ?? []
  }
}

/** Any thrown thing as a Problem; what is not one is our own mistake. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem({ code: 'internal', ref: 'page' })
