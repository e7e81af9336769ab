import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import type { Block } from '../model/blocks.ts'

type Item = Extract<Block, { kind: 'item' }>

const step = 340
const firstIndent = 340
const levels = Array.from({ length: 9 }, (_, level) => level)
const placeOf = (level: number) => ({ left: firstIndent + level * step, hanging: 280 })

const bulletLevels: readonly ILevelsOptions[] = levels.map((level) => ({
  level,
  format: LevelFormat.BULLET,
  text: level % 2 === 0 ? '•' : '–',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: placeOf(level) } },
}))

const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const
const numberedLevels = (start: number): readonly ILevelsOptions[] =>
  levels.map((level) => ({
    level,
    format: formats[level % formats.length] ?? LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: placeOf(level) } },
  }))

const bullets = 'bullets'
const numbered = (start: number): string => `numbered-from-${start}`

/** Definitions of the lists that the blocks need: bullets, and numbers from each start that occurs. */
export const listDefinitions = (blocks: readonly Block[]): INumberingOptions => {
  const starts = new Set(blocks.flatMap((one) => (one.kind === 'item' && one.numbered ? [one.start] : [])))
  return {
    config: [
      { reference: bullets, levels: [...bulletLevels] },
      ...[...starts].map((start) => ({ reference: numbered(start), levels: [...numberedLevels(start)] })),
    ],
  }
}

/** Where an item hangs in its list; each numbered list is an instance of its own, so that it starts again. */
export const listPlace = (item: Item) =>
  item.continues
    ? { indent: { left: placeOf(item.level).left } }
    : {
        numbering: item.numbered
          ? { reference: numbered(item.start), level: item.level, instance: item.list }
          : { reference: bullets, level: item.level, instance: 0 },
      }
