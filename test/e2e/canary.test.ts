import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import mammoth from 'mammoth'
import { afterAll, describe, expect, test } from 'vitest'
import { sweepProfiles } from '#electron/chromium/profile.ts'
import { type Desk, sitDown } from './desk.ts'
import { type Planted, plant } from './plant.ts'
import { traces } from './traces.ts'

// Rare words are typed into every kind of field; then everything that is on disk is searched for them.
const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-room-canary-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const header = (dataFolder: string): string => join(dataFolder, 'vault', 'vault', 'vault.json')
const nameOnTheSlot = 'name of the person at the keyboard'

/** Where any of it can be read, beside the name on the key slot: the door shows whose vault it is. */
const readable = (words: Planted, dataFolder: string, since: number, except: readonly string[] = []) =>
  traces(words, { folders: [dataFolder], since, except }).filter(
    (one) => one !== `${header(dataFolder)}: ${nameOnTheSlot}`,
  )

test('the search finds what is there, in either encoding', () => {
  const folder = newFolder()
  const since = Date.now() - 5_000
  // Put together here: the runner keeps what it made of this file, with every word that stands in it.
  const words = { one: 'Zqfindme', two: 'Zqmetoo', three: ['Zq', 'notthere'].join('') }
  writeFileSync(join(folder, 'plain'), 'so Zqfindme is there')
  writeFileSync(join(folder, 'wide'), Buffer.from('and Zqmetoo is as well', 'utf16le'))
  const found = traces(words, { folders: [folder], since })
  expect(found).toContain(`${join(folder, 'plain')}: one`)
  expect(found).toContain(`${join(folder, 'wide')}: two`)
  expect(found.filter((one) => one.endsWith('three'))).toEqual([])
  rmSync(folder, { recursive: true })
})

describe('a vault that is opened, used, locked and left', () => {
  const dataFolder = newFolder()
  const since = Date.now() - 1_000
  let desk: Desk
  let words: Planted = {}

  test('everything is typed in, into more than thirty fields', async () => {
    desk = await sitDown({ dataFolder })
    words = await plant(desk.app)
    expect(Object.keys(words).length).toBeGreaterThan(30)
  })
  test('while it is open nothing readable is on disk, the browser’s profile included', () => {
    expect(readable(words, dataFolder, since)).toEqual([])
    expect(existsSync(join(dataFolder, 'documents'))).toBe(false)
  })
  test('documents that were asked for hold it, and nothing beside them does', async () => {
    await desk.stage.press('Escape', 'Control+Shift+P')
    await desk.app.page().getByText('action-log.xlsx').waitFor()
    const documents = join(dataFolder, 'documents')
    const [folder = ''] = readdirSync(documents)
    const { value } = await mammoth.extractRawText({ path: join(documents, folder, 'minutes.docx') })
    expect(value).toContain(words.survivor)
    expect(value).not.toContain(words['item that is held back'])
    expect(readable(words, dataFolder, since, [documents])).toEqual([])
    rmSync(documents, { recursive: true })
  })
  test('once it is locked the page shows nothing of it', async () => {
    await desk.stage.press('Control+l')
    await desk.app.page().getByRole('heading', { name: 'Unlock' }).waitFor()
    const shown = await desk.app.page().content()
    for (const [field, word] of Object.entries(words))
      if (field !== nameOnTheSlot) expect(shown.includes(word), field).toBe(false)
    expect(readable(words, dataFolder, since)).toEqual([])
  })
  test('once it is left neither', async () => {
    await desk.app.close()
    expect(readable(words, dataFolder, since)).toEqual([])
    expect(existsSync(join(dataFolder, 'documents'))).toBe(false)
  })
  test('the key file holds the name of whoever unlocks it, and nothing else', () => {
    const text = readFileSync(header(dataFolder), 'utf8')
    for (const [field, word] of Object.entries(words))
      expect(text.includes(word), field).toBe(field === nameOnTheSlot)
  })
})

describe.skipIf(process.platform !== 'linux')('everything is killed without a warning', () => {
  const dataFolder = newFolder()
  const since = Date.now() - 1_000
  let child: ChildProcess | null = null
  afterAll(() => {
    child?.kill('SIGKILL')
    sweepProfiles()
  })

  const processesOf = (pid: number): readonly string[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .filter((name) => {
        try {
          return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(
            `marac-room-window-${pid.toString()}-`,
          )
        } catch {
          return false
        }
      })

  test('what it leaves behind, its browser’s profile above all, can be read by nobody', async () => {
    const own = spawn(process.execPath, [join(import.meta.dirname, 'plant-and-wait.ts'), dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = own
    const { pid } = own
    if (pid === undefined) throw new Error('it did not start')
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: own.stdout }).once('line', resolve)
      own.once('exit', () => reject(new Error('it ended before it had typed everything')))
    })
    const words = JSON.parse(line) as Planted
    expect(Object.keys(words).length).toBeGreaterThan(30)
    own.removeAllListeners('exit')
    own.kill('SIGKILL')
    await expect.poll(() => processesOf(pid), { timeout: 15_000 }).toEqual([])
    const left = ['/dev/shm', process.env.XDG_RUNTIME_DIR, tmpdir()]
      .filter((folder) => folder !== undefined && existsSync(folder))
      .flatMap((folder) => readdirSync(folder as string))
      .filter((name) => name.startsWith(`marac-room-window-${pid.toString()}-`))
    expect(left).toHaveLength(1)
    expect(readable(words, dataFolder, since)).toEqual([])
  })
})
