import { NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { caseKindWords } from '#renderer/text/words.ts'
import { AgencySelect } from '#renderer/ui/agency-select.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { type CaseRecord, caseKind } from '#shared/domain/case.ts'
import { awaitedAgency } from './blank-case.ts'
import classes from './form.module.css'

type Props = {
  readonly record: CaseRecord
  readonly onChange: (part: Partial<CaseRecord>) => void
  readonly numberTaken: boolean
}

/** Where the case came from. The referring agency comes into the case with it. */
export function ReferralSection({ record, onChange, numberTaken }: Props) {
  return (
    <section className={classes.group} aria-labelledby="case-referral">
      <h2 id="case-referral">Referral</h2>
      <div className={classes.line}>
        <SegmentedControl
          aria-label="Kind of case"
          value={record.kind}
          onChange={(kind) =>
            onChange({ kind, ...(kind === 'repeat' && { criteria: { ...record.criteria, repeat: true } }) })
          }
          data={caseKind.options.map((value) => ({ value, label: caseKindWords[value] }))}
        />
        <NumberInput
          aria-label="Number of the case"
          w={90}
          prefix="No. "
          hideControls
          min={1}
          max={200}
          allowDecimal={false}
          clampBehavior="strict"
          value={record.number}
          onChange={(number) => typeof number === 'number' && number >= 1 && onChange({ number })}
          error={numberTaken ? 'Taken' : null}
        />
      </div>
      {record.kind === 'transfer' && (
        <TextInput
          label="From which MARAC"
          maxLength={300}
          value={record.transferredFrom}
          onChange={(event) => onChange({ transferredFrom: event.currentTarget.value })}
        />
      )}
      <div className={classes.referral}>
        <AgencySelect
          label="Referring agency"
          value={record.referringAgencyId}
          onChange={(referringAgencyId) => {
            const there = record.agencies.some((one) => one.agencyId === referringAgencyId)
            const agencies =
              referringAgencyId === null || there
                ? record.agencies
                : [...record.agencies, awaitedAgency(referringAgencyId)]
            onChange({ referringAgencyId, agencies })
          }}
        />
        <TextInput
          label="Worker"
          maxLength={300}
          value={record.referringWorker}
          onChange={(event) => onChange({ referringWorker: event.currentTarget.value })}
        />
        <DateField
          label="Referred on"
          mode="past"
          value={record.referredOn}
          onChange={(referredOn) => onChange({ referredOn })}
        />
      </div>
    </section>
  )
}
