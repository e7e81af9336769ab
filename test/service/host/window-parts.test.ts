import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEventQueue } from '#electron/chromium/event-queue.ts'
import { chromiumFlags } from '#electron/chromium/flags.ts'
import { makeProfile, removeProfile, sweepProfiles } from '#electron/chromium/profile.ts'

const event = (content: unknown) => ({ name: 'rows.changed', content })

test('events wait for the page, and a page waits for events', async () => {
  const queue = openEventQueue()
  queue.send('rows.changed', 1)
  queue.send('rows.changed', 2)
  expect(JSON.parse(await queue.fetch())).toEqual([event(1), event(2)])
  const waiting = queue.fetch()
  queue.send('rows.changed', 3)
  expect(JSON.parse(await waiting)).toEqual([event(3)])
})

test('a page that is gone takes no event from the page that follows', async () => {
  const queue = openEventQueue()
  const old = queue.fetch()
  const fresh = queue.fetch()
  expect(await old).toBe('[]')
  queue.send('rows.changed', 1)
  expect(JSON.parse(await fresh)).toEqual([event(1)])
  queue.send('rows.changed', 'for the old page')
  queue.clear()
  const later = queue.fetch()
  queue.send('rows.changed', 2)
  expect(JSON.parse(await later)).toEqual([event(2)])
})

test('profiles of runs that died are swept; those of the living stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-room-profiles-'))
  try {
    const { pid } = spawnSync(process.execPath, ['--version'])
    const dead = join(folder, `marac-room-window-${pid}-abcdef`)
    const foreign = join(folder, 'marac-room-window-notes')
    mkdirSync(dead)
    mkdirSync(foreign)
    const living = makeProfile(folder)
    sweepProfiles(folder)
    expect([dead, foreign, living].map((path) => existsSync(path))).toEqual([false, true, true])
    const preferences = JSON.parse(readFileSync(join(living, 'Default', 'Preferences'), 'utf8')) as object
    expect(preferences).toMatchObject({ browser: { enable_spellchecking: false }, download_restrictions: 3 })
    removeProfile(living)
    expect(existsSync(living)).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the browser resolves no name, keeps no session and opens no port', () => {
  const flags = chromiumFlags({ firstAddress: 'https://marac-room.invalid/', size: { width: 1, height: 2 } })
  expect(flags).toEqual(
    expect.arrayContaining([
      '--incognito',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
    ]),
  )
  expect(flags.filter((flag) => /remote-debugging|no-sandbox|web-security|enable-/.test(flag))).toEqual([])
})
