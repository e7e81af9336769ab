import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesFolder } from './root.ts'

/** A failure is worth a day: long enough that starting is quick, short enough that a better network is noticed. */
const rememberedMs = 24 * 3_600_000

/** What could not be fetched, so that the next start does not wait for it again. */
export const openFailureNote = (name: string, folder = notesFolder, now: () => number = Date.now) => {
  const file = join(folder, `failed-${name}`)
  return {
    /** True for a day after `write`. */
    recent: (): boolean => existsSync(file) && now() - Number(readFileSync(file, 'utf8')) < rememberedMs,
    write: (): void => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, String(now()))
    },
    clear: (): void => rmSync(file, { force: true }),
  }
}
