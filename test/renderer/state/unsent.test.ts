import { afterEach, expect, test, vi } from 'vitest'
import { write } from '#renderer/api/rows.ts'
import { sendUnsent } from '#renderer/api/unsent.ts'
import type { Reply, Request } from '#shared/contract/messages.ts'

const bridge = (answer: (request: Request) => Reply) => {
  const call = vi.fn(async (request: Request) => answer(request))
  Object.defineProperty(window, 'maracRoom', {
    configurable: true,
    value: { host: 'chromium', call, on: () => () => undefined },
  })
  return call
}
const refused = (code: 'service-gone' | 'locked' | 'conflict'): Reply => ({
  ok: false,
  error: { code, ref: '0' },
})
const input = { id: crypto.randomUUID() as never, revision: 1 }

afterEach(async () => {
  bridge(() => refused('conflict'))
  await sendUnsent('own')
})

test('what the case service could not take is sent once more after the unlock, under the same id', async () => {
  const gone = bridge(() => refused('service-gone'))
  await expect(write('attendance.arrive', input)).rejects.toMatchObject({ code: 'service-gone' })
  const first = gone.mock.calls[0]?.[0]
  const back = bridge(() => ({ ok: true, output: { revision: 2 } }))
  expect(await sendUnsent('own')).toBe(1)
  expect(back.mock.calls.map(([request]) => request)).toEqual([first])
  expect(await sendUnsent('own')).toBe(0)
})

test('what was refused for another reason is not sent again', async () => {
  bridge(() => refused('conflict'))
  await expect(write('attendance.arrive', input)).rejects.toMatchObject({ code: 'conflict' })
  const later = bridge(() => ({ ok: true, output: { revision: 2 } }))
  expect(await sendUnsent('own')).toBe(0)
  expect(later).not.toHaveBeenCalled()
})

test('what was written for one vault never goes into the other', async () => {
  bridge(() => refused('service-gone'))
  await expect(write('attendance.arrive', input)).rejects.toMatchObject({ code: 'service-gone' })
  const sample = bridge(() => ({ ok: true, output: { revision: 2 } }))
  expect(await sendUnsent('sample')).toBe(0)
  expect(sample).not.toHaveBeenCalled()
  expect(await sendUnsent('own')).toBe(1)
})
