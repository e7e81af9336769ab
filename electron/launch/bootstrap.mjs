// The only file that runs on whatever Node a fresh machine has (20 or newer): Node's own modules and nothing else.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const usualRoot = join(here, '..', '..')

/** Says one sentence to the person at the terminal. */
const say = (sentence) => process.stderr.write(`${sentence}\n`)

/** A failure that has its sentence; everything else is a fault in this program. */
export class SetUpError extends Error {}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null)

const stampOf = (root) => join(root, 'node_modules', '.cache', 'marac-room', 'installed')

const hashOf = (text) => createHash('sha256').update(text).digest('hex')

/** Where the pinned Node of the devDependency `node` is put. */
export const pinnedNode = (root = usualRoot) =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const runs = (file) => existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

/**
 * Whether npm's own record of what lies in node_modules says the same as the lock file: then somebody ran npm by hand,
 * and there is nothing to do. Packages for other systems are optional and may be absent.
 */
export const recordMatches = (lockText, recordText) => {
  try {
    const wanted = Object.entries(JSON.parse(lockText).packages)
    const there = JSON.parse(recordText).packages
    return wanted.every(([path, entry]) => {
      if (path === '' || (entry.optional && !there[path])) return true
      return there[path]?.version === entry.version && there[path]?.integrity === entry.integrity
    })
  } catch {
    return false
  }
}

/** Whether everything that the lock file names is installed, and the pinned Node with it. */
export const isInstalled = (root = usualRoot) => {
  const lock = read(join(root, 'package-lock.json'))
  if (lock === null)
    throw new SetUpError('package-lock.json is missing: this is not a complete copy of Marac Room.')
  if (!existsSync(pinnedNode(root))) return false
  if (read(stampOf(root)) === hashOf(lock)) return true
  const record = read(join(root, 'node_modules', '.package-lock.json'))
  if (record === null || !recordMatches(lock, record)) return false
  stamp(root, lock)
  return true
}

const stamp = (root, lock) => {
  mkdirSync(dirname(stampOf(root)), { recursive: true })
  writeFileSync(stampOf(root), hashOf(lock))
}

/** How to call npm: the one that called us, the one beside this Node, or the one on the path. */
export const npmCommand = (env = process.env) => {
  const calling = env.npm_execpath
  if (calling && /npm-cli\.c?js$/.test(calling) && existsSync(calling)) return [process.execPath, [calling]]
  const folder = dirname(process.execPath)
  const beside = [
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => existsSync(path))
  if (beside) return [process.execPath, [beside]]
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const found = (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .some((part) => part && existsSync(join(part, name)))
  return found ? [name, []] : null
}

/** What went wrong, in a sentence, from what npm printed. */
export const sentenceFor = (output, root) => {
  if (/ENOSPC/.test(output)) return 'The disk is full: Marac Room needs about 1.5 GB to install.'
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output))
    return `No permission to write in ${root}: install Marac Room in a folder of your own.`
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET)/.test(
      output,
    )
  )
    return 'The npm registry cannot be reached: connect this machine to the network (or set its proxy) and try again.'
  if (/E(401|403)\b/.test(output)) return 'The npm registry refused to serve this machine.'
  const last = output.trim().split('\n').slice(-12).join('\n')
  return `npm could not install what Marac Room needs. It said:\n${last}`
}

const npm = (root, args) => {
  const command = npmCommand()
  if (command === null)
    throw new SetUpError('npm is not to be found: install Node.js 20 or newer with its npm.')
  const [file, first] = command
  const done = spawnSync(file, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: file.endsWith('.cmd'),
    // A run of npm inside a run of npm inherits settings by environment; these two would undo what we ask for.
    env: { ...process.env, npm_config_global: 'false', npm_config_omit: '' },
  })
  const output = `${done.stdout ?? ''}\n${done.stderr ?? ''}\n${done.error?.code ?? ''}`
  if (done.status !== 0) throw new SetUpError(sentenceFor(output, root))
}

const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-maxtimeout=15000']

/**
 * Installs what the lock file names when it is not there, without running any package's install script but that of
 * `node`, which puts the pinned Node in place. Throws SetUpError.
 */
export const ensureInstalled = (root = usualRoot) => {
  if (isInstalled(root)) return
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw new SetUpError(sentenceFor('EACCES', root))
  }
  say('Marac Room: installing what is missing. The first time this takes a minute or two.')
  const started = Date.now()
  // On Windows a program that runs cannot be deleted, and `npm ci` deletes first: there, only what changed is replaced.
  const inUse = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'))
  npm(root, [inUse ? 'install' : 'ci', '--ignore-scripts', '--include=dev', ...quiet])
  if (!runs(pinnedNode(root))) npm(root, ['rebuild', 'node', '--ignore-scripts=false', ...quiet])
  if (!runs(pinnedNode(root)))
    throw new SetUpError('The pinned Node.js was installed but does not run on this machine.')
  stamp(root, readFileSync(join(root, 'package-lock.json'), 'utf8'))
  say(`Marac Room: installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** Runs a script of this folder on the pinned Node, with our own programs first on the path; ends as it ends. */
const runOnPinnedNode = (script, root = usualRoot) => {
  const bin = join(root, 'node_modules', '.bin')
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const env = { ...process.env, [pathName]: [bin, process.env[pathName] ?? ''].join(delimiter) }
  // playwright-core prints everything that crosses its pipe when these are set: case text would end in a terminal.
  for (const name of ['DEBUG', 'DEBUG_FILE', 'PWDEBUG', 'NODE_OPTIONS']) delete env[name]
  const child = spawn(pinnedNode(root), [join(here, script), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
  })
  // The terminal tells the child as well: this process only waits, so that the child can put things in order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  }
  child.on('error', () => {
    say('The pinned Node.js could not be started.')
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** Entry of start.mjs, demo.mjs and test.mjs: installs, then goes on in TypeScript on the pinned Node. */
export const launch = (script) => {
  try {
    ensureInstalled()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    say(error.message)
    process.exit(1)
  }
  runOnPinnedNode(script)
}
