import { z } from 'zod'

/**
 * Ids are UUIDs made by whoever writes the command, never while it is applied: a command's effect depends
 * only on its payload, its recorded time and the rows.
 */
const id = <Brand extends string>() => z.uuid().brand<Brand>()

export const meetingId = id<'MeetingId'>()
export const caseId = id<'CaseId'>()
export const agencyId = id<'AgencyId'>()
export const representativeId = id<'RepresentativeId'>()
export const personId = id<'PersonId'>()
export const attendanceId = id<'AttendanceId'>()
export const interestId = id<'InterestId'>()
export const itemId = id<'ItemId'>()
export const riskId = id<'RiskId'>()
export const actionId = id<'ActionId'>()
export const versionId = id<'VersionId'>()
export const userId = id<'UserId'>()
export const factId = id<'FactId'>()
export const findingId = id<'FindingId'>()

export type MeetingId = z.infer<typeof meetingId>
export type CaseId = z.infer<typeof caseId>
export type AgencyId = z.infer<typeof agencyId>
export type RepresentativeId = z.infer<typeof representativeId>
export type PersonId = z.infer<typeof personId>
export type AttendanceId = z.infer<typeof attendanceId>
export type InterestId = z.infer<typeof interestId>
export type ItemId = z.infer<typeof itemId>
export type RiskId = z.infer<typeof riskId>
export type ActionId = z.infer<typeof actionId>
export type VersionId = z.infer<typeof versionId>
export type UserId = z.infer<typeof userId>
export type FactId = z.infer<typeof factId>
export type FindingId = z.infer<typeof findingId>
