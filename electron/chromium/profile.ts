import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profilePreferences } from './flags.ts'

const prefix = 'marac-room-window-'

/** In memory where the machine has such a folder, so that not even a power cut leaves the profile behind. */
const profilesFolder = (): string => {
  if (process.platform !== 'linux') return tmpdir()
  for (const folder of [process.env.XDG_RUNTIME_DIR, '/dev/shm']) {
    if (folder === undefined) continue
    try {
      accessSync(folder, constants.W_OK)
      return folder
    } catch {
      // Not there, or not ours: the next one.
    }
  }
  return tmpdir()
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes the profiles of runs that were killed before they could do it themselves. */
export const sweepProfiles = (folder = profilesFolder()): void => {
  for (const name of readdirSync(folder)) {
    const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : Number.NaN)
    if (Number.isInteger(pid) && pid > 0 && !alive(pid)) removeProfile(join(folder, name))
  }
}

/** A new throw-away profile; its absolute path. */
export const makeProfile = (folder = profilesFolder()): string => {
  const path = mkdtempSync(join(folder, `${prefix}${process.pid}-`))
  mkdirSync(join(path, 'Default'), { mode: 0o700 })
  writeFileSync(join(path, 'Default', 'Preferences'), JSON.stringify(profilePreferences))
  writeFileSync(join(path, 'First Run'), '')
  return path
}

/** Chromium may still be letting go of files for a moment, on Windows above all: hence the retries. */
export const removeProfile = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  } catch {
    // The next start sweeps it.
  }
}
