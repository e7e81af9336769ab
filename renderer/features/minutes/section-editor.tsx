import { useEffect, useRef, useState } from 'react'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import { useRecord } from '#renderer/state/use-record.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import type { MinutesSection } from '#shared/domain/minutes.ts'
import classes from './section.module.css'
import { openSection, type SectionText, saveSection, unsavedKey } from './section-save.ts'
import { type SectionProps, SectionText as TextOfSection } from './section-text.tsx'

const canBeRestored = (section: MinutesSection, versionNumber: number): boolean =>
  section.revision > 0 && (section.edited || versionNumber > 1)

/**
 * The one section that is being edited. It saves itself; what is refused stays, here and after leaving. Text that
 * changed elsewhere (made again from what was captured, or taken after a conflict) replaces the editor's.
 */
export function SectionEditor(props: SectionProps) {
  const { versionId, versionNumber, section } = props
  const { key } = section
  const leave = useMinutesView((state) => state.leave)
  // The newest revision whose text this editor holds: its own saves count before anything on screen hears of them.
  const own = useRef(section.revision)
  const stored: SectionText = { doc: section.doc, revision: section.revision }
  const record = useRecord<SectionText>(unsavedKey(versionId, key), stored, (text) =>
    saveSection(versionId, key, text, (revision) => {
      own.current = revision
    }),
  )
  const [generation, setGeneration] = useState(0)
  const isForeign = section.revision > own.current && !record.dirty
  useEffect(() => {
    if (!isForeign) return
    own.current = section.revision
    setGeneration((now) => now + 1)
  }, [isForeign, section.revision])

  const flush = useRef(record.flush)
  flush.current = record.flush
  const pushText = useRef<() => void>(() => undefined)
  useEffect(
    () =>
      openSection(() => {
        pushText.current()
        return flush.current()
      }),
    [],
  )

  // What is thrown away is saved first where it can be, so that the journal still has it.
  const restore = async (): Promise<void> => {
    pushText.current()
    await record.flush()
    record.discard()
    await attempt('minutes.restoreSection', { versionId, key, revision: record.revision() }, 'Made again')
  }
  return (
    <TextOfSection
      key={generation}
      {...props}
      initial={record.value.doc}
      pushText={pushText}
      onRest={(doc) => {
        record.change({ doc })
        void record.flush()
      }}
      onLeave={leave}
      onRestore={canBeRestored(section, versionNumber) ? () => void restore() : null}
      note={
        record.problem === null ? null : (
          <div className={classes.note}>
            <RecordNote
              problem={record.problem}
              onOverwrite={() => void record.overwrite()}
              onDiscard={record.discard}
            />
          </div>
        )
      }
    />
  )
}
