import { join } from 'node:path'

/** Absolute paths that a host hands to the case service; none of them ever reaches the page. */
export type Folders = {
  readonly data: string
  readonly vault: string
  readonly sample: string
  readonly documents: string
  readonly log: string
}

export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Command line without the program, for `--data DIR`. */
  readonly argv: readonly string[]
  readonly cwd: string
}

/** `--data DIR` or `--data=DIR`, else MARAC_ROOM_DATA. */
const chosen = ({ argv, env }: Surroundings): string | undefined => {
  const at = argv.indexOf('--data')
  const next = at < 0 ? undefined : argv[at + 1]
  const joined = argv.find((word) => word.startsWith('--data='))?.slice('--data='.length)
  return [next, joined, env.MARAC_ROOM_DATA].find((value) => value !== undefined && value !== '')
}

const usual = ({ platform, home, env }: Surroundings): string => {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Marac Room')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Marac Room')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'marac-room')
}

/** Where everything lives on this machine. A chosen data folder keeps the documents as well. */
export const foldersFor = (surroundings: Surroundings): Folders => {
  const override = chosen(surroundings)
  const data = override === undefined ? usual(surroundings) : join(resolveFrom(surroundings.cwd, override))
  return {
    data,
    vault: join(data, 'vault'),
    sample: join(data, 'sample'),
    documents:
      override === undefined ? join(surroundings.home, 'Documents', 'Marac Room') : join(data, 'documents'),
    log: join(data, 'log'),
  }
}

const resolveFrom = (cwd: string, path: string): string =>
  /^([a-zA-Z]:)?[\\/]/.test(path) ? path : join(cwd, path)
