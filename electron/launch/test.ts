import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePage } from './build.ts'
import { ensureBrowser, noBrowserSentence } from './fetch-browser.ts'
import { notesFolder, root, say } from './root.ts'
import { run } from './run.ts'
import { add, closingLine, oneCheck, reasonsForSkipping, type Totals, totalsOfReport } from './totals.ts'

const report = join(notesFolder, 'test-report.json')

/** One check with one outcome; what it prints is shown when it fails. */
const check = async (name: string, program: string, args: readonly string[]): Promise<Totals> => {
  const started = Date.now()
  const { code, output } = await run(process.execPath, [program, ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  })
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (code !== 0) say(output.trim())
  return oneCheck(code)
}

const page = async (): Promise<Totals> => {
  try {
    await ensurePage()
    return oneCheck(0)
  } catch (error) {
    say(error instanceof Error ? error.message : 'The page could not be built.')
    return oneCheck(1)
  }
}

const tests = async (): Promise<Totals> => {
  mkdirSync(notesFolder, { recursive: true })
  rmSync(report, { force: true })
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' }
  const { code } = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { show: true, env },
  )
  const text = existsSync(report) ? readFileSync(report, 'utf8') : null
  for (const reason of reasonsForSkipping(text)) say(`skipped: ${reason}`)
  return totalsOfReport(text, code)
}

const started = Date.now()
if ((await ensureBrowser(true)) === null) say(noBrowserSentence)
const parts: ReadonlyArray<readonly [string, Totals]> = [
  ['page builds', await page()],
  ['types', await check('types', 'node_modules/typescript/bin/tsc', ['-b'])],
  [
    'lint and format',
    await check('lint and format', 'node_modules/@biomejs/biome/bin/biome', [
      'ci',
      '--error-on-warnings',
      '.',
    ]),
  ],
  ['tests', await tests()],
]
say('')
for (const [name, totals] of parts) say(`${name}: ${closingLine(totals)}`)
say(`${Math.round((Date.now() - started) / 1000)} s in all, in ${root}`)
const all = parts.map(([, totals]) => totals).reduce(add)
process.exitCode = all.failed === 0 ? 0 : 1
say(closingLine(all))
