import { randomBytes } from 'node:crypto'

/** Tokens for the folders that a person picked. They live as long as the host, and die with a lock. */
export type Grants = {
  /** A new token for an absolute path. */
  readonly give: (path: string) => string
  /** The path behind a token, or null for one that was never given. */
  readonly pathOf: (token: string) => string | null
  readonly all: () => ReadonlyArray<readonly [token: string, path: string]>
  readonly forget: () => void
}

export const openGrants = (): Grants => {
  const paths = new Map<string, string>()
  return {
    give(path) {
      const token = randomBytes(16).toString('hex')
      paths.set(token, path)
      return token
    },
    pathOf: (token) => paths.get(token) ?? null,
    all: () => [...paths],
    forget: () => paths.clear(),
  }
}
