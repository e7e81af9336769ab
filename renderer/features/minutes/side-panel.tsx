import { useDeferredValue } from 'react'
import { MinutesReview } from '#renderer/features/guidance/index.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import type { MinutesDocument, MinutesVersion } from '#shared/domain/minutes.ts'
import { DocumentsPanel } from './documents-panel.tsx'
import { MeetingPanel } from './meeting-panel.tsx'
import classes from './side-panel.module.css'
import { SignPanel } from './sign-panel.tsx'
import { VersionsPanel } from './versions-panel.tsx'

type Props = {
  readonly view: MeetingView
  readonly versions: readonly MinutesVersion[]
  readonly latest: MinutesVersion
  readonly document: MinutesDocument
  /** Goes to a section of the document. */
  readonly onSection: (part: string, key: string) => void
}

/** What can be done with the minutes as a whole, in the order in which it is done. */
export function SidePanel({ view, versions, latest, document, onSection }: Props) {
  // Two hundred sections are read for hints after the document has been drawn, not before.
  const reviewed = useDeferredValue(document, null)
  return (
    <aside className={classes.side} aria-label="Versions, sign-off and documents" data-region tabIndex={-1}>
      <VersionsPanel versions={versions} shown={document.version} />
      <MeetingPanel view={view} />
      <SignPanel view={view} latest={latest} document={document} />
      <DocumentsPanel key={document.version.id + document.version.state} version={document.version} />
      {reviewed?.version.state === 'draft' && (
        <section className={`${classes.card} ${classes.review}`} aria-label="Worth another look">
          <MinutesReview document={reviewed} meetingId={view.meeting.id} onSection={onSection} />
        </section>
      )}
    </aside>
  )
}
