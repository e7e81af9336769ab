import type { MinutesDocument } from '#shared/domain/minutes.ts'
import { longDate } from '#shared/time.ts'
import { attendanceTables, statementLines } from './attendance-facts.ts'
import type { Shown } from './case-part.tsx'
import classes from './document.module.css'
import { FactsTable, PlainTable, type TitledTable } from './facts-tables.tsx'
import { carriedTables, caseListTable, interestTable, titleRows } from './meeting-facts.ts'
import type { Part } from './parts.ts'
import { SectionView } from './section-view.tsx'

const Tables = ({ of }: { readonly of: readonly TitledTable[] }) =>
  of.map((table) => (
    <div key={table.title}>
      <h3 className={classes.factsHeading}>{table.title}</h3>
      <PlainTable label={table.title} columns={table.columns} rows={table.rows} />
    </div>
  ))

type Props = Shown & { readonly document: MinutesDocument; readonly part: Part }

/** Everything before the first case: particulars, opening, attendance, statement, interests, earlier actions. */
export function FrontPart({ document, part, ...shown }: Props) {
  const { facts } = document
  const [opening] = part.sections
  const attendance = attendanceTables(facts)
  const carried = carriedTables(facts)
  const texts = [...new Set(facts.readings.map((one) => one.text.trim()))]
  return (
    <article className={classes.front} data-part="opening">
      <p className={classes.marking}>{facts.area.marking.toUpperCase()}</p>
      <h1 className={classes.title}>{facts.area.maracName}</h1>
      <p className={classes.subtitle}>Minutes of the meeting on {longDate(facts.meeting.heldOn)}</p>
      {facts.meeting.isSample && (
        <p className={classes.notice}>Sample meeting: every person and every event in it is invented.</p>
      )}
      <FactsTable rows={titleRows(document)} />
      {opening !== undefined && (
        <SectionView {...shown} part="opening" section={opening} title="Opening" level={2} people={[]} />
      )}
      <h2 className={classes.heading}>Attendance</h2>
      {!attendance.some(({ title }) => title === 'Present') && (
        <p className={classes.soft}>Nobody is recorded as present.</p>
      )}
      <Tables of={attendance} />
      <h2 className={classes.heading}>Confidentiality statement</h2>
      {statementLines(facts).map((line) => (
        <p key={line} className={classes.line}>
          {line}
        </p>
      ))}
      {texts.map((text) => (
        <details key={text} className={classes.statement}>
          <summary>The statement as it was read</summary>
          <p>{text}</p>
        </details>
      ))}
      <h2 className={classes.heading}>Declarations of interest</h2>
      {facts.interests.length === 0 ? (
        <p className={classes.soft}>None were made.</p>
      ) : (
        <PlainTable label="Declarations of interest" {...interestTable(facts)} />
      )}
      <h2 className={classes.heading}>Actions from earlier meetings</h2>
      {carried.length === 0 ? (
        <p className={classes.soft}>None were brought forward.</p>
      ) : (
        <Tables of={carried} />
      )}
      <h2 className={classes.heading}>Cases at this meeting</h2>
      {facts.cases.length === 0 ? (
        <p className={classes.soft}>No cases were listed.</p>
      ) : (
        <PlainTable label="Cases at this meeting" {...caseListTable(facts)} />
      )}
    </article>
  )
}
