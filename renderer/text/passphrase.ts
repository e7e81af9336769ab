/** Fewest characters of a passphrase; the case service holds the same line. */
const SHORTEST = 12
/** From here on a passphrase of several words is more than long enough. */
const COMFORTABLE = 20

export type PassphraseAdvice = { readonly text: string; readonly enough: boolean }

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * What a new passphrase still lacks, or that it will do, in one sentence. Says only what can be seen here: the list
 * of passphrases that are too easy to guess is the case service's.
 */
export function passphraseAdvice(typed: string, name: string): PassphraseAdvice {
  const length = [...typed.trim()].length
  if (length === 0) {
    return {
      text: '12 characters or more. Three or four unrelated words are easy to remember.',
      enough: false,
    }
  }
  if (length < SHORTEST) {
    const lacking = SHORTEST - length
    return { text: `${lacking} more ${lacking === 1 ? 'character' : 'characters'} needed.`, enough: false }
  }
  const letters = plain(typed)
  const own = plain(name)
    .split(/\P{L}+/u)
    .find((part) => part.length >= 3 && letters.includes(part))
  if (own !== undefined) {
    return { text: 'It holds part of your name, which is tried first. Better without.', enough: true }
  }
  if (new Set(letters.replace(/\s/gu, '')).size < 6) {
    return { text: 'It repeats itself. Use more different letters.', enough: false }
  }
  const words = typed.trim().split(/\s+/u).length
  if (length >= COMFORTABLE && words >= 3) return { text: 'Long, and of several words: good.', enough: true }
  return { text: 'Long enough. Another word makes it stronger.', enough: true }
}
