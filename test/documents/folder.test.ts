import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { folderNameOf } from '#electron/service/documents/files/folder-name.ts'
import { fileError, writeFolder } from '#electron/service/documents/files/write-folder.ts'
import { AppError } from '#shared/contract/errors.ts'
import { minutesDocumentFixture } from '../harness/minutes-document.ts'
import { tempFolder } from '../harness/temp-folder.ts'

const referenced = (reference: string): string => {
  const minutes = minutesDocumentFixture({ cases: 3, signed: true })
  return folderNameOf({
    ...minutes,
    facts: { ...minutes.facts, meeting: { ...minutes.facts.meeting, reference } },
  })
}

describe('the name of the folder', () => {
  it('says which meeting and version, and how it stands', () => {
    expect(folderNameOf(minutesDocumentFixture({ cases: 1 }))).toBe('ELM-2026-11 minutes v1 DRAFT')
    expect(folderNameOf(minutesDocumentFixture({ cases: 1, signed: true }))).toBe('ELM-2026-11 minutes v1')
    expect(folderNameOf(minutesDocumentFixture({ cases: 1, isSample: true }))).toBe(
      'ELM-2026-11 minutes v1 DRAFT SAMPLE',
    )
  })

  it.each([
    ['A/B\\C:D*E?F"G<H>I|J', 'A-B-C-D-E-F-G-H-I-J minutes v1'],
    ['..\\..\\Windows', 'Windows minutes v1'],
    ['../../etc', 'etc minutes v1'],
    ['~/.ssh', 'ssh minutes v1'],
    ['line\u0000feed\u202Etxt', 'line-feed-txt minutes v1'],
    ['CON', 'MARAC CON minutes v1'],
    ['nul.txt', 'MARAC nul.txt minutes v1'],
    ['COM1', 'MARAC COM1 minutes v1'],
    ['Console 4', 'Console 4 minutes v1'],
    ['trailing. . .', 'trailing minutes v1'],
    ['???', 'MARAC 2026-11-27 minutes v1'],
    ['Sir Gâr 2026', 'Sir Gâr 2026 minutes v1'],
  ])('makes %j into %j', (reference, name) => {
    expect(referenced(reference)).toBe(name)
  })

  it('is short, however long the reference', () => {
    expect(referenced('r'.repeat(300)).length).toBeLessThan(80)
    expect(referenced('😀'.repeat(150))).toBe('MARAC 2026-11-27 minutes v1')
  })

  it('never has the name of somebody whom a case is about', () => {
    expect(referenced('Ellwood review')).toBe('MARAC 2026-11-27 minutes v1')
    expect(referenced('re: ploughwright')).toBe('MARAC 2026-11-27 minutes v1')
  })
})

const files = [
  { name: 'minutes.docx', bytes: Buffer.from('one') },
  { name: 'action-log.xlsx', bytes: Buffer.from('two') },
]
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
  return 'no error'
}

describe('writing into a folder', () => {
  it('leaves the files and nothing else, for the owner alone', () => {
    const parent = tempFolder()
    const { folderName } = writeFolder(parent, 'X', files)
    expect(folderName).toBe('X')
    expect(readdirSync(parent)).toEqual(['X'])
    expect(readdirSync(join(parent, 'X')).sort()).toEqual(['action-log.xlsx', 'minutes.docx'])
    expect(readFileSync(join(parent, 'X', 'minutes.docx'), 'utf8')).toBe('one')
    if (process.platform !== 'win32') expect(statSync(join(parent, 'X', 'minutes.docx')).mode & 0o077).toBe(0)
  })

  it('takes the next free number, and touches nothing that is there', () => {
    const parent = tempFolder()
    mkdirSync(join(parent, 'X'))
    writeFileSync(join(parent, 'X', 'minutes.docx'), 'older')
    writeFileSync(join(parent, 'X (2)'), 'a file of that name')
    expect(writeFolder(parent, 'X', files).folderName).toBe('X (3)')
    expect(writeFolder(parent, 'X', files).folderName).toBe('X (4)')
    expect(readFileSync(join(parent, 'X', 'minutes.docx'), 'utf8')).toBe('older')
  })

  it('says that a folder is gone, or is not one', () => {
    const parent = tempFolder()
    writeFileSync(join(parent, 'file'), '')
    expect(codeOf(() => writeFolder(join(parent, 'not-there'), 'X', files))).toBe('folder-gone')
    expect(codeOf(() => writeFolder(join(parent, 'file'), 'X', files))).toBe('folder-gone')
    expect(codeOf(() => writeFolder(join(parent, 'file', 'deeper'), 'X', files))).toBe('folder-gone')
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that a folder is read-only (not tried by root, who may write anywhere)',
    () => {
      const parent = tempFolder()
      chmodSync(parent, 0o500)
      expect(codeOf(() => writeFolder(parent, 'X', files))).toBe('read-only')
      chmodSync(parent, 0o700)
    },
  )

  it('leaves nothing behind when one file cannot be written', () => {
    const parent = tempFolder()
    const impossible = [...files, { name: join('no-such-folder', 'x'), bytes: Buffer.from('three') }]
    expect(codeOf(() => writeFolder(parent, 'X', impossible))).toBe('folder-gone')
    expect(readdirSync(parent)).toEqual([])
  })

  it.skipIf(!existsSync('/dev/full'))(
    'says that the disk is full, and takes back what it had written',
    () => {
      const parent = tempFolder()
      const writes = vi.fn()
      // A file system without room: the first flush fails as the kernel's full device does.
      const full = (): never => {
        writes()
        writeFileSync('/dev/full', 'x')
        throw new Error('the full device took a byte')
      }
      const bytes = Object.defineProperty({ name: 'b.docx' }, 'bytes', {
        get: full,
      }) as unknown as (typeof files)[number]
      expect(codeOf(() => writeFolder(parent, 'X', [...files, bytes]))).toBe('disk-full')
      expect(writes).toHaveBeenCalledOnce()
      expect(readdirSync(parent)).toEqual([])
    },
  )

  it('can take everything back', () => {
    const parent = tempFolder()
    const { remove } = writeFolder(parent, 'X', files)
    remove()
    expect(readdirSync(parent)).toEqual([])
    rmSync(parent, { recursive: true })
    expect(remove).not.toThrow()
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['ENOENT', 'folder-gone'],
    ['EBUSY', 'file-open-elsewhere'],
  ])('knows %s as %s', (code, expected) => {
    const error = fileError(Object.assign(new Error(code), { code }))
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).code).toBe(expected)
  })

  it('leaves an error that it does not know as it came', () => {
    const error = new Error('a bug')
    expect(fileError(error)).toBe(error)
  })
})
