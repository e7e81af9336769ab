import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'
import { openPackage } from './package.ts'
import { written } from './written.ts'

type Cells = readonly (readonly unknown[])[]

/** Rows of the only sheet, as another library reads them. */
const rowsOf = async (bytes: Uint8Array): Promise<Cells> => {
  const sheets = await readXlsxFile(Buffer.from(bytes))
  return (sheets[0] as unknown as { data: Cells } | undefined)?.data ?? []
}

/** The minutes with one action of the first case put in the given words everywhere. */
const withWords = (words: string): MinutesDocument => {
  const minutes = minutesDocumentFixture({ cases: 1 })
  const [first] = minutes.facts.cases
  const [action] = first?.actions ?? []
  if (first === undefined || action === undefined) throw new Error('the fixture has no action')
  const said = { ...action, what: words, person: words, outcomeNote: words }
  return {
    ...minutes,
    facts: {
      ...minutes.facts,
      carried: [],
      agencies: minutes.facts.agencies.map((one) => ({ ...one, name: words })),
      cases: [{ ...first, actions: [said] }],
    },
  }
}

describe('action-log.xlsx, read back', () => {
  it('has the columns of the tracking form, under a row with the marking', async () => {
    const rows = await rowsOf((await written(minutesDocumentFixture({ isSample: true })))['action-log.xlsx'])
    expect(rows[0]?.[0]).toMatch(/^OFFICIAL-SENSITIVE · SAMPLE · DRAFT · VERSION 1 · Elmbrook MARAC/)
    expect(rows[1]).toEqual([
      'MARAC date',
      'Case number',
      'Survivor name',
      'Action',
      'Agency',
      'Person',
      'Due',
      'For whom',
      'Status',
      'Date status reported',
      'Note',
    ])
  })

  it('has a row for every action, with real dates, by due date and then agency', async () => {
    const minutes = minutesDocumentFixture()
    const rows = (await rowsOf((await written(minutes))['action-log.xlsx'])).slice(2)
    const { cases, carried } = minutes.facts
    expect(rows).toHaveLength(cases.reduce((sum, one) => sum + one.actions.length, 0) + carried.length)
    for (const row of rows) {
      expect(row[0]).toBeInstanceOf(Date)
      expect(row[1]).toBeTypeOf('number')
      expect(row[6]).toBeInstanceOf(Date)
      expect([row[3], row[4], row[5]].every((one) => typeof one === 'string' && one !== '')).toBe(true)
    }
    const keys = rows.map((row) => `${(row[6] as Date).toISOString()} ${String(row[4])}`)
    expect(keys).toEqual([...keys].sort((a, b) => a.localeCompare(b, 'en-GB')))
    const done = rows.find((row) => row[8] === 'Done' && row[1] === 1)
    expect(done?.[9]).toEqual(new Date('2026-11-27T00:00:00.000Z'))
    expect(done?.[10]).toBe('Marker placed during the meeting.')
  })

  it('keeps a date on its day where the clocks go forward', async () => {
    const minutes = minutesDocumentFixture({ cases: 1 })
    const [first] = minutes.facts.cases
    if (first === undefined) throw new Error('the fixture has no case')
    const dates = ['2026-03-29', '2026-10-25', '2028-02-29']
    const actions = first.actions.flatMap((one) => dates.map((dueOn) => ({ ...one, dueOn }))).slice(0, 3)
    const only = { ...minutes, facts: { ...minutes.facts, carried: [], cases: [{ ...first, actions }] } }
    const rows = (await rowsOf((await written(only))['action-log.xlsx'])).slice(2)
    expect(rows.map((row) => (row[6] as Date).toISOString().slice(0, 10))).toEqual([...dates].sort())
  })

  it('leaves a cell empty where an action has no date, and puts it last', async () => {
    const minutes = minutesDocumentFixture({ cases: 1 })
    const [first] = minutes.facts.cases
    if (first === undefined) throw new Error('the fixture has no case')
    const actions = first.actions.map((one, place) =>
      place === 0 ? { ...one, dueOn: null, agencyId: null, person: '', parked: true } : one,
    )
    const parked = { ...minutes, facts: { ...minutes.facts, cases: [{ ...first, actions }] } }
    const last = (await rowsOf((await written(parked))['action-log.xlsx'])).at(-1)
    expect([last?.[4], last?.[5], last?.[6], last?.[8]]).toEqual([
      'Not settled',
      'Not settled',
      null,
      'Parked, not settled',
    ])
  })
})

describe('action-log.xlsx, as Excel takes it', () => {
  it('filters the header row, freezes what is above the actions and repeats it in print', async () => {
    const minutes = minutesDocumentFixture()
    const { parts } = openPackage((await written(minutes))['action-log.xlsx'])
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    const last = Number([...sheet.matchAll(/<row r="(\d+)"/g)].at(-1)?.[1])
    expect(sheet).toContain(`<autoFilter ref="A2:K${last}"/>`)
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    )
    expect(sheet).not.toContain('customHeight')
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Actions!$A$2:$K$${last}</definedName>`,
    )
    expect(parts['xl/workbook.xml']).toContain('localSheetId="0">Actions!$1:$2</definedName>')
  })

  it('prints the marking at the top and bottom of each page, whatever is in it', async () => {
    const minutes = minutesDocumentFixture({ cases: 1 })
    const { area } = minutes.facts
    const marking = `Official & ${'x&'.repeat(140)}`
    const local = { ...minutes, facts: { ...minutes.facts, area: { ...area, marking } } }
    const opened = openPackage((await written(local))['action-log.xlsx'])
    const sheet = opened.xml('xl/worksheets/sheet1.xml')
    for (const name of ['oddHeader', 'oddFooter']) {
      const text = sheet.getElementsByTagName(name)[0]?.textContent ?? ''
      expect(text).toContain('&C&BOFFICIAL && X&&')
      expect(text.length).toBeLessThanOrEqual(255)
      // Every ampersand that is not one of our codes is doubled.
      expect(text.replaceAll('&&', '').match(/&[^LCRBPN]/g)).toBeNull()
    }
  })

  it.each([
    '=1+1',
    '+1',
    '-1+cmd|’ /C calc’!A0',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://x","y")',
    '==',
    '  =1',
  ])('stores %j as a string that stays one', async (words) => {
    const bytes = (await written(withWords(words)))['action-log.xlsx']
    const opened = openPackage(bytes)
    const sheet = opened.parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).not.toMatch(/t="str"/)
    const rows = await rowsOf(bytes)
    const shown = words.replace(/[\t\r\n]/g, '').trim()
    expect([3, 4, 5, 10].map((place) => String(rows[2]?.[place]).trim())).toEqual(Array(4).fill(shown))
    // Format `@` (Text): edited and entered again, it is still text.
    const styles = opened.xml('xl/styles.xml')
    const formats = new Map(
      [...styles.getElementsByTagName('numFmt')].map((one) => [
        one.getAttribute('numFmtId'),
        one.getAttribute('formatCode'),
      ]),
    )
    const cellStyles = [...(styles.getElementsByTagName('cellXfs')[0]?.children ?? [])]
    const cells = [...sheet.matchAll(/<c r="[DEFK]3" s="(\d+)" t="s">/g)].map(([, style]) => Number(style))
    expect(cells.map((style) => formats.get(cellStyles[style]?.getAttribute('numFmtId') ?? ''))).toEqual([
      '@',
      '@',
      '@',
      '@',
    ])
  })
})
