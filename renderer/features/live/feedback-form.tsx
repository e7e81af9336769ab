import { TextInput } from '@mantine/core'
import { ReviewedField } from '#renderer/features/guidance/index.ts'
import { useDraft } from '#renderer/state/use-draft.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { AgencySelect } from '#renderer/ui/agency-select.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { Feedback } from '#shared/domain/feedback.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import classes from './actions-pane.module.css'
import { useAbout } from './use-about.ts'
import { useLiveCase } from './use-live.ts'

/** Who tells the survivor what, when, by which safe route (Standing Together 2021, recommendations 8 and 9). */
export function FeedbackForm() {
  const { file, carrier } = useLiveCase()
  const caseId = file.record.id
  const { value, change, flush } = useDraft<Feedback>(file.feedback, (draft) =>
    attempt('feedback.save', { ...draft, caseId }),
  )
  const person = file.voice.speakerName
  const about = useAbout(findingPlace.feedback, value.agencyId)
  return (
    <fieldset className={classes.feedback} onBlur={() => void flush()}>
      <legend>Who tells the survivor</legend>
      <AgencySelect
        label="Agency"
        data-field="feedback"
        value={value.agencyId}
        onChange={(agencyId) =>
          change({ agencyId, person: value.person === '' && agencyId === carrier ? person : value.person })
        }
      />
      <TextInput
        label="Person"
        value={value.person}
        maxLength={300}
        onChange={(event) => change({ person: event.currentTarget.value })}
      />
      <DateField label="By" mode="future" value={value.byOn} onChange={(byOn) => change({ byOn })} />
      <TextInput
        label="Safe route"
        placeholder="Her mobile after 10, never by text"
        value={value.safeRoute}
        maxLength={300}
        onChange={(event) => change({ safeRoute: event.currentTarget.value })}
      />
      <div className={classes.wide}>
        <ReviewedField
          about={about}
          note="beneath"
          label="What they are told"
          minRows={2}
          value={value.what}
          onChange={(event) => change({ what: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  )
}
