import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import type { MinutesDocument, MinutesVersion } from '#shared/domain/minutes.ts'
import { statusText } from '#shared/minutes/version-blocks.ts'
import { CasePart } from './case-part.tsx'
import classes from './document.module.css'
import { MeetingPart } from './meeting-part.tsx'
import type { Part } from './parts.ts'
import { revealPart } from './reveal.ts'

type Props = {
  readonly document: MinutesDocument
  readonly parts: readonly Part[]
  readonly latest: MinutesVersion
  readonly readOnly: boolean
}

/** The document as it will read, whole: one scroll from the title to the sign-off. */
export function DocumentView({ document, parts, latest, readOnly }: Props) {
  const { version } = document
  // Back on the screen, or in another version: where one was.
  useEffect(() => {
    const { part } = useMinutesView.getState()
    if (part !== 'opening') revealPart(part)
  }, [])
  const shown = { versionId: version.id, versionNumber: version.number, readOnly }
  return (
    <div className={classes.middle}>
      {readOnly && <ReadOnlyNote version={version} latest={latest} />}
      <section className={classes.scroll} aria-label="Document" data-region tabIndex={readOnly ? 0 : -1}>
        <div className={classes.page}>
          {parts.map((part) =>
            part.case !== null ? (
              <CasePart
                key={part.id}
                {...shown}
                facts={document.facts}
                one={part.case}
                sections={part.sections}
              />
            ) : (
              <MeetingPart key={part.id} {...shown} document={document} part={part} />
            ),
          )}
        </div>
      </section>
    </div>
  )
}

function ReadOnlyNote({ version, latest }: Pick<Props, 'latest'> & { readonly version: MinutesVersion }) {
  const choose = useMinutesView((state) => state.choose)
  return (
    <p className={classes.readOnly} role="status">
      <strong>Read only.</strong> {statusText(version)}.
      {latest.id !== version.id && (
        <>
          {' '}
          A later version stands in its place.
          <Button size="compact-xs" variant="default" ml="xs" onClick={() => choose(null)}>
            Go to version {latest.number}
          </Button>
        </>
      )}
    </p>
  )
}
