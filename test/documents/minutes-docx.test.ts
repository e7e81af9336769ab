import { JSDOM } from 'jsdom'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { yearDate } from '#shared/time.ts'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'
import { openPackage, type Package } from './package.ts'
import { written } from './written.ts'

/** The body of a Word file as another library reads it. */
const readBack = async (bytes: Uint8Array): Promise<Document> => {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h1.title:fresh"], includeDefaultStyleMap: true },
  )
  expect(messages.filter((one) => one.type === 'error')).toEqual([])
  return new JSDOM(value).window.document
}

const texts = (from: Document | Element, selector: string): string[] =>
  [...from.querySelectorAll(selector)].map((one) => one.textContent ?? '')

/** Elements from the heading with these words up to the next one of its level or a higher one. */
const under = (html: Document, words: string): Element[] => {
  const start = [...html.querySelectorAll('h1, h2')].find((one) => one.textContent === words)
  if (start === undefined) throw new Error(`no heading ${words}`)
  const ends = start.tagName === 'H1' ? ['H1'] : ['H1', 'H2']
  const found: Element[] = []
  for (let next = start.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (ends.includes(next.tagName)) break
    found.push(next)
  }
  return found
}
const textUnder = (html: Document, words: string): string =>
  under(html, words)
    .map((one) => one.textContent)
    .join('\n')

const minutes = minutesDocumentFixture({ cases: 12, signed: true })
let html: Document
let opened: Package
beforeAll(async () => {
  const bytes = (await written(minutes))['minutes.docx']
  html = await readBack(bytes)
  opened = openPackage(bytes)
})

describe('minutes.docx, read back', () => {
  it('has real headings in order', () => {
    expect(texts(html, 'h1')).toEqual([
      'Elmbrook MARAC',
      'Opening',
      'Attendance',
      'Confidentiality statement',
      'Declarations of interest',
      'Actions from earlier meetings',
      'Cases at this meeting',
      ...minutes.facts.cases.map(({ record, standing }) => {
        const name = record.people[0]?.name
        if (standing.withdrawnAt !== null) return `Case ${record.number}: withdrawn`
        return `Case ${record.number}: ${name}${standing.deferredAt === null ? '' : ' (deferred)'}`
      }),
      'Closing',
      'Sign-off',
    ])
    expect(texts(html, 'h2')).toContain('The survivor’s voice')
  })

  it('tells members, observers and apologies apart', () => {
    expect(textUnder(html, 'Present')).toContain('Phil Underbank')
    expect(textUnder(html, 'Present')).toMatch(/Ruth Allinstone.*Online, arrived 10:43/s)
    expect(textUnder(html, 'Present')).not.toContain('Imogen Tarrant')
    const observers = under(html, 'Observers')[0]
    expect(texts(observers as Element, 'tr:last-child td')).toEqual([
      'Police',
      'Cal Dreyfield',
      'PC',
      'No',
      '',
    ])
    expect(textUnder(html, 'Apologies')).toContain('Yes, 24 Nov 2026')
  })

  it('says when the statement was read, by whom, and who has not accepted it', () => {
    const said = textUnder(html, 'Confidentiality statement')
    expect(said).toContain('Read aloud at 10:03 by DI Frances Yarborne.')
    expect(said).toContain('Read again at 10:44 by Hema Ludworth.')
    expect(said).toContain(
      'Not accepted: Sam Petherick (Second Step (substance use)); Cal Dreyfield (Police).',
    )
  })

  it('tells what circumstances prevented from what an agency did not do', () => {
    expect(textUnder(html, 'Could not be completed because circumstances changed')).toContain(
      'Hester Ploughwright',
    )
    expect(textUnder(html, 'Not done by the agency')).toContain('Dilys Ambrook')
    expect(textUnder(html, 'Not done by the agency')).not.toContain('Hester Ploughwright')
  })

  it('gives each case its people, criteria and needs in words', () => {
    const second = textUnder(html, 'Case 2: Siân Prytherch')
    for (const words of [
      'Siân Prytherch, aged 46',
      'Huw Maddern, aged 42, husband',
      'None recorded',
      'Professional judgement: She plays down what happens',
      'Disability: Uses a wheelchair; first-floor flat',
      'Shona Larkrise, Housing options: Her cousin is the person causing harm. Left for this case.',
    ]) {
      expect(second).toContain(words)
    }
    expect(textUnder(html, 'Case 5: Grace O’Marrow')).toContain('Robyn O’Marrow, aged 1')
    expect(textUnder(html, 'Case 7: Michael Dunbrook')).toContain('People causing harm')
  })

  it('writes every action with its agency, person and date', () => {
    for (const { record, actions } of minutes.facts.cases.filter((one) => one.actions.length > 0)) {
      const section = under(html, `Case ${record.number}: ${record.people[0]?.name}`)
      const table = section.find((one) => one.tagName === 'TABLE' && texts(one, 'th').includes('Due'))
      expect(texts(table as Element, 'th')).toEqual(['Action', 'Agency', 'Person', 'Due', 'For', 'Outcome'])
      const names = new Map(minutes.facts.agencies.map((one) => [one.id, one.name]))
      const rows = [...(table as Element).querySelectorAll('tbody tr')].map((row) =>
        texts(row, 'td').slice(0, 4),
      )
      expect(rows).toEqual(
        actions.map((one) => [
          one.what,
          one.agencyId === null ? '' : names.get(one.agencyId),
          one.person,
          one.dueOn === null ? '' : yearDate(one.dueOn),
        ]),
      )
    }
  })

  it('says of whom nothing was shared that they were there and shared nothing', () => {
    const one = minutes.facts.cases[0]
    const silent = one?.contributions.find(({ state }) => state === 'shared-nothing')?.agencyId
    const name = minutes.facts.agencies.find(({ id }) => id === silent)?.name ?? 'no such agency'
    const table = under(html, 'Case 1: Amara Ellwood').filter((each) => each.textContent?.includes(name))
    const rows = table.flatMap((each) => [...each.querySelectorAll('tr')].map((row) => texts(row, 'td, th')))
    expect(rows).toContainEqual([name, 'Present, shared nothing'])
  })

  it('gives the grounds for sharing beside those who contributed, and none where none was recorded', () => {
    const tableIn = (words: string) =>
      under(html, words).find(
        (one) => one.tagName === 'TABLE' && texts(one, 'th').includes('Why sharing is lawful'),
      )
    const { contributions } = minutes.facts.cases[0] ?? { contributions: [] }
    const grounded = contributions.filter((one) => one.ground !== null)
    expect(grounded.length).toBeGreaterThan(2)
    const first = tableIn('Case 1: Amara Ellwood')
    expect(first?.previousElementSibling?.textContent).toBe('Grounds for sharing')
    for (const { agencyId, ground } of grounded) {
      const name = minutes.facts.agencies.find((one) => one.id === agencyId)?.name ?? ''
      const rows = [...(first?.querySelectorAll('tbody tr') ?? [])].map((row) => texts(row, 'td'))
      const row = rows.find(([agencies]) => agencies?.includes(name))
      expect(row?.slice(1)).toEqual([ground?.lawful, ground?.proportionate])
    }
    expect(texts(tableIn('Case 3: Joanne Quillfeather') as Element, 'td')).toContain('Not recorded')
    expect(tableIn('Case 2: Siân Prytherch')).toBeUndefined()
  })

  it('keeps bold, italic and lists of what was written', () => {
    const first = under(html, 'Case 1: Amara Ellwood')
    const all = new JSDOM(first.map((one) => one.outerHTML).join('')).window.document
    expect(texts(all, 'strong')).toContain('The last one was the first in which a weapon was seen.')
    expect(texts(all, 'em').join()).toContain('I do not want to move.')
    expect(texts(all, 'ul > li > ul > li')).toEqual([
      'Seen twice by a neighbour near the school gate.',
      'Says that he “only wants to talk”.',
    ])
    expect(texts(all, 'ol > li')).toHaveLength(3)
  })

  it('starts the numbers again in each list', () => {
    const used = new Set(
      [...(opened.parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(
        ([, id]) => id,
      ),
    )
    const heard = minutes.facts.cases.filter((one) => one.actions.length > 0).length
    expect(used.size).toBe(1 + heard)
  })

  it('keeps nothing of a withdrawn case but its reason, and of a deferred one its reason and facts', () => {
    const gone = textUnder(html, 'Case 6: withdrawn')
    expect(gone).toContain('Referred to the wrong area')
    expect(html.body.textContent).not.toContain('Małgorzata Wintersgill')
    const later = textUnder(html, 'Case 4: Parveen Ashdale (deferred)')
    expect(later).toContain('Deferred: The referring worker could not attend and had briefed nobody.')
    expect(later).toContain('Nadeem Ashdale')
  })

  it('says who tells the survivor what, by when and how', () => {
    expect(textUnder(html, 'Case 1: Amara Ellwood')).toMatch(
      /Who\s*Marta Keswold, Idva service.*By\s*28 Nov 2026.*Safe route\s*Her sister’s phone/s,
    )
  })
})

describe('minutes.docx, as Word takes it', () => {
  it('flags and repeats the header row of every table with columns, and splits no short row', () => {
    const tables = [...opened.xml('word/document.xml').getElementsByTagName('w:tbl')]
    const withColumns = tables.filter(
      (one) => one.getElementsByTagName('w:tblLook')[0]?.getAttribute('w:firstRow') === '1',
    )
    expect(withColumns.length).toBeGreaterThan(15)
    for (const table of withColumns) {
      expect(table.getElementsByTagName('w:tr')[0]?.getElementsByTagName('w:tblHeader')).toHaveLength(1)
      expect(table.getElementsByTagName('w:tblHeader')).toHaveLength(1)
    }
    const rows = [...opened.xml('word/document.xml').getElementsByTagName('w:tr')]
    expect(rows.every((row) => row.getElementsByTagName('w:cantSplit').length === 1)).toBe(true)
  })

  it('gives every table one width, fixed, within the margins, that its columns add up to', () => {
    for (const table of opened.xml('word/document.xml').getElementsByTagName('w:tbl')) {
      const grid = [...table.getElementsByTagName('w:gridCol')].map((one) => Number(one.getAttribute('w:w')))
      expect(grid.reduce((a, b) => a + b, 0)).toBe(9_638)
      expect(table.getElementsByTagName('w:tblLayout')[0]?.getAttribute('w:type')).toBe('fixed')
    }
  })

  it('is in British English throughout', () => {
    const languages = Object.values(opened.parts).flatMap((xml) =>
      [...xml.matchAll(/<w:lang ([^>]*)\/>/g)].map(([, at]) => at),
    )
    expect(languages).toEqual(['w:val="en-GB" w:eastAsia="en-GB"'])
  })
})
