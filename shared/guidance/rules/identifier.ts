import { type Reading, sentenceAt } from '../reading.ts'
import type { Hit, Span } from '../types.ts'

type Shape = {
  readonly form: RegExp
  /** A phone or e-mail may be the professional's own contact line, which is clean. */
  readonly contact?: true
}

const shapes: readonly Shape[] = [
  {
    form: /(?<![\w/.-])(?:\+44[ -]?(?:\(0\)[ -]?)?|0044[ -]?|\(?0)\d(?:[ ()-]{0,2}\d){8,9}(?![\w/])/g,
    contact: true,
  },
  { form: /[\w.+'-]+ ?@ ?[\w-]+(?:\.[\w-]+)+/g, contact: true },
  // National Insurance: two letters, six digits, a letter
  { form: /(?<!\w)[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d](?!\w)/gi },
  { form: /\bnhs (?:no|num|number|n°|#)?[.:]?[^.\n]{0,15}?\d{3}[ -]?\d{3}[ -]?\d{4}\b/gi },
  { form: /(?<![\w/-])(?!0)\d{3}[ -]\d{3}[ -]\d{4}(?!\w)/g },
  { form: /(?<![\d-])\d{2}-\d{2}-\d{2},? (?:and )?\d{8}(?!\d)/g },
  { form: /\bsort ?code\b[^.\n]{0,12}?\d{2}[ -]?\d{2}[ -]?\d{2}/gi },
  { form: /\b(?:account|acct|acc|a\/c)\b(?: (?:no|number|num))?[.:]?[^.\n]{0,20}?\d{8}\b/gi },
  { form: /(?<!\d)\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?!\d)/g },
  { form: /\b(?:iban)\b[^.\n]{0,6}[a-z]{2}\d{2}[\w ]{8,30}/gi },
  { form: /\b(?:pin|passcode)\b(?: (?:no|number|is|code|of))*[.:]? ?\d{4,6}\b/gi },
  {
    form: /\b(?:passport|driving licence|driver number|licence|hosp(?:ital)?|mrn|imei|student|payroll|staff|prison|badge|council tax account|patient|upn|uln|brp|residence permit|id card|national id|identity card|claimant|uc|benefit|tax|utr|membership|chi|card)(?: (?:no|number|num|ref|id|card|reference))*\b[.:]?(?: ?\(?(?:is|no|number|ending)?[.:]?)? ?(?=[a-z0-9 ]*\d{3})[a-z]{0,5} ?\d[\da-z ]{4,20}(?<! )(?!\w)/gi,
  },
  {
    form: /\b(?:ni|nino|national insurance)(?: (?:no|number|num))?\b[.:]?(?: is)? ?[a-z]{2}[ -]?\d[\d -]{4,9}[a-d]?\b/gi,
  },
]

const ownLine =
  /\b(?:idva|isva|oic|ooc|pc \d*|dc|ds|di|officer|officers|social worker|sw|worker|nurse|midwife|health visitor|hv|dsl|coordinator|co-ordinator|caseworker|keyworker|advocate|duty|desk|team|office|reception|switchboard|helpline|hotline|line manager|service|our|us|me|my|mine|contact for this (?:report|return)|author|rep|representative|referrer|mash|secure|cjsm|ext|ward|clinic|surgery|practice|school|hospital|nursery|station|department|unit|careline|hostel manager|bleep)\b/g
const caseOwner =
  /\b(?:S+|P+|C+|her|his|their|she|he|mum|mother|dad|victim|v|p|vp|client|tenant|patient|pt|neighbour|gran|sister|brother|friend|daughter|son|(?<!(?:idva|isva|duty|work|team|office|our|my|worker) )mobile|safe|landlord)\b(?!\s+(?:idva|isva|social worker|worker|sw|nurse|midwife|keyworker|advocate|om|oic|gp))/g
const ownMailbox =
  /^(?:.*(?:safeguarding|marac|team|duty|idva|admin|office|enquiries|info|reception|contact|referrals?|secure|mash|dsl|support|help)\b.*@|.*@[\w.-]*(?:\.gov\.uk|\.police\.uk|\.nhs\.uk|nhs\.net|cjsm|\.sch\.uk|\.ac\.uk))/

const lastIndexOf = (text: string, form: RegExp): number => {
  let last = -1
  for (const match of text.matchAll(form)) last = match.index
  return last
}

const isCallersLine =
  /\b(?:rings?|rang|rung|ringing|calls?|called|calling|texts?|texted|texting|phon\w+|messag\w+|voicemails?)\b[^.;]{0,60}\b(?:from|off|using)(?: (?:the|a|his|her|this|another|new|number|mobile|no\.?))*:? $/

/** The nearer of two kinds of words before the number tells whose contact it is. */
const isOwnLine = (reading: Reading, start: number, end: number): boolean => {
  if (ownMailbox.test(reading.plain.slice(start, end))) return true
  const sentence = sentenceAt(reading, start)
  const before = reading.plain.slice(sentence.start, start)
  const after = reading.plain.slice(end, Math.min(sentence.end, end + 40))
  // an address that holds a name of the case, and a number that somebody rang from
  if (/S{2}|P{2}|C{2}/.test(reading.plain.slice(start, end)) || isCallersLine.test(before)) return false
  const own = lastIndexOf(before, ownLine)
  // further back than a few words it is somebody else's line
  if (own > lastIndexOf(before, caseOwner) && before.length - own < 48) return true
  // "Ring … at once if …" with nobody named is the writer's own line
  if (
    own < 0 &&
    lastIndexOf(before, caseOwner) < 0 &&
    /^\W*(?:please )?(?:ring|call|phone|text)\s+(?:on )?$/.test(before)
  )
    return true
  return (
    own < 0 &&
    lastIndexOf(before, caseOwner) < 0 &&
    /^[ ,(]*(?:is )?(?:our|the|my|direct|duty|office|team|ext)\b/.test(after)
  )
}

/** A number or address by which a professional is reached stands in these words: nothing to leave out. */
export const holdsOwnLine = (reading: Reading, { start, end }: Span): boolean =>
  shapes
    .filter(({ contact }) => contact === true)
    .some(({ form }) =>
      Array.from(reading.cased.matchAll(form)).some(({ 0: line, index }) => {
        const after = index + line.length
        return index < end && start < after && isOwnLine(reading, index, after)
      }),
    )

/** Finds identifiers that minutes do not need (guide: `identifier`). Crime and case references are left alone. */
export const identifier = (reading: Reading): Hit[] => {
  const hits: Hit[] = []
  for (const { form, contact } of shapes) {
    for (const match of reading.cased.matchAll(form)) {
      const hit = { start: match.index, end: match.index + match[0].length }
      if (contact === true && isOwnLine(reading, hit.start, hit.end)) continue
      if (hits.some((one) => hit.start < one.end && one.start < hit.end)) continue
      hits.push(hit)
    }
  }
  return hits
}
