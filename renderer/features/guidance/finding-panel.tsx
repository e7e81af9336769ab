import { useLayoutEffect, useRef } from 'react'
import { Keys } from '#renderer/ui/keys.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import type { Finding } from '#shared/guidance/index.ts'
import classes from './finding-panel.module.css'
import { holdFocus } from './hold-focus.ts'
import { wordsAt } from './marks.ts'
import { shortened } from './note-words.ts'
import { isWithin, type Review } from './use-review.ts'

/** Between the panel and what it belongs to, and the edges of the window, px. */
const GAP = 4

/** False in jsdom alone, where an element with `popover` would never be seen. */
const canPop = typeof HTMLElement.prototype.showPopover === 'function'

/** Puts the panel under its anchor, above it where there is no room; never outside the window, never in the flow. */
function place(panel: HTMLElement, anchor: Element): void {
  const around = anchor.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const below = around.bottom + GAP
  const top = below + height > window.innerHeight - GAP ? around.top - height - GAP : below
  panel.style.top = `${Math.max(GAP, top)}px`
  panel.style.left = `${Math.max(GAP, Math.min(around.left, window.innerWidth - width - GAP))}px`
}

/**
 * The details of a finding, on demand, over whatever lies there: the words, why, what instead, on what it rests, and
 * every way out. It takes no focus; Escape, or leaving the text, closes it.
 */
export function FindingPanel({ review }: { readonly review: Review }) {
  const { opened } = review
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const anchor = panel.current?.parentElement
    if (panel.current === null || anchor == null) return
    const [one, its] = [panel.current, anchor]
    const again = (): void => place(one, its)
    // Above everything, whatever clips or scrolls around it; it stays where it is in the order of the Tab key.
    if (canPop && !one.matches(':popover-open')) one.showPopover()
    again()
    window.addEventListener('resize', again)
    window.addEventListener('scroll', again, true)
    return () => {
      window.removeEventListener('resize', again)
      window.removeEventListener('scroll', again, true)
    }
  })
  const { close } = review
  useLayoutEffect(() => {
    if (!opened) return
    // Before the field takes Escape as the wish to leave it.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    const onPointerDown = (event: Event): void => {
      if (!isWithin(event.target, review.id)) close()
    }
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('pointerdown', onPointerDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('pointerdown', onPointerDown, true)
    }
  })

  return (
    <>
      <span className="visually-hidden" role="status" id={`${review.id}-said`}>
        {review.said}
      </span>
      {opened && (
        <section
          ref={panel}
          {...(canPop && { popover: 'manual' as const })}
          className={classes.panel}
          aria-label="About this hint"
        >
          {review.current !== null && <Details review={review} finding={review.current} />}
          <Kept review={review} />
          <Ways review={review} />
        </section>
      )}
      <ReasonDialog
        opened={review.askingWhy}
        title="Keep the words as they are"
        why="They stand, and are not pointed at here again. The reason stands in the journal."
        confirm="Keep"
        onClose={() => review.askWhy(false)}
        onReason={(reason) => review.keep('this', reason)}
      />
    </>
  )
}

function Details({ review, finding }: { readonly review: Review; readonly finding: Finding }) {
  const { message, suggestion, source } = finding
  return (
    <>
      <p>
        <strong>{message}</strong>
      </p>
      <p>
        <q>{shortened(wordsAt(review.text, finding))}</q>
      </p>
      {suggestion !== undefined && <p>{suggestion.label}</p>}
      {suggestion?.replacement === '' && <p>Ready: these words are taken out.</p>}
      {suggestion?.replacement !== undefined && suggestion.replacement !== '' && (
        <p>
          Ready: <q>{suggestion.replacement}</q>
        </p>
      )}
      <p className={classes.source}>{source}</p>
    </>
  )
}

/** What was kept here, with its reason, and the way back. */
function Kept({ review }: { readonly review: Review }) {
  if (review.kept.length === 0) return null
  return (
    <ul className={classes.kept}>
      {review.kept.map(({ finding, kept }) => (
        <li key={`${kept.id}:${finding.start.toString()}`}>
          Kept: <q>{shortened(wordsAt(review.text, finding))}</q>
          {kept.scope === 'rule-here' && ' (this rule is ignored here)'}
          {kept.reason !== '' && ` Reason: ${kept.reason}`}{' '}
          <button type="button" onMouseDown={holdFocus} onClick={() => review.unkeep(kept.id)}>
            Point it out again
          </button>
        </li>
      ))}
    </ul>
  )
}

function Ways({ review }: { readonly review: Review }) {
  const own = [
    { label: 'Keep as it is', key: 'Alt+J', run: () => review.keep('this') },
    { label: 'Keep, with a reason', key: 'Alt+Shift+J', run: () => review.askWhy(true) },
    { label: 'Ignore this rule here', key: 'Alt+U', run: () => review.keep('rule-here') },
  ]
  const ways = [
    ...(review.canUse ? [{ label: 'Use it', key: 'Alt+Enter', run: review.use }] : []),
    ...(review.current === null ? [] : own),
    ...(review.summarise === null
      ? []
      : [{ label: 'Summarise into purposes', key: 'Alt+Y', run: review.summarise }]),
    ...(review.findings.length > 1 ? [{ label: 'Next hint', key: 'Alt+H', run: review.next }] : []),
    { label: 'Close', key: 'Esc', run: review.close },
  ]
  return (
    <div className={classes.ways}>
      {ways.map(({ label, key, run }) => (
        <button key={key} type="button" onMouseDown={holdFocus} onClick={run}>
          {label} <Keys of={key} />
        </button>
      ))}
    </div>
  )
}
