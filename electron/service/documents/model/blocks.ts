/**
 * What a document is made of, before anybody thinks of a file format: the blocks of the minutes, with the places of
 * written text filled. Pure values: easy to test, easy to draw.
 */
import type { FactsBlock, HeadingBlock, TableBlock, TextBlock } from '#shared/minutes/blocks.ts'

/** Words in one manner of writing. `\n` inside is a line break. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }

export type Block =
  | TextBlock
  | HeadingBlock
  | FactsBlock
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'item'
      readonly runs: readonly Run[]
      /** Depth in the list, from 0. */
      readonly level: number
      readonly numbered: boolean
      /** Items of one list share it, so that the next list starts again. */
      readonly list: number
      readonly start: number
      /** A later paragraph of the same item: set in, without a bullet or number. */
      readonly continues: boolean
    }
  /** A table with a header row that is repeated on each page. */
  | Omit<TableBlock, 'label'>

/** What stands at the top and bottom of every page. */
export type Frame = {
  /** In capitals, at the very top and the very bottom. */
  readonly marking: string
  readonly handling: string
  /** Which document this is. */
  readonly name: string
  /** DRAFT, SAMPLE and the version: the words that must not be missed. */
  readonly standing: string
  /** Version, who signed and when, code of the journal. */
  readonly origin: string
}

export type DocumentModel = {
  /** For the file's title property. */
  readonly title: string
  /** For its creator and last editor: the MARAC, never a person or a machine. */
  readonly creator: string
  /** UTC epoch milliseconds. */
  readonly writtenAt: number
  readonly orientation: 'portrait' | 'landscape'
  readonly frame: Frame
  readonly blocks: readonly Block[]
}
