import type { MinutesFacts } from '#shared/domain/minutes.ts'
import { type Cell, heading, type MinutesBlock } from './blocks.ts'
import type { CaseFacts } from './case-standing.ts'
import { agencyNameIn, contributionWords, notRecorded } from './words.ts'

type Names = Pick<MinutesFacts, 'agencies'>

/** A row for each pair of wordings with every agency that shared on it: most agencies of a case share on the same. */
const groundRows = (facts: Names, { contributions }: CaseFacts): readonly (readonly Cell[])[] => {
  const agencies = new Map<string, { readonly names: string[]; readonly wordings: readonly string[] }>()
  for (const { agencyId, ground } of contributions) {
    if (ground === null) continue
    const wordings = [ground.lawful || notRecorded, ground.proportionate || notRecorded]
    const key = JSON.stringify(wordings)
    const row = agencies.get(key) ?? { names: [], wordings }
    row.names.push(agencyNameIn(facts)(agencyId))
    agencies.set(key, row)
  }
  return [...agencies.values()].map(({ names, wordings }) => [names, ...wordings])
}

const groundBlocks = (facts: Names, one: CaseFacts): readonly MinutesBlock[] => {
  const rows = groundRows(facts, one)
  if (rows.length === 0) return []
  return [
    heading(2, 'Grounds for sharing'),
    {
      kind: 'table',
      label: `Grounds for sharing in case ${one.record.number}`,
      columns: [
        { title: 'Agency', width: 22 },
        { title: 'Why sharing is lawful', width: 42 },
        { title: 'Why it is necessary and proportionate', width: 36 },
      ],
      rows,
    },
  ]
}

/**
 * Who contributed to a case and who did not, and on which grounds those who shared did so, where that was recorded
 * (domain.md 1.8, 2.3).
 */
export const contributionBlocks = (facts: Names, one: CaseFacts): readonly MinutesBlock[] =>
  one.contributions.length === 0
    ? []
    : [
        heading(2, 'Who contributed'),
        {
          kind: 'facts',
          tight: true,
          rows: one.contributions.map(({ agencyId, state }) => [
            agencyNameIn(facts)(agencyId),
            contributionWords[state],
          ]),
        },
        ...groundBlocks(facts, one),
      ]
