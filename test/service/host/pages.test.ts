import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPages } from '#electron/host/pages.ts'
import { noncePlaceholder } from '#shared/contract/page.ts'

const origin = 'app://marac-room'
let folder: string
let outside: string

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'marac-room-pages-'))
  folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.html'), 'secret')
  writeFileSync(join(outside, 'secret.js'), 'secret')
  writeFileSync(
    join(folder, 'index.html'),
    `<meta nonce="${noncePlaceholder}"><style nonce="${noncePlaceholder}">`,
  )
  writeFileSync(join(folder, 'assets', 'index.js'), `const text = '${noncePlaceholder}'`)
  writeFileSync(join(folder, 'assets', 'index.js.map'), '{}')
  writeFileSync(join(folder, '.env.html'), 'secret')
  symlinkSync(join(outside, 'secret.js'), join(folder, 'assets', 'link.js'))
})
afterAll(() => rmSync(outside, { recursive: true, force: true }))

const ask = (path: string, method = 'GET') =>
  openPages(folder, origin)(path.includes('://') ? path : origin + path, method)

test('serves the built page, each time with a nonce of its own in page and policy alike', async () => {
  const [first, second] = [await ask('/'), await ask('/index.html')]
  const nonce = /nonce="([^"]+)"/.exec(first.body.toString())?.[1] ?? ''
  expect(first.status).toBe(200)
  expect(first.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/)
  expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(first.body.toString()).not.toContain(noncePlaceholder)
  expect(second.body.toString()).not.toContain(nonce)
})

test('serves scripts as they are, with their type', async () => {
  const script = await ask('/assets/index.js?v=1#x')
  expect(script.status).toBe(200)
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(script.headers['x-content-type-options']).toBe('nosniff')
  expect(script.headers['cache-control']).toBe('no-store')
  expect(script.body.toString()).toContain(noncePlaceholder)
})

test.each([
  '/../secret.html',
  '/..%2fsecret.html',
  '/%2e%2e/secret.html',
  '/assets/..%2f..%2fsecret.js',
  '/assets/%2e%2e%5c..%5csecret.js',
  '/..\\secret.html',
  '/assets/....//....//secret.js',
  '/%252e%252e/secret.html',
  '//etc/passwd',
  '/C:/secret.html',
  '/index.html%00.js',
  '/assets/link.js',
  '/.env.html',
  '/assets/index.js.map',
  '/assets',
  '/assets/',
  '/missing.html',
  '/%E0%A4%A',
  'app://other/index.html',
  'app://marac-room.evil/index.html',
  'app://user@marac-room/index.html',
  'file:///etc/passwd',
  'https://marac-room/index.html',
])('%s is not there, and says nothing', async (path) => {
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(answer.body).toHaveLength(0)
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await ask('/', method)).status).toBe(405)
})
