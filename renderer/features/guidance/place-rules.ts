import type { RuleId } from '#shared/guidance/index.ts'

/** What a survivor wants, fears and needs is theirs to say: no words for it are vague, an opinion or unsourced. */
const ownWords: readonly RuleId[] = ['vague', 'opinion', 'hearsay', 'victim-blaming']

/** What was tried, and what others know: judged like what any agency says, but short by its nature. */
const aboutThem: readonly RuleId[] = ['vague']

const byPlace: Readonly<Record<string, readonly RuleId[]>> = {
  'voice.wants': ownWords,
  'voice.fears': ownWords,
  'voice.needsToday': ownWords,
  'voice.tried': aboutThem,
  'voice.knownWishes': aboutThem,
  'voice.knowsDetail': aboutThem,
}

const none: readonly RuleId[] = []

/** Rules that say nothing in a place (`findingPlace`), whatever the area has switched on. */
export const silentRules = (place: string): readonly RuleId[] => byPlace[place] ?? none
