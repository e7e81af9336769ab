import actions from '#resources/guidance/actions.json' with { type: 'json' }
import chronology from '#resources/guidance/chronology.json' with { type: 'json' }
import hearsay from '#resources/guidance/hearsay.json' with { type: 'json' }
import immigration from '#resources/guidance/immigration.json' with { type: 'json' }
import location from '#resources/guidance/location.json' with { type: 'json' }
import medical from '#resources/guidance/medical.json' with { type: 'json' }
import opinion from '#resources/guidance/opinion.json' with { type: 'json' }
import survivorOffending from '#resources/guidance/survivor-offending.json' with { type: 'json' }
import thirdParty from '#resources/guidance/third-party.json' with { type: 'json' }
import vague from '#resources/guidance/vague.json' with { type: 'json' }
import victimBlaming from '#resources/guidance/victim-blaming.json' with { type: 'json' }

import { singleEntries } from './alternatives.ts'

const files = {
  actions,
  chronology,
  hearsay,
  immigration,
  location,
  medical,
  opinion,
  survivorOffending,
  thirdParty,
  vague,
  victimBlaming,
}

/** One list of expressions, by the name that the word index knows it by; as stored, and one by one. */
export type NamedList = readonly [name: string, entries: readonly string[], stored: readonly string[]]

export const entriesOf = (stored: readonly string[]): readonly string[] => [
  ...new Set(stored.flatMap(singleEntries)),
]

/** Every list of expressions in `resources/guidance`, always in the same order. */
export const namedLists: readonly NamedList[] = Object.entries(files).flatMap(([file, lists]) =>
  Object.entries(lists).map(([key, stored]): NamedList => [`${file}.${key}`, entriesOf(stored), stored]),
)
