import { useEffect } from 'react'
import { ask } from '#renderer/api/client.ts'
import { useRows } from '#renderer/api/rows.ts'
import { useSession } from '#renderer/state/session.ts'

/** Tells the host that somebody is there, at most every five seconds, so that it does not lock under their hands. */
export function useActivity(): void {
  const meetings = useRows('meeting.list', {})
  const meetingOpen = meetings.data?.some((one) => one.state === 'open' || one.state === 'on-break') ?? false
  const setLockIn = useSession((state) => state.setLockIn)
  useEffect(() => {
    let last = 0
    const tell = (): void => {
      if (Date.now() - last < 5_000) return
      last = Date.now()
      setLockIn(null)
      void ask('host.activity', { meetingOpen })
    }
    tell()
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell)
    }
  }, [meetingOpen, setLockIn])
}
