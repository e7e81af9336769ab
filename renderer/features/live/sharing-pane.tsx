import { useEffect, useMemo, useRef } from 'react'
import { GroundLine, useGuidance, useHintWalk } from '#renderer/features/guidance/index.ts'
import { useLiveView } from '#renderer/state/live-view.ts'
import { sharedWords } from '#shared/domain/sharing.ts'
import { ItemEntry } from './item-entry.tsx'
import { ItemRow } from './item-row.tsx'
import classes from './sharing-pane.module.css'
import { useAbout } from './use-about.ts'
import { useLive, useLiveCase } from './use-live.ts'

/** What the agency that speaks now says: research to share or hold back, and what is said beyond it. */
export function SharingPane() {
  const { agencyName, area, view } = useLive()
  const { file, order } = useLiveCase()
  const chosen = useLiveView((store) => store.agency)
  const listen = useLiveView((store) => store.listen)
  const agencyId = chosen ?? order.now?.agencyId ?? order.turns.at(-1)?.agencyId ?? null
  const { read } = useGuidance(useAbout('', agencyId))
  const items = useMemo(() => file.items.filter((item) => item.agencyId === agencyId), [file.items, agencyId])
  const found = useMemo(() => {
    const shown = items.filter((item) => item.decision !== 'hold')
    return new Set(shown.flatMap((item) => read(item.text)).map((one) => one.rule))
  }, [items, read])
  useHintWalk()
  const list = useRef<HTMLUListElement>(null)
  const lastShown = useRef({ agencyId, count: items.length })
  // What was just written down is to be seen standing there.
  useEffect(() => {
    const before = lastShown.current
    lastShown.current = { agencyId, count: items.length }
    if (before.agencyId === agencyId && items.length > before.count)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [agencyId, items.length])
  if (agencyId === null) return <p className={classes.empty}>No agency is involved in this case yet.</p>
  const used = sharedWords(file.items, agencyId)
  const over = used > area.wordBudget
  return (
    <>
      <header className={classes.header}>
        <select
          className={classes.agency}
          aria-label="Whose items are shown"
          value={agencyId}
          onChange={(event) =>
            listen(order.turns.find((turn) => turn.agencyId === event.target.value)?.agencyId ?? null)
          }
        >
          {order.turns.map((turn) => (
            <option key={turn.agencyId} value={turn.agencyId}>
              {turn.spokenAt === null ? '' : '✓ '}
              {agencyName(turn.agencyId)}
            </option>
          ))}
        </select>
        <span className={`${classes.budget} figures`} data-over={over}>
          <meter
            min={0}
            max={area.wordBudget}
            value={Math.min(used, area.wordBudget)}
            aria-label="Words shared of the area’s budget"
          />
          {over ? '▲ ' : ''}
          {used} of {area.wordBudget} words
        </span>
        <span className={classes.rule}>Only shared items reach the minutes</span>
      </header>
      <GroundLine meetingId={view.meeting.id} caseId={file.record.id} agencyId={agencyId} found={found} />
      <ul className={classes.items} ref={list}>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
        {items.length === 0 && (
          <li className={classes.empty}>Nothing was sent beforehand. Write down what is said.</li>
        )}
      </ul>
      <ItemEntry key={agencyId} agencyId={agencyId} />
    </>
  )
}
