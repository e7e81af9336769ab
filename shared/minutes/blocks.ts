/** What the minutes are made of before anybody draws them. Pure values, for the page and for the files alike. */
import type { SectionHeading } from '#shared/domain/minutes.ts'

/** One line of text, or several. */
export type Cell = string | readonly string[]
/** Label and value. */
export type FactRow = readonly [label: string, value: Cell]
/** `width` is a share of the page's width; shares of one table are added up. */
export type Column = { readonly title: string; readonly width: number }

export type TextBlock = {
  /** A `note` is read quietly, a `notice` must not be missed. */
  readonly kind: 'title' | 'subtitle' | 'notice' | 'note'
  readonly text: string
}
/** A sentence of its own. */
export type LineBlock = { readonly kind: 'line'; readonly text: string }
export type HeadingBlock = {
  readonly kind: 'heading'
  /** 1 heads a part of the minutes or a case, 2 what stands in it. */
  readonly level: 1 | 2
  readonly text: string
}
/** Labels and values side by side; `tight` for a long list of short values. */
export type FactsBlock = {
  readonly kind: 'facts'
  readonly rows: readonly FactRow[]
  readonly tight?: boolean
}
/** A table with a header row. `label` names it where its heading cannot be seen. */
export type TableBlock = {
  readonly kind: 'table'
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
/** Words that were read out as they stand here, perhaps long. */
export type StatementBlock = { readonly kind: 'statement'; readonly text: string }
/** The place of what a person writes under a heading. */
export type SectionBlock = {
  readonly kind: 'section'
  readonly heading: SectionHeading
  readonly title: string
  readonly level: 1 | 2
  /** Whether the minutes say so where nothing was written; else the heading is left out too. */
  readonly always: boolean
}

export type MinutesBlock =
  | TextBlock
  | LineBlock
  | HeadingBlock
  | FactsBlock
  | TableBlock
  | StatementBlock
  | SectionBlock

export const heading = (level: 1 | 2, text: string): HeadingBlock => ({ kind: 'heading', level, text })
export const note = (text: string): TextBlock => ({ kind: 'note', text })
export const line = (text: string): LineBlock => ({ kind: 'line', text })

/** Values with a comma between them, empty ones left out. */
export const joined = (...parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ')

/** Lines of a text that a person typed, without the spaces around them; empty ones are left out. */
export const typedLines = (text: string): readonly string[] =>
  text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
