import { useCallback, useEffect, useRef, useState } from 'react'

/** Typing rests this long before it is saved, ms; half a second is the most that a power cut may cost. */
const REST_MS = 400

/**
 * A record that is edited in place and saves itself: typing goes into the draft at once; after a short rest, on
 * blur or when the place goes away, `save` gets it. While a draft differs from what is stored it wins over new rows.
 * `save` answers false where it was refused: the draft then stays, to be saved again with the next change.
 */
export function useDraft<T extends object>(stored: T, save: (draft: T) => Promise<boolean>) {
  const [draft, setDraft] = useState<T | null>(null)
  const pending = useRef<T | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const underway = useRef<Promise<void> | null>(null)
  const latestSave = useRef(save)
  latestSave.current = save

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current)
    // One save at a time: the next one has to carry the revision that this one brings back.
    while (underway.current !== null) await underway.current
    const toSave = pending.current
    if (toSave === null) return
    pending.current = null
    const saving = latestSave.current(toSave).then(async (saved) => {
      if (!saved && pending.current === null) pending.current = toSave
      if (saved && pending.current === null) setDraft(null)
      // React has drawn the new rows, and with them the new revision, before the next save reads it.
      await new Promise((drawn) => window.setTimeout(drawn, 0))
      underway.current = null
    })
    underway.current = saving
    await saving
  }, [])

  const change = useCallback(
    (part: Partial<T>) => {
      const next = { ...(pending.current ?? stored), ...part }
      pending.current = next
      setDraft(next)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), REST_MS)
    },
    [stored, flush],
  )

  useEffect(() => () => void flush(), [flush])
  return { value: draft ?? stored, change, flush, dirty: draft !== null }
}
