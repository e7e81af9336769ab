import { Switch } from '@mantine/core'
import { useRows, write } from '#renderer/api/rows.ts'
import { useRecord } from '#renderer/state/use-record.ts'
import { ruleWords } from '#renderer/text/guidance-words.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import { type AreaGuidance, hasDefaultGrounds } from '#shared/domain/guidance-settings.ts'
import { type RuleId, ruleIds } from '#shared/guidance/index.ts'
import classes from './guidance-settings.module.css'
import { OwnPhrases } from './own-phrases.tsx'
import { WordList } from './word-list.tsx'

const filled = (words: readonly string[]): readonly string[] =>
  words.map((one) => one.trim()).filter((one) => one !== '')

/** Rows that nobody has filled in yet stay on screen and are left out of what is saved. */
const withoutBlanks = (record: AreaGuidance): AreaGuidance => ({
  ...record,
  ownPhrases: record.ownPhrases.filter((one) => one.phrase.trim() !== ''),
  allowedPhrases: filled(record.allowedPhrases),
  ownServices: filled(record.ownServices),
  ownPlaces: filled(record.ownPlaces),
  lawfulGrounds: filled(record.lawfulGrounds),
  proportionateGrounds: filled(record.proportionateGrounds),
})

const save = (record: AreaGuidance) => write('guidance.save', withoutBlanks(record))
const ready = (record: AreaGuidance): boolean =>
  filled(record.lawfulGrounds).length > 0 && filled(record.proportionateGrounds).length > 0

/** What an area sets of the guidance: its rules, its own words, and the wording of its grounds for sharing. */
export function GuidanceSettings() {
  const { data, error } = useRows('guidance.read', {})
  return data === undefined ? <ProblemNote problem={error} /> : <GuidanceForm stored={data} />
}

function GuidanceForm({ stored }: { readonly stored: AreaGuidance }) {
  const form = useRecord('guidance', stored, save, ready)
  const { value, change } = form
  const turn = (rule: RuleId, on: boolean): void =>
    change({ off: on ? value.off.filter((one) => one !== rule) : [...value.off, rule] })
  const list = (key: 'allowedPhrases' | 'ownServices' | 'ownPlaces', legend: string, one: string) => (
    <WordList legend={legend} one={one} value={value[key]} onChange={(next) => change({ [key]: next })} />
  )
  return (
    <div className={classes.columns}>
      <section className={classes.group} aria-labelledby="guidance-rules">
        <h2 id="guidance-rules">What is pointed at while people write</h2>
        {ruleIds.map((rule) => (
          <Switch
            key={rule}
            label={ruleWords[rule]}
            checked={!value.off.includes(rule)}
            onChange={(event) => turn(rule, event.currentTarget.checked)}
          />
        ))}
        <RecordNote
          problem={form.problem}
          onOverwrite={() => void form.overwrite()}
          onDiscard={form.discard}
        />
      </section>
      <section className={classes.group} aria-labelledby="guidance-words">
        <h2 id="guidance-words">Words of this area</h2>
        <OwnPhrases value={value.ownPhrases} onChange={(ownPhrases) => change({ ownPhrases })} />
        {list('allowedPhrases', 'Phrases that are never pointed at', 'Allowed phrase')}
        {list('ownServices', 'Local services: a source, and no third party', 'Local service')}
        {list('ownPlaces', 'Refuges and safe places: never to be named', 'Safe place')}
      </section>
      <section className={classes.group} aria-labelledby="guidance-grounds">
        <h2 id="guidance-grounds">Grounds for sharing</h2>
        {hasDefaultGrounds(value) && (
          <p className={classes.soft}>
            These are our own words and no legal advice. Put what your information sharing agreement says in
            their place.
          </p>
        )}
        <WordList
          legend="Why is sharing this lawful?"
          one="Lawful ground"
          isLong
          most={20}
          value={value.lawfulGrounds}
          onChange={(lawfulGrounds) => change({ lawfulGrounds })}
        />
        <WordList
          legend="Why is it necessary and proportionate?"
          one="Proportionate ground"
          isLong
          most={20}
          value={value.proportionateGrounds}
          onChange={(proportionateGrounds) => change({ proportionateGrounds })}
        />
        {!ready(value) && (
          <p className={classes.fault}>Keep one wording of each: the meeting chooses from them.</p>
        )}
      </section>
    </div>
  )
}
