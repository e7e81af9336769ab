import type { Refusal } from './errors.ts'

/** What the page sends: one call. `commandId` makes a command safe to send twice; absent for the other kinds. */
export type Request = { readonly name: string; readonly input: unknown; readonly commandId?: string }

/** What the page gets back, always: a refusal is an answer, never silence. */
export type Reply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly error: Refusal }

/** Host to case service. */
export type ToService =
  | {
      readonly kind: 'start'
      readonly vaultFolder: string
      readonly sampleFolder: string
      /** Where `documents.write` may write when no folder token is given. */
      readonly documentsFolder: string
    }
  | { readonly kind: 'call'; readonly id: number; readonly request: Request }
  /** A folder or file that the person picked: the page only ever holds the token. */
  | { readonly kind: 'grant'; readonly token: string; readonly path: string }
  /** Checkpoint and end. */
  | { readonly kind: 'stop' }

/** Case service to host. */
export type FromService =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly name: string; readonly data: unknown }
