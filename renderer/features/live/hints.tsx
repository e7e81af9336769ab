import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useActions } from '#renderer/actions/use-actions.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import { type Finding, reviewText } from '#shared/guidance/index.ts'
import type { AgencyId } from '#shared/ids.ts'
import classes from './hints.module.css'
import { useLive, useLiveCase } from './use-live.ts'

type Props = {
  readonly text: string
  readonly agencyId: AgencyId | null
  readonly kind: 'sharing' | 'action'
  /** Present while the text is being typed: a suggestion can then be taken. */
  readonly onReplace?: (text: string) => void
}

const roleOf = { survivor: 'survivor', 'causing-harm': 'perpetrator', child: 'child' } as const

/**
 * A gentle hint beneath a text: what it points at, why, and a way out. It waits for a pause in the typing, never
 * moves the caret, never blocks and never rewrites by itself. One at a time.
 */
export function Hints({ text, agencyId, kind, onReplace }: Props) {
  const { agencies } = useLive()
  const { file } = useLiveCase()
  const [settled] = useDebouncedValue(text, 350)
  const [kept, setKept] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)
  const findings = useMemo(() => {
    if (settled.trim() === '') return []
    const agencyKind = agencies.find((one) => one.id === agencyId)?.kind ?? 'other'
    const people = file.record.people.map((one) => ({ name: one.name, role: roleOf[one.role] }))
    return reviewText(settled, { kind, agencyKind, people })
  }, [settled, agencies, agencyId, file.record.people, kind])
  const wordsOf = (finding: Finding): string => settled.slice(finding.start, finding.end)
  const open = findings.filter((finding) => !kept.includes(`${finding.rule}:${wordsOf(finding)}`))
  const first = settled === text ? open[at % Math.max(1, open.length)] : undefined
  const replacement = first?.suggestion?.replacement
  const use = (): void => {
    if (first === undefined || replacement === undefined || onReplace === undefined) return
    onReplace(text.slice(0, first.start) + replacement + text.slice(first.end))
  }
  useActions({
    ...(onReplace !== undefined && replacement !== undefined && { 'hint.use': { run: use } }),
    ...(onReplace !== undefined && open.length > 1 && { 'hint.next': { run: () => setAt(at + 1) } }),
  })
  if (first === undefined) return null
  const keep = (): void => setKept([...kept, `${first.rule}:${wordsOf(first)}`])
  return (
    <div className={classes.hint} role="note">
      <p>
        <strong>{first.message}</strong> <q>{shorten(wordsOf(first))}</q> {first.suggestion?.label}
      </p>
      <span className={classes.ways}>
        {onReplace !== undefined && replacement !== undefined && (
          <button type="button" onClick={use}>
            Use <Keys of="Alt+Enter" />
          </button>
        )}
        <button type="button" onClick={keep}>
          Keep as it is
        </button>
        <span className={classes.source}>{first.source}</span>
        {open.length > 1 && (
          <button type="button" onClick={() => setAt(at + 1)}>
            Next of {open.length} <Keys of="Alt+H" />
          </button>
        )}
      </span>
    </div>
  )
}

const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words)
