import { useRows } from '#renderer/api/rows.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { cautionWords } from '#renderer/text/guidance-words.ts'
import { isGrounded, type SharingGround } from '#shared/domain/sharing-ground.ts'
import type { RuleId } from '#shared/guidance/index.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/ids.ts'
import classes from './ground-line.module.css'
import { useAreaGuidance } from './use-guidance.ts'

type Props = {
  readonly meetingId: MeetingId
  readonly caseId: CaseId
  readonly agencyId: AgencyId
  /** Rules that found something in what this agency shares. */
  readonly found: ReadonlySet<RuleId>
}

const questions = {
  lawful: 'Why is sharing this lawful?',
  proportionate: 'Why is it necessary and proportionate?',
} as const

/** The legal ground of one agency's sharing in two choices, in the area's words; and where caution is due. */
export function GroundLine({ meetingId, caseId, agencyId, found }: Props) {
  const area = useAreaGuidance()
  const grounds = useRows('ground.list', { meetingId }).data ?? []
  const ground = grounds.find((one) => one.caseId === caseId && one.agencyId === agencyId)
  const { lawful, proportionate, revision } = ground ?? { lawful: '', proportionate: '', revision: 0 }
  const save = (part: Partial<Pick<SharingGround, 'lawful' | 'proportionate'>>): void => {
    const choice = { lawful, proportionate, ...part }
    void attempt('ground.save', { caseId, agencyId, revision, ...choice }, 'Ground saved')
  }
  const choice = (which: keyof typeof questions, value: string, wordings: readonly string[]) => (
    <select
      aria-label={questions[which]}
      title={value === '' ? questions[which] : value}
      value={value}
      onChange={(event) => save({ [which]: event.target.value })}
    >
      <option value="">{questions[which]}</option>
      {[...new Set([...wordings, ...(value === '' ? [] : [value])])].map((wording) => (
        <option key={wording} value={wording}>
          {wording}
        </option>
      ))}
    </select>
  )
  const cautions = (['immigration', 'location'] as const).filter((rule) => found.has(rule))
  return (
    <>
      <div className={classes.line}>
        <span>{isGrounded(ground) ? '✓ ' : ''}Ground</span>
        {choice('lawful', lawful, area.lawfulGrounds)}
        {choice('proportionate', proportionate, area.proportionateGrounds)}
      </div>
      {cautions.map((rule) => (
        <p key={rule} className={classes.caution} role="note">
          <strong>▲ Caution.</strong> {cautionWords[rule]}
        </p>
      ))}
    </>
  )
}
