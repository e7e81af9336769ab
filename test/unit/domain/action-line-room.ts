import type { ActionContext } from '#shared/domain/action-line.ts'
import type { AgencyKind } from '#shared/domain/agency.ts'
import { agencyId, representativeId, riskId } from '#shared/ids.ts'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const kinds: Readonly<Record<string, AgencyKind>> = {
  Police: 'police',
  'Idva service': 'idva',
  Housing: 'housing',
  'Larkfield Homes': 'housing',
  'Children’s social care': 'childrens-social-care',
  'Adult social care': 'adult-social-care',
  'Primary care': 'health',
  'Acute trust (maternity)': 'health',
  'Mental Health Trust': 'mental-health',
  Bridgelane: 'substance-use',
  Probation: 'probation',
  Education: 'education',
  'Sahara, Women’s Project': 'by-and-for',
  'Drug & alcohol team': 'substance-use',
}
export const agencies = Object.entries(kinds).map(([name, kind], index) => ({
  id: agencyId.parse(uuid(index + 1)),
  name,
  kind,
  archived: false,
}))
export const idOf = (name: string) =>
  agencies.find((one) => one.name === name)?.id ?? agencyId.parse(uuid(999))
export const nameOf = (id: string | null): string => agencies.find((one) => one.id === id)?.name ?? ''

const sits = (agency: string, name: string, deputy = false) => ({
  agencyId: idOf(agency),
  name,
  jobTitle: deputy ? 'Deputy' : 'Manager',
  deputyOf: deputy ? representativeId.parse(uuid(700)) : null,
  archived: false,
})
/** A room for reading lines in: invented agencies, people and risks. */
export const context: ActionContext = {
  /** A Thursday. */
  today: '2026-11-26',
  agencies: [
    ...agencies,
    { id: agencyId.parse(uuid(800)), name: 'Old Agency', kind: 'other', archived: true },
  ],
  representatives: [
    sits('Police', 'Rosa Pike'),
    sits('Police', 'Tom Hale'),
    sits('Idva service', 'Lena Grant'),
    sits('Idva service', 'Femi Osei', true),
    sits('Housing', 'Priya Shah'),
    sits('Probation', 'Theo Reed'),
    sits('Probation', 'Mark Ollis'),
    sits('Education', 'Dr Ade Cole'),
  ],
  risks: [
    {
      id: riskId.parse(uuid(901)),
      atRisk: 'survivor',
      atRiskDetail: '',
      ofWhat: 'He still has keys to the home',
    },
    {
      id: riskId.parse(uuid(902)),
      atRisk: 'children',
      atRiskDetail: '',
      ofWhat: 'Followed on the way to school',
    },
    { id: riskId.parse(uuid(903)), atRisk: 'survivor', atRiskDetail: '', ofWhat: 'Threats by message' },
  ],
  nextMeetingOn: '2026-12-10',
}
