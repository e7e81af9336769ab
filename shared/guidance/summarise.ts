import type { Purpose } from '#shared/domain/sharing.ts'
import { purposes } from '#shared/domain/sharing.ts'
import { chronologySkeleton } from './chronology-skeleton.ts'
import { reviewText } from './index.ts'
import { type Aboutness, aboutness } from './sentence-purpose.ts'
import { splitSentences } from './sentences.ts'
import type { Finding, GuidanceContext, RuleId, Span } from './types.ts'

/**
 * What is proposed to be said under one purpose. A skeleton holds no sentence of the text: it is the pattern of a
 * chronology with gaps in square brackets, to be filled in by whoever knows.
 */
export type SummaryPart = {
  readonly purpose: Purpose
  readonly text: string
  readonly sentences: readonly string[]
  readonly isSkeleton: boolean
}

/** A sentence that is proposed for hold-back; its reason is the guidance's rule, or that it serves no purpose. */
export type HeldSentence = { readonly text: string; readonly why: RuleId | 'no-purpose' }

export type Summary = { readonly parts: readonly SummaryPart[]; readonly holdBack: readonly HeldSentence[] }

/** Rules whose words are better kept out of a meeting than put better; the first that fits names the reason. */
const holds: readonly RuleId[] = [
  'identifier',
  'location',
  'immigration',
  'survivor-offending',
  'medical-detail',
  'third-party',
]

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Of a chronology only what carries a date or goes on in time is history; a fact between two dates is not. */
const inTime =
  /\d{1,2}[/.]\d{1,2}|\b(?:19|20)\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri)\b|\b(?:then|later|next|after(?:wards| that)|following|again|before that|once more|first|second|third|finally|previously|earlier|last)\b/iu

type Sentence = Span & { readonly text: string; readonly why: RuleId | null }

function sentencesOf(text: string, findings: readonly Finding[]): readonly Sentence[] {
  const history = findings.filter((one) => one.rule === 'chronology')
  const spans = splitSentences(text)
  const inHistory = (span: Span): boolean => history.some((one) => meets(one, span))
  const dated = (span: Span): boolean => inTime.test(text.slice(span.start, span.end))
  const anyDated = spans.some((span) => inHistory(span) && dated(span))
  return spans.map((span) => {
    const here = findings.filter((one) => meets(one, span))
    const held = holds.find((rule) => here.some((one) => one.rule === rule))
    const isHistory = inHistory(span) && (dated(span) || !anyDated)
    return {
      ...span,
      text: oneLine(text.slice(span.start, span.end)),
      why: held ?? (isHistory ? 'chronology' : null),
    }
  })
}

/**
 * Proposes a text as purposes: each sentence goes to the purpose that it is about; what should rather not be said, or
 * is about none, is proposed for hold-back with its reason. Every sentence ends in exactly one place, in the order of
 * the text and in its own words. A history told incident by incident is proposed for hold-back too, and in its place
 * stands one skeleton. It is a proposal: nothing of it is shared or held back before somebody agrees.
 *
 * @param findings the text's open findings, where some were kept (`openFindings`); else all of them
 */
export function summariseIntoPurposes(
  text: string,
  context: GuidanceContext,
  findings: readonly Finding[] = reviewText(text, context),
): Summary {
  const told = new Map<Purpose, string[]>()
  const holdBack: HeldSentence[] = []
  const history: string[] = []
  let before: Aboutness | null = null
  for (const sentence of sentencesOf(text, findings)) {
    const about: Aboutness = aboutness(sentence.text, context.people, before)
    before = about
    const why = sentence.why ?? (about.purpose === null ? 'no-purpose' : null)
    if (why !== null) {
      holdBack.push({ text: sentence.text, why })
      if (why === 'chronology') history.push(sentence.text)
    } else if (about.purpose !== null) {
      told.set(about.purpose, [...(told.get(about.purpose) ?? []), sentence.text])
    }
  }
  const skeleton: SummaryPart[] =
    history.length === 0
      ? []
      : [{ purpose: 'risk-now', text: chronologySkeleton(history), sentences: [], isSkeleton: true }]
  const parts = purposes.flatMap((purpose): SummaryPart[] => {
    const sentences = told.get(purpose)
    return sentences ? [{ purpose, text: sentences.join(' '), sentences, isSkeleton: false }] : []
  })
  return { parts: [...skeleton, ...parts], holdBack }
}
