import { dayDistance } from '#renderer/text/distance.ts'
import { caseKindWords, needWords } from '#renderer/text/words.ts'
import { type CaseRecord, causingHarm, childrenOf, type Person, survivorOf } from '#shared/domain/case.ts'
import { ageOn } from '#shared/time.ts'
import classes from './case-head.module.css'
import { useLive, useLiveCase } from './use-live.ts'

const withAge = (one: Person, on: string): string => {
  const age = ageOn(one.bornOn, on)
  return age === null ? one.name : `${one.name}, ${age}`
}

/** The criteria that brought the case here, in a few words. */
function criteriaWords({ criteria, kind }: CaseRecord): string {
  const words = [
    criteria.visibleHighRisk
      ? `Visible high risk${criteria.dashCount === null ? '' : `, Dash ${criteria.dashCount}`}`
      : '',
    criteria.professionalJudgement ? 'Professional judgement' : '',
    criteria.potentialEscalation ? 'Potential escalation' : '',
    criteria.repeat && kind !== 'repeat' ? 'Repeat' : '',
    ...criteria.local,
  ]
  return words.filter((word) => word !== '').join(' · ')
}

/** Who the case is about. The person causing harm stands beside the survivor with the same weight (2021, 12a). */
export function CaseHead() {
  const { view, agencyName } = useLive()
  const { file } = useLiveCase()
  const { record, interests } = file
  const on = view.meeting.heldOn
  const survivor = survivorOf(record.people)
  const children = childrenOf(record.people)
  const referred = record.referredOn === null ? '' : `, ${dayDistance(record.referredOn, on)}`
  const facts = [
    caseKindWords[record.kind] + (record.transferredFrom === '' ? '' : ` from ${record.transferredFrom}`),
    criteriaWords(record),
    `Referred by ${agencyName(record.referringAgencyId)}${referred}`,
  ]
  const needs = record.needs.map(
    (need) => needWords[need.kind] + (need.detail === '' ? '' : `: ${need.detail}`),
  )
  const declared = interests.map((one) => {
    const who = view.attendance.find((person) => person.id === one.attendanceId)?.name ?? 'Somebody'
    return `${who}${one.leaves ? ' (leaves for this case)' : ''}: ${one.nature}`
  })
  return (
    <header className={classes.head}>
      <div className={classes.people}>
        <div>
          <span className={classes.role}>Survivor</span>
          <h1 className={classes.name}>{survivor === undefined ? 'Not named' : withAge(survivor, on)}</h1>
        </div>
        <div>
          <span className={classes.role}>Causing harm</span>
          {causingHarm(record.people).map((one) => (
            <p key={one.id} className={classes.name}>
              {withAge(one, on)} <span className={classes.tie}>{one.relationship}</span>
            </p>
          ))}
        </div>
        <div className={classes.children}>
          <span className={classes.role}>Children</span>
          <p>
            {children.length === 0
              ? 'None'
              : children.map((one) => `${one.name.split(' ')[0]}${agePart(one, on)}`).join(', ')}
          </p>
        </div>
      </div>
      <p className={classes.facts}>
        {facts.filter((fact) => fact !== '').join(' · ')}
        {needs.length > 0 && <strong> · {needs.join(' · ')}</strong>}
      </p>
      {declared.length > 0 && <p className={classes.interest}>Interest declared. {declared.join(' · ')}</p>}
    </header>
  )
}

const agePart = (one: Person, on: string): string => {
  const age = ageOn(one.bornOn, on)
  return age === null ? '' : ` ${age}`
}
