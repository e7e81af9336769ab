import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { noncePlaceholder } from '#shared/contract/page.ts'
import { securityHeaders } from './security-headers.ts'

/** One answer to one request of the page; `body` is the whole file. */
export type PageAnswer = {
  readonly status: 200 | 404 | 405
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** Answers a request of the page. Never rejects: what is not there is a 404. */
export type Pages = (address: string, method: string) => Promise<PageAnswer>

/** Whatever is not in this list does not exist for the page: source maps, for one. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The file's path under the folder, as segments, or null for an address that is not ours or tries to leave. */
const segmentsOf = (address: string, origin: string): readonly string[] | null => {
  try {
    const url = new URL(address)
    // `url.origin` is the text "null" for app://, so scheme and host are put together by hand.
    if (`${url.protocol}//${url.host}` !== origin || url.username !== '' || url.password !== '') return null
    const path = decodeURIComponent(url.pathname)
    const segments = path.split('/').filter((segment) => segment !== '')
    const bad = segments.some((segment) => /^\.|[\\:\0%]/.test(segment))
    return bad ? null : segments.length === 0 ? ['index.html'] : segments
  } catch {
    return null
  }
}

/** The file's real path, or null where it is not there or a link leads out of the folder. */
const fileInside = async (folder: string, segments: readonly string[]): Promise<string | null> => {
  try {
    const root = await realpath(folder)
    const file = await realpath(resolve(join(root, ...segments)))
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}

/**
 * Maps an address of the app to a file of the built renderer.
 *
 * @param folder absolute path of the built renderer (`out/renderer`)
 * @param origin exact origin that is served, e.g. `app://marac-room`
 */
export const openPages =
  (folder: string, origin: string): Pages =>
  async (address, method) => {
    const nonce = randomBytes(18).toString('base64')
    const headers = securityHeaders(nonce)
    const refuse = (status: 404 | 405): PageAnswer => ({ status, headers, body: Buffer.alloc(0) })
    if (method !== 'GET' && method !== 'HEAD') return refuse(405)
    const segments = segmentsOf(address, origin)
    const type = contentTypes[extname(segments?.at(-1) ?? '').toLowerCase()]
    if (segments === null || type === undefined) return refuse(404)
    const file = await fileInside(folder, segments)
    const content = file === null ? null : await readFile(file).catch(() => null)
    if (content === null) return refuse(404)
    const body =
      extname(segments.at(-1) ?? '') === '.html'
        ? Buffer.from(content.toString('utf8').replaceAll(noncePlaceholder, nonce))
        : content
    return { status: 200, headers: { ...headers, 'content-type': type }, body }
  }
