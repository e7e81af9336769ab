import type { Beneficiary } from '../action.ts'
import type { LineRisk } from './draft.ts'
import { beginsInOrder, foldedWords, type LineWord } from './words.ts'

/** The risks that `1` (the first on the screen) or the start of a word of a risk means. */
export function matchRisk(said: string, risks: readonly LineRisk[]): readonly LineRisk[] {
  if (/^\d+$/u.test(said)) {
    const numbered = risks[Number(said) - 1]
    return numbered ? [numbered] : []
  }
  const query = foldedWords(said)
  if (query.length === 0) return []
  const having = (text: (risk: LineRisk) => string): readonly LineRisk[] =>
    risks.filter((risk) => beginsInOrder(query, foldedWords(text(risk))))
  const named = having((risk) => risk.ofWhat)
  return named.length > 0 ? named : having((risk) => `${risk.atRisk} ${risk.atRiskDetail}`)
}

/** The words that the menu offers, one for each beneficiary; the others are only understood. */
export const beneficiaryWords: Readonly<Record<Beneficiary, readonly string[]>> = {
  survivor: ['survivor', 'victim', 'her'],
  children: ['children', 'child', 'kids'],
  'person-causing-harm': ['perpetrator', 'perp', 'pch', 'person causing harm', 'him'],
  professionals: ['professionals', 'staff', 'workers'],
}

export type ForWhom = {
  readonly beneficiary: Beneficiary
  /** Words used, "for" included. */
  readonly used: number
  /** A pronoun: survivors and persons causing harm are of any gender, so this is a guess. */
  readonly guessed: boolean
}

/** For whom an action is, said from word `at` on: "for survivor", "for the person causing harm", "for him". */
export function forWhomAt(words: readonly LineWord[], at: number): ForWhom | null {
  if (words[at]?.text.toLowerCase() !== 'for') return null
  const skip = words[at + 1]?.text.toLowerCase() === 'the' ? 2 : 1
  for (const count of [3, 1]) {
    const taken = words.slice(at + skip, at + skip + count)
    if (taken.length < count || taken.slice(0, -1).some((word) => word.breaks)) continue
    const said = taken.map((word) => word.text.toLowerCase()).join(' ')
    for (const [key, names] of Object.entries(beneficiaryWords)) {
      if (names.includes(said)) {
        const guessed = said === 'him' || said === 'her'
        return { beneficiary: key as Beneficiary, used: skip + count, guessed }
      }
    }
  }
  return null
}
