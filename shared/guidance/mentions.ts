import words from '#resources/guidance/people.json' with { type: 'json' }

/** What kind of word refers to somebody: `tag` is a name of the case, `relation` a relative, neighbour and so on. */
export type MentionKind =
  | 'relation'
  | 'tag'
  | 'bare'
  | 'child'
  | 'partner'
  | 'survivor'
  | 'harmer'
  | 'pronoun'

/** A word that refers to somebody, with the possessive before it ("her", "Amy's") and whether it is one itself. */
export type Mention = {
  readonly kind: MentionKind
  readonly start: number
  readonly end: number
  readonly word: string
  readonly owner: string | undefined
  readonly possessive: boolean
}

/** Phrases by their first word, longest first, so that "mother's boyfriend" is found before "mother". */
const byFirstWord = (list: string): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>()
  for (const phrase of list.split(', ')) {
    const first = /^[\w-]+/.exec(phrase)?.[0] ?? phrase
    const known = map.get(first)
    if (known === undefined) map.set(first, [phrase])
    else known.push(phrase)
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length)
  return map
}
const relations = byFirstWord(words.relations)
const children = byFirstWord(words.children)
const partners = byFirstWord(words.partners)
const survivors = byFirstWord(words.survivors)
const harmers = byFirstWord(words.harmers)
const bare = byFirstWord(words.bare)
const qualifiers = new Set(words.qualifiers.split(', '))
const owners = new Set(
  'her his their my our the a an one this that another whose maternal paternal'.split(' '),
)
/** Words that stand for one of the case, or for several people, where nothing is said of whose they are. */
const notAlone =
  /^(?:mother|mum|mam|father|dad|associates?|friends|parents|couple|family|people|man|woman|next)\b/
const pronouns = new Set(['she', 'her', 'hers', 'herself', 'he', 'him', 'his', 'himself'])
const formStarts =
  /^(?:man|woman|lady|couple|family|gentleman|lad|girl|people|resident|tenant|bloke|guy|chap|person|mother|mum|father|dad|someone|somebody|one|fianc)/
const forms = words.relationForms.map((form) => ({ form, compiled: undefined as RegExp | undefined }))

const isWordChar = (char: string | undefined): boolean => char !== undefined && /\w/.test(char)
const wordAt = /[\w-]+/y
const wordFrom = (text: string, at: number): string => {
  wordAt.lastIndex = at
  return wordAt.exec(text)?.[0] ?? ''
}

/** Where a possessive ending of a word stops: "'s", or for a name of the case also a bare apostrophe. */
const afterPossessive = (text: string, end: number, isTag: boolean): number => {
  if (text[end] !== "'") return end
  if (text[end + 1] === 's' && !isWordChar(text[end + 2])) return end + 2
  return isTag && !isWordChar(text[end + 1]) ? end + 1 : end
}

const phraseAt = (
  text: string,
  at: number,
  word: string,
  map: ReadonlyMap<string, readonly string[]>,
): number | undefined => {
  const dash = word.indexOf('-')
  const lists = dash > 0 ? [map.get(word), map.get(word.slice(0, dash))] : [map.get(word)]
  for (const list of lists) {
    for (const phrase of list ?? []) {
      if (text.startsWith(phrase, at) && !isWordChar(text[at + phrase.length])) return at + phrase.length
    }
  }
  return undefined
}

/** "Brother, fwiw, has …", "(Carer is herself …": whose they are has been told before. */
const isAlone = (text: string, at: number): boolean =>
  (at === 0 || text[at - 1] === '(' || (text[at - 1] === ' ' && '.!?:;'.includes(text[at - 2] ?? ' '))) &&
  !notAlone.test(text.slice(at, at + 12))

const relationAt = (text: string, at: number): number | undefined => {
  const word = wordFrom(text, at)
  if (word.startsWith('ex-') && !relations.has(word)) return relationAt(text, at + 3)
  const found = phraseAt(text, at, word, relations)
  // a visa, not a person
  const plain = found !== undefined && text.startsWith(' visa', found) ? undefined : found
  if (!formStarts.test(word)) return plain
  for (const one of forms) {
    one.compiled ??= new RegExp(`(?:${one.form})(?!\\w)`, 'y')
    one.compiled.lastIndex = at
    const match = one.compiled.exec(text)
    if (match !== null && at + match[0].length > (plain ?? 0)) return at + match[0].length
  }
  return plain
}

/** Each place where the noun may begin: after "her", after "her new", after "her new best". Furthest first. */
const nounStarts = (text: string, from: number): number[] => {
  const starts = [from]
  let at = from
  for (;;) {
    const word = wordFrom(text, at)
    if (!qualifiers.has(word) || text[at + word.length] !== ' ') return starts.reverse()
    at += word.length + 1
    starts.push(at)
  }
}

type Owner = { readonly text: string; readonly next: number }

const ownerAt = (text: string, at: number, word: string, tagEnd: number): Owner | undefined => {
  const end = tagEnd > 0 ? tagEnd : at + (/^[a-z]+/.exec(word)?.[0].length ?? 0)
  const after = afterPossessive(text, end, tagEnd > 0)
  if (after > end && text[after] === ' ') return { text: text.slice(at, after), next: after + 1 }
  if (owners.has(word) && text[at + word.length] === ' ') return { text: word, next: at + word.length + 1 }
  return undefined
}

const mentionAt = (text: string, at: number): Mention | undefined => {
  const word = wordFrom(text, at)
  const tag = /^(?:S+|P+|C+)/.exec(word)?.[0] ?? ''
  const tagEnd = tag !== '' && !isWordChar(text[at + tag.length]) ? at + tag.length : 0
  const made = (kind: MentionKind, from: number, end: number, owner?: string): Mention => {
    const after = afterPossessive(text, end, kind === 'tag')
    return { kind, start: at, end: after, word: text.slice(from, end), owner, possessive: after > end }
  }
  const owner = ownerAt(text, at, word, tagEnd)
  for (const from of owner === undefined ? [] : nounStarts(text, owner.next)) {
    const end = relationAt(text, from)
    if (end !== undefined) return made('relation', from, end, owner?.text)
  }
  if (tagEnd > 0) {
    const end = owner && phraseAt(text, owner.next, wordFrom(text, owner.next), partners)
    return end ? made('partner', owner.next, end, owner.text) : made('tag', at, tagEnd)
  }
  const bareEnd = phraseAt(text, at, word, bare)
  const kin = /^(?:neighbours?|maternal|paternal)$/.test(word) && text[at + word.length] === ' '
  const alone = isAlone(text, at)
    ? nounStarts(text, at)
        .map((from) => relationAt(text, from))
        .find((end) => end !== undefined)
    : undefined
  const kinEnd = kin ? relationAt(text, at + word.length + 1) : undefined
  const soleEnd = kinEnd ?? bareEnd ?? alone
  if (soleEnd !== undefined) return made('bare', at, soleEnd)
  for (const from of [
    ...(owner === undefined ? [] : nounStarts(text, owner.next)),
    ...nounStarts(text, at),
  ]) {
    const end = phraseAt(text, from, wordFrom(text, from), children)
    if (end !== undefined) return made('child', from, end, owner?.text)
  }
  return plainMention(text, at, word, made)
}

const plainMention = (
  text: string,
  at: number,
  word: string,
  made: (kind: MentionKind, from: number, end: number, owner?: string) => Mention,
): Mention | undefined => {
  if (/^(?:her|his|whose)$/.test(word) && text[at + word.length] === ' ') {
    const from = at + word.length + 1
    const noun = text.startsWith('own ', from) ? from + 4 : from
    const end = phraseAt(text, noun, wordFrom(text, noun), partners)
    if (end !== undefined) return made('partner', noun, end, word)
  }
  // "a husband who drinks" is nobody's of the case
  const theirs = /^(?:an?|whose)$/.test(word) ? nounStarts(text, at + word.length + 1) : []
  for (const from of text[at + word.length] === ' ' ? theirs : []) {
    const end = phraseAt(text, from, wordFrom(text, from), partners)
    if (end !== undefined && !text.startsWith(' visa', end)) return made('relation', from, end, word)
  }
  for (const [kind, map] of [
    ['partner', partners],
    ['survivor', survivors],
    ['harmer', harmers],
  ] as const) {
    const end = phraseAt(text, at, word, map)
    if (end !== undefined) return made(kind, at, end)
  }
  return pronouns.has(word) ? made('pronoun', at, at + word.length) : undefined
}

/** Everybody whom a plain text mentions, from left to right and without overlaps. */
export const mentionsIn = (text: string): readonly Mention[] => {
  const found: Mention[] = []
  for (const match of text.matchAll(/(?<!\w)\w/g)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue
    const mention = mentionAt(text, match.index)
    if (mention !== undefined) found.push(mention)
  }
  return found
}
