import { describe, expect, it } from 'vitest'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'
import { openPackage, type Package } from './package.ts'
import { written } from './written.ts'

/** Text of the header or footer of each section, as the section refers to it. */
const frames = (opened: Package, kind: 'header' | 'footer'): readonly string[] => {
  const relations = [...opened.xml('word/_rels/document.xml.rels').getElementsByTagName('Relationship')]
  return [...opened.xml('word/document.xml').getElementsByTagName('w:sectPr')].flatMap((section) => {
    // Without `titlePg` and even pages there is one header, and it is on the first page too.
    expect(section.getElementsByTagName('w:titlePg')).toHaveLength(0)
    return [...section.getElementsByTagName(`w:${kind}Reference`)].map((one) => {
      expect(one.getAttribute('w:type')).toBe('default')
      const target = relations
        .find((rel) => rel.getAttribute('Id') === one.getAttribute('r:id'))
        ?.getAttribute('Target')
      return opened.xml(`word/${target}`).documentElement.textContent ?? ''
    })
  })
}

describe.each(['minutes.docx', 'action-log.docx'] as const)('every page of %s', (name) => {
  it('carries marking, DRAFT, SAMPLE and version while it is a sample draft', async () => {
    const opened = openPackage((await written(minutesDocumentFixture({ cases: 2, isSample: true })))[name])
    expect(opened.parts['word/settings.xml']).toContain('<w:evenAndOddHeaders w:val="false"/>')
    const [header, ...others] = frames(opened, 'header')
    expect(others).toEqual([])
    expect(header).toMatch(/^OFFICIAL-SENSITIVE/)
    expect(header).toMatch(/SAMPLE · DRAFT · VERSION 1$/)
    const [footer] = frames(opened, 'footer')
    expect(footer).toMatch(/^Version 1, draft, not signedPage PAGE of NUMPAGES/)
    expect(footer).toMatch(/Not to be copied or shared onward.*OFFICIAL-SENSITIVE$/)
  })

  it('says who signed it and when, with the code of the journal, and no longer DRAFT', async () => {
    const opened = openPackage((await written(minutesDocumentFixture({ cases: 2, signed: true })))[name])
    expect(frames(opened, 'header')[0]).toMatch(/SIGNED · VERSION 1$/)
    expect(frames(opened, 'footer')[0]).toContain(
      'Version 1, signed by DI Frances Yarborne on 27 Nov 2026 at 16:32 · Journal 3fa9 c2d1 77ab',
    )
    expect(JSON.stringify(opened.parts)).not.toMatch(/DRAFT|SAMPLE/)
  })

  it('takes the marking as the area has it, in capitals, and leaves out handling that is not there', async () => {
    const minutes = minutesDocumentFixture({ cases: 1 })
    const { area } = minutes.facts
    const local = {
      ...minutes,
      facts: { ...minutes.facts, area: { ...area, marking: 'Official – local & <own>', handling: '' } },
    }
    const opened = openPackage((await written(local))[name])
    expect(frames(opened, 'header')[0]).toMatch(/^OFFICIAL – LOCAL & <OWN>/)
    expect(frames(opened, 'footer')[0]).toMatch(/NUMPAGESOFFICIAL – LOCAL & <OWN>$/)
  })
})

it('the full journal code stands in the sign-off of signed minutes', async () => {
  const opened = openPackage(
    (await written(minutesDocumentFixture({ cases: 1, signed: true })))['minutes.docx'],
  )
  expect(opened.parts['word/document.xml']).toContain(
    '3fa9c2d177ab0e5d6c1f8894b2e0a7d34c55fe1290ab67cd8e3f21a09b7c4d6e',
  )
})

it('a correction gives its reason', async () => {
  const minutes = minutesDocumentFixture({ cases: 1 })
  const corrected = {
    ...minutes,
    version: { ...minutes.version, number: 2, reason: 'A child’s name was wrong.' },
  }
  const opened = openPackage((await written(corrected))['minutes.docx'])
  expect(opened.parts['word/document.xml']).toContain('A child’s name was wrong.')
  expect(frames(opened, 'header')[0]).toContain('VERSION 2')
})
