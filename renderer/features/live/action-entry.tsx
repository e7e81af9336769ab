import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { useRows } from '#renderer/api/rows.ts'
import { FindingNote, Mirror, replaceWords, useReview } from '#renderer/features/guidance/index.ts'
import { notice } from '#renderer/state/notices.ts'
import { useTyped } from '#renderer/state/typed.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { actionGapWords } from '#renderer/text/words.ts'
import { actionGaps } from '#shared/domain/action.ts'
import {
  type ActionContext,
  type Completion,
  completionsAt,
  parseActionLine,
} from '#shared/domain/action-line.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import type { ActionId } from '#shared/ids.ts'
import { dateAt } from '#shared/time.ts'
import classes from './action-panel.module.css'
import { ActionReading } from './action-reading.tsx'
import { CompletionMenu } from './completion-menu.tsx'
import { useAbout } from './use-about.ts'
import { useLive, useLiveCase } from './use-live.ts'

/** The line as the guidance reads it: owner, date and risk blanked out, every letter of the rest in its place. */
const withoutMarks = (line: string, context: ActionContext): string =>
  parseActionLine(line, context)
    .spans.filter((span) => !span.kept)
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), line)

/** The date of the next meeting that is planned, for "by next meeting"; null where none is. */
const nextAfter = (heldOn: string, dates: readonly string[]): string | null =>
  [...dates].sort().find((date) => date > heldOn) ?? null

/**
 * One line: what, @who, by when, #risk, for whom. Enter saves it when it has an agency, a person and a date;
 * Ctrl+Enter parks a half-said one, which must be settled before the case ends.
 */
export function ActionEntry() {
  const { view, agencies, representatives } = useLive()
  const { file } = useLiveCase()
  const menuId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useTyped(`action:${file.record.id}`)
  const meetings = useRows('meeting.list', {}).data
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [closed, setClosed] = useState(false)

  const context: ActionContext = useMemo(
    () => ({
      today: dateAt(Date.now()),
      agencies,
      representatives,
      attending: view.attendance.filter((one) => one.presence === 'present'),
      risks: file.risks,
      nextMeetingOn: nextAfter(view.meeting.heldOn, meetings?.map((one) => one.meeting.heldOn) ?? []),
    }),
    [agencies, representatives, view.attendance, file.risks, view.meeting.heldOn, meetings],
  )
  const reading = useMemo(() => parseActionLine(text, context), [text, context])
  const menu: readonly Completion[] =
    closed || text === '' ? [] : completionsAt(text, caret, context).slice(0, 7)
  const gaps = actionGaps(reading)
  // Known before it is saved: what is kept while one types stays kept on the action.
  const [id, setId] = useState(newId<ActionId>)
  const review = useReview({
    text,
    about: useAbout(findingPlace.action(id), reading.agencyId, 'action'),
    root: field,
    sentence: (typed) => withoutMarks(typed, context),
    onUse: (finding, words) => {
      if (field.current !== null) replaceWords(field.current, finding, words)
    },
  })

  const take = (one: Completion): void => {
    const next = text.slice(0, one.from) + one.insert + text.slice(one.to)
    const at = one.from + one.insert.length
    setText(next)
    setCaret(at)
    setChosen(0)
    requestAnimationFrame(() => field.current?.setSelectionRange(at, at))
  }
  const save = async (parked: boolean): Promise<void> => {
    if (reading.what === '') return
    if (!parked && gaps.length > 0) {
      notice(
        `Needs ${gaps.map((gap) => actionGapWords[gap]).join(', ')}. Ctrl+Enter parks it as it is.`,
        'problem',
      )
      return
    }
    const typed = text
    setText('')
    const saved = await attempt(
      'action.save',
      {
        id,
        meetingId: view.meeting.id,
        caseId: file.record.id,
        what: reading.what,
        agencyId: reading.agencyId,
        person: reading.person,
        dueOn: reading.dueOn,
        forWhom: reading.forWhom,
        riskId: reading.riskId,
        parked,
        revision: 0,
      },
      parked ? 'Action parked' : 'Action saved',
    )
    if (saved === null) setText(typed)
    else setId(newId<ActionId>())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const open = menu.length > 0
    const current = menu[Math.min(chosen, menu.length - 1)]
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((chosen + step + menu.length) % menu.length)
    } else if (
      open &&
      current !== undefined &&
      (event.key === 'Tab' || event.key === 'Enter') &&
      !event.ctrlKey
    ) {
      event.preventDefault()
      take(current)
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault()
      void save(event.ctrlKey)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (open) setClosed(true)
      else field.current?.blur()
    }
  }
  return (
    <div className={classes.entry}>
      <CompletionMenu id={menuId} items={menu} chosen={chosen} onTake={take} />
      <div className={classes.line} {...review.around}>
        <textarea
          ref={field}
          className={classes.input}
          rows={1}
          // Of several lines, so a text box and no combobox: the menu is its active descendant all the same.
          aria-label="New action: what, @who, by when, #risk"
          aria-haspopup="listbox"
          aria-controls={menu.length > 0 ? menuId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={menu.length > 0 ? `${menuId}-${chosen.toString()}` : undefined}
          placeholder="What @who by when #risk"
          data-field="action"
          value={text}
          maxLength={600}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setCaret(event.currentTarget.selectionStart)
            setClosed(false)
            setChosen(0)
          }}
          onSelect={(event) => {
            setCaret(event.currentTarget.selectionStart)
            review.moveCaret(event.currentTarget.selectionStart)
          }}
          onKeyDown={onKeyDown}
          {...(review.said !== '' && { 'aria-describedby': `${review.id}-said` })}
        />
        <Mirror
          field={field}
          text={text}
          findings={review.findings}
          current={review.opened ? review.current : null}
        />
      </div>
      {text !== '' && <ActionReading reading={reading} />}
      <FindingNote review={review} room="column" />
    </div>
  )
}
