import { expect, test } from 'vitest'
import { add, closingLine, oneCheck, reasonsForSkipping, totalsOfReport } from '#electron/launch/totals.ts'

const report = (...files: Array<[status: string, ...tests: string[]]>): string =>
  JSON.stringify({
    testResults: files.map(([status, ...tests], at) => ({
      name: `file ${at}`,
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  })

test.each([
  ['all passed', report(['passed', 'passed', 'passed']), 0, [2, 0, 0]],
  ['one failed', report(['failed', 'passed', 'failed']), 1, [1, 1, 0]],
  ['skipped and not written', report(['passed', 'passed', 'skipped', 'todo']), 0, [1, 0, 2]],
  ['a file that could not be loaded', report(['failed'], ['passed', 'passed']), 1, [1, 1, 0]],
  ['a file whose tests passed but whose end failed', report(['failed', 'passed']), 1, [1, 1, 0]],
  ['a test that never ended', report(['failed', 'passed', 'pending']), 1, [1, 1, 0]],
  ['an error outside any test', report(['passed', 'passed']), 1, [1, 1, 0]],
  ['nothing ran', report(), 0, [0, 1, 0]],
  ['everything was skipped', report(['passed', 'skipped']), 0, [0, 1, 1]],
  ['no report: the runner crashed', null, null, [0, 1, 0]],
  ['half a report', '{"testResults":[', 1, [0, 1, 0]],
  ['another report', '{"tests":[]}', 0, [0, 1, 0]],
] as const)('%s', (_name, text, code, [passed, failed, skipped]) => {
  expect(totalsOfReport(text, code)).toEqual({ passed, failed, skipped })
})

test('a check counts as one, and the closing line is the sum', () => {
  const all = [oneCheck(0), oneCheck(1), oneCheck(null), { passed: 5, failed: 0, skipped: 0 }].reduce(add)
  expect(closingLine(all)).toBe('6 passed, 2 failed')
  expect(closingLine({ passed: 6, failed: 0, skipped: 3 })).toBe('6 passed, 0 failed, 3 skipped')
})

test('what was skipped says why, once', () => {
  const skipped = { status: 'skipped', ancestorTitles: ['', 'Electron itself (did not run: no binary)'] }
  const text = JSON.stringify({
    testResults: [
      { name: 'a', status: 'passed', assertionResults: [skipped, skipped, { status: 'passed' }] },
    ],
  })
  expect(reasonsForSkipping(text)).toEqual(['Electron itself (did not run: no binary)'])
  expect(reasonsForSkipping(null)).toEqual([])
})
