import { survivorOf } from '#shared/domain/case.ts'
import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { clockText } from '#shared/time.ts'

/** One case as the minutes know it. */
export type CaseFacts = MinutesFacts['cases'][number]
export type Became = 'heard' | 'deferred' | 'withdrawn' | 'not-reached'

/** What became of a case. A case that was heard and then deferred counts as deferred: nothing was concluded. */
export const becameOf = ({ standing, heardAt }: Pick<CaseFacts, 'standing' | 'heardAt'>): Became => {
  if (standing.withdrawnAt !== null) return 'withdrawn'
  if (standing.deferredAt !== null) return 'deferred'
  return heardAt === null ? 'not-reached' : 'heard'
}

/** `Heard 10:14, 9 min`, or what happened instead. */
export const becameText = (one: CaseFacts): string => {
  const became = becameOf(one)
  if (became === 'withdrawn') return 'Withdrawn'
  if (became === 'deferred') return 'Deferred'
  if (one.heardAt === null) return 'Not reached'
  const minutes = Math.round(one.spentMs / 60_000)
  return `Heard ${clockText(one.heardAt)}${minutes === 0 ? '' : `, ${minutes} min`}`
}

/** What stands after `Case 4: ` in its heading. A withdrawn case is not named: its facts are no longer needed. */
export const caseName = (one: CaseFacts): string => {
  const name = survivorOf(one.record.people)?.name ?? 'name not recorded'
  return {
    heard: name,
    deferred: `${name} (deferred)`,
    withdrawn: 'withdrawn',
    'not-reached': `${name} (not reached)`,
  }[becameOf(one)]
}
