import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Clears up when the test has finished; what was made outside a test (beforeAll) goes when the process ends. */
export const clearUp = (work: () => void): void => {
  try {
    onTestFinished(work)
  } catch {
    process.once('exit', work)
  }
}

/** A new folder, removed when the test that asked for it has finished. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-test-'))
  clearUp(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
