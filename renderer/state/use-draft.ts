import { useCallback, useEffect, useRef, useState } from 'react'

/** Typing rests this long before it is saved, ms; half a second is the most that a power cut may cost. */
const REST_MS = 400

type Revised = { readonly revision: number }

/**
 * A record that is edited in place and saves itself: typing goes into the draft at once; after a short rest, on
 * blur or when the place goes away, `save` gets it with the newest revision. While a draft differs from what is stored
 * it wins over new rows. `save` answers null where it was refused: the draft then stays, to be saved again with the
 * next change.
 */
export function useDraft<T extends Revised>(stored: T, save: (draft: T) => Promise<Revised | null>) {
  const [draft, setDraft] = useState<T | null>(null)
  const pending = useRef<T | null>(null)
  const sent = useRef<T | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const underway = useRef<Promise<void> | null>(null)
  // The rows on screen may still be those from before the last save: its own answer is newer than they are.
  const revision = useRef(stored.revision)
  revision.current = Math.max(revision.current, stored.revision)
  const latest = useRef({ stored, save })
  latest.current = { stored, save }

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current)
    // One save at a time: the next one has to carry the revision that this one brings back.
    while (underway.current !== null) await underway.current
    const toSave = pending.current
    if (toSave === null) return
    pending.current = null
    sent.current = toSave
    const saving = latest.current.save({ ...toSave, revision: revision.current }).then((saved) => {
      if (saved !== null) revision.current = Math.max(revision.current, saved.revision)
      if (saved === null && pending.current === null) pending.current = toSave
      if (saved !== null && pending.current === null) setDraft(null)
      underway.current = null
    })
    underway.current = saving
    await saving
  }, [])

  const change = useCallback(
    (part: Partial<T>) => {
      // What was sent and is not yet among the rows counts as well: without it, it would be typed away again.
      const { stored: rows } = latest.current
      const newest = sent.current !== null && rows.revision < revision.current ? sent.current : rows
      const base = pending.current ?? (underway.current === null ? newest : (sent.current ?? newest))
      const next = { ...base, ...part }
      pending.current = next
      setDraft(next)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), REST_MS)
    },
    [flush],
  )

  useEffect(() => () => void flush(), [flush])
  return { value: draft ?? stored, change, flush, dirty: draft !== null }
}
