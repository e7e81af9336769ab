import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensurePage } from './build.ts'
import { hasDisplay } from './display.ts'
import { ensureBrowser, noBrowserSentence } from './fetch-browser.ts'
import { root, say } from './root.ts'

// The demonstration is written with the tests' handles on the app; they are loaded by address, so that nothing that
// is shipped can import them.
type DemoApp = { readonly close: () => Promise<void>; readonly documentsFolder: string }
type Harness = {
  readonly startApp: (choice: { dataFolder: string; headless: boolean }) => Promise<DemoApp>
}
type Demonstration = {
  readonly playDemo: (stage: { app: DemoApp; out: string; log: (line: string) => void }) => Promise<void>
}

const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(root, path)).href)) as T

const play = async (windowed: boolean): Promise<void> => {
  const browser = await ensureBrowser(false)
  if (browser === null) throw new Error(noBrowserSentence)
  if (!existsSync(join(root, 'test', 'demo', 'play.ts'))) throw new Error('This copy has no demonstration.')
  await ensurePage()
  const out = join(root, 'demo')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  const dataFolder = mkdtempSync(join(tmpdir(), 'marac-room-demo-'))
  try {
    const { startApp } = await load<Harness>('test/harness/app.ts')
    const { playDemo } = await load<Demonstration>('test/demo/play.ts')
    const app = await startApp({ dataFolder, headless: !windowed })
    try {
      await playDemo({ app, out, log: say })
    } finally {
      await app.close()
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

try {
  const windowed = process.argv.includes('--window')
  if (windowed && !hasDisplay())
    say('Marac Room: this machine has no display; the demonstration runs without a window.')
  await play(windowed && hasDisplay())
  say('Marac Room: the minutes, the action log and a picture of every screen are in the folder demo.')
} catch (error) {
  say(error instanceof Error ? error.message : 'The demonstration could not be played.')
  process.exitCode = 1
}
