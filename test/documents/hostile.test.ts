import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { MinutesDocument, RichBlock, RichDoc } from '#shared/domain/minutes.ts'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'
import { everyText } from './every-text.ts'
import { disorderIn, faultsOf, openPackage } from './package.ts'
import { fileNames, written } from './written.ts'

const faults = async (minutes: MinutesDocument): Promise<readonly string[]> => {
  const files = await written(minutes)
  return fileNames.flatMap((name) => {
    const opened = openPackage(files[name])
    return [
      ...faultsOf(opened),
      ...Object.keys(opened.parts).flatMap((part) => disorderIn(opened.xml(part))),
    ].map((fault) => `${name}: ${fault}`)
  })
}

const bodyText = async (minutes: MinutesDocument): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from((await written(minutes))['minutes.docx']) })).value

const plain = minutesDocumentFixture({ cases: 2, signed: true })

describe('text that a person may type or paste', () => {
  it.each([
    ['control characters', 'a\u0000b\u0001c\u0008d\u000Be\u000Cf\u001Fg\u007Fh\u0085i'],
    ['lone surrogates', 'high \uD83D low \uDE00 end \uD83D'],
    ['non-characters', 'x\uFFFEy\uFFFFz'],
    [
      'the end of a CDATA section and mark-up',
      ']]> <w:p> &amp; &#0; </w:t> <!-- --> <?xml ?> "quoted" \'so\'',
    ],
    ['emoji and joined emoji', 'ok 👍🏽 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['Arabic, Hebrew and mixed', 'قالت إنها خائفة (she is afraid) אני מפחדת 123'],
    ['direction overrides', 'safe \u202Eyawa og\u202C \u2066x\u2069 end'],
    ['a word of 3,000 letters', 'w'.repeat(3_000)],
    ['20,000 letters', 'All of this was said. '.repeat(900).slice(0, 20_000)],
    ['only white space', ' \t \n '],
  ])('%s leaves every part well-formed', async (_name, words) => {
    expect(await faults(everyText(plain, () => words))).toEqual([])
  })

  it('keeps every letter of 20,000', async () => {
    const words = Array.from({ length: 2_500 }, (_, place) => `word${place}`).join(' ')
    const long: RichDoc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    }
    const [first, ...rest] = plain.sections
    if (first === undefined) throw new Error('the fixture has no section')
    expect(await bodyText({ ...plain, sections: [{ ...first, doc: long }, ...rest] })).toContain(words)
  })

  it('keeps emoji and every script, and drops what could turn a line round', async () => {
    const words = '👩‍👩‍👧 Łukasz Ñandú قالت إنها אני'
    const said = await bodyText(everyText(plain, () => `\u202E${words}`))
    expect(said).toContain(words)
    expect(said).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })

  it('marks right-to-left script as such', async () => {
    const opened = openPackage((await written(everyText(plain, () => 'said خائفة here')))['minutes.docx'])
    expect(opened.parts['word/document.xml']).toMatch(
      /<w:rPr>(?:<[^>]*>)*<w:rtl\/>(?:<[^>]*>)*<\/w:rPr><w:t xml:space="preserve">خائفة<\/w:t>/,
    )
  })

  it('lets a row run on to the next page when it is taller than one', async () => {
    const opened = openPackage(
      (await written(everyText(plain, () => 'long words '.repeat(800))))['minutes.docx'],
    )
    const rows = [...opened.xml('word/document.xml').getElementsByTagName('w:tr')]
    const tall = rows.filter((row) => (row.textContent ?? '').length > 8_000)
    expect(tall.length).toBeGreaterThan(0)
    expect(tall.every((row) => row.getElementsByTagName('w:cantSplit').length === 0)).toBe(true)
  })
})

/** Letters of all kinds, those that XML forbids among them. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u0000', '\uD800', ']', '>', '&', '<', '=', '\n', '\t', 'ا', 'א'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
})

const anyBlock = fc.letrec<{ block: RichBlock; paragraph: RichBlock; list: RichBlock }>((tie) => ({
  paragraph: fc.record({
    type: fc.constant('paragraph' as const),
    content: fc.array(
      fc.oneof(
        fc.record({
          type: fc.constant('text' as const),
          text: anyText,
          marks: fc.uniqueArray(fc.constantFrom({ type: 'bold' as const }, { type: 'italic' as const })),
        }),
        fc.constant({ type: 'hardBreak' as const }),
      ),
      { maxLength: 4 },
    ),
  }),
  list: fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    attrs: fc.record({ start: fc.oneof(fc.integer(), fc.constant('x'), fc.constant(null)) }),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem' as const),
        content: fc.array(tie('block'), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
  block: fc.oneof({ maxDepth: 12, withCrossShrink: true }, tie('paragraph'), tie('list')),
}))

it('any document at all gives well-formed packages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyBlock.block, { maxLength: 5 }),
      fc.array(anyText, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (content, words, signed) => {
        let place = 0
        const random = everyText(minutesDocumentFixture({ cases: 1, signed }), () => {
          place += 1
          return words[place % words.length] ?? ''
        })
        const sections = random.sections.map((one) => ({ ...one, doc: { type: 'doc' as const, content } }))
        expect(await faults({ ...random, sections })).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})
