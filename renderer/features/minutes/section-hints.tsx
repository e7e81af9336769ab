import { useDeferredValue, useMemo } from 'react'
import { counted } from '#renderer/text/meeting-words.ts'
import type { Person } from '#shared/domain/case.ts'
import { reviewText } from '#shared/guidance/index.ts'
import classes from './section.module.css'

/** Hints beyond these are only counted: a list nobody reads to the end helps nobody. */
const SHOWN = 3

const roleOf = { survivor: 'survivor', 'causing-harm': 'perpetrator', child: 'child' } as const

const quoted = (words: string): string => (words.length > 40 ? `${words.slice(0, 37)}…` : words)

/**
 * What the guidance points at in a section, quietly beneath it: nothing blocks, nothing is rewritten. `text` is the
 * text as it last rested. A section gathers what several agencies said, so its length is no one's to answer for.
 */
export function SectionHints({
  text,
  people,
}: {
  readonly text: string
  readonly people: readonly Person[]
}) {
  const rested = useDeferredValue(text)
  const findings = useMemo(
    () =>
      rested.trim() === ''
        ? []
        : reviewText(rested, {
            kind: 'sharing',
            agencyKind: 'other',
            people: people.map((one) => ({ name: one.name, role: roleOf[one.role] })),
            settings: { off: ['too-long'] },
          }),
    [rested, people],
  )
  if (findings.length === 0) return null
  return (
    <aside className={classes.hints} aria-label="Worth another look">
      <ul>
        {findings.slice(0, SHOWN).map((one) => (
          <li
            key={`${one.rule}:${one.start.toString()}`}
            title={[one.message, one.suggestion?.label, one.source].join(' ')}
          >
            <q>{quoted(rested.slice(one.start, one.end))}</q> {one.message} {one.suggestion?.label}
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p className={classes.more}>
          and {counted(findings.length - SHOWN, 'more place', 'more places')} worth another look
        </p>
      )}
    </aside>
  )
}
