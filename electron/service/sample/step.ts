import type { CallName, InputOf } from '#shared/contract/calls.ts'

/** One command of the sample and the time at which it would have been given, UTC ms. */
export type Step = { readonly at: number; readonly name: CallName; readonly input: unknown }

/**
 * A command as a page would send it: ids are plain text here, because the contract's schema turns them into ids when
 * the step is applied.
 */
export const step = <Name extends CallName>(at: number, name: Name, input: Loose<InputOf<Name>>): Step => ({
  at,
  name,
  input,
})

type Loose<T> = T extends string | number | boolean | null | undefined
  ? T extends string
    ? string
    : T
  : T extends readonly (infer One)[]
    ? readonly Loose<One>[]
    : { [Key in keyof T]: Loose<T[Key]> }
