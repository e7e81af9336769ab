import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { parseHeader } from '#electron/service/vault/header.ts'
import { sampleUser } from '#electron/service/vault/sample.ts'
import { noteParts } from '#test/harness/notes.ts'
import { inProcessService, openService, type TestService, testPassphrase } from '#test/harness/service.ts'
import { tempFolder } from '#test/harness/temp-folder.ts'

type Issued = { readonly recoveryKey: string; readonly confirmGroups: readonly number[] }

const robin = { name: 'Robin Ashworth', roles: ['chair'] as const }
const unlock = (at: TestService, passphrase = testPassphrase) => at.call('vault.unlock', { passphrase })
const status = (at: TestService) => at.call('vault.status')
const create = (at: TestService) =>
  at.call('vault.create', { ...robin, passphrase: testPassphrase }) as Promise<Issued>
const typedBack = ({ recoveryKey, confirmGroups }: Issued) => ({
  groups: confirmGroups.map((group) => recoveryKey.split('-')[group - 1] ?? ''),
})
const restarted = (old: TestService): TestService => {
  old.service.vault.close()
  return inProcessService(noteParts, old.folder)
}
const headerOf = ({ folder }: TestService) =>
  parseHeader(readFileSync(join(folder, 'vault-home', 'vault', 'vault.json')))

describe('creating', () => {
  test('goes from nothing over confirming to unlocked, and back to locked with the process', async () => {
    const at = inProcessService(noteParts)
    expect(await status(at)).toMatchObject({ state: 'none', problem: null, people: [], user: null })
    const issued = await create(at)
    expect(await status(at)).toMatchObject({ state: 'confirming', user: robin, sampleExists: false })
    await expect(at.call('note.list')).rejects.toThrow('locked')
    await expect(at.call('vault.confirmRecovery', { groups: ['AAAA', 'BBBB'] })).rejects.toThrow(
      'recovery-mistyped',
    )
    expect(await at.call('vault.confirmRecovery', typedBack(issued))).toMatchObject({ state: 'unlocked' })
    expect(await at.call('note.list')).toEqual([])
    expect(await status(restarted(at))).toMatchObject({
      state: 'locked',
      people: ['Robin Ashworth'],
      user: null,
    })
  })

  test('is refused where there is a vault, open or not, and where only a part of one is left', async () => {
    const at = await openService(noteParts)
    await expect(create(at)).rejects.toThrow('vault-exists')
    const later = restarted(at)
    await expect(create(later)).rejects.toThrow('vault-exists')
    rmSync(join(at.folder, 'vault-home', 'vault', 'vault.json'))
    await expect(create(later)).rejects.toThrow('vault-exists')
    expect(await status(later)).toMatchObject({ state: 'locked', problem: 'header-missing' })
  })

  test.each([
    ['short', 'passphrase-short'],
    ['password password', 'passphrase-common'],
    ['Robin Ashworth 1', 'passphrase-common'],
  ])('refuses %j and leaves nothing behind', async (passphrase, code) => {
    const at = inProcessService(noteParts)
    await expect(at.call('vault.create', { ...robin, passphrase })).rejects.toThrow(code)
    expect(existsSync(join(at.folder, 'vault-home'))).toBe(false)
  })

  test('a crash half-way leaves no vault, and the next attempt clears up', async () => {
    const at = inProcessService({ ...noteParts, migrations: [{ version: 1, sql: 'CREATE TABLE broken (' }] })
    await expect(create(at)).rejects.toThrow('internal')
    expect(await status(at)).toMatchObject({ state: 'none' })
    expect(readdirSync(join(at.folder, 'vault-home'))).toEqual([])
  })

  test('leaves three files that only their owner may list, and nothing readable but names', async () => {
    const at = await openService(noteParts)
    await at.call('note.add', { id: crypto.randomUUID(), words: 'needle in the notes' })
    const home = join(at.folder, 'vault-home')
    expect(readdirSync(home)).toEqual(['vault'])
    const files = readdirSync(join(home, 'vault'))
    expect(files.sort()).toEqual(['marac.db', 'marac.db-wal', 'vault.json'])
    for (const name of files) {
      const bytes = readFileSync(join(home, 'vault', name), 'latin1')
      for (const secret of ['needle', testPassphrase, at.recoveryKey, at.recoveryKey.replaceAll('-', '')]) {
        expect(bytes).not.toContain(secret)
      }
    }
  })
})

describe('unlocking', () => {
  test('opens with the passphrase, however its accents were typed, and refuses any other', async () => {
    const at = inProcessService(noteParts)
    const passphrase = 'Tŷ bach yng nghanol y dre'
    await at.call('vault.create', { ...robin, passphrase: passphrase.normalize('NFC') })
    const later = restarted(at)
    await expect(unlock(later, passphrase.toLowerCase())).rejects.toThrow('wrong-passphrase')
    await unlock(later, passphrase.normalize('NFD'))
    expect(await status(later)).toMatchObject({ state: 'confirming', problem: null })
  })

  test('where there is no vault', async () => {
    await expect(unlock(inProcessService(noteParts))).rejects.toThrow('vault-missing')
  })

  test('waits after wrong attempts, whichever door they knocked at', async () => {
    const at = restarted(await openService(noteParts))
    const wrongKey = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ'
    await expect(unlock(at, 'wrong one')).rejects.toThrow('wrong-passphrase')
    await expect(unlock(at, 'wrong two')).rejects.toThrow('wrong-passphrase')
    await expect(unlock(at, 'wrong three')).rejects.toThrow('wrong-passphrase')
    await expect(unlock(at)).rejects.toThrow('try-later')
    await expect(
      at.call('vault.unlockWithRecovery', { recoveryKey: wrongKey, newPassphrase: testPassphrase }),
    ).rejects.toThrow(/recovery-mistyped|try-later/)
    at.moving.advance(2_000)
    await unlock(at)
    expect(await status(at)).toMatchObject({ state: 'unlocked' })
    expect(existsSync(join(at.folder, 'vault-home', 'attempts.json'))).toBe(false)
  })

  test('twice at once opens once', async () => {
    const at = restarted(await openService(noteParts))
    await Promise.all([unlock(at), unlock(at), unlock(at)])
    expect(await status(at)).toMatchObject({ state: 'unlocked' })
  })

  test('keeps a second process out while the first has it open', async () => {
    const first = await openService(noteParts)
    const second = inProcessService(noteParts, first.folder)
    await expect(unlock(second)).rejects.toThrow('vault-in-use')
    first.service.vault.close()
    await unlock(second)
  })

  test('raises a cheap slot without a word, once', async () => {
    const dear = { name: 'argon2id', memoryKiB: 64, passes: 2, lanes: 1 } as const
    const at = await openService(noteParts)
    expect(headerOf(at).slots.map(({ kdf }) => kdf.memoryKiB)).toEqual([8, 8])
    at.service.vault.close()
    const { createVault } = await import('#electron/service/vault/vault.ts')
    const open = async () => {
      const vault = createVault({
        vaultFolder: join(at.folder, 'vault-home'),
        sampleFolder: join(at.folder, 'sample-home'),
        clock: at.moving.clock,
        migrations: noteParts.migrations,
        kdf: dear,
      })
      await vault.unlock(testPassphrase)
      vault.close()
      return headerOf(at).slots.find(({ kind }) => kind === 'person')
    }
    const raised = await open()
    expect(raised?.kdf).toEqual(dear)
    expect(await open()).toEqual(raised)
  })
})

describe('the printed key', () => {
  const renewed = 'copper saddle winter moss'
  const recover = (at: TestService, recoveryKey: string, newPassphrase = renewed) =>
    at.call('vault.unlockWithRecovery', { recoveryKey, newPassphrase })

  test('opens the vault, sets a new passphrase, and stays valid; the old passphrase does not', async () => {
    const at = await openService(noteParts)
    const later = restarted(at)
    expect(await recover(later, at.recoveryKey.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      state: 'unlocked',
      user: { name: 'Robin Ashworth' },
    })
    const after = restarted(later)
    await expect(unlock(after)).rejects.toThrow('wrong-passphrase')
    await unlock(after, renewed)
    await recover(restarted(after), at.recoveryKey, testPassphrase)
  })

  test('is refused while the vault is open: nobody may believe in a passphrase that was not set', async () => {
    const at = await openService(noteParts)
    await expect(recover(at, at.recoveryKey)).rejects.toThrow('conflict')
    await unlock(restarted(at))
  })

  test('mistyped, wrong, and a new passphrase that will not do each say so, and change nothing', async () => {
    const at = await openService(noteParts)
    const other = await openService(noteParts)
    const later = restarted(at)
    const before = headerOf(later)
    await expect(recover(later, `${at.recoveryKey.slice(0, -1)}*`)).rejects.toThrow('recovery-mistyped')
    await expect(recover(later, other.recoveryKey)).rejects.toThrow('wrong-recovery-key')
    await expect(recover(later, at.recoveryKey, 'short')).rejects.toThrow('passphrase-short')
    await expect(recover(later, at.recoveryKey, 'letmein letmein')).rejects.toThrow('passphrase-common')
    expect(headerOf(later)).toEqual(before)
    await unlock(later)
  })

  test('a new one counts from the moment it is typed back; until then the old one does', async () => {
    const at = await openService(noteParts)
    const issued = (await at.call('vault.reissueRecovery')) as Issued
    expect(await status(at)).toMatchObject({ state: 'unlocked' })
    const unconfirmed = restarted(at)
    await expect(recover(unconfirmed, issued.recoveryKey)).rejects.toThrow('wrong-recovery-key')
    await recover(unconfirmed, at.recoveryKey)
    const again = (await unconfirmed.call('vault.reissueRecovery')) as Issued
    await unconfirmed.call('vault.confirmRecovery', typedBack(again))
    const later = restarted(unconfirmed)
    await expect(recover(later, at.recoveryKey)).rejects.toThrow('wrong-recovery-key')
    await recover(later, again.recoveryKey)
    expect(
      headerOf(later)
        .slots.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['person', 'recovery'])
  })

  test('one that was never confirmed still opens, and keeps asking', async () => {
    const at = inProcessService(noteParts)
    const issued = await create(at)
    const later = restarted(at)
    expect(await recover(later, issued.recoveryKey)).toMatchObject({ state: 'confirming' })
    await expect(later.call('vault.confirmRecovery', typedBack(issued))).rejects.toThrow('not-found')
    const again = (await later.call('vault.reissueRecovery')) as Issued
    expect(await later.call('vault.confirmRecovery', typedBack(again))).toMatchObject({ state: 'unlocked' })
  })

  test('is not to be had while locked', async () => {
    const at = restarted(await openService(noteParts))
    await expect(at.call('vault.reissueRecovery')).rejects.toThrow('locked')
    await expect(at.call('vault.confirmRecovery', { groups: [] })).rejects.toThrow('locked')
  })
})

describe('the sample', () => {
  const sampleParts = {
    ...noteParts,
    calls: {
      ...noteParts.calls,
      'sample.load': noteParts.calls['note.system'] ?? noteParts.calls['note.add'],
    },
    handlers: { ...noteParts.handlers, 'sample.load': () => ({}) },
  } as typeof noteParts
  const open = (at: TestService, fresh = false) => at.call('vault.openSample', { fresh })
  const commands = (at: TestService) => at.service.vault.opened()?.database.journal.head().length

  test('is made and loaded on first use, is marked, and is loaded once', async () => {
    const at = inProcessService(sampleParts)
    expect(await open(at)).toMatchObject({
      state: 'unlocked',
      sample: true,
      sampleExists: true,
      user: sampleUser,
    })
    expect(commands(at)).toBe(1)
    await at.call('note.add', { id: crypto.randomUUID(), words: 'tried out' })
    await open(at)
    expect(commands(at)).toBe(2)
    await open(at, true)
    expect(commands(at)).toBe(1)
    expect(existsSync(join(at.folder, 'vault-home'))).toBe(false)
    await expect(at.call('vault.reissueRecovery')).rejects.toThrow('forbidden')
  })

  test('stands beside the person’s own vault: one is open at a time, and neither is in the other', async () => {
    const at = await openService(sampleParts)
    await at.call('note.add', { id: crypto.randomUUID(), words: 'their own' })
    await open(at)
    expect(await status(at)).toMatchObject({ sample: true, user: sampleUser })
    expect(await at.call('note.list')).toEqual([])
    expect(await unlock(at)).toMatchObject({ sample: false, user: { name: robin.name } })
    expect(await at.call('note.list')).toHaveLength(1)
  })

  test('spoilt, it is made again', async () => {
    const at = inProcessService(sampleParts)
    await open(at)
    at.service.vault.close()
    rmSync(join(at.folder, 'sample-home', 'vault', 'marac.db'))
    expect(await open(at)).toMatchObject({ state: 'unlocked', sample: true })
  })
})

test('a journal that was tampered with is said aloud, and the meeting can go on', async () => {
  const at = await openService(noteParts)
  await at.call('note.add', { id: crypto.randomUUID(), words: 'as it was said' })
  // The reading and the writing door are the program's own: this is what somebody with the key could do.
  const { sql } = at.service.vault.opened()?.database ?? {}
  sql?.run(CompiledQuery.raw('DROP TRIGGER journal_no_update'))
  sql?.run(CompiledQuery.raw(`UPDATE journal SET payload = '{}'`))
  expect(await status(at)).toMatchObject({ problem: null })
  const later = restarted(at)
  expect(await unlock(later)).toMatchObject({ state: 'unlocked', problem: 'journal-broken' })
  expect(await later.call('note.list')).toHaveLength(1)
})

test('asking for the status of an empty folder writes nothing', async () => {
  const folder = tempFolder()
  await status(inProcessService(noteParts, folder))
  expect(readdirSync(folder)).toEqual([])
})
