import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { clockText } from '#shared/time.ts'

export type CaseFacts = MinutesFacts['cases'][number]
export type Became = 'heard' | 'deferred' | 'withdrawn' | 'not-reached'

/** What became of a case. A case that was heard and then deferred counts as deferred: nothing was concluded. */
export function becameOf({ standing, heardAt }: CaseFacts): Became {
  if (standing.withdrawnAt !== null) return 'withdrawn'
  if (standing.deferredAt !== null) return 'deferred'
  return heardAt === null ? 'not-reached' : 'heard'
}

/** `Heard 10:14, 9 min`, or what happened instead. */
export function becameText(one: CaseFacts): string {
  const became = becameOf(one)
  if (became === 'withdrawn') return 'Withdrawn'
  if (became === 'deferred') return 'Deferred'
  if (one.heardAt === null) return 'Not reached'
  const minutes = Math.round(one.spentMs / 60_000)
  return `Heard ${clockText(one.heardAt)}${minutes === 0 ? '' : `, ${minutes} min`}`
}
