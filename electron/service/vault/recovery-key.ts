import { createHash, randomBytes, randomInt } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'

/** Crockford's base32: no I, L, O or U, so that nothing on paper can be read two ways. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretSymbols = 28 // 140 random bits
const checkSymbols = 4 // a slip of the pen passes once in a million
const groupSize = 4
const groupCount = (secretSymbols + checkSymbols) / groupSize

const checkOf = (secret: string): string => {
  const digest = createHash('sha256').update(`marac-room-recovery\n${secret}`).digest()
  return Array.from(digest.subarray(0, checkSymbols), (byte) => alphabet[byte & 31]).join('')
}

/** As a person types it: any case, any spacing; O for 0, I or L for 1. */
const tidy = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

const groupsOf = (symbols: string): string[] =>
  Array.from({ length: groupCount }, (_, at) => symbols.slice(at * groupSize, (at + 1) * groupSize))

/** A new key as it is printed: eight groups of four, the last of them the checksum. */
export const makeRecoveryKey = (): string => {
  // 256 is a multiple of 32: each symbol is equally likely.
  const secret = Array.from(randomBytes(secretSymbols), (byte) => alphabet[byte & 31]).join('')
  return groupsOf(secret + checkOf(secret)).join('-')
}

/** The secret inside a typed key. Throws AppError `recovery-mistyped` where it cannot be any key. */
export const readRecoveryKey = (typed: string): string => {
  const symbols = tidy(typed)
  const secret = symbols.slice(0, secretSymbols)
  const wellFormed = symbols.length === secretSymbols + checkSymbols && !/[^0-9A-HJKMNP-TV-Z]/.test(symbols)
  if (!wellFormed || symbols.slice(secretSymbols) !== checkOf(secret)) throw new AppError('recovery-mistyped')
  return secret
}

/** Two groups to be typed back, counted from 1, in ascending order. */
export const chooseGroups = (): readonly number[] => {
  const first = randomInt(1, groupCount + 1)
  const second = randomInt(1, groupCount)
  return [first, second < first ? second : second + 1].sort((a, b) => a - b)
}

/** True where the typed groups are those of the printed key. */
export const groupsMatch = (printed: string, asked: readonly number[], typed: readonly string[]): boolean => {
  const groups = groupsOf(tidy(printed))
  return (
    typed.length === asked.length && asked.every((group, at) => groups[group - 1] === tidy(typed[at] ?? ''))
  )
}
