/** What the runners really counted. */
export type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number }

type Report = {
  readonly testResults: ReadonlyArray<{
    readonly name: string
    readonly status: string
    readonly assertionResults: ReadonlyArray<{
      readonly status: string
      readonly ancestorTitles?: readonly string[]
    }>
  }>
}

const parse = (text: string | null): Report | null => {
  try {
    const report: unknown = JSON.parse(text ?? '')
    return isReport(report) ? report : null
  } catch {
    return null
  }
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as { testResults?: unknown }).testResults)

const count = (report: Report, ...statuses: readonly string[]): number =>
  report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => statuses.includes(status)).length

/**
 * Totals of vitest's JSON report. A test that was begun and never ended has failed, so has a file that could not be
 * loaded, and so has a run that says it failed without naming a test, that ran nothing, or that left no report.
 *
 * @param text contents of the report, or null where there is none
 * @param code exit code of vitest
 */
export const totalsOfReport = (text: string | null, code: number | null): Totals => {
  const report = parse(text)
  if (report === null) return { passed: 0, failed: 1, skipped: 0 }
  const passed = count(report, 'passed')
  const skipped = count(report, 'skipped', 'todo', 'disabled')
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' &&
      !assertionResults.some((each) => each.status !== 'passed' && each.status !== 'skipped'),
  ).length
  const failed = count(report, 'failed', 'pending') + broken
  const wrong = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: failed + (wrong ? 1 : 0), skipped }
}

/** Why tests did not run, in the words of their own group's title: `… (did not run: why)`. */
export const reasonsForSkipping = (text: string | null): readonly string[] => {
  const titles = (parse(text)?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped')
    .flatMap(({ ancestorTitles }) => ancestorTitles ?? [])
    .filter((title) => title.includes('did not run: '))
  return [...new Set(titles)]
}

/** The sum of two. */
export const add = (a: Totals, b: Totals): Totals => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** A check that has one outcome: types, lint. */
export const oneCheck = (code: number | null): Totals => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
})

/** The last line that `npm test` prints. */
export const closingLine = ({ passed, failed, skipped }: Totals): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
