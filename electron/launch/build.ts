import { join } from 'node:path'
import { isFresh } from './freshness.ts'
import { root, say } from './root.ts'
import { run } from './run.ts'

const shared = ['package-lock.json', 'shared', 'resources']

type Build = {
  readonly name: string
  readonly sources: readonly string[]
  readonly result: string
  readonly program: readonly string[]
}

const page: Build = {
  name: 'page',
  sources: [...shared, 'renderer'],
  result: join('out', 'renderer', 'index.html'),
  program: [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'renderer/vite.config.ts',
    '--logLevel',
    'error',
  ],
}

const electron: Build = {
  name: 'electron',
  sources: [...shared, 'renderer', 'electron', 'electron.vite.config.ts'],
  result: join('out', 'main', 'main.js'),
  program: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'error'],
}

/** Builds unless it was built from the very same sources. Throws an Error whose message is a sentence. */
const ensure = async ({ name, sources, result, program }: Build): Promise<void> => {
  const state = isFresh(
    name,
    sources.map((path) => join(root, path)),
    join(root, result),
  )
  if (state.fresh) return
  say('Marac Room: building …')
  const { code, output } = await run(process.execPath, program)
  if (code !== 0) throw new Error(`The app could not be built:\n${output.trim()}`)
  state.remember()
}

/** The page alone: all that the Chromium host needs. */
export const ensurePage = (): Promise<void> => ensure(page)

/** Main process, preload, case service and page for Electron. */
export const ensureElectronBuild = (): Promise<void> => ensure(electron)
