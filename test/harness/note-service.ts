import { portToHost } from '#electron/service/port.ts'
import { serve } from '#electron/service/serve.ts'
import { cheapCost } from './cheap-cost.ts'
import { noteParts } from './notes.ts'

/** Entry of a real service process whose only noun is the note: as `service.ts`, with other parts. */
serve(portToHost(), { ...noteParts, kdf: cheapCost, log: () => undefined }, () => process.exit(0))
