/** FNV-1a with a last stir, so that every bit counts. @returns a whole number of so many bits, up to 32 */
export const hashOf = (text: string, bits: number): number => {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519)
  return (hash ^ (hash >>> 13)) >>> (32 - bits)
}
