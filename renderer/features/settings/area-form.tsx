import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { write } from '#renderer/api/rows.ts'
import { useRecord } from '#renderer/state/use-record.ts'
import { agencyKindWords } from '#renderer/text/words.ts'
import { moved, OrderList } from '#renderer/ui/order-list.tsx'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import { agencyKinds } from '#shared/domain/agency.ts'
import { type Area, area } from '#shared/domain/area.ts'
import { LocalCriteria } from './local-criteria.tsx'
import { PhaseTimes } from './phase-times.tsx'
import classes from './settings.module.css'

const withoutBlanks = (record: Area): Area => ({
  ...record,
  localCriteria: record.localCriteria.map((one) => one.trim()).filter((one) => one !== ''),
})

const save = (record: Area) => write('area.save', withoutBlanks(record))
const ready = (record: Area): boolean => record.maracName.trim() !== '' && record.marking.trim() !== ''

const isOneOf = <T extends string>(list: readonly T[], value: string | null): value is T =>
  value !== null && list.some((one) => one === value)

/** The area's words, times and orders. Kinds of agency that an older order does not know come at its end. */
export function AreaForm({ stored }: { readonly stored: Area }) {
  const form = useRecord('area', stored, save, ready)
  const { value, change } = form
  const order = [...value.speakingOrder, ...agencyKinds.filter((kind) => !value.speakingOrder.includes(kind))]
  return (
    <div className={classes.columns}>
      <section className={classes.group} aria-labelledby="area-words">
        <h2 id="area-words">Names and marking</h2>
        <TextInput
          label="Name of the MARAC"
          required
          maxLength={300}
          value={value.maracName}
          onChange={(event) => change({ maracName: event.currentTarget.value })}
          error={value.maracName.trim() === '' ? 'The name stands on every document: give one.' : null}
        />
        <Select
          label="In documents the survivor is called"
          allowDeselect={false}
          data={[...area.shape.survivorTerm.options]}
          value={value.survivorTerm}
          onChange={(term) =>
            isOneOf(area.shape.survivorTerm.options, term) && change({ survivorTerm: term })
          }
        />
        <Select
          label="In documents the person causing harm is called"
          allowDeselect={false}
          data={[...area.shape.personCausingHarmTerm.options]}
          value={value.personCausingHarmTerm}
          onChange={(term) =>
            isOneOf(area.shape.personCausingHarmTerm.options, term) && change({ personCausingHarmTerm: term })
          }
        />
        <TextInput
          label="Marking"
          required
          description="At the top and bottom of every page."
          maxLength={300}
          value={value.marking}
          onChange={(event) => change({ marking: event.currentTarget.value })}
          error={value.marking.trim() === '' ? 'Give the marking that your area uses.' : null}
        />
        <Textarea
          label="Handling"
          description="The line beneath the marking."
          maxLength={300}
          value={value.handling}
          onChange={(event) => change({ handling: event.currentTarget.value })}
        />
        <LocalCriteria value={value.localCriteria} onChange={(localCriteria) => change({ localCriteria })} />
        <RecordNote
          problem={form.problem}
          onOverwrite={() => void form.overwrite()}
          onDiscard={form.discard}
        />
      </section>
      <section className={classes.group} aria-labelledby="area-times">
        <h2 id="area-times">Planned minutes</h2>
        <PhaseTimes value={value} onChange={change} />
        <NumberInput
          label="Words for one agency in one case"
          description="A soft limit: it shows as it fills and never blocks."
          min={20}
          max={1000}
          step={10}
          clampBehavior="blur"
          allowDecimal={false}
          value={value.wordBudget}
          onChange={(next) => typeof next === 'number' && next >= 20 && change({ wordBudget: next })}
        />
      </section>
      <section className={classes.group} aria-labelledby="area-order">
        <h2 id="area-order">Speaking order</h2>
        <p className={classes.soft}>
          Referring agency, the survivor’s voice, those who know the children and those who work with the
          person causing harm come first. The others follow in this order.
        </p>
        <OrderList
          label="Speaking order by kind of agency"
          items={order.map((kind) => ({ key: kind, text: agencyKindWords[kind] }))}
          onMove={(from, to) => change({ speakingOrder: moved(order, from, to) })}
        />
      </section>
      <section className={classes.wide} aria-labelledby="area-statement">
        <h2 id="area-statement">Confidentiality statement</h2>
        <p className={classes.soft}>
          Read aloud when the meeting opens. These are our own words: paste your area’s statement in their
          place.
        </p>
        <Textarea
          aria-labelledby="area-statement"
          minRows={8}
          maxLength={20_000}
          value={value.confidentialityStatement}
          onChange={(event) => change({ confidentialityStatement: event.currentTarget.value })}
        />
      </section>
    </div>
  )
}
