import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import type { RecordState } from '#renderer/state/use-record.ts'
import type { Agency } from '#shared/domain/agency.ts'
import type { Area } from '#shared/domain/area.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import type { CaseFile } from '#shared/domain/case-file.ts'
import type { AgencyId } from '#shared/ids.ts'
import classes from './agencies.module.css'
import { AgencyGrid } from './agency-grid.tsx'
import { awaitedAgency } from './blank-case.ts'
import { ResearchPane } from './research-pane.tsx'

type Props = {
  readonly form: RecordState<CaseRecord>
  /** Null while the case has not been saved. */
  readonly file: CaseFile | null
  readonly agencies: readonly Agency[]
  readonly area: Area
  /** The agency that somebody came here for. */
  readonly first?: AgencyId | null
}

/** Core agencies first, then guests, each by name; an archived one only where it is in the case. */
const shownIn = (record: CaseRecord, agencies: readonly Agency[]): readonly Agency[] =>
  agencies
    .filter((one) => !one.archived || record.agencies.some((part) => part.agencyId === one.id))
    .toSorted((a, b) => a.standing.localeCompare(b.standing) || a.name.localeCompare(b.name, 'en-GB'))

/** What each agency is to the case, and beside it what the chosen one has returned. */
export function AgenciesTab({ form, file, agencies, area, first = null }: Props) {
  const record = form.value
  const shown = shownIn(record, agencies)
  const [picked, setPicked] = useState<AgencyId | null>(first)
  // What comes next is the return that is still awaited; where all are in, the referring agency's.
  const awaited = new Set(
    record.agencies.filter((one) => one.research === 'awaited').map((one) => one.agencyId),
  )
  const next = shown.find((one) => awaited.has(one.id))
  const referrer = shown.find((one) => one.id === record.referringAgencyId)
  const chosen = shown.find((one) => one.id === picked) ?? next ?? referrer ?? shown[0]

  /** Research has come in: the agency is not awaited any more, and holds something after all. */
  const received = (agencyId: AgencyId): void => {
    const there = record.agencies.find((one) => one.agencyId === agencyId)
    if (there?.research === 'holds-information') return
    const part = { ...(there ?? awaitedAgency(agencyId)), research: 'holds-information' as const }
    const agencies = there
      ? record.agencies.map((one) => (one === there ? part : one))
      : [...record.agencies, part]
    form.change({ agencies })
  }
  if (shown.length === 0) {
    return (
      <div className={classes.none}>
        <p>This area has no agencies yet. Add them once; every new case then asks the core ones.</p>
        <ActionButton action="program.settings" label="Area settings and agencies" />
      </div>
    )
  }
  const unasked = shown.filter(
    (one) => one.standing === 'core' && !record.agencies.some((part) => part.agencyId === one.id),
  )
  const askAll = (): void =>
    form.change({ agencies: [...record.agencies, ...unasked.map((one) => awaitedAgency(one.id))] })
  return (
    <div className={classes.split}>
      <div className={classes.gridColumn}>
        <AgencyGrid
          record={record}
          agencies={shown}
          items={file?.items ?? []}
          chosen={chosen?.id ?? null}
          onChoose={setPicked}
          onChange={(next) => form.change({ agencies: next })}
        />
        {unasked.length > 0 && (
          <div>
            <Button variant="default" onClick={askAll}>
              Ask the other core agencies too ({unasked.length})
            </Button>
          </div>
        )}
      </div>
      {file === null || chosen === undefined ? (
        <p>Give the survivor’s name first: research is kept with the saved case.</p>
      ) : (
        <ResearchPane
          key={chosen.id}
          file={file}
          agency={chosen}
          wordBudget={area.wordBudget}
          onReceived={() => received(chosen.id)}
        />
      )}
    </div>
  )
}
