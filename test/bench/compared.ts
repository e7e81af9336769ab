import type { Compared } from './documents.ts'

/** The value below which `share` (0 to 1) of them lie. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Two series of times (ms) from one run, as medians, 95th percentiles and the ratio of the medians. */
export const compared = (
  name: string,
  { ours, bare }: { readonly ours: readonly number[]; readonly bare: readonly number[] },
  rounds: number,
): Compared => {
  const [a, b] = [ours, bare].map((times) => [...times].sort((x, y) => x - y)) as [number[], number[]]
  return {
    name,
    ratio: at(a, 0.5) / at(b, 0.5),
    ours: at(a, 0.5),
    bare: at(b, 0.5),
    oursP95: at(a, 0.95),
    bareP95: at(b, 0.95),
    rounds,
  }
}
