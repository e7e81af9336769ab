import { useMemo, useRef } from 'react'
import { sectionWords } from '#renderer/text/words.ts'
import { engineSettings } from '#shared/domain/guidance-settings.ts'
import type { MinutesDocument, MinutesSection } from '#shared/domain/minutes.ts'
import { reviewMinutes, type SectionReview } from '#shared/guidance/review-minutes.ts'
import type { MeetingId } from '#shared/ids.ts'
import { wordsAt } from './marks.ts'
import classes from './minutes-review.module.css'
import { shortened } from './note-words.ts'
import { useAreaGuidance, useKeptFindings } from './use-guidance.ts'

type Read = { readonly with: readonly unknown[]; readonly found: readonly SectionReview[] }

/**
 * What is still open in the minutes, by section. A section is read again only when its text, the facts, what was kept
 * or the settings change: a save changes one of two hundred, and comes every few words.
 */
export function useMinutesReview(document: MinutesDocument, meetingId: MeetingId): readonly SectionReview[] {
  const area = useAreaGuidance()
  const kept = useKeptFindings(meetingId)
  const read = useRef(new WeakMap<MinutesSection, Read>()).current
  return useMemo(() => {
    const settings = engineSettings(area)
    const inputs = [document.facts, kept, area]
    return document.sections.flatMap((section) => {
      const before = read.get(section)
      if (before?.with.every((one, at) => one === inputs[at]) === true) return before.found
      const found = reviewMinutes({ facts: document.facts, sections: [section] }, kept, settings)
      read.set(section, { with: inputs, found })
      return found
    })
  }, [document, kept, area, read])
}

type Props = {
  readonly document: MinutesDocument
  readonly meetingId: MeetingId
  /** Goes to a section: its part (`opening`, a case id, `closing`) and its key. */
  readonly onSection: (part: string, key: string) => void
}

/** Before the sign-off: hints that are still open in the minutes, each a way to its section. It stops nobody. */
export function MinutesReview({ document, meetingId, onSection }: Props) {
  const reviews = useMinutesReview(document, meetingId)
  const count = reviews.reduce((sum, one) => sum + one.findings.length, 0)
  const titleOf = ({ caseId, heading }: SectionReview): string => {
    const number = document.facts.cases.find(({ record }) => record.id === caseId)?.record.number
    return number === undefined
      ? sectionWords[heading]
      : `Case ${number.toString()}, ${sectionWords[heading]}`
  }
  return (
    <>
      <h2>Worth another look {count > 0 && <span className={classes.count}>{count}</span>}</h2>
      {count === 0 ? (
        <p className={classes.none}>✓ No hint is open in these minutes.</p>
      ) : (
        <ul className={classes.list}>
          {reviews.map((one) => (
            <li key={one.key}>
              <button type="button" onClick={() => onSection(one.caseId ?? one.heading, one.key)}>
                <strong>{titleOf(one)}</strong>
                {one.findings.map(({ place, text, finding }) => (
                  <span key={`${place}:${finding.rule}:${finding.start.toString()}`}>
                    <q>{shortened(wordsAt(text, finding))}</q> {finding.message}
                  </span>
                ))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
