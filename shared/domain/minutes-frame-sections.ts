import { clockText } from '#shared/time.ts'
import { outcomes } from './action.ts'
import { cameLate } from './meeting.ts'
import type { RichDoc } from './minutes.ts'
import { heardAt, type MinutesMaterial, meetingTimes, minutedFiles } from './minutes-material.ts'
import { counted } from './minutes-words.ts'
import { paragraph, rich, richDocOf } from './rich-text.ts'

const outcomeWords = {
  open: 'still open',
  done: 'done',
  'circumstances-changed': 'not possible because circumstances changed',
  'not-done': 'not done',
} as const

const carriedText = ({ carried }: MinutesMaterial): string => {
  if (carried.length === 0) return ''
  const parts = outcomes.flatMap((outcome) => {
    const count = carried.filter((one) => one.action.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${outcomeWords[outcome]}`]
  })
  return `${counted(carried.length, 'action was', 'actions were')} brought forward: ${parts.join(', ')}.`
}

/** How the meeting began. Attendance, the statement and the actions themselves are printed from the facts. */
export function openingDoc(material: MinutesMaterial): RichDoc {
  const { meeting, facts, attendance } = material
  const { openedAt } = meetingTimes(facts)
  const opened = openedAt === null ? '' : `The meeting opened at ${clockText(openedAt)}`
  const chair = meeting.chair === '' ? '' : ` with ${meeting.chair} in the chair`
  const late = attendance.filter((one) => cameLate(one, openedAt))
  const lines = [
    opened === '' ? '' : `${opened}${chair}.`,
    ...late.map((one) => {
      const accepted =
        one.acceptedAt === null ? '' : ` and accepted the statement at ${clockText(one.acceptedAt)}`
      return `${one.name} joined at ${clockText(one.arrivedAt ?? 0)}${accepted}.`
    }),
    meeting.order.length > 0 ? 'The chair changed the order of cases.' : '',
    carriedText(material),
  ]
  return richDocOf(lines.filter((line) => line !== '').map((line) => paragraph(rich(line))))
}

/** What the meeting came to: cases heard, mentioned, put off or not reached, and actions agreed. */
export function closingDoc(material: MinutesMaterial): RichDoc {
  const files = minutedFiles(material)
  const heard = files.filter((file) => heardAt(file) !== null)
  const mentioned = heard.filter((file) => file.record.kind === 'mention').length
  const deferred = files.filter((file) => file.standing.deferredAt !== null)
  const missed = files.length - heard.length - deferred.length
  const actions = heard.reduce((sum, file) => sum + file.actions.length, 0)
  const parts = [
    counted(heard.length - mentioned, 'case was heard', 'cases were heard'),
    ...(mentioned === 0 ? [] : [`${mentioned} mentioned`]),
    ...(deferred.length === 0 ? [] : [`${deferred.length} deferred`]),
    ...(missed === 0 ? [] : [`${missed} not reached`]),
  ]
  return richDocOf([
    paragraph(rich(`${parts.join(', ')}; ${counted(actions, 'action was', 'actions were')} agreed.`)),
    ...deferred.map((file) =>
      paragraph(rich(`Case ${file.record.number} was deferred: ${file.standing.deferredReason}`)),
    ),
  ])
}
