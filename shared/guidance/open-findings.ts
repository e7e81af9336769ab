import type { KeptFinding } from '#shared/domain/kept-finding.ts'
import type { Finding, GuidanceContext, RuleId } from './types.ts'

/** Where a text stands: a case (`null` for the meeting's own text) and a name of `findingPlace`. */
export type TextPlace = { readonly caseId: string | null; readonly place: string }

/** A finding with the place and the text that it points into. */
export type PlacedFinding = { readonly place: string; readonly text: string; readonly finding: Finding }

type Kept = Pick<KeptFinding, 'caseId' | 'place' | 'rule' | 'words' | 'scope'>

/** Spaces and capitals are no reason to ask again. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase()

/**
 * What was kept counts while its words stand in the text and hold what is found now: a finding that has grown since
 * is asked again. `rule-here` counts for the place, whatever is written there later.
 */
function isKeptBy(one: Kept, finding: Finding, text: string, at: TextPlace): boolean {
  if (one.caseId !== at.caseId || one.place !== at.place || one.rule !== finding.rule) return false
  if (one.scope === 'rule-here') return true
  const words = plain(one.words)
  return plain(text).includes(words) && words.includes(plain(text.slice(finding.start, finding.end)))
}

/** What a survivor wants, fears and needs is theirs to say: no words for it are an opinion, unsourced or blame. */
const ownWords: readonly string[] = ['voice.wants', 'voice.fears', 'voice.needsToday']
const silentInOwnWords: readonly RuleId[] = ['opinion', 'hearsay', 'victim-blaming']

/** Places whose text may be short: no agency contributes it. */
const mayBeShort = (place: string): boolean =>
  ['summary', 'reason', 'feedback'].includes(place) || /^(?:voice\.|risk:)/u.test(place)

/**
 * Whether a rule asks anything of a place. `vague` and `too-long` ask it of what an agency contributes: a survivor's
 * wish, the chair's summary or a line of the minutes may be short, and minutes are not read aloud.
 */
export const fitsPlace = (rule: RuleId, place: string): boolean => {
  if (place.startsWith('section:')) return rule !== 'vague' && rule !== 'too-long'
  if (ownWords.includes(place) && silentInOwnWords.includes(rule)) return false
  return rule !== 'vague' || !mayBeShort(place)
}

/**
 * The findings of a text that fit its place and that nobody has decided to keep: the same sieve for the margin, for the request to an agency
 * and for the list before sign-off.
 *
 * @param text the text that was reviewed: offsets of `findings` point into it
 * @param kept what `finding.list` answers; entries of other places are passed over
 */
export const openFindings = <F extends Finding>(
  findings: readonly F[],
  text: string,
  at: TextPlace,
  kept: readonly Kept[],
): readonly F[] =>
  findings.filter(
    (finding) => fitsPlace(finding.rule, at.place) && !kept.some((one) => isKeptBy(one, finding, text, at)),
  )

/** The findings of a text that were kept, each with what keeps it: to be shown on demand, and taken back. */
export const keptHere = <F extends Finding, K extends Kept>(
  findings: readonly F[],
  text: string,
  at: TextPlace,
  kept: readonly K[],
): readonly { readonly finding: F; readonly kept: K }[] =>
  findings.flatMap((finding) => {
    const by = kept.find((one) => isKeptBy(one, finding, text, at))
    return by ? [{ finding, kept: by }] : []
  })

type CasePerson = { readonly name: string; readonly role: 'survivor' | 'causing-harm' | 'child' }

const roleIn = { survivor: 'survivor', 'causing-harm': 'perpetrator', child: 'child' } as const

/** The people of a case as the guidance knows them. */
export const guidancePeople = (people: readonly CasePerson[]): GuidanceContext['people'] =>
  people.map(({ name, role }) => ({ name, role: roleIn[role] }))
