/** Numbers as text: five bits a character, the sixth says whether more follow (as source maps have it). */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const digitValue = new Map([...digits].map((digit, value): [string, number] => [digit, value]))

/** @param numbers ascending; their steps are stored */
export const packSteps = (numbers: readonly number[]): string =>
  numbers
    .map((number, index) => {
      let rest = number - (numbers[index - 1] ?? 0)
      let text = ''
      for (; rest > 31; rest >>>= 5) text += digits.charAt((rest & 31) | 32)
      return text + digits.charAt(rest)
    })
    .join('')

export const unpackSteps = (text: string): readonly number[] => {
  const numbers: number[] = []
  let number = 0
  let step = 0
  let shift = 0
  for (const char of text) {
    const value = digitValue.get(char) ?? 0
    step |= (value & 31) << shift
    shift += 5
    if (value > 31) continue
    number += step
    numbers.push(number)
    step = 0
    shift = 0
  }
  return numbers
}

/** Weights from -31 to 31, a character each. */
export const packWeights = (weights: readonly number[]): string =>
  weights.map((weight) => digits.charAt(weight + 31)).join('')

export const unpackWeights = (text: string): readonly number[] =>
  Array.from(text, (char) => (digitValue.get(char) ?? 31) - 31)
