import type { ActionGap, Beneficiary, Outcome } from '#shared/domain/action.ts'
import type { AgencyKind } from '#shared/domain/agency.ts'
import type { CaseGap, CaseKind, Need } from '#shared/domain/case.ts'
import type { Pressure } from '#shared/domain/clock.ts'
import type { SectionHeading } from '#shared/domain/minutes.ts'
import type { Phase } from '#shared/domain/phase.ts'
import type { Risk } from '#shared/domain/risk.ts'
import type { Basis, Purpose } from '#shared/domain/sharing.ts'
import type { TurnReason } from '#shared/domain/speaking-order.ts'
import type { Role } from '#shared/domain/user.ts'

/** How the closed lists of the domain are called on screen. */
export const roleWords: Record<Role, string> = {
  chair: 'Chair',
  coordinator: 'Coordinator',
  'minute-taker': 'Minute-taker',
}

export const phaseWords: Record<Phase, string> = {
  referral: 'Referral',
  voice: 'Survivor’s voice',
  children: 'Children',
  information: 'Information',
  risk: 'Risk',
  actions: 'Actions',
  'read-back': 'Read-back',
}

export const purposeWords: Record<Purpose, string> = {
  'risk-now': 'Risk now',
  'keeps-safer': 'Keeps safer',
  children: 'Children',
  'person-causing-harm': 'Person causing harm',
  barriers: 'Barriers',
}

export const basisWords: Record<Basis, string> = { fact: 'Fact', opinion: 'Professional opinion' }

export const beneficiaryWords: Record<Beneficiary, string> = {
  survivor: 'Survivor',
  children: 'Children',
  'person-causing-harm': 'Person causing harm',
  professionals: 'Professionals',
}

export const atRiskWords: Record<Risk['atRisk'], string> = {
  survivor: 'Survivor',
  children: 'Children',
  professionals: 'Professionals',
  other: 'Somebody else',
}

export const outcomeWords: Record<Outcome, string> = {
  open: 'Open',
  done: 'Done',
  'circumstances-changed': 'Not possible: circumstances changed',
  'not-done': 'Not done',
}

export const actionGapWords: Record<ActionGap, string> = {
  what: 'what is to be done',
  agency: 'an agency',
  person: 'a named person or role',
  due: 'a date',
}

export const turnReasonWords: Record<TurnReason, string> = {
  referrer: 'referring agency',
  voice: 'survivor’s voice',
  children: 'in contact with the children',
  'person-causing-harm': 'works with the person causing harm',
  'area-order': '',
}

export const caseKindWords: Record<CaseKind, string> = {
  new: 'New',
  repeat: 'Repeat',
  transfer: 'Transfer in',
  mention: 'Mention only',
}

export const needWords: Record<Need['kind'], string> = {
  interpreter: 'Interpreter',
  'no-recourse': 'No recourse to public funds',
  disability: 'Disability',
  pregnancy: 'Pregnancy',
  'mental-health': 'Mental health',
  'substance-use': 'Substance use',
  'honour-based-abuse': 'Honour-based abuse',
  'care-and-support': 'Care and support needs',
  other: 'Other',
}

export const agencyKindWords: Record<AgencyKind, string> = {
  police: 'Police',
  idva: 'Idva service',
  housing: 'Housing',
  'childrens-social-care': 'Children’s social care',
  'adult-social-care': 'Adult social care',
  health: 'Health',
  'mental-health': 'Mental health',
  'substance-use': 'Substance use',
  probation: 'Probation',
  education: 'Education',
  'by-and-for': 'By-and-for service',
  voluntary: 'Voluntary sector',
  other: 'Other',
}

export const caseGapWords: Record<CaseGap, string> = {
  survivor: 'Name the survivor.',
  'person-causing-harm': 'Name the person causing harm.',
  'referring-agency': 'Choose the referring agency.',
  criteria: 'Tick at least one criterion.',
  'judgement-reason': 'Professional judgement needs its reasons.',
  'dash-below-14':
    'Visible high risk means 14 or more on the Dash. A lower count can still be heard on professional judgement.',
}

export const pressureWords: Record<Pressure, string> = { calm: 'left', near: 'left', over: 'over' }

/** The sections of the minutes in a list beside them; their headings in the document follow the area's terms. */
export const sectionWords: Record<SectionHeading, string> = {
  opening: 'Opening',
  referral: 'referral',
  voice: 'voice',
  information: 'information',
  risk: 'risk',
  plan: 'plan',
  closing: 'Closing',
}
