import { SegmentedControl, TextInput } from '@mantine/core'
import { write } from '#renderer/api/rows.ts'
import { aboutCase, ReviewedField } from '#renderer/features/guidance/index.ts'
import { useRecord } from '#renderer/state/use-record.ts'
import { contactWords, knowsWords } from '#renderer/text/voice-words.ts'
import { AgencySelect } from '#renderer/ui/agency-select.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { RecordNote } from '#renderer/ui/record-note.tsx'
import type { CaseFile } from '#shared/domain/case-file.ts'
import { findingPlace, type VoiceField } from '#shared/domain/kept-finding.ts'
import { type Voice, voice } from '#shared/domain/voice.ts'
import classes from './form.module.css'

/** The survivor's voice as it is known before the meeting; where nobody reached them, what was tried. */
export function VoiceTab({ file }: { readonly file: CaseFile }) {
  const caseId = file.record.id
  const save = (record: Voice) => write('voice.save', { ...record, caseId })
  const form = useRecord(`voice:${caseId}`, file.voice, save)
  const { value, change } = form
  const prose = (key: VoiceField, label: string, maxLength = 20_000) => (
    <ReviewedField
      about={aboutCase(file.record, findingPlace.voice(key), 'idva')}
      label={label}
      maxLength={maxLength}
      minRows={2}
      value={value[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  )
  const unheard = value.contact === 'not-reached' || value.contact === 'declined'
  return (
    <div className={classes.columns}>
      <section className={classes.group} aria-labelledby="voice-words">
        <h2 id="voice-words">In the survivor’s words</h2>
        {prose('wants', 'What they want')}
        {prose('fears', 'What they fear')}
        {prose('needsToday', 'What they need from today')}
        {unheard && prose('tried', 'What was tried to reach them')}
        {unheard && prose('knownWishes', 'What others know of their wishes')}
        <RecordNote
          problem={form.problem}
          onOverwrite={() => void form.overwrite()}
          onDiscard={form.discard}
        />
      </section>
      <section className={classes.group} aria-labelledby="voice-contact">
        <h2 id="voice-contact">Contact</h2>
        <SegmentedControl
          aria-labelledby="voice-contact"
          value={value.contact}
          onChange={(contact) => change({ contact })}
          data={voice.shape.contact.options.map((one) => ({ value: one, label: contactWords[one] }))}
        />
        <AgencySelect
          label="Agency that speaks for them"
          value={value.speakerAgencyId}
          onChange={(speakerAgencyId) => change({ speakerAgencyId })}
        />
        <TextInput
          label="Who speaks for them"
          maxLength={300}
          value={value.speakerName}
          onChange={(event) => change({ speakerName: event.currentTarget.value })}
        />
        <DateField
          label="Last safe contact"
          mode="past"
          value={value.lastSafeContactOn}
          onChange={(lastSafeContactOn) => change({ lastSafeContactOn })}
        />
        <h2 id="voice-knows">Do they know of the meeting?</h2>
        <SegmentedControl
          aria-labelledby="voice-knows"
          value={value.knowsOfMeeting}
          onChange={(knowsOfMeeting) => change({ knowsOfMeeting })}
          data={voice.shape.knowsOfMeeting.options.map((one) => ({ value: one, label: knowsWords[one] }))}
        />
        {prose('knowsDetail', 'What they know of it', 300)}
      </section>
    </div>
  )
}
