import type { MinutesDocument, RichDoc } from '#shared/domain/minutes.ts'
import { heading, type MinutesBlock, note, typedLines } from '#shared/minutes/blocks.ts'
import { caseBlocks } from '#shared/minutes/case-blocks.ts'
import { caseName } from '#shared/minutes/case-standing.ts'
import { endBlocks, frontBlocks } from '#shared/minutes/meeting-blocks.ts'
import { nothingRecorded } from '#shared/minutes/words.ts'
import type { Block, DocumentModel } from './blocks.ts'
import { frameOf, titleOf } from './frame.ts'
import { listNumbers, richBlocks } from './rich-blocks.ts'

const keyOf = (caseId: string | null, heading: string): string => `${caseId ?? ''}:${heading}`

/** Puts what was written into its places. Lists are numbered through the whole document. */
const filler = ({ sections }: MinutesDocument) => {
  const written = new Map<string, RichDoc>(sections.map((one) => [keyOf(one.caseId, one.heading), one.doc]))
  const nextList = listNumbers()
  return (caseId: string | null) =>
    (block: MinutesBlock): readonly Block[] => {
      if (block.kind === 'line') return [{ kind: 'paragraph', runs: [{ text: block.text }] }]
      if (block.kind === 'statement') return typedLines(block.text).map(note)
      if (block.kind !== 'section') return [block]
      const doc = written.get(keyOf(caseId, block.heading))
      const blocks = doc === undefined ? [] : richBlocks(doc, nextList)
      if (blocks.length > 0) return [heading(block.level, block.title), ...blocks]
      return block.always ? [heading(block.level, block.title), note(nothingRecorded)] : []
    }
}

/**
 * The minutes as a document: what stands before the cases, each case, closing and sign-off, with the text of every
 * section in its place. Pure; `writtenAt` is UTC epoch milliseconds.
 */
export const minutesModel = (minutes: MinutesDocument, writtenAt: number): DocumentModel => {
  const { facts } = minutes
  const filled = filler(minutes)
  return {
    title: titleOf(minutes, 'Minutes'),
    creator: facts.area.maracName,
    writtenAt,
    orientation: 'portrait',
    frame: frameOf(minutes, 'Minutes'),
    blocks: [
      ...frontBlocks(minutes).flatMap(filled(null)),
      ...facts.cases.flatMap((one) => [
        heading(1, `Case ${one.record.number}: ${caseName(one)}`),
        ...caseBlocks(facts, one).flatMap(filled(one.record.id)),
      ]),
      ...endBlocks(minutes).flatMap(filled(null)),
    ],
  }
}
