import { newId } from '#renderer/api/client.ts'
import { holdReasonWords } from '#renderer/text/guidance-words.ts'
import type { InputOf } from '#shared/contract/calls.ts'
import type { Purpose, SharingItem } from '#shared/domain/sharing.ts'
import type { Summary } from '#shared/guidance/summarise.ts'
import type { CaseId, ItemId } from '#shared/ids.ts'

/** Part of a text, and where it is to go: under a purpose, or held back with its reason. */
export type SummaryRow = {
  readonly id: ItemId
  readonly text: string
  readonly goes: Purpose | 'hold'
  /** Purpose that it is kept under while it is held back. */
  readonly purpose: Purpose
  readonly reason: string
  /** A pattern with gaps to fill in, beside the text and not of it: left blank it is left out. */
  readonly isSkeleton: boolean
}

/** A text that was said: a saved item, or one that is still being typed (`revision` 0). */
export type Original = Omit<SharingItem, 'capturedAt' | 'decision' | 'holdReason'> & {
  readonly caseId: CaseId
}

/** The proposal as rows of a form: what is to be said first, then what is proposed for hold-back. */
export const rowsOf = ({ parts, holdBack }: Summary, purpose: Purpose): readonly SummaryRow[] => [
  ...parts.map((part) => ({
    id: newId<ItemId>(),
    text: part.text,
    goes: part.purpose,
    purpose: part.purpose,
    reason: '',
    isSkeleton: part.isSkeleton,
  })),
  ...holdBack.map(({ text, why }) => ({
    id: newId<ItemId>(),
    text,
    goes: 'hold' as const,
    purpose,
    reason: holdReasonWords[why],
    isSkeleton: false,
  })),
]

const isBlank = (text: string): boolean => text.trim() === ''

/** What keeps a row from being saved, in words; null where it is ready. */
export function rowProblem({ text, goes, reason, isSkeleton }: SummaryRow): string | null {
  if (isSkeleton && /\[[^\]]*\]/u.test(text))
    return 'Fill in what stands in square brackets, or empty the field.'
  if (isSkeleton && isBlank(text)) return null
  if (isBlank(text)) return 'Write it, or hold it back: nothing of the text is to be lost.'
  return goes === 'hold' && isBlank(reason) ? 'Give the reason for holding it back.' : null
}

/**
 * The items that take the place of the original. The first one that is shared is the original itself with fewer
 * words, so that its history goes on; it comes last, so that the whole text stands until the rest is saved.
 */
export function itemsOf(rows: readonly SummaryRow[], original: Original): readonly InputOf<'item.save'>[] {
  const filled = rows.filter((row) => !isBlank(row.text))
  const heir = filled.find((row) => row.goes !== 'hold') ?? filled[0]
  return filled
    .toSorted((a, b) => Number(a === heir) - Number(b === heir))
    .map(
      (row): InputOf<'item.save'> => ({
        ...original,
        ...(row === heir ? {} : { id: row.id, revision: 0 }),
        text: row.text.trim(),
        purpose: row.goes === 'hold' ? row.purpose : row.goes,
        decision: row.goes === 'hold' ? 'hold' : 'share',
        holdReason: row.goes === 'hold' ? row.reason.trim() : '',
      }),
    )
}
