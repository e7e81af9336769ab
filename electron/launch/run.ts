import { spawn } from 'node:child_process'
import { root } from './root.ts'

export type RunChoice = {
  /** Ended after this long; the outcome is then `timed-out`. */
  readonly limitMs?: number
  /** Ended when nothing was printed for this long. */
  readonly silentMs?: number
  /** Shows what it prints while it runs; else it is kept and handed back. */
  readonly show?: boolean
  readonly env?: NodeJS.ProcessEnv
}

export type Outcome = {
  /** Exit code, or null where there was none: a signal, a time-out, a program that is not there. */
  readonly code: number | null
  readonly timedOut: boolean
  readonly output: string
}

/** Runs one program in the project's folder to its end. Never rejects. */
export const run = (file: string, args: readonly string[], choice: RunChoice = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(file, [...args], {
      cwd: root,
      env: choice.env ?? process.env,
      stdio: choice.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let output = ''
    let timedOut = false
    const giveUp = (): void => {
      timedOut = true
      child.kill('SIGKILL')
    }
    const limit = choice.limitMs === undefined ? null : setTimeout(giveUp, choice.limitMs)
    let silence = choice.silentMs === undefined ? null : setTimeout(giveUp, choice.silentMs)
    const heard = (chunk: Buffer): void => {
      output += chunk.toString()
      if (silence !== null) {
        clearTimeout(silence)
        silence = setTimeout(giveUp, choice.silentMs)
      }
    }
    child.stdout?.on('data', heard)
    child.stderr?.on('data', heard)
    let over = false
    const end = (code: number | null): void => {
      if (over) return
      over = true
      if (limit !== null) clearTimeout(limit)
      if (silence !== null) clearTimeout(silence)
      resolve({ code, timedOut, output })
    }
    child.on('error', () => end(null))
    child.on('close', end)
  })
