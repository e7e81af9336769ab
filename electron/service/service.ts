import { calls } from '#shared/contract/calls.ts'
import { migrations } from './db/migrations/index.ts'
import type { LogLine } from './dispatch.ts'
import { handlers } from './handlers/index.ts'
import { portToHost } from './port.ts'
import { serve } from './serve.ts'
import { runningCase } from './store/clock.ts'

/** Entry of the case service: a utility process of Electron, or a child process of the Chromium host. */

const log = (line: LogLine): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

serve(portToHost(), { calls, handlers, migrations, runningCase, log }, () => process.exit(0))
