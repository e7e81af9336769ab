import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, type Problem } from '#renderer/api/problem.ts'
import { rows } from '#renderer/api/rows.ts'
import { clockTextWithSeconds } from '#shared/time.ts'
import { notice } from './notices.ts'
import { useUnsaved } from './unsaved.ts'
import { problemText } from './use-write.ts'

/** Typing rests this long before it is saved, ms. */
const REST_MS = 700

type Revised = { readonly revision: number }

export type RecordState<T> = {
  /** What is on screen: what was typed, else what is stored. */
  readonly value: T
  readonly change: (part: Partial<T>) => void
  /** Saves now; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>
  /** The newest revision that this form knows of; for another command on the same record, after `flush`. */
  readonly revision: () => number
  /** Something on screen is not saved yet. */
  readonly dirty: boolean
  /** Why it could not be saved; it stays on screen. */
  readonly problem: Problem | null
  /** After `conflict`: saves what is on screen over the newer record. */
  readonly overwrite: () => Promise<boolean>
  /** Throws away what was typed and shows what is stored. */
  readonly discard: () => void
}

type Settled<T> = { readonly record: T; readonly revision: number }

/**
 * A form that saves itself as a whole record. Typing shows at once; after a short rest, or when the form goes away,
 * `save` gets the whole of it with the revision that the person saw. Saves go one after the other, so that a form
 * never runs into its own revision. Whatever is refused, or not `ready`, stays (`unsaved.ts`).
 *
 * @param key the record's id, unique among all records
 * @param ready false while the record lacks what it cannot be saved without
 */
export function useRecord<T extends Revised>(
  key: string,
  stored: T,
  save: (record: T) => Promise<Revised>,
  ready: (record: T) => boolean = () => true,
): RecordState<T> {
  const unsaved = useUnsaved((state) => state.entries[key])
  const [settled, setSettled] = useState<Settled<T> | null>(null)
  // While what is stored is what this form saved, its own text stays on screen: a row that is still blank, and was
  // left out of what was saved, does not vanish under somebody's hands.
  const fresh = settled !== null && settled.revision >= stored.revision ? settled : null
  const base = fresh === null ? stored : { ...fresh.record, revision: fresh.revision }
  const latest = useRef({ base, save, ready })
  latest.current = { base, save, ready }
  const known = useRef(base.revision)
  known.current = Math.max(known.current, base.revision)
  const timer = useRef<number | undefined>(undefined)
  const tail = useRef<Promise<boolean>>(Promise.resolve(true))

  const sendOnce = useCallback(async (): Promise<boolean> => {
    const { put, drop } = useUnsaved.getState()
    const entry = useUnsaved.getState().entries[key]
    if (entry === undefined) return true
    const record = entry.record as T
    // After a conflict the person decides (`overwrite`, `discard`): sending it again would only be refused again.
    if (entry.problem?.code === 'conflict' || !latest.current.ready(record)) return false
    try {
      const { revision } = await latest.current.save({ ...record, revision: entry.seen })
      notice(`Saved ${clockTextWithSeconds(Date.now())}`)
      known.current = Math.max(known.current, revision)
      setSettled({ record, revision })
      const now = useUnsaved.getState().entries[key]
      if (now === undefined || now.record === record) {
        drop(key)
        return true
      }
      put(key, { ...now, seen: revision, problem: null })
      return sendOnce()
    } catch (thrown) {
      const problem = asProblem(thrown)
      const now = useUnsaved.getState().entries[key] ?? entry
      // Nobody was there to take it: `api/unsent.ts` sends it again after the unlock, and it brings the next revision.
      const isKept = problem.code === 'service-gone' || problem.code === 'locked'
      put(key, { ...now, seen: isKept ? entry.seen + 1 : now.seen, problem })
      notice(problemText(problem), 'problem')
      if (problem.code === 'conflict') await rows.invalidateQueries()
      return false
    }
  }, [key])

  const flush = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current)
    tail.current = tail.current.then(sendOnce, sendOnce)
    return tail.current
  }, [sendOnce])

  const change = useCallback(
    (part: Partial<T>) => {
      const { entries, put } = useUnsaved.getState()
      const entry = entries[key]
      const record = { ...((entry?.record as T | undefined) ?? latest.current.base), ...part }
      const seen = entry?.seen ?? latest.current.base.revision
      put(key, { record, seen, problem: entry?.problem ?? null })
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), REST_MS)
    },
    [key, flush],
  )

  const overwrite = useCallback((): Promise<boolean> => {
    const entry = useUnsaved.getState().entries[key]
    const seen = latest.current.base.revision
    if (entry !== undefined) useUnsaved.getState().put(key, { ...entry, seen, problem: null })
    return flush()
  }, [key, flush])

  const discard = useCallback(() => {
    window.clearTimeout(timer.current)
    useUnsaved.getState().drop(key)
  }, [key])

  useEffect(() => {
    // Left over from the last time this record was on screen.
    if (useUnsaved.getState().entries[key] !== undefined) void flush()
    return () => void flush()
  }, [key, flush])
  return {
    value: (unsaved?.record as T | undefined) ?? base,
    change,
    flush,
    revision: useCallback(() => known.current, []),
    dirty: unsaved !== undefined,
    problem: unsaved?.problem ?? null,
    overwrite,
    discard,
  }
}
