import { z } from 'zod'
import { instant, line, optionalLine, revision } from '#shared/fields.ts'
import { agencyId, caseId, versionId } from '#shared/ids.ts'
import { action, carriedAction } from './action.ts'
import { area } from './area.ts'
import { caseRecord, caseStanding } from './case.ts'
import { feedback } from './feedback.ts'
import { attendance, interest, meeting, statementReading } from './meeting.ts'
import { sharingGround } from './sharing-ground.ts'

/** The rich text that the minutes hold: paragraphs and lists with bold and italic, nothing else. */
export type RichMark = { type: 'bold' | 'italic' }
export type RichText = { type: 'text'; text: string; marks?: RichMark[] | undefined }
export type RichBlock =
  | { type: 'paragraph'; content?: (RichText | { type: 'hardBreak' })[] | undefined }
  | {
      type: 'bulletList' | 'orderedList'
      content: RichListItem[]
      attrs?: Record<string, unknown> | undefined
    }
export type RichListItem = { type: 'listItem'; content: RichBlock[] }
export type RichDoc = { type: 'doc'; content: RichBlock[] }

const richText = z.object({
  type: z.literal('text'),
  text: z.string().max(20_000),
  marks: z.array(z.object({ type: z.enum(['bold', 'italic']) })).optional(),
})
const richBlock: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('paragraph'),
      content: z.array(z.union([richText, z.object({ type: z.literal('hardBreak') })])).optional(),
    }),
    z.object({
      type: z.enum(['bulletList', 'orderedList']),
      content: z.array(z.object({ type: z.literal('listItem'), content: z.array(richBlock) })),
      attrs: z.record(z.string(), z.unknown()).optional(),
    }),
  ]),
)

/** Validates a tiptap document; unknown nodes are refused, so nothing unforeseen reaches a document. */
export const richDoc: z.ZodType<RichDoc> = z.object({
  type: z.literal('doc'),
  content: z.array(richBlock).max(2_000),
})

export const emptyDoc: RichDoc = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Sections of the minutes that a person edits. Opening and closing belong to the meeting, the rest to a case. */
export const sectionHeadings = [
  'opening',
  'referral',
  'voice',
  'information',
  'risk',
  'plan',
  'closing',
] as const
export const sectionHeading = z.enum(sectionHeadings)
export type SectionHeading = z.infer<typeof sectionHeading>

export const minutesSection = z.strictObject({
  /** `opening`, `closing`, or `<case id>:<heading>`: the same in every version. */
  key: line,
  caseId: caseId.nullable(),
  heading: sectionHeading,
  doc: richDoc,
  /** Somebody has changed it since it was assembled. */
  edited: z.boolean(),
  savedAt: instant,
  revision,
})
export type MinutesSection = z.infer<typeof minutesSection>

/** A version. Once signed it never changes: a correction is a new version with its reason. */
export const minutesVersion = z.strictObject({
  id: versionId,
  number: z.int().min(1),
  state: z.enum(['draft', 'signed']),
  /** Why there is a second version; empty for the first. */
  reason: optionalLine,
  createdAt: instant,
  signedBy: z.string().nullable(),
  signedAt: instant.nullable(),
  /** Head of the journal's chain when it was signed: printed in the footer (anchors.md 2.5). */
  journalHead: z.string().nullable(),
  revision,
})
export type MinutesVersion = z.infer<typeof minutesVersion>

/** The structured side of the minutes: live rows while a version is a draft, frozen with it when it is signed. */
export const minutesFacts = z.strictObject({
  area,
  meeting,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  attendance: z.array(attendance).readonly(),
  readings: z.array(statementReading).readonly(),
  interests: z.array(interest).readonly(),
  /** Names of every agency that appears anywhere below. */
  agencies: z.array(z.strictObject({ id: agencyId, name: z.string() })).readonly(),
  carried: z.array(carriedAction).readonly(),
  cases: z
    .array(
      z.strictObject({
        record: caseRecord,
        standing: caseStanding,
        heardAt: instant.nullable(),
        spentMs: z.int().min(0),
        actions: z.array(action).readonly(),
        feedback,
        /**
         * One line per agency that took part: contributed, nothing held, absent (domain.md 1.8). `shared-nothing` is
         * there with something, all of it held back: of what, or why, nothing is told.
         */
        contributions: z
          .array(
            z.strictObject({
              agencyId,
              state: z.enum([
                'contributed',
                'shared-nothing',
                'nothing-held',
                'absent-information-sent',
                'absent',
                'did-not-speak',
              ]),
              /**
               * Why its sharing is lawful, necessary and proportionate (domain.md 2.3), in the area's wording as it was
               * chosen; null where nothing was chosen or nothing shared. Versions signed before it was minuted lack it.
               */
              ground: sharingGround.pick({ lawful: true, proportionate: true }).nullable().default(null),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
})
export type MinutesFacts = z.infer<typeof minutesFacts>

/** Everything a document is made from; nothing that was held back is in it. */
export const minutesDocument = z.strictObject({
  version: minutesVersion,
  facts: minutesFacts,
  sections: z.array(minutesSection).readonly(),
})
export type MinutesDocument = z.infer<typeof minutesDocument>
