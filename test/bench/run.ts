import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensurePage } from '#electron/launch/build.ts'
import { ensureBrowser, noBrowserSentence } from '#electron/launch/fetch-browser.ts'
import { say } from '#electron/launch/root.ts'
import type { Compared } from './documents.ts'

// Every comparison is a ratio within one run: the milliseconds depend on the machine and on what else it does.
type Bench = { readonly file: string; readonly name: string }
const benches: readonly Bench[] = [
  { file: 'store.ts', name: 'benchStore' },
  { file: 'documents.ts', name: 'benchDocuments' },
  { file: 'next-case.ts', name: 'benchNextCase' },
  { file: 'typing.ts', name: 'benchTyping' },
]

const load = async ({ file, name }: Bench): Promise<() => Promise<readonly Compared[]>> => {
  const path = join(import.meta.dirname, file)
  if (!existsSync(path)) return async () => []
  const found = ((await import(pathToFileURL(path).href)) as Record<string, unknown>)[name]
  if (typeof found !== 'function') throw new Error(`${file} has no ${name}`)
  return found as () => Promise<readonly Compared[]>
}

const number = (value: number): string => value.toFixed(value < 10 ? 2 : 1).padStart(8)
const line = ({ name, ratio, ours, bare, oursP95, bareP95, rounds }: Compared): string =>
  `${name.padEnd(78)}${number(ratio)} ×${number(ours)}${number(bare)}${number(oursP95)}${number(bareP95)}${String(rounds).padStart(8)}`

if ((await ensureBrowser(true)) === null) say(noBrowserSentence)
await ensurePage()
say(`${''.padEnd(78)}   ratio      ours    bare  ours95  bare95  rounds   (median and 95th percentile, ms)`)
for (const bench of benches) for (const result of await (await load(bench))()) say(line(result))
