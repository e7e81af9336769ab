import { join } from 'node:path'

/** The project's folder: where package.json is. */
export const root = join(import.meta.dirname, '..', '..')

/** Notes of the launcher itself: hashes of what was built, failures worth remembering. */
export const notesFolder = join(root, 'node_modules', '.cache', 'marac-room')

/** Says one line to the person at the terminal. */
export const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}
