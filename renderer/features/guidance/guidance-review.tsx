import { Button, Textarea } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useEveryRow, useRows } from '#renderer/api/rows.ts'
import { notice } from '#renderer/state/notices.ts'
import { counted } from '#renderer/text/meeting-words.ts'
import { engineSettings } from '#shared/domain/guidance-settings.ts'
import { requestText } from '#shared/guidance/request-text.ts'
import { type AgencyReview, reviewMeeting } from '#shared/guidance/review-meeting.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/ids.ts'
import classes from './guidance-review.module.css'
import { wordsAt } from './marks.ts'
import { shortened } from './note-words.ts'
import { useAreaGuidance, useKeptFindings } from './use-guidance.ts'

type Props = {
  readonly meetingId: MeetingId
  /** Every case of the meeting. */
  readonly caseIds: readonly CaseId[]
  /** Goes to a case, where a finding can be looked at. */
  readonly onCase: (id: CaseId, agencyId: AgencyId | null) => void
}

/** What each agency wrote that is worth another look, with a request that is ready to be sent back to it. */
export function GuidanceReview({ meetingId, caseIds, onCase }: Props) {
  const files = useEveryRow(
    'case.view',
    caseIds.map((caseId) => ({ caseId })),
  )
  const agencies = useRows('agency.list', {}).data?.agencies
  const area = useAreaGuidance()
  const kept = useKeptFindings(meetingId)
  const reviews = useMemo(
    () =>
      files === null || agencies === undefined
        ? null
        : reviewMeeting(files, agencies, kept, engineSettings(area)),
    [files, agencies, kept, area],
  )
  if (reviews === null) return <p>Reading the cases…</p>
  if (reviews.length === 0) return <p>Nothing to ask: no text of this meeting has a hint that is open.</p>
  return (
    <>
      <p className={classes.soft}>
        Each request names no person and quotes no place, date or number: it can travel by ordinary means.
        Nothing is sent from here.
      </p>
      {reviews.map((one) => (
        <AgencyCard key={one.agencyId ?? 'none'} review={one} onCase={onCase} />
      ))}
    </>
  )
}

type CardProps = { readonly review: AgencyReview; readonly onCase: Props['onCase'] }

function AgencyCard({ review, onCase }: CardProps) {
  const { agencyId, cases } = review
  const name = agencyId === null ? 'No agency named' : review.agencyName
  const count = cases.reduce((sum, one) => sum + one.findings.length, 0)
  return (
    <section className={classes.card} aria-label={name}>
      <h3>
        {name} <span>{counted(count, 'hint')}</span>
      </h3>
      <ul className={classes.cases}>
        {cases.map((one) => (
          <li key={one.caseId}>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onCase(one.caseId as CaseId, agencyId as AgencyId | null)}
            >
              Case {one.number}
            </Button>
            <ul>
              {one.findings.map(({ place, text, finding }) => (
                <li key={`${place}:${finding.rule}:${finding.start.toString()}`}>
                  {finding.message} <q>{shortened(wordsAt(text, finding))}</q>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {agencyId !== null && <Request name={name} text={requestText(name, cases)} />}
    </section>
  )
}

/** A text to be taken elsewhere: marked and copied as by hand, which asks for no permission. */
function Request({ name, text }: { readonly name: string; readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = (): void => {
    field.current?.focus()
    field.current?.select()
    const copied = document.execCommand('copy')
    if (copied) notice('Request copied')
    else notice('It could not be copied. The text is marked: press Ctrl+C.', 'problem')
  }
  return (
    <div className={classes.request}>
      <Textarea
        ref={field}
        aria-label={`Request to ${name}`}
        readOnly
        autosize
        minRows={4}
        maxRows={9}
        value={text}
      />
      <Button variant="default" onClick={copy}>
        Copy
      </Button>
    </div>
  )
}
