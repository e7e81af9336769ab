import type { Pane } from '#renderer/state/live-view.ts'
import type { Phase } from '#shared/domain/phase.ts'

const byPhase: Record<Phase, Pane> = {
  referral: 'sharing',
  voice: 'voice',
  children: 'sharing',
  information: 'sharing',
  risk: 'risk',
  actions: 'actions',
  'read-back': 'read-back',
}

/** What is worked on in a phase, unless somebody chooses otherwise. */
export const paneOf = (phase: Phase): Pane => byPhase[phase]
