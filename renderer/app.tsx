import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect } from 'react'
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

/** The whole page: the door of the vault, or what is behind it. */
export function App() {
  const { status, setStatus, setLockIn } = useSession()
  const [helpOpened, help] = useDisclosure(false)
  const scheme = useComputedColorScheme('light')
  const { setColorScheme } = useMantineColorScheme()

  useEffect(listenForShortcuts, [])
  useEffect(watchRows, [])
  useEffect(() => {
    const refresh = async () => setStatus(await ask('vault.status', {}))
    void refresh()
    const stops = [
      window.maracRoom.on('service.restarted', () => {
        rows.clear()
        void refresh()
      }),
      window.maracRoom.on('lock.approaching', (data) => setLockIn((data as { seconds: number }).seconds)),
    ]
    return () => {
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
