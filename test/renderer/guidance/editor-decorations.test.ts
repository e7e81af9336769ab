import { getSchema } from '@tiptap/react'
import { expect, test } from 'vitest'
import { offsetAt, placeOf, textOf } from '#renderer/features/guidance/editor-decorations.ts'
import { textExtensions } from '#renderer/features/minutes/text-extensions.ts'
import type { RichDoc } from '#shared/domain/minutes.ts'
import { bullets, paragraph, plainText, rich, richDocOf } from '#shared/domain/rich-text.ts'

const doc: RichDoc = richDocOf([
  paragraph(rich('He came '), rich('twice', 'bold'), rich(' to\nthe gate.')),
  paragraph(),
  bullets([
    [paragraph(rich('First one.'))],
    [paragraph(rich('Second.')), bullets([[paragraph(rich('Within it.'))]])],
  ]),
  paragraph(rich('The end.')),
])
const node = getSchema(textExtensions).nodeFromJSON(doc)

test('an editor’s words are those that the guidance reads, lists and breaks and empty lines too', () => {
  expect(textOf(node)).toBe(plainText(doc))
})

test.each(['twice', 'the gate', 'First one', 'Second.', 'Within it', 'The end.'])(
  'the place of “%s” in the document holds just these words',
  (words) => {
    const start = plainText(doc).indexOf(words)
    const { from, to } = placeOf(node, { start, end: start + words.length })
    expect(node.textBetween(from, to, '\n', '\n')).toBe(words)
    expect(offsetAt(node, from)).toBe(start)
    expect(offsetAt(node, to)).toBe(start + words.length)
  },
)
