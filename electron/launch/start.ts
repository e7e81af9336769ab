import { findBrowser } from './browsers.ts'
import { ensureElectronBuild, ensurePage } from './build.ts'
import { chooseHost, hostWish } from './choose-host.ts'
import { hasDisplay } from './display.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { ensureBrowser, noBrowserSentence } from './fetch-browser.ts'
import { root, say } from './root.ts'
import { run } from './run.ts'

const argv = process.argv.slice(2)
const retry = argv.includes('--retry')

const program = (name: string, args: readonly string[]): Promise<number> =>
  run(name, args, { show: true }).then(({ code }) => code ?? 1)

const start = async (): Promise<number> => {
  if (!hasDisplay()) {
    say(
      'Marac Room: this machine has no display, so there is no window to open. The demonstration is played instead.',
    )
    return program(process.execPath, ['electron/launch/demo.ts'])
  }
  const wish = hostWish(argv)
  const choice = await chooseHost(wish, {
    findElectron,
    fetchElectron: () => fetchElectron(retry || wish === 'electron'),
    findBrowser: async () => findBrowser(),
    fetchBrowser: () => ensureBrowser(retry),
  })
  if (choice.host === 'none') {
    say(wish === 'electron' ? 'Electron’s binary could not be fetched.' : noBrowserSentence)
    return 1
  }
  say(choice.sentence)
  if (choice.host === 'electron') {
    await ensureElectronBuild()
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return program(choice.path, [root, ...asRoot, ...argv])
  }
  await ensurePage()
  return program(process.execPath, ['electron/chromium-host.ts', '--browser', choice.path, ...argv])
}

process.on('SIGINT', () => undefined) // the app gets it too, and ends when its vault is closed
try {
  process.exitCode = await start()
} catch (error) {
  say(error instanceof Error ? error.message : 'Marac Room could not be started.')
  process.exitCode = 1
}
