import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumOrigin } from '#electron/chromium/app.ts'
import { emptyOrigin } from '#electron/chromium/window.ts'
import { startApp, type TestApp } from '#test/harness/app.ts'

// What a page can and cannot do in the Chromium host, tried from inside a page of our own origin. The page here is
// a plain one (test/fixtures/page), so that nothing of the real page's stands in the way of an attack.
let app: TestApp

beforeAll(async () => {
  app = await startApp({
    service: join(import.meta.dirname, '..', 'harness', 'fake-service.ts'),
    rendererFolder: join(import.meta.dirname, '..', 'fixtures', 'page'),
  })
})
afterAll(() => app.close())

const address = (): string => app.page().url()
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400))

test('item 1: nothing is answered but the app’s own addresses, whatever a page asks for', async () => {
  await app.page().reload()
  await app.page().evaluate(async () => {
    const add = (tag: string, name: string, value: string): void => {
      const element = document.createElement(tag)
      element.setAttribute(name, value)
      document.body.append(element)
    }
    add('img', 'src', 'https://example.org/a.png')
    add('link', 'href', 'https://example.org/a.css')
    add('iframe', 'src', 'https://example.org/')
    await Promise.allSettled([
      fetch('https://example.org/'),
      fetch('/page.js'),
      new Promise((_, fail) => {
        const socket = new WebSocket('wss://example.org/')
        socket.onerror = fail
      }),
    ])
    navigator.sendBeacon('https://example.org/', 'x')
  })
  await settle()
  expect(app.answered.length).toBeGreaterThan(2)
  expect(app.violations.length).toBeGreaterThan(4)
  for (const asked of app.answered) expect(asked).toMatch(/^https:\/\/(marac-room|empty)\.invalid\//)
})

test('item 2: no Node in the page', async () => {
  expect(await app.page().evaluate(() => document.body.dataset.loaded)).toBe('undefinedundefined')
})

test('item 5: permissions are denied', async () => {
  const answers = await app.page().evaluate(async () => {
    const outcome = (work: Promise<unknown>): Promise<string> =>
      work.then(() => 'granted').catch(() => 'denied')
    return {
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await outcome(navigator.clipboard.readText()),
      place: await outcome(new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
      notifications: await ('Notification' in window ? Notification.requestPermission() : 'denied'),
      midi: await outcome(navigator.requestMIDIAccess()),
    }
  })
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']))
})

test('item 7: no inline script, no event in markup, no eval, no script from a string', async () => {
  const before = app.violations.length
  const ran = await app.page().evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const done: string[] = []
        Object.assign(window, { mark: (name: string) => done.push(name) })
        // Under a timer there is no debugger on the stack: eval is judged as the page's own.
        setTimeout(() => {
          const attempt = (name: string, work: () => unknown): void => {
            try {
              work()
            } catch {
              done.push(`${name} threw`)
            }
          }
          // biome-ignore lint/security/noGlobalEval: it is what is tried
          attempt('eval', () => globalThis.eval('mark("eval")'))
          attempt('function', () => new Function('mark("function")')())
          attempt('timer', () => setTimeout('mark("timer")', 0))
          attempt('markup', () => {
            document.body.innerHTML += '<img src=x onerror=\'mark("onerror")\'>'
          })
          attempt('attribute', () => {
            const image = document.createElement('img')
            image.setAttribute('onerror', 'mark("attribute")')
            image.src = '/missing.png'
            document.body.append(image)
          })
          attempt('inline', () => {
            const script = document.createElement('script')
            script.textContent = 'mark("inline")'
            document.body.append(script)
          })
          attempt('foreign', () => {
            const script = document.createElement('script')
            script.src = 'https://example.org/a.js'
            document.body.append(script)
          })
          attempt('frame', () => {
            const frame = document.createElement('iframe')
            frame.srcdoc = '<script>parent.mark("frame")</script>'
            document.body.append(frame)
          })
          setTimeout(() => resolve(done), 300)
        }, 0)
      }),
  )
  expect(ran.filter((line) => !line.endsWith('threw'))).toEqual([])
  expect(ran).toEqual(expect.arrayContaining(['eval threw', 'markup threw', 'inline threw']))
  expect(app.violations.length).toBeGreaterThan(before + 4)
  await app.page().reload()
})

test('item 13: a link, a redirect by script, a form and a dropped file or link leave the page where it is', async () => {
  const home = address()
  for (const selector of ['#out', '#mail']) {
    await app.page().click(selector)
    await settle()
    expect(address(), selector).toBe(home)
  }
  for (const go of [
    () => location.assign('https://example.org/'),
    () => location.assign('file:///etc/passwd'),
    () => location.replace('javascript:void(document.title="went")'),
    () => {
      const form = document.createElement('form')
      form.action = 'https://example.org/'
      form.method = 'post'
      document.body.append(form)
      form.submit()
    },
  ]) {
    await app
      .page()
      .evaluate(go)
      .catch(() => undefined)
    await settle()
    expect(address()).toBe(home)
  }
  const prevented = await app.page().evaluate(() =>
    ['file', 'link'].map((what) => {
      const dataTransfer = new DataTransfer()
      if (what === 'file') dataTransfer.items.add(new File(['x'], 'notes.txt'))
      else dataTransfer.setData('text/uri-list', 'https://example.org/')
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
      document.body.dispatchEvent(drop)
      return drop.defaultPrevented
    }),
  )
  expect(prevented).toEqual([true, true])
  expect(await app.page().evaluate(() => document.title)).toBe('Test page')
  // playwright-core waits for the end of a form's navigation that the policy never let begin.
  await app.page().reload()
})

test('item 14: no second window, however it is asked for', async () => {
  const { page } = app
  expect(await page().evaluate(() => window.open('https://example.org/') === null || 'opened')).not.toBe(
    undefined,
  )
  await page().click('#new')
  await page().click('#new', { modifiers: ['Control'] })
  await settle()
  expect(page().context().pages()).toHaveLength(1)
  expect(address()).toBe(`${chromiumOrigin}/`)
  expect((await app.call('fake.echo', 1)).ok).toBe(true)
})

test('nothing is downloaded', async () => {
  const { page } = app
  let saved: string | null = null
  page().on('download', (download) => {
    download.path().then(
      (path) => {
        saved = path
      },
      () => undefined,
    )
  })
  await page().click('#save')
  await settle()
  expect(saved).toBeNull()
})

test('item 17: a frame of another origin has no bridge, and its calls are refused', async () => {
  const inEmpty = await app.page().evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow as unknown as Record<string, unknown>
    return {
      bridge: typeof inner.maracRoom,
      names: Object.keys(inner).filter((name) => /^[cn][0-9a-f]{16}$/.test(name)),
    }
  })
  expect(inEmpty).toEqual({ bridge: 'undefined', names: [] })
})

test('item 18: there is no way out of the page’s folder', async () => {
  const { page } = app
  const statuses = await page().evaluate(async () => {
    const load = (path: string): Promise<string> =>
      new Promise((resolve) => {
        const image = document.createElement('img')
        image.onload = () => resolve('there')
        image.onerror = () => resolve('not there')
        image.src = path
        document.body.append(image)
      })
    return Promise.all(['/..%2f..%2fx.png', '/page.js.map', '/%2e%2e/%2e%2e/etc/passwd'].map(load))
  })
  expect(new Set(statuses)).toEqual(new Set(['not there']))
})

test('item 20: the bridge is one frozen name with three things on it, and the raw functions are out of reach', async () => {
  const found = await app.page().evaluate(() => {
    const { maracRoom } = window as unknown as { maracRoom: Record<string, unknown> }
    let changed = false
    try {
      Object.assign(window, { maracRoom: { call: () => 'forged' } })
      changed = true
    } catch {
      changed = (window as unknown as { maracRoom: unknown }).maracRoom !== maracRoom
    }
    return {
      keys: Object.keys(maracRoom).sort(),
      frozen: Object.isFrozen(maracRoom),
      changed,
      raw: Object.getOwnPropertyNames(window).filter((name) => /^[cn][0-9a-f]{16}$/.test(name)),
    }
  })
  expect(found).toEqual({ keys: ['call', 'host', 'on'], frozen: true, changed: false, raw: [] })
})

test('what is sent has to be a call, whatever a page makes of it', async () => {
  const codes = await app.page().evaluate(async () => {
    const { maracRoom } = window as unknown as { maracRoom: { call: (request: unknown) => Promise<unknown> } }
    const odd = [
      { name: 7, input: {} },
      { name: 'x' },
      {},
      { name: '../../x', input: {} },
      { name: 'fake.echo' },
    ]
    return Promise.all(odd.map((request) => maracRoom.call(request)))
  })
  expect(codes.map((reply) => (reply as { ok: boolean }).ok)).toEqual([false, false, false, false, false])
})

test('the page that is left behind for a moment by the lock is not ours to call from', async () => {
  await app.lock()
  expect(app.requests).toContain(`${emptyOrigin}/`)
  expect(address()).toBe(`${chromiumOrigin}/`)
})
