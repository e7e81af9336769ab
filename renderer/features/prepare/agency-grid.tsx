import { UnstyledButton } from '@mantine/core'
import { Fragment, type KeyboardEvent, useState } from 'react'
import { type GridColumn, gridWords } from '#renderer/text/prepare-words.ts'
import type { Agency } from '#shared/domain/agency.ts'
import type { CaseAgency, CaseRecord } from '#shared/domain/case.ts'
import type { SharingItem } from '#shared/domain/sharing.ts'
import type { AgencyId } from '#shared/ids.ts'
import classes from './agencies.module.css'
import { isMarked, marked, oneOnly, research } from './agency-marks.ts'

type Props = {
  readonly record: CaseRecord
  readonly agencies: readonly Agency[]
  readonly items: readonly SharingItem[]
  readonly chosen: AgencyId | null
  readonly onChoose: (id: AgencyId) => void
  readonly onChange: (agencies: readonly CaseAgency[]) => void
}

const columns = Object.keys(gridWords) as readonly GridColumn[]

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Agencies by what they are to the case. One stop of the Tab key: arrows move inside, Space ticks, Enter on a name
 * opens its research.
 */
export function AgencyGrid({ record, agencies, items, chosen, onChoose, onChange }: Props) {
  const [place, setPlace] = useState<readonly [number, number]>([0, 0])
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey) return
    const row = Math.min(Math.max(place[0] + step[0], 0), agencies.length - 1)
    const column = Math.min(Math.max(place[1] + step[1], 0), columns.length)
    event.preventDefault()
    setPlace([row, column])
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus()
  }
  const tabStop = (row: number, column: number) => ({
    'data-cell': `${row}:${column}`,
    tabIndex: place[0] === row && place[1] === column ? 0 : -1,
    onFocus: () => setPlace([row, column]),
  })
  const guestsFrom = agencies.findIndex((one) => one.standing === 'guest')
  return (
    <div className={classes.gridBox}>
      <table
        className={classes.grid}
        onKeyDown={onKeyDown}
        aria-label="Agencies and what they are to the case"
      >
        <thead>
          <tr>
            <th scope="col">Agency</th>
            <th scope="col" className={classes.count}>
              Items
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                data-column={column}
                title={`The agency ${gridWords[column].spoken}`}
              >
                {gridWords[column].head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency, row) => {
            const part = record.agencies.find((one) => one.agencyId === agency.id)
            const count = items.filter((item) => item.agencyId === agency.id).length
            return (
              <Fragment key={agency.id}>
                {row === guestsFrom && (
                  <tr>
                    <th scope="rowgroup" className={classes.guests} colSpan={columns.length + 2}>
                      Guests, for their own cases
                    </th>
                  </tr>
                )}
                <tr data-involved={part !== undefined} data-chosen={agency.id === chosen}>
                  <th scope="row">
                    <UnstyledButton
                      className={classes.agency}
                      {...tabStop(row, 0)}
                      aria-current={agency.id === chosen ? 'true' : undefined}
                      title={agency.name}
                      onClick={() => onChoose(agency.id)}
                    >
                      <span className={classes.agencyName}>
                        {agency.name}
                        {record.referringAgencyId === agency.id && (
                          <span className={classes.refers}> refers</span>
                        )}
                      </span>
                    </UnstyledButton>
                  </th>
                  <td className={classes.count}>{count > 0 ? count : ''}</td>
                  {columns.map((column, at) => (
                    <td key={column} data-column={column}>
                      <label className={classes.cell}>
                        <input
                          type="checkbox"
                          {...tabStop(row, at + 1)}
                          className={classes.box}
                          data-one={oneOnly.includes(column) || research.includes(column)}
                          aria-label={`${agency.name} ${gridWords[column].spoken}`}
                          checked={isMarked(part, column)}
                          onChange={(event) =>
                            onChange(marked(record.agencies, agency.id, column, event.currentTarget.checked))
                          }
                        />
                      </label>
                    </td>
                  ))}
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
