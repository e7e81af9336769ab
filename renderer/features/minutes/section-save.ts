import { rows, writeSettled } from '#renderer/api/rows.ts'
import type { MinutesDocument, RichDoc } from '#shared/domain/minutes.ts'
import type { VersionId } from '#shared/ids.ts'

/** What is typed into one section; `revision` is the one that the person saw. */
export type SectionText = { readonly doc: RichDoc; readonly revision: number }

/** Under this key `state/unsaved.ts` keeps what is typed into a section and not saved yet. */
export const unsavedKey = (versionId: VersionId, key: string): string => `minutes:${versionId}:${key}`

/**
 * Saves one section. Nothing is read back: the saved text and its new revision go straight into what has been read.
 * `onSaved` hears the revision before anything on screen does. Throws a Problem.
 */
export const saveSection = (
  versionId: VersionId,
  key: string,
  { doc, revision }: SectionText,
  onSaved: (revision: number) => void,
): Promise<{ readonly revision: number }> =>
  writeSettled('minutes.saveSection', { versionId, key, revision, doc }, (saved) => {
    onSaved(saved.revision)
    rows.setQueryData<MinutesDocument>(['minutes.view', { versionId }], (read) =>
      read === undefined
        ? undefined
        : {
            ...read,
            sections: read.sections.map((one) =>
              one.key === key ? { ...one, doc, edited: true, ...saved } : one,
            ),
          },
    )
    // Nothing is read back while somebody types, except where held-back words keep the chair from signing.
    const held = ['minutes.heldWords', { versionId }]
    if ((rows.getQueryData<readonly unknown[]>(held)?.length ?? 0) > 0)
      void rows.invalidateQueries({ queryKey: held })
  })

let tail: Promise<unknown> = Promise.resolve()
let flushOpen: (() => Promise<boolean>) | null = null

/** The open section says how it is saved at once; returns the function to call when it closes. */
export function openSection(flush: () => Promise<boolean>): () => void {
  flushOpen = flush
  return () => {
    if (flushOpen === flush) flushOpen = null
    tail = Promise.all([tail, flush()])
  }
}

/** Waits until everything typed so far has been saved or refused. Before a version is signed or written. */
export async function settleText(): Promise<void> {
  await Promise.all([tail, flushOpen?.()])
}
