import type { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'

/** Most bytes of JSON that one call may carry: several times the longest minutes section. */
export const maxInputBytes = 256 * 1024

/** Throws AppError `too-large`, or `invalid-input` for what JSON cannot say. */
export const checkSize = (input: unknown): void => {
  let text: string | undefined
  try {
    text = JSON.stringify(input)
  } catch {
    throw new AppError('invalid-input')
  }
  if (Buffer.byteLength(text ?? '') > maxInputBytes) throw new AppError('too-large')
}

/** Names of fields only; a key that a person could have typed is left out. */
const fieldsOf = (error: z.ZodError): string[] => {
  const paths = error.issues.map(({ path }) => path.join('.'))
  return [...new Set(paths)].filter((path) => /^[A-Za-z][A-Za-z0-9.]{0,79}$/.test(path)).slice(0, 20)
}

/** Throws AppError `invalid-input` with the names of the fields that were refused. */
export const parseInput = (schema: z.ZodType, input: unknown): unknown => {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('invalid-input', { fields: fieldsOf(parsed.error) })
  return parsed.data
}

/** An answer that breaks the contract is a bug: throws AppError `internal`. */
export const parseOutput = (schema: z.ZodType, output: unknown): unknown => {
  const parsed = schema.safeParse(output)
  if (!parsed.success) throw new AppError('internal', { cause: parsed.error })
  return parsed.data
}
