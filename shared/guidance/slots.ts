/** Which pronouns the survivor goes by, as far as names, titles and the text show. */
export type Pronouns = 'she' | 'he' | 'either'

const survivorNouns = (of: Pronouns): string =>
  'S+|victim|vp|v|survivor|aggrieved|the victim|client|tenant|patient|pt|su|service user|parent|the lady|lady' +
  { she: '|mum|mother|mom', he: '|dad|father', either: '|mum|mother|mom|dad|father' }[of]
const partnerNouns = (of: Pronouns): string =>
  ({ she: 'dad|father|husband', he: 'wife', either: 'dad|father|husband|wife' })[of]
const perpetratorNouns = (of: Pronouns): string =>
  `P+|perp|perpetrator|p|suspect|the suspect|${partnerNouns(of)}|partner|ex|ex-partner|offender`

const pronounsOf = (role: 'S' | 'P', of: Pronouns): string => {
  if (of === 'either') return 'she|her|he|him'
  return (of === 'she') === (role === 'S') ? 'she|her' : 'he|him'
}
const owning = (role: 'S' | 'P', of: Pronouns): string => {
  if (of === 'either') return 'her|his'
  return (of === 'she') === (role === 'S') ? 'her' : 'his'
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const day =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'

/** What goes round without anybody's name to it. */
const talk =
  '(?:word|talk|chat|chatter|gossip|tittle-?tattle|stor(?:y|ies)|tales?|whisper(?:s|ings?)?|buzz|murmur(?:s|ings?)?|mutterings?|rumours?|rumblings?|noises|speculation|news)'
const several =
  '(?:some|many|several|various|certain|other|local|lots of|a few(?: of the)?|a couple of(?: the)?|a number of|numerous|different|two or three|(?:one|two|some|most|all|many|several) of (?:the|our|her|his))'
const groups =
  '(?:people|persons|folk|locals|residents|tenants|neighbours|parents|families|mums|dads|kids|pupils|children|patients|clients|women|men|ladies|lads|girls|boys|members|users|customers|regulars|punters|visitors|cleaners|traders|shopkeepers|passers-by)'
/** People who say things, none of whom is named. */
const folk = `(?:people|folk|persons? unknown|some(?:one|body)(?: or other)?|every(?:one|body)|some(?= (?:say|have|are|think|believe|claim|reckon))|a (?:patient|visitor|resident|parent|client|person)|${several} (?:of our )?(?:\\w+ )?${groups}|(?<!the |\\d |her |his |two |three |our |other )${groups})`

const slotsFor = (of: Pronouns): Readonly<Record<string, string>> => ({
  S: `(?:${survivorNouns(of)}|${pronounsOf('S', of)})`,
  Sname: `(?:${survivorNouns(of)})`,
  Sposs: `(?:(?:${survivorNouns(of)})'?s|S+'|${owning('S', of)})`,
  P: `(?:${perpetratorNouns(of)}|${pronounsOf('P', of)})`,
  Pname: `(?:P+|perp|perpetrator|p|suspect|${partnerNouns(of)}|partner|ex-partner|offender)`,
  Pposs: `(?:(?:P+|perp|${partnerNouns(of)})'?s|P+'|${owning('P', of)})`,
  SP: `(?:${survivorNouns(of)}|${perpetratorNouns(of)}|she|her|he|him|they|them|the couple|this couple|both)`,
  // with the space before them, so that "she's" fits too: write `{S}{be} …`
  be: "(?:'s| (?:is|was|are|were|be|been|being|has been|have been|remains|seems|appears))",
  have: "(?:'s|'ve|'d| (?:has|have|had))",
  him: '(?:him|P+)',
  own: '(?:her|his)',
  self: '(?:herself|himself)',
  // one word or none, after a space or before one; up to three
  w: '(?:\\w+ )?',
  w1: '(?: \\w+)?',
  w3: '(?: \\w+){0,3}',
  month,
  day,
  talk,
  folk,
})
const tables: Partial<Record<Pronouns, Readonly<Record<string, string>>>> = {}

/**
 * An entry of a word list as a regular expression, its slots filled in. Small counted loops are written wider,
 * since the engine unrolls them at a cost.
 */
export const filled = (entry: string, of: Pronouns): string => {
  if (!/[{~]|n't/.test(entry)) return entry
  tables[of] ??= slotsFor(of)
  const table = tables[of]
  return entry
    .replaceAll(' ~ ', " (?:[\\w',/-]+ ){0,4}?")
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => table[name] ?? whole)
    .replaceAll("n't", "n'?t")
    .replaceAll(/\{0,[123]\}/g, '{0,4}')
}
