import { describe, expect, it } from 'vitest'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'
import { disorderIn, faultsOf, openPackage } from './package.ts'
import { fileNames, written, writtenAt } from './written.ts'

describe.each([
  { title: 'a draft of 12 cases', cases: 12, signed: false, isSample: true },
  { title: 'signed minutes of 12 cases', cases: 12, signed: true, isSample: false },
  { title: 'signed minutes of 40 cases', cases: 40, signed: true, isSample: false },
  { title: 'a draft without a case', cases: 0, signed: false, isSample: false },
])('the packages of $title', ({ title: _title, ...options }) => {
  const files = written(minutesDocumentFixture(options))

  it.each(fileNames)('%s holds together', async (name) => {
    const opened = openPackage((await files)[name])
    expect(faultsOf(opened)).toEqual([])
    expect(Object.keys(opened.parts).flatMap((part) => disorderIn(opened.xml(part)))).toEqual([])
  })

  it.each(['minutes.docx', 'action-log.docx'] as const)(
    '%s says nothing of who or what wrote it',
    async (name) => {
      const opened = openPackage((await files)[name])
      const core = opened.xml('docProps/core.xml')
      const text = (tag: string): string | null | undefined => core.getElementsByTagName(tag)[0]?.textContent
      expect(text('dc:creator')).toBe('Elmbrook MARAC')
      expect(text('cp:lastModifiedBy')).toBe('Elmbrook MARAC')
      expect(text('dc:language')).toBe('en-GB')
      expect(text('dcterms:created')).toBe(new Date(writtenAt).toISOString().replace('.000Z', 'Z'))
      expect(text('dc:title')).toMatch(/^Elmbrook MARAC (minutes|action log), 27 Nov 2026, version 1$/)
      expect(opened.xml('docProps/custom.xml').documentElement.children).toHaveLength(0)
      expect(opened.xml('docProps/app.xml').documentElement.children).toHaveLength(0)
      expect(JSON.stringify(opened.parts)).not.toMatch(/un-named|docx\.js|dolan/i)
    },
  )

  it('the spreadsheet has no properties at all', async () => {
    const opened = openPackage((await files)['action-log.xlsx'])
    expect(Object.keys(opened.parts).filter((part) => part.startsWith('docProps'))).toEqual([])
  })
})

it('the same minutes give the same parts', async () => {
  const minutes = minutesDocumentFixture({ cases: 3 })
  const [first, second] = [await written(minutes), await written(minutes)]
  for (const name of fileNames)
    expect(openPackage(second[name]).parts).toEqual(openPackage(first[name]).parts)
})
