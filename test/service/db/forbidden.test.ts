import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const sources = globSync('{electron,shared}/**/*.{ts,mjs}', { cwd: root })
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
const holding = (pattern: RegExp): string[] =>
  sources.filter((file) => pattern.test(withoutComments(readFileSync(join(root, file), 'utf8'))))

describe('what would put plain text on disk, or lose it, is nowhere in the sources', () => {
  test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(20))

  test.each([
    ['serialize() writes the database in plain', /\.serialize\s*\(/],
    ['an attached database may have an empty key', /\bATTACH\b/],
    ['backup() leaves a file of zero bytes', /\.backup\s*\(/],
    ['mapped memory does not go with encryption', /mmap_size/],
    ['a key in a pragma stays in memory as text', /pragma\([^)]*\bkey\b/i],
    ['an extension could do anything', /loadExtension|unsafeMode/],
  ])('%s', (_, pattern) => expect(holding(pattern)).toEqual([]))

  test('the driver is imported in one folder, and its code in two files', () => {
    const users = holding(/from 'better-sqlite3'/)
    expect(users.every((file) => file.startsWith(join('electron', 'service', 'db')))).toBe(true)
    expect(holding(/import Driver/)).toEqual([join('electron', 'service', 'db', 'open.ts')])
  })
})
