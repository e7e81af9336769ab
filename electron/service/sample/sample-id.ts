import { createHash } from 'node:crypto'

/**
 * A UUID made from words: the same in every sample, on every machine, because a command may not draw random numbers.
 * Version 5 in shape (a name, hashed), with SHA-256 in place of SHA-1.
 */
export function sampleId(kind: string, key: string): string {
  const hex = createHash('sha256').update(`${kind}/${key}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return `${parts.join('-')}-${hex.slice(20, 32)}`
}
