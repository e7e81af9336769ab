import { Button, Checkbox, Table, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { newId } from '#renderer/api/client.ts'
import { agencyKindWords } from '#renderer/text/words.ts'
import type { Agency, Representative } from '#shared/domain/agency.ts'
import type { AgencyId } from '#shared/ids.ts'
import { AgencyForm } from './agency-form.tsx'
import classes from './settings.module.css'

type Props = {
  readonly agencies: readonly Agency[]
  readonly representatives: readonly Representative[]
}

const blankAgency = (id: AgencyId): Agency => ({
  id,
  name: '',
  kind: 'other',
  standing: 'core',
  byAndFor: false,
  communities: '',
  archived: false,
  revision: 0,
})

/** Core agencies first, then guests, each by name. */
const inOrder = (a: Agency, b: Agency): number =>
  a.standing.localeCompare(b.standing) || a.name.localeCompare(b.name, 'en-GB')

/** The agencies of the area: a table on the left, the chosen one with its people on the right. */
export function Agencies({ agencies, representatives }: Props) {
  const [chosen, setChosen] = useState<AgencyId | null>(null)
  const [archivedToo, setArchivedToo] = useState(false)
  const shown = agencies.filter((one) => archivedToo || !one.archived).toSorted(inOrder)
  const archivedCount = agencies.filter((one) => one.archived).length
  const agency =
    chosen === null ? shown[0] : (agencies.find((one) => one.id === chosen) ?? blankAgency(chosen))
  const peopleOf = (id: AgencyId) => representatives.filter((one) => one.agencyId === id && !one.archived)
  return (
    <div className={classes.split}>
      <div className={classes.list}>
        <div className={classes.bar}>
          <Button variant="default" onClick={() => setChosen(newId<AgencyId>())}>
            Add an agency
          </Button>
          {archivedCount > 0 && (
            <Checkbox
              label={`Show archived (${archivedCount})`}
              checked={archivedToo}
              onChange={(event) => setArchivedToo(event.currentTarget.checked)}
            />
          )}
        </div>
        <Table verticalSpacing={2} highlightOnHover className={classes.table} aria-label="Agencies">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Agency</Table.Th>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Comes as</Table.Th>
              <Table.Th className={classes.number}>People</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Table.Tr
                key={one.id}
                className={classes.row}
                data-chosen={one.id === agency?.id}
                onClick={() => setChosen(one.id)}
              >
                <Table.Td>
                  <UnstyledButton
                    className={classes.open}
                    aria-current={one.id === agency?.id ? 'true' : undefined}
                    onClick={() => setChosen(one.id)}
                  >
                    {one.name}
                  </UnstyledButton>
                  {one.archived && <span className={classes.tag}>Archived</span>}
                </Table.Td>
                <Table.Td>
                  {agencyKindWords[one.kind]}
                  {one.byAndFor && one.kind !== 'by-and-for' && ', by and for'}
                </Table.Td>
                <Table.Td>{one.standing === 'core' ? 'Core' : 'Guest'}</Table.Td>
                <Table.Td className={classes.number}>{peopleOf(one.id).length}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {agency !== undefined && (
        <AgencyForm key={agency.id} stored={agency} people={peopleOf(agency.id)} focused={chosen !== null} />
      )}
    </div>
  )
}
