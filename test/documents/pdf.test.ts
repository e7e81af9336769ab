import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'
import { tempFolder } from '../harness/temp-folder.ts'
import { everyText } from './every-text.ts'
import { type FileName, written } from './written.ts'

const present = (command: string, ...args: string[]): boolean => spawnSync(command, args).error === undefined
const missing = ['soffice', 'pdftotext'].filter((command) => !present(command, '--version'))

const title =
  missing.length === 0
    ? 'printed by LibreOffice'
    : `printed by LibreOffice: skipped, ${missing.join(' and ')} not installed`

/** Text of each page of a file as LibreOffice prints it. Takes some seconds. */
const pagesOf = (name: FileName, bytes: Uint8Array): readonly string[] => {
  const folder = tempFolder()
  writeFileSync(join(folder, name), bytes)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)],
    {
      stdio: 'ignore',
      timeout: 110_000,
    },
  )
  const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'))
  execFileSync('pdftotext', ['-layout', pdf, `${pdf}.txt`])
  // A form feed ends each page.
  return readFileSync(`${pdf}.txt`, 'utf8').split('\f').slice(0, -1)
}

const lines = (page: string): readonly string[] =>
  page
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

describe.skipIf(missing.length > 0)(title, () => {
  it.each([
    ['minutes.docx', 12, 15],
    ['minutes.docx', 40, 50],
    ['action-log.docx', 12, 2],
  ] as const)(
    '%s of %i cases carries the marking at the top and bottom of each page',
    async (name, cases, least) => {
      const pages = pagesOf(name, (await written(minutesDocumentFixture({ cases })))[name])
      expect(pages.length).toBeGreaterThanOrEqual(least)
      pages.forEach((page, place) => {
        const all = lines(page)
        expect(all[0]).toBe('OFFICIAL-SENSITIVE')
        expect(all[1]).toMatch(/DRAFT · VERSION 1$/)
        expect(all.at(-1)).toBe('OFFICIAL-SENSITIVE')
        expect(all.at(-3)).toMatch(new RegExp(`Page ${place + 1} of ${pages.length}$`))
      })
      // Nothing that was written falls off the paper.
      expect(pages.join('\n')).toContain('Faiza')
    },
  )

  it('repeats the header row of a table that runs on', async () => {
    const pages = pagesOf(
      'action-log.docx',
      (await written(minutesDocumentFixture({ cases: 40 })))['action-log.docx'],
    )
    expect(pages.length).toBeGreaterThan(4)
    for (const page of pages.slice(0, -1)) expect(page).toMatch(/Due\s+Agency\s+Person\s+Action/)
  })

  it('action-log.xlsx is fitted to the width of a page, with the marking on each', async () => {
    const pages = pagesOf(
      'action-log.xlsx',
      (await written(minutesDocumentFixture({ cases: 40 })))['action-log.xlsx'],
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(lines(page)[0]).toContain('OFFICIAL-SENSITIVE')
      expect(lines(page).at(-1)).toContain('OFFICIAL-SENSITIVE')
      expect(page).toMatch(/MARAC date.*Note/)
    }
  })

  it('prints all of a text that is longer than a page, in a table too', async () => {
    const words = Array.from({ length: 1_500 }, (_, place) => `w${place}`).join(' ')
    const minutes = minutesDocumentFixture({ cases: 1 })
    const [first] = minutes.facts.cases
    if (first === undefined) throw new Error('the fixture has no case')
    const told = { ...first, feedback: { ...first.feedback, what: words } }
    const long = { ...minutes, facts: { ...minutes.facts, cases: [told] } }
    const text = pagesOf('minutes.docx', (await written(long))['minutes.docx']).join('\n')
    expect(words.split(' ').filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([])
  })

  it('opens what is hostile', async () => {
    const words = `=1+1 \u0000\uD800\u202E ]]> <w:p> 👩‍👩‍👧 خائفة אני ${'w'.repeat(400)}`
    const files = await written(everyText(minutesDocumentFixture({ cases: 2 }), () => words))
    expect(pagesOf('minutes.docx', files['minutes.docx']).length).toBeGreaterThan(3)
    expect(pagesOf('action-log.xlsx', files['action-log.xlsx']).join('')).toContain('=1+1')
  })
})
