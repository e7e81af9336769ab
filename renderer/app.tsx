import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { Help } from './actions/help.tsx'
import { openPalette, Palette } from './actions/palette.tsx'
import { listenForShortcuts } from './actions/shortcuts.ts'
import { useActions } from './actions/use-actions.ts'
import { ask } from './api/client.ts'
import { rows, watchRows } from './api/rows.ts'
import { VaultDoor } from './features/vault/index.ts'
import { Workspace } from './features/workspace/index.ts'
import { useSession } from './state/session.ts'
import { nextRegion } from './ui/regions.ts'

/** Pause before the case service is asked again, ms. */
const AGAIN_MS = 150

/** How the vault stands. A page that comes up while the old case service is still ending is refused: it asks again. */
async function vaultStatus(stopped: () => boolean): Promise<VaultStatus | null> {
  while (!stopped()) {
    const status = await ask('vault.status', {}).catch(() => null)
    if (status !== null) return status
    await new Promise((again) => window.setTimeout(again, AGAIN_MS))
  }
  return null
}

/** The whole page: the door of the vault, or what is behind it. */
export function App() {
  const { status, setStatus, setLockIn } = useSession()
  const [helpOpened, help] = useDisclosure(false)
  const scheme = useComputedColorScheme('light')
  const { setColorScheme } = useMantineColorScheme()

  useEffect(listenForShortcuts, [])
  useEffect(watchRows, [])
  useEffect(() => {
    let gone = false
    const refresh = async () => {
      const status = await vaultStatus(() => gone)
      if (status !== null) setStatus(status)
    }
    void refresh()
    const stops = [
      window.maracRoom.on('service.restarted', () => {
        rows.clear()
        void refresh()
      }),
      window.maracRoom.on('lock.approaching', (data) => setLockIn((data as { seconds: number }).seconds)),
    ]
    return () => {
      gone = true
      for (const stop of stops) stop()
    }
  }, [setStatus, setLockIn])

  useActions({
    'program.palette': { run: openPalette },
    'program.help': { run: help.open },
    'program.scheme': { run: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') },
    'program.region': { run: nextRegion },
  })

  if (status === null) return null
  return (
    <>
      {status.state === 'unlocked' ? <Workspace /> : <VaultDoor status={status} />}
      <Palette />
      <Help opened={helpOpened} onClose={help.close} />
    </>
  )
}
