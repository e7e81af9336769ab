import type { z } from 'zod'
import { areaCalls } from './area.ts'
import type { CallSpec } from './call.ts'
import { captureCalls } from './capture.ts'
import { caseCalls } from './case.ts'
import { guidanceCalls } from './guidance.ts'
import { hostCalls } from './host.ts'
import { meetingCalls } from './meeting.ts'
import { minutesCalls } from './minutes.ts'
import { vaultCalls } from './vault.ts'

/** Every call there is, once. Preload, dispatcher, typed client and generated tests all read this table. */
export const calls = {
  ...hostCalls,
  ...vaultCalls,
  ...areaCalls,
  ...meetingCalls,
  ...caseCalls,
  ...captureCalls,
  ...minutesCalls,
  ...guidanceCalls,
} as const satisfies Record<string, CallSpec>

export type Calls = typeof calls
export type CallName = keyof Calls
export type InputOf<N extends CallName> = z.input<Calls[N]['input']>
export type OutputOf<N extends CallName> = z.output<Calls[N]['output']>
export type NamesOfKind<K extends string> = {
  [N in CallName]: Calls[N] extends { readonly kind: K } ? N : never
}[CallName]
