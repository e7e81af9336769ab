import { NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { ReviewedField } from '#renderer/features/guidance/index.ts'
import { useDraft } from '#renderer/state/use-draft.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { findingPlace, type VoiceField } from '#shared/domain/kept-finding.ts'
import type { Voice } from '#shared/domain/voice.ts'
import { useAbout } from './use-about.ts'
import { useLive, useLiveCase } from './use-live.ts'
import classes from './voice-pane.module.css'

const contacts = [
  { value: 'spoken', label: 'Spoke with them' },
  { value: 'not-reached', label: 'Not reached' },
  { value: 'declined', label: 'Declined' },
]

/**
 * The survivor's voice. Where nobody could reach them, or they declined, it asks what was tried and what others know
 * of their wishes, so that the voice is not simply missing (Standing Together 2021).
 */
export function VoicePane() {
  const { agencies, area } = useLive()
  const { file, carrier } = useLiveCase()
  const caseId = file.record.id
  const { value, change, flush } = useDraft<Voice>(file.voice, async (draft) => {
    const known = { ...draft, speakerAgencyId: draft.speakerAgencyId ?? carrier }
    return attempt('voice.save', { ...known, caseId })
  })
  const about = useAbout('', value.speakerAgencyId ?? carrier)
  const involved = file.record.agencies.map((one) => one.agencyId)
  const text = (field: VoiceField, label: string, rows = 1) => (
    <ReviewedField
      label={label}
      about={{ ...about, place: findingPlace.voice(field) }}
      minRows={rows}
      maxRows={6}
      value={value[field]}
      {...(field === 'knowsDetail' && { maxLength: 300 })}
      data-field={field === 'wants' || field === 'tried' ? 'voice' : undefined}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      onBlur={() => void flush()}
    />
  )
  const unheard = value.contact === 'not-reached' || value.contact === 'declined'
  return (
    <div className={classes.pane}>
      <div className={classes.who}>
        <SegmentedControl
          aria-label="Contact with the survivor"
          data={contacts}
          value={value.contact === 'not-asked-yet' ? '' : value.contact}
          onChange={(contact) => change({ contact: contact as Voice['contact'] })}
        />
        <Select
          label="Who speaks for them"
          searchable
          value={value.speakerAgencyId ?? carrier}
          onChange={(id) => change({ speakerAgencyId: agencies.find((one) => one.id === id)?.id ?? null })}
          data={agencies
            .filter((one) => involved.includes(one.id))
            .map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextInput
          label="Their name"
          value={value.speakerName}
          maxLength={300}
          onChange={(event) => change({ speakerName: event.currentTarget.value })}
          onBlur={() => void flush()}
        />
        <DateField
          label="Last safe contact"
          mode="past"
          value={value.lastSafeContactOn}
          onChange={(lastSafeContactOn) => change({ lastSafeContactOn })}
        />
      </div>
      {unheard ? (
        <>
          {text('tried', 'What was tried, when, by whom', 3)}
          {text('knownWishes', `What others know of the ${area.survivorTerm}’s wishes`, 3)}
        </>
      ) : (
        <>
          {text('wants', 'What they want to happen')}
          {text('fears', 'What they fear')}
          {text('needsToday', 'What they need from today')}
        </>
      )}
      <div className={classes.knows}>
        <NativeSelect
          label="Do they know of this meeting?"
          value={value.knowsOfMeeting}
          onChange={(event) =>
            change({ knowsOfMeeting: event.currentTarget.value as Voice['knowsOfMeeting'] })
          }
          data={[
            { value: 'not-known', label: 'Not known' },
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        {text('knowsDetail', 'What they were told, or why not')}
      </div>
    </div>
  )
}
