import { dateMentions, yearsNamed } from './date-mentions.ts'
import type { PlacedFinding } from './open-findings.ts'
import type { Finding, RuleId } from './types.ts'

/** One case of a request. `names` are those of its people: words that hold one of them are never quoted. */
export type RequestCase = {
  readonly number: number
  readonly names: readonly string[]
  readonly findings: readonly Pick<PlacedFinding, 'text' | 'finding'>[]
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => numbers[count] ?? String(count)
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const wordsOf = ({ text, finding }: RequestCase['findings'][number]): string =>
  text.slice(finding.start, finding.end)

/** Words with a capital that give nobody away. */
const freeCapitals = new Set('I He She They It His Her Their The A An This There'.split(' '))

/** Whole words only: a piece of a name or of an address is not known for what it is. */
const isCutOut = (text: string, { start, end }: Finding): boolean =>
  !/(?:^|[\s("'\u2018\u201c,;:])$/u.test(text.slice(Math.max(0, start - 1), start)) ||
  !/^(?:$|[\s.,;:!?)"'\u2019\u201d])/u.test(text.slice(end, end + 1))

/**
 * The words of a finding as a quotation, or an empty string where they could give somebody away: a figure, a sign of
 * an address or an e-mail, any name, any word with a capital, or too much text.
 */
function quotable(one: RequestCase['findings'][number], names: readonly string[]): string {
  const text = wordsOf(one).replace(/\s+/gu, ' ').trim()
  if (text === '' || text.length > 60 || isCutOut(one.text, one.finding)) return ''
  if (/[\p{N}@#/\\£$]|\.\p{L}/u.test(text)) return ''
  const parts = text.split(/[^\p{L}'\u2019-]+/u).filter((part) => part !== '')
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)))
  const gives = parts.some(
    (part) =>
      (/\p{Lu}/u.test(part) && !freeCapitals.has(part)) ||
      part
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((piece) => piece.length > 1 && known.has(piece)),
  )
  return gives ? '' : `\u201c${text}\u201d`
}

/** `three dated incidents before 2024`, as far as the text tells; years alone are not a person. */
function history(findings: RequestCase['findings']): string {
  const texts = findings.map(wordsOf)
  const count = texts.reduce((sum, text) => sum + dateMentions(text).length, 0)
  const years = yearsNamed(texts.join(' '))
  const first = years[0]
  const last = years.at(-1)
  const when =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? ` in ${first}`
        : ` from ${first} to ${last}`
  return count < 3 ? `a history told incident by incident${when}` : `${inWords(count)} dated incidents${when}`
}

type Ask = (findings: RequestCase['findings'], quotes: string) => string

const places = (count: number): string => (count === 1 ? 'one place' : `${inWords(count)} places`)

/** What is asked for, rule by rule: what we saw, then a question that can be answered in a minute. */
const asks: Readonly<Record<RuleId, Ask>> = {
  chronology: (found) =>
    `${history(found)}: could you give the pattern in one sentence? What happens, how often, whether it is getting worse, and the latest.`,
  'third-party': (found) =>
    `personal detail about somebody outside the case in ${places(found.length)}: could you say only who they are to the case and what they do for or against safety?`,
  'medical-detail': (found) =>
    `clinical detail in ${places(found.length)}: could you say only what it means for safety?`,
  'victim-blaming': (found, quotes) =>
    `wording in ${places(found.length)} that could be heard as putting the abuse on the survivor${quotes}: could you say what was done to them, and what stands in their way?`,
  opinion: (found, quotes) =>
    `a view without what it rests on in ${places(found.length)}${quotes}: could you add what was seen or heard, and by whom?`,
  hearsay: (found, quotes) =>
    `information without its source in ${places(found.length)}${quotes}: could you say who reported it and when, or that it could not be confirmed?`,
  location: (found) =>
    `where the survivor or a child can be found, in ${places(found.length)}: could you write “in a safe place, address held by us” instead?`,
  identifier: (found) =>
    `${found.length === 1 ? 'one number or address that identifies' : `${inWords(found.length)} numbers or addresses that identify`} somebody: could you take ${found.length === 1 ? 'it' : 'them'} out and write “details held by us”?`,
  'survivor-offending': (found) =>
    `the survivor’s own record in ${places(found.length)}: could you take it out, or say how it helps to tell who is the primary aggressor?`,
  immigration: (found) =>
    `immigration detail in ${places(found.length)}: could you say only what it means for the help that can be given?`,
  vague: (_found, quotes) =>
    `we could not tell what the meeting should know${quotes}: could you say what you know now about the risk, or send a clear nil return?`,
  'survivor-burden': (found, quotes) =>
    `${found.length === 1 ? 'an action that leaves' : 'actions that leave'} the task with the survivor${quotes}: could your agency offer to do it?`,
  'not-smart': (_found, quotes) =>
    `an action that nobody could check${quotes}: could you say what will be done, so that it can be ticked off?`,
  'unsafe-contact': () =>
    'a way of making contact that could reach the person causing harm: could you use the safe number or the Idva?',
  'too-long': (found) =>
    `${found.length === 1 ? 'one contribution' : `${inWords(found.length)} contributions`} of more than a minute read aloud: could you keep what bears on the risk now?`,
}

/** Rules whose words show the writer what is meant; those of the others are what should not be passed on. */
const quoted: readonly RuleId[] = ['victim-blaming', 'opinion', 'hearsay', 'vague', 'not-smart']

function askFor(rule: RuleId, one: RequestCase): string {
  const found = one.findings.filter(({ finding }) => finding.rule === rule)
  const words = quoted.includes(rule)
    ? [...new Set(found.map((each) => quotable(each, one.names)).filter((each) => each !== ''))]
    : []
  return `- ${capital(asks[rule](found, words.length === 0 ? '' : ` (${words.join(', ')})`))}`
}

const caseLines = (one: RequestCase): string => {
  const rules = [...new Set(one.findings.map(({ finding }) => finding.rule))]
  return [`Case ${one.number}`, ...rules.map((rule) => askFor(rule, one))].join('\n')
}

/**
 * The request that a coordinator sends back to an agency before the agenda goes out: kind, specific, ready to be
 * pasted into a message. Cases are numbers; no name, place, date or identifier of a text is quoted, so that it can
 * travel by ordinary means. Empty where nothing is asked.
 *
 * @param cases the agency's entry of `reviewMeeting`; cases without findings are passed over
 */
export function requestText(agencyName: string, cases: readonly RequestCase[]): string {
  const asked = cases.filter((one) => one.findings.length > 0)
  if (asked.length === 0) return ''
  return [
    `Dear colleagues at ${agencyName},`,
    'Thank you for what you prepared for the meeting. Before the agenda goes out, could you look again at the following? Cases go by their numbers.',
    ...asked.map(caseLines),
    'Where a detail is needed to keep somebody safe, please leave it and tell us why. What you would rather hold back can stay with you: we only need the reason.',
    'Thank you.',
  ].join('\n\n')
}
