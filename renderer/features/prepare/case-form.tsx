import type { Problem } from '#renderer/api/problem.ts'
import { aboutCase, ReviewedField } from '#renderer/features/guidance/index.ts'
import type { RecordState } from '#renderer/state/use-record.ts'
import type { Area } from '#shared/domain/area.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { findingPlace } from '#shared/domain/kept-finding.ts'
import { CriteriaSection } from './criteria-section.tsx'
import classes from './form.module.css'
import { NeedsSection } from './needs-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { ReferralSection } from './referral-section.tsx'

type Props = {
  readonly form: RecordState<CaseRecord>
  readonly area: Area
  readonly problem: Problem | null
}

/** The case itself: people on the left, how and why it came on the right. Tab goes down one side, then the other. */
export function CaseForm({ form, area, problem }: Props) {
  const { value, change } = form
  const wrong = new Set(
    problem?.code === 'invalid-input' ? problem.fields.map((field) => field.split('.')[0]) : [],
  )
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <PeopleSection people={value.people} onChange={(people) => change({ people })} />
        <section className={classes.group}>
          <ReviewedField
            about={aboutCase(value, findingPlace.reason)}
            label="Why this case, why now"
            description="One or two sentences."
            maxLength={20_000}
            minRows={2}
            value={value.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        </section>
      </div>
      <div className={classes.column}>
        <ReferralSection record={value} onChange={change} numberTaken={wrong.has('number')} />
        <CriteriaSection
          value={value.criteria}
          localCriteria={area.localCriteria}
          onChange={(criteria) => change({ criteria })}
        />
        <NeedsSection needs={value.needs} onChange={(needs) => change({ needs })} />
      </div>
    </div>
  )
}
