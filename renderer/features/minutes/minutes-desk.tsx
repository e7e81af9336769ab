import { useCallback, useMemo, useRef } from 'react'
import { useActions } from '#renderer/actions/use-actions.ts'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import type { MeetingView } from '#shared/contract/meeting.ts'
import type { MinutesDocument, MinutesVersion } from '#shared/domain/minutes.ts'
import { DocumentView } from './document-view.tsx'
import classes from './minutes-page.module.css'
import { type Place, partsOf, stepFrom } from './parts.ts'
import { StepContext } from './places-context.ts'
import { revealPart, revealSection } from './reveal.ts'
import { SectionList } from './section-list.tsx'
import { SidePanel } from './side-panel.tsx'

type Props = {
  readonly view: MeetingView
  readonly versions: readonly MinutesVersion[]
  readonly latest: MinutesVersion
  readonly document: MinutesDocument
}

/** Parts on the left, the document in the middle, versions and sign-off on the right. */
export function MinutesDesk({ view, versions, latest, document }: Props) {
  const parts = useMemo(() => partsOf(document), [document])
  const known = useRef(parts)
  known.current = parts
  const readOnly = document.version.state === 'signed' || document.version.id !== latest.id

  const goTo = ({ part, section }: Place): void => {
    useMinutesView.getState().look(part, section)
    revealPart(part)
  }
  const step = useCallback((by: 1 | -1): void => {
    const { part, section, editing, edit, look } = useMinutesView.getState()
    const next = stepFrom(known.current, { part, section }, by)
    if (next === null) return
    if (editing && next.section !== null) {
      edit(next.part, next.section)
      return
    }
    look(next.part, next.section)
    // The section's button can take the focus once it has been drawn as the one at hand.
    requestAnimationFrame(() => revealSection(next))
  }, [])
  useActions({ 'minutes.next': { run: () => step(1) }, 'minutes.previous': { run: () => step(-1) } })
  return (
    <StepContext value={step}>
      <div className={classes.columns}>
        <SectionList parts={parts} onGo={goTo} />
        <DocumentView
          key={document.version.id}
          document={document}
          parts={parts}
          latest={latest}
          readOnly={readOnly}
        />
        <SidePanel
          view={view}
          versions={versions}
          latest={latest}
          document={document}
          onSection={(part, section) => {
            useMinutesView.getState().look(part, section)
            requestAnimationFrame(() => revealSection({ part, section }))
          }}
        />
      </div>
    </StepContext>
  )
}
