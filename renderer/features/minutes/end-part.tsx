import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { clockText, dateAt, yearDate } from '#shared/time.ts'
import type { Shown } from './case-part.tsx'
import classes from './document.module.css'
import { momentText } from './document-words.ts'
import { FactsTable } from './facts-tables.tsx'
import type { Part } from './parts.ts'
import { SectionView } from './section-view.tsx'

type Props = Shown & { readonly document: MinutesDocument; readonly part: Part }

/** The end of the document: closing, and who signed it. */
export function EndPart({ document, part, ...shown }: Props) {
  const { version, facts } = document
  const [closing] = part.sections
  return (
    <article className={classes.front} data-part="closing">
      {closing !== undefined && (
        <SectionView {...shown} part="closing" section={closing} title="Closing" level={2} people={[]} />
      )}
      {facts.closedAt !== null && (
        <p className={classes.soft}>The meeting closed at {clockText(facts.closedAt)}.</p>
      )}
      <h2 className={classes.heading}>Sign-off</h2>
      {version.state === 'signed' ? (
        <FactsTable
          rows={[
            ['Signed by', version.signedBy ?? 'Not recorded'],
            ['Signed on', version.signedAt === null ? 'Not recorded' : momentText(version.signedAt)],
            ['Version', String(version.number)],
            ['Journal', version.journalHead ?? 'Not recorded'],
          ]}
        />
      ) : (
        <p className={classes.soft}>
          Draft of version {version.number}, begun on {yearDate(dateAt(version.createdAt))}. The chair has not
          signed it.
        </p>
      )}
    </article>
  )
}
