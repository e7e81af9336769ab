import type { AgencyTable, AreaTable, RepresentativeTable } from './area.ts'
import type {
  ActionTable,
  FeedbackTable,
  PassedPointTable,
  RiskTable,
  SharingItemTable,
  VoiceTable,
} from './capture.ts'
import type {
  CaseAgencyTable,
  CaseNeedTable,
  CasePersonTable,
  ClockFactTable,
  MaracCaseTable,
  TurnOrderTable,
  TurnTable,
} from './case.ts'
import type { AreaGuidanceTable, KeptFindingTable, SharingGroundTable } from './guidance.ts'
import type {
  AttendanceTable,
  InterestTable,
  MeetingFactTable,
  MeetingTable,
  StatementReadingTable,
} from './meeting.ts'
import type { MinutesSectionTable, MinutesVersionTable } from './minutes.ts'

/** Every table of `db/migrations/`, for Kysely. */
export type Tables = {
  area: AreaTable
  agency: AgencyTable
  representative: RepresentativeTable
  meeting: MeetingTable
  meeting_fact: MeetingFactTable
  attendance: AttendanceTable
  statement_reading: StatementReadingTable
  marac_case: MaracCaseTable
  case_person: CasePersonTable
  case_need: CaseNeedTable
  case_agency: CaseAgencyTable
  clock_fact: ClockFactTable
  turn_spoken: TurnTable
  nil_confirmed: TurnTable
  turn_order: TurnOrderTable
  interest: InterestTable
  voice: VoiceTable
  sharing_item: SharingItemTable
  risk: RiskTable
  action: ActionTable
  feedback: FeedbackTable
  passed_point: PassedPointTable
  minutes_version: MinutesVersionTable
  minutes_section: MinutesSectionTable
  area_guidance: AreaGuidanceTable
  kept_finding: KeptFindingTable
  sharing_ground: SharingGroundTable
}
