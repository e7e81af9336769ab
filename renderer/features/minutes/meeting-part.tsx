import type { Person } from '#shared/domain/case.ts'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { endBlocks, frontBlocks } from '#shared/minutes/meeting-blocks.ts'
import classes from './document.module.css'
import { MinutesBlocks, type Shown } from './minutes-blocks.tsx'
import type { Part } from './parts.ts'

/** The same for every drawing, so that an unchanged section is not drawn again. */
const nobody: readonly Person[] = []

type Props = Shown & { readonly document: MinutesDocument; readonly part: Part }

/** What stands before the first case, or after the last one. */
export function MeetingPart({ document, part, ...shown }: Props) {
  const isFront = part.id === 'opening'
  return (
    <article className={classes.front} data-part={part.id}>
      {isFront && <p className={classes.marking}>{document.facts.area.marking.toUpperCase()}</p>}
      <MinutesBlocks
        {...shown}
        part={part.id}
        blocks={isFront ? frontBlocks(document) : endBlocks(document)}
        sections={part.sections}
        people={nobody}
      />
    </article>
  )
}
