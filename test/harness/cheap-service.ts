import { migrations } from '#electron/service/db/migrations/index.ts'
import { handlers } from '#electron/service/handlers/index.ts'
import { portToHost } from '#electron/service/port.ts'
import { serve } from '#electron/service/serve.ts'
import { runningCase } from '#electron/service/store/clock.ts'
import { calls } from '#shared/contract/calls.ts'
import { cheapCost } from './cheap-cost.ts'

/** Entry of a real service process, the program's own parts and all, that does not take its time to unlock. */
serve(portToHost(), { calls, handlers, migrations, runningCase, kdf: cheapCost, log: () => undefined }, () =>
  process.exit(0),
)
