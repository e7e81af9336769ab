import words from '#resources/guidance/actions.json' with { type: 'json' }
import { find, has, pattern } from '../pattern.ts'
import { isQuoted, type Reading, sentenceAt } from '../reading.ts'
import type { Hit } from '../types.ts'
import { references } from '../who.ts'

const direct = pattern(words.burdenDirect)
const asked = pattern(words.burdenAsk)
const clean = pattern(words.burdenClean, words.consent)

/** Words before "to …" that make an agency the owner: "Idva to help her to …". */
const ownerBefore =
  /\b(?:refer|invite|introduce|link|transfer|move|send|escort|accompany|direct|match|connect|idva|officer|worker|gp|sw|social worker|midwife|police|housing|school|dsl|om|oic|nurse|practice|team|agency|ask|for|with|of|and|so that|let|help|enable|see|meet|visit|ring|phone|call|offer|give|take|book|allow|from|before|when|if|whether|where|which|what|why|how|because|until|while|after|that|to|on|by|at|in|as|about|than)\s+(?:(?:the|his|her|their|both)\s+)?$/

/** "… and she should tell us": a second clause of its own. */
const ownClause = (before: string, hit: string): boolean =>
  /\band $/.test(before) && /^\S+ (?:should|must|needs? to|has to|ought to)\b/.test(hit)

/** "Dean's mother to collect": somebody outside the case. */
const isOfAnother = (reading: Reading, hit: Hit): boolean =>
  references(reading).some((one) => one.role === 'T' && one.start < hit.start && hit.start < one.end)

/** Finds an action that puts the task or the safety on the survivor (guide: `survivor-burden`). */
export const survivorBurden = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  const add = (hit: Hit) => {
    if (isOfAnother(reading, hit)) return
    if (!hits.some((one) => hit.start < one.end && one.start < hit.end)) hits.push(hit)
  }
  for (const hit of find(reading, direct)) {
    const sentence = sentenceAt(reading, hit.start)
    if (isQuoted(reading, hit.start)) continue
    const before = reading.plain.slice(sentence.start, hit.start)
    if (ownerBefore.test(before) && !ownClause(before, reading.plain.slice(hit.start, hit.end))) continue
    if (has(reading, clean, sentence.start, sentence.end)) continue
    add(hit)
  }
  for (const hit of find(reading, asked)) {
    const sentence = sentenceAt(reading, hit.start)
    if (isQuoted(reading, hit.start) || has(reading, clean, sentence.start, sentence.end)) continue
    add(hit)
  }
  return hits
}
