import { create } from 'zustand'
import type { CaseId, MeetingId } from '#shared/ids.ts'

/** Where the person is. Nothing of it is stored: after a restart the open meeting is the place to be. */
export type Route =
  | { readonly screen: 'meetings' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'prepare'; readonly meetingId: MeetingId; readonly caseId?: CaseId | 'new' }
  | { readonly screen: 'opening'; readonly meetingId: MeetingId }
  | { readonly screen: 'live'; readonly meetingId: MeetingId }
  | { readonly screen: 'minutes'; readonly meetingId: MeetingId }

type RouteStore = { readonly route: Route; readonly go: (route: Route) => void }

export const useRoute = create<RouteStore>()((set) => ({
  route: { screen: 'meetings' },
  go: (route) => set({ route }),
}))

/** Goes to a screen from outside a component. */
export const go = (route: Route): void => useRoute.getState().go(route)
