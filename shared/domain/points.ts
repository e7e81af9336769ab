import { actionGaps } from './action.ts'
import { childrenOf } from './case.ts'
import type { CaseFile } from './case-file.ts'
import { isPlanned } from './feedback.ts'
import { isHeard } from './voice.ts'

export type PointKind =
  | 'voice'
  | 'summary'
  | 'no-risk'
  | 'risk-unanswered'
  | 'person-causing-harm'
  | 'children'
  | 'feedback'
  | 'action-incomplete'
  | 'action-parked'

/** Something the read-back finds open. A `block` cannot be passed; a `reason` passes with a reason. */
export type OpenPoint = {
  /** Stable while the point is open: `kind`, or `kind:id` where it is about one risk or action. */
  readonly key: string
  readonly kind: PointKind
  readonly severity: 'block' | 'reason'
  /** The risk's or the action's words, where the point is about one. */
  readonly about: string
  /** The reason with which it was passed; null while it is open. */
  readonly passedWith: string | null
}

/**
 * What is open before the next case: survivor's voice, risk summary, each risk answered, something about the
 * person causing harm (Standing Together 2021, recommendation 12a), children considered, who tells the survivor.
 * A case that is only mentioned is not discussed: what was captured all the same still has to be settled.
 */
export function readBackPoints(file: CaseFile): readonly OpenPoint[] {
  const points: OpenPoint[] = []
  const add = (kind: PointKind, severity: OpenPoint['severity'], about = '', id = ''): void => {
    const key = id === '' ? kind : `${kind}:${id}`
    const passed = severity === 'reason' ? file.passed.find((one) => one.key === key) : undefined
    points.push({ key, kind, severity, about, passedWith: passed?.reason ?? null })
  }
  const isDiscussed = file.record.kind !== 'mention'
  const shared = file.items.filter((item) => item.decision === 'share')

  for (const one of file.actions) {
    if (one.parked) add('action-parked', 'block', one.what, one.id)
    else if (actionGaps(one).length > 0) add('action-incomplete', 'block', one.what, one.id)
  }
  if (isDiscussed && !isHeard(file.voice)) add('voice', 'reason')
  if (isDiscussed && file.summary.text.trim() === '') add('summary', 'reason')
  if (isDiscussed && file.risks.length === 0) add('no-risk', 'reason')
  for (const one of file.risks) {
    const answered = file.actions.some((action) => action.riskId === one.id && !action.parked)
    if (!answered) add('risk-unanswered', 'reason', one.ofWhat, one.id)
  }
  const harmSpoken =
    shared.some((item) => item.purpose === 'person-causing-harm') ||
    file.actions.some((action) => action.forWhom === 'person-causing-harm')
  if (isDiscussed && !harmSpoken) add('person-causing-harm', 'reason')
  const childrenSpoken =
    shared.some((item) => item.purpose === 'children') ||
    file.actions.some((action) => action.forWhom === 'children')
  const hasChildren = childrenOf(file.record.people).length > 0
  if (isDiscussed && hasChildren && !childrenSpoken) add('children', 'reason')
  if (isDiscussed && !isPlanned(file.feedback)) add('feedback', 'reason')
  return points
}

/** The points that still stop the case from being concluded. */
export const stillOpen = (points: readonly OpenPoint[]): readonly OpenPoint[] =>
  points.filter((point) => point.passedWith === null)
