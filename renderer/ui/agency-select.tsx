import { Select, type SelectProps } from '@mantine/core'
import { useRows } from '#renderer/api/rows.ts'
import type { AgencyId } from '#shared/ids.ts'

type Props = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  readonly value: AgencyId | null
  readonly onChange: (id: AgencyId | null) => void
}

/** One agency of the area, found by typing a few letters. An archived one stays where it already stands. */
export function AgencySelect({ value, onChange, ...rest }: Props) {
  const list = useRows('agency.list', {})
  const shown = (list.data?.agencies ?? []).filter((one) => !one.archived || one.id === value)
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage="No agency by that name. Add it under Area settings."
      placeholder="Choose an agency"
      {...rest}
      data={shown.map((one) => ({ value: one.id, label: one.name }))}
      value={value}
      onChange={(id) => onChange(shown.find((one) => one.id === id)?.id ?? null)}
    />
  )
}
