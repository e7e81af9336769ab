import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { Labelled } from '#test/training/score.ts'

const loading = performance.now()
const { reviewText, ruleIds } = await import('#shared/guidance/index.ts')
const started = performance.now()
const loadMs = started - loading
reviewText('He hit her on Friday at home and told the school that she fell.', {
  kind: 'sharing',
  agencyKind: 'police',
  people: [],
})
const firstCallMs = performance.now() - started

const { evaluate, readLabelled } = await import('#test/training/score.ts')
const dev = evaluate(readLabelled('dev'))
const unseen = evaluate(readLabelled('unseen'))
const heldout = evaluate(readLabelled('heldout'))

const pad = (text: string, width: number) => text.padEnd(width)
const figure = (value: number) => (Number.isNaN(value) ? '   –' : value.toFixed(2)).padStart(5)

const parts = [
  ['dev', dev],
  // our own, written before the rules; its totals were watched while working
  ['unseen', unseen],
  // by two writers who knew neither rules nor model; neither has learned from it
  ['held out', heldout],
] as const
const columns = (cells: readonly string[]) => cells.map((cell) => cell.padStart(27)).join(' |')

console.log(`${pad('label', 20)} |${columns(parts.map(([name]) => `${name}: n     P     R    F1`))}`)
for (const rule of ruleIds) {
  if (dev.labels.get(rule) === undefined) continue
  const cells = parts.map(([, { labels }]) => {
    const one = labels.get(rule)
    if (one === undefined) return '–'
    return `${one.positives} ${figure(one.precision)} ${figure(one.recall)} ${figure(one.f1)}`
  })
  console.log(`${pad(rule, 20)} |${columns(cells)}`)
}
const totals = parts.map(
  ([, { micro }]) => `${figure(micro.precision)} ${figure(micro.recall)} ${figure(micro.f1)}`,
)
console.log(`${pad('micro', 20)} |${columns(totals)}`)
const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`
const cleanFlagged = parts.map(([name, one]) => `${name} ${share(one.cleanFlagged, one.clean)}`)
console.log(`clean texts flagged: ${cleanFlagged.join(', ')}`)

/** Median time for one text of 120 words, over many different texts. */
const speed = (rows: readonly Labelled[]): number => {
  const words = rows.flatMap((row) => row.text.split(/\s+/))
  const people = rows[0]?.people ?? []
  const times: number[] = []
  for (let round = 0; round < 200; round++) {
    const from = (round * 37) % Math.max(1, words.length - 120)
    const text = words.slice(from, from + 120).join(' ')
    const before = performance.now()
    reviewText(text, { kind: round % 4 === 0 ? 'action' : 'sharing', agencyKind: 'police', people })
    times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}
const folder = new URL('../../resources/guidance/', import.meta.url)
const bytes = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0)
console.log(
  `loading ${loadMs.toFixed(0)} ms, first call ${firstCallMs.toFixed(0)} ms; a text of 120 words ${speed(readLabelled('dev')).toFixed(2)} ms (median)`,
)
console.log(
  `data ${(bytes / 1024).toFixed(0)} KB in ${readdirSync(folder).length} files; ${readFileSync(new URL('messages.json', folder)).length} bytes of messages`,
)
