import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#electron/launch/root.ts'

const largestBytes = 256 * 1024 * 1024

/** Where a program may leave something without being asked: temporary folders, memory files, crashes, the build. */
const usualPlaces = (): readonly string[] =>
  [
    ...new Set([
      tmpdir(),
      '/tmp',
      '/var/tmp',
      '/dev/shm',
      process.env.XDG_RUNTIME_DIR ?? '',
      join(homedir(), '.config', 'chromium'),
      join(homedir(), '.cache', 'chromium'),
      join(homedir(), '.local', 'share', 'marac-room'),
      join(homedir(), 'Documents', 'Marac Room'),
      join(homedir(), 'Library', 'Logs', 'DiagnosticReports'),
      '/var/crash',
      '/var/lib/systemd/coredump',
      join(root, 'out'),
    ]),
  ].filter((place) => place !== '' && existsSync(place))

function* filesIn(folder: string, since: number, except: readonly string[]): Generator<string> {
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    // Somebody else's, or gone meanwhile.
  }
  for (const name of names) {
    const path = join(folder, name)
    const state = lstatSync(path, { throwIfNoEntry: false })
    if (state === undefined || except.includes(path)) continue
    if (state.isDirectory()) yield* filesIn(path, since, except)
    else if (state.isFile() && state.mtimeMs >= since && state.size <= largestBytes) yield path
  }
}

/** Part of a pattern; the words are letters, digits and dashes. */
const asUtf16 = (word: string): string => [...word].map((letter) => `${letter}\\x00`).join('')

/**
 * Every file, changed since a time (epoch ms), in which one of the words stands, as `path: field`. Looks for UTF-8 and
 * UTF-16LE in the given folders and in all the places where programs leave things.
 */
export function traces(
  words: Readonly<Record<string, string>>,
  {
    folders,
    since,
    except = [],
  }: { readonly folders: readonly string[]; readonly since: number; readonly except?: readonly string[] },
): readonly string[] {
  const fields = Object.entries(words)
  const any = new RegExp(fields.flatMap(([, word]) => [word, asUtf16(word)]).join('|'))
  const found: string[] = []
  for (const place of [...folders, ...usualPlaces()])
    for (const path of filesIn(place, since, except)) {
      let bytes: Buffer
      try {
        bytes = readFileSync(path)
      } catch {
        continue
      }
      const text = bytes.toString('latin1')
      if (!any.test(text)) continue
      for (const [field, word] of fields)
        if (new RegExp(`${word}|${asUtf16(word)}`).test(text)) found.push(`${path}: ${field}`)
    }
  return [...new Set(found)]
}
