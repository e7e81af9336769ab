import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesFolder } from './root.ts'

/** Every file under a path, in a fixed order; a path that is not there has none. */
const filesUnder = (path: string): readonly string[] => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** One hash over the names and the contents of everything under `paths`. */
const hashOfSources = (paths: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Whether `result` was made from these sources; else the function to call once it has been.
 *
 * @param name of the note that is kept, e.g. `page`
 */
export const isFresh = (
  name: string,
  sources: readonly string[],
  result: string,
  folder = notesFolder,
): { readonly fresh: boolean; readonly remember: () => void } => {
  const note = join(folder, `built-${name}`)
  const hash = hashOfSources(sources)
  const fresh = existsSync(result) && existsSync(note) && readFileSync(note, 'utf8') === hash
  return {
    fresh,
    remember: () => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(note, hash)
    },
  }
}
