import type { MinutesDocument } from '#shared/domain/minutes.ts'

/** Names that Windows keeps for devices, alone or before a dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:[ .]|$)/i
const longest = 60

/** Parts of names of people, in lower case: words of three letters and more. */
const nameWords = (minutes: MinutesDocument): ReadonlySet<string> =>
  new Set(
    [
      ...minutes.facts.cases.flatMap(({ record }) => record.people.map(({ name }) => name)),
      ...minutes.facts.carried.map(({ survivorName }) => survivorName),
    ].flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []),
  )

/**
 * The meeting's reference as a part of a file name: letters, digits, `-`, `_`, `.` and spaces of it, at most 60
 * characters. A reference with nothing usable in it, or with a part of the name of somebody whom a case is about,
 * gives way to the date: names of folders turn up in recent files, backups and logs.
 */
const referencePart = (minutes: MinutesDocument): string => {
  const { reference, heldOn } = minutes.facts.meeting
  const dated = `MARAC ${heldOn}`
  const names = nameWords(minutes)
  if ((reference.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => names.has(word))) return dated
  const plain = reference
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[ ._-]+|[ ._-]+$/g, '')
    .replace(/[\uD800-\uDBFF]$/, '')
  if (plain === '') return dated
  return reserved.test(plain) ? `MARAC ${plain}` : plain
}

/** `ELM-2026-11 minutes v1 DRAFT`: which meeting, which version, how it stands; nothing about anybody in it. */
export const folderNameOf = (minutes: MinutesDocument): string =>
  [
    referencePart(minutes),
    'minutes',
    `v${minutes.version.number}`,
    ...(minutes.version.state === 'signed' ? [] : ['DRAFT']),
    ...(minutes.facts.meeting.isSample ? ['SAMPLE'] : []),
  ].join(' ')
