import { useDebouncedValue } from '@mantine/hooks'
import { type FocusEvent, type RefObject, useId, useMemo, useRef, useState } from 'react'
import { useActions } from '#renderer/actions/use-actions.ts'
import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import type { Finding, GuidanceContext } from '#shared/guidance/index.ts'
import type { FindingId } from '#shared/ids.ts'
import { currentOf, fitted, sameKey, wordsAt } from './marks.ts'
import { countText, findingText } from './note-words.ts'
import { type About, type KeptWords, useGuidance } from './use-guidance.ts'

/** Typing rests this long before it is read, ms. */
const REST_MS = 350

/** What there is to say about one text, and what can be done about it. */
export type Review = {
  readonly id: string
  readonly text: string
  /** Open findings, where their words stand now. */
  readonly findings: readonly Finding[]
  /** Those that were kept here, to be taken back. */
  readonly kept: readonly KeptWords[]
  /** The one that the note is about: chosen, at the caret, or the first. */
  readonly current: Finding | null
  /** The details are shown. */
  readonly opened: boolean
  readonly askingWhy: boolean
  /** What a screen reader is told now; only ever the answer to a key or a click. */
  readonly said: string
  readonly canUse: boolean
  readonly context: GuidanceContext
  readonly choose: (finding: Finding) => void
  /** Shows the details though nothing is open: what was kept. */
  readonly showKept: () => void
  readonly unkeep: (id: FindingId) => void
  readonly next: () => void
  readonly use: () => void
  readonly keep: (scope: KeptFinding['scope'], reason?: string) => void
  readonly askWhy: (asking: boolean) => void
  readonly close: () => void
  /** Offers the text as purposes; null where nothing has piled up, or it cannot be split here. */
  readonly summarise: (() => void) | null
  readonly moveCaret: (caret: number) => void
  /** For the element around the text, and the one around its note: keys work while the focus is in either. */
  readonly around: {
    readonly 'data-review': string
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

/** True for an element of the text with this review, or of its note. */
export const isWithin = (target: EventTarget | null, id: string): boolean =>
  target instanceof Element && target.closest('[data-review]')?.getAttribute('data-review') === id

/** So many findings on one text, and it is better told anew than put right word by word. */
export const isPile = (findings: readonly Finding[]): boolean => findings.length >= 2

const whole = (text: string): string => text

type Options = {
  readonly text: string
  readonly about: About
  /** Puts a suggestion in place of the finding's words; absent where a text cannot be changed in its place. */
  readonly onUse?: ((finding: Finding, replacement: string) => void) | undefined
  /** What of the text is read, where it is not all of it: as long as the text, letter for letter in its place. */
  readonly sentence?: (text: string) => string
  /** Reads the text in another way than as one contribution; new only when it reads otherwise. Then at once. */
  readonly readAs?: ((text: string) => readonly Finding[]) | undefined
  /** Called where "next" would begin again: it goes on elsewhere. */
  readonly onPast?: (() => void) | undefined
  /** Offers to split the text; absent where it cannot be. */
  readonly onSummarise?: ((findings: readonly Finding[]) => void) | undefined
  /** The element whose dialog, if any, the keys belong to. */
  readonly root: RefObject<HTMLElement | null>
}

/** Reads one text as it is typed and offers what can be done about what it finds. Never touches text or focus. */
export function useReview({ text, about, sentence = whole, ...options }: Options): Review {
  const id = useId()
  const { onUse, onPast, onSummarise, root } = options
  const guidance = useGuidance(about)
  const { open } = guidance
  const read = options.readAs ?? guidance.read
  const [rested] = useDebouncedValue(text, REST_MS)
  const settled = options.readAs === undefined ? rested : text
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const [askingWhy, askWhy] = useState(false)
  const [isHere, setHere] = useState(false)
  const [said, setSaid] = useState({ text: '', about: '' })
  const isInDialog = useRef(false)

  const latestSentence = useRef(sentence)
  latestSentence.current = sentence
  // Read when the typing rests, not when the function is new.
  const found = useMemo(() => read(latestSentence.current(settled)), [read, settled])
  const findings = useMemo(() => open(fitted(found, settled, text), text), [found, settled, text, open])
  const kept = useMemo(
    () => (found.length === findings.length ? [] : guidance.kept(fitted(found, settled, text), text)),
    [guidance, found, findings, settled, text],
  )
  const current = currentOf(findings, chosen, caret, text)
  const replacement = current?.suggestion?.replacement
  const canUse = current !== null && replacement !== undefined && onUse !== undefined

  const say = (words: string): void => setSaid({ text: words, about: text })
  const show = (finding: Finding): void => {
    setChosen(sameKey(finding, text))
    setOpened(true)
    say(findingText(finding, text, findings))
  }
  const next = (): void => {
    const at = current === null ? -1 : findings.indexOf(current)
    if (onPast !== undefined && opened && at === findings.length - 1) {
      settle()
      onPast()
      return
    }
    // The first press shows the one that the note is about; the next press goes on.
    const following = findings[opened || at === -1 ? (at + 1) % findings.length : at]
    if (following !== undefined) show(following)
  }
  const settle = (): void => {
    setChosen(null)
    setOpened(false)
    askWhy(false)
  }
  const use = (): void => {
    if (current === null || replacement === undefined) return
    settle()
    onUse?.(current, replacement)
  }
  const keep = (scope: KeptFinding['scope'], reason = ''): void => {
    if (current === null) return
    settle()
    guidance.keep(current, wordsAt(text, current), scope, reason)
  }

  const summarise = onSummarise !== undefined && isPile(findings) ? () => onSummarise(findings) : null
  const none = current === null ? 'There is nothing to point at here.' : undefined
  useActions(
    isHere
      ? {
          'hint.next': { run: next, blocked: none },
          'hint.use': {
            run: use,
            blocked: none ?? (canUse ? undefined : 'There is no ready wording for these words.'),
          },
          'hint.keep': { run: () => keep('this'), blocked: none },
          'hint.keepWhy': { run: () => askWhy(true), blocked: none },
          'hint.ignore': { run: () => keep('rule-here'), blocked: none },
          'hint.summarise': {
            run: () => summarise?.(),
            blocked: summarise === null ? 'Offered for a sharing item with two hints or more.' : undefined,
          },
          'hint.count': { run: () => say(countText(findings)) },
        }
      : {},
    isInDialog.current ? 'dialog' : 'screen',
  )

  return {
    id,
    text,
    findings,
    kept,
    current,
    opened: opened && (current !== null || kept.length > 0),
    askingWhy: askingWhy && current !== null,
    said: said.about === text ? said.text : '',
    canUse,
    context: guidance.context,
    choose: show,
    showKept: () => setOpened(true),
    unkeep: guidance.unkeep,
    next,
    use,
    keep,
    askWhy,
    summarise,
    close: settle,
    moveCaret: setCaret,
    around: {
      'data-review': id,
      onFocus: () => {
        isInDialog.current = root.current?.closest('[role=dialog]') != null
        setHere(true)
      },
      onBlur: (event) => {
        if (isWithin(event.relatedTarget, id)) return
        setHere(false)
        setOpened(false)
        setChosen(null)
      },
    },
  }
}
