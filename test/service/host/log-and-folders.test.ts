import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldersFor } from '#electron/host/folders.ts'
import { openGrants } from '#electron/host/grants.ts'
import { type LogDetail, type LogEvent, logLine } from '#electron/host/log.ts'

test('whatever is given to the log, no text of a person’s comes out', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 3 }).filter((text) => !/^[0-9a-f]{8}$|^[0-9.e+-]+$/.test(text)),
      fc.integer(),
      (text, number) => {
        const secret = `needle ${text}`
        const line = logLine(1, 'call.refused', {
          code: secret,
          ref: secret,
          number,
          other: secret,
        } as unknown as LogDetail)
        expect(line).not.toContain('needle')
        expect(logLine(1, secret as LogEvent)).toBeNull()
      },
    ),
  )
  expect(logLine(5, 'call.refused', { code: 'locked', ref: '0badcafe', number: Number.NaN })).toBe(
    '{"at":5,"event":"call.refused","code":"locked","ref":"0badcafe"}\n',
  )
})

const at = (platform: NodeJS.Platform, env: Record<string, string> = {}, argv: string[] = []) =>
  foldersFor({ platform, home: '/home/a', env, argv, cwd: '/home/b' })

test.each([
  ['linux', at('linux'), '/home/a/.local/share/marac-room', '/home/a/Documents/Marac Room'],
  ['linux, XDG', at('linux', { XDG_DATA_HOME: '/x' }), '/x/marac-room', '/home/a/Documents/Marac Room'],
  ['windows', at('win32', { APPDATA: '/roaming' }), '/roaming/Marac Room', '/home/a/Documents/Marac Room'],
  ['macOS', at('darwin'), '/home/a/Library/Application Support/Marac Room', '/home/a/Documents/Marac Room'],
  ['--data', at('linux', { MARAC_ROOM_DATA: '/env' }, ['--data', '/given']), '/given', '/given/documents'],
  ['--data=', at('linux', {}, ['--data=/given']), '/given', '/given/documents'],
  ['relative', at('linux', {}, ['--data', 'here']), '/home/b/here', '/home/b/here/documents'],
  ['environment', at('linux', { MARAC_ROOM_DATA: '/env' }), '/env', '/env/documents'],
])('folders on %s', (_name, folders, data, documents) => {
  expect(folders).toEqual({
    data,
    documents,
    vault: `${data}/vault`,
    sample: `${data}/sample`,
    log: `${data}/log`,
  })
})

test('a token stands for one folder until it is forgotten', () => {
  const grants = openGrants()
  const token = grants.give('/a')
  expect(grants.give('/a')).not.toBe(token)
  expect(grants.pathOf(token)).toBe('/a')
  expect(grants.pathOf('/a')).toBeNull()
  grants.forget()
  expect(grants.pathOf(token)).toBeNull()
})
