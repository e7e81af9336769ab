import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { VaultDoor } from '#renderer/features/vault/index.ts'
import { useSession } from '#renderer/state/session.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { axeFindings } from '#test/harness/axe.ts'
import { type FakeBridge, fakeBridge, show } from '#test/harness/bridge.tsx'
import { unlocked } from '#test/harness/sample-answers.ts'

const none: VaultStatus = {
  state: 'none',
  sample: false,
  sampleExists: false,
  problem: null,
  people: [],
  user: null,
}
const locked: VaultStatus = { ...none, state: 'locked', people: ['Dilys Prosser', 'Naomi Achterberg'] }
const issued = { recoveryKey: '7K2M-9QXA-0RTW-55HC-8ZVP-D3NE-QQ41-M0KB', confirmGroups: [3, 6] }
const words = 'copper lantern otter meadow'

let status: VaultStatus
let bridge: FakeBridge

function Door() {
  const now = useSession((state) => state.status)
  return now === null || now.state === 'unlocked' ? <p>Behind the door</p> : <VaultDoor status={now} />
}

const open = (start: VaultStatus): void => {
  status = start
  show(<Door />)
  useSession.setState({ status: start })
}

beforeEach(() => {
  bridge = fakeBridge({ 'vault.status': () => status })
})

test('welcome: two things to do, and the sample is one click', async () => {
  bridge.answer({
    'vault.openSample': () => {
      status = { ...unlocked, sample: true }
      return status
    },
  })
  const user = userEvent.setup()
  open(none)
  await screen.findByRole('button', { name: 'Create a vault' })
  expect(screen.queryByRole('button', { name: 'Start the sample again' })).toBeNull()
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Look at the sample meeting' }))
  await screen.findByText('Behind the door')
  expect(bridge.inputs('vault.openSample')).toEqual([{ fresh: false }])
})

test('creating says what is missing, shows the key once, and asks for two groups of it', async () => {
  bridge.answer({
    'vault.create': () => {
      status = { ...none, state: 'confirming' }
      return issued
    },
    'vault.confirmRecovery': ({ groups }) => {
      if (groups.join() !== '0rtw,D3NE') throw new AppError('recovery-mistyped')
      status = unlocked
      return status
    },
  })
  const user = userEvent.setup()
  open(none)
  await user.click(await screen.findByRole('button', { name: 'Create a vault' }))
  await user.click(screen.getByRole('button', { name: 'Create the vault' }))
  expect(screen.getByText('Write your name as your colleagues know it.')).toBeTruthy()
  expect(screen.getByText('Tick what you do at the meeting. It can be more than one.')).toBeTruthy()
  expect(bridge.inputs('vault.create')).toEqual([])

  await user.type(screen.getByRole('textbox', { name: /Your name/ }), 'Dilys Prosser')
  await user.click(screen.getByRole('checkbox', { name: 'Minute-taker' }))
  await user.click(screen.getByRole('checkbox', { name: 'Chair' }))
  await user.type(screen.getByLabelText(/^Passphrase/), 'short')
  expect(screen.getByText('7 more characters needed.')).toBeTruthy()
  await user.clear(screen.getByLabelText(/^Passphrase/))
  await user.type(screen.getByLabelText(/^Passphrase/), words)
  await user.type(screen.getByLabelText(/again/), `${words}s`)
  await user.click(screen.getByRole('button', { name: 'Create the vault' }))
  expect(screen.getByText('The two are not the same. Type the passphrase again.')).toBeTruthy()
  await user.type(screen.getByLabelText(/again/), '{Backspace}{Enter}')
  expect(await screen.findByText('0RTW')).toBeTruthy()
  expect(bridge.inputs('vault.create')).toEqual([
    { name: 'Dilys Prosser', roles: ['chair', 'minute-taker'], passphrase: words },
  ])
  expect(await axeFindings()).toEqual([])
  const print = vi.fn()
  Object.defineProperty(window, 'print', { value: print, configurable: true })
  await user.click(screen.getByRole('button', { name: 'Print this page' }))
  expect(print).toHaveBeenCalledOnce()

  await user.type(screen.getByRole('textbox', { name: 'Group 3' }), 'XXXX')
  await user.type(screen.getByRole('textbox', { name: 'Group 6' }), 'D3NE{Enter}')
  expect(await screen.findByText(/does not match the key on your page/)).toBeTruthy()
  await user.clear(screen.getByRole('textbox', { name: 'Group 3' }))
  await user.type(screen.getByRole('textbox', { name: 'Group 3' }), '0rtw{Enter}')
  await screen.findByText('Behind the door')
})

test('a refused passphrase is said beside its field', async () => {
  bridge.answer({
    'vault.create': () => {
      throw new AppError('passphrase-common')
    },
  })
  const user = userEvent.setup()
  open(none)
  await user.click(await screen.findByRole('button', { name: 'Create a vault' }))
  await user.type(screen.getByRole('textbox', { name: /Your name/ }), 'Dilys Prosser')
  await user.click(screen.getByRole('checkbox', { name: 'Coordinator' }))
  await user.type(screen.getByLabelText(/^Passphrase/), words)
  await user.type(screen.getByLabelText(/again/), `${words}{Enter}`)
  const said = await screen.findByText(/too easy to guess/)
  expect(screen.getByLabelText(/^Passphrase/).getAttribute('aria-describedby')).toContain(said.id)
})

test('a key that was shown before a reload cannot come back: a new one is made', async () => {
  bridge.answer({ 'vault.reissueRecovery': () => issued })
  const user = userEvent.setup()
  open({ ...none, state: 'confirming' })
  status = { ...none, state: 'confirming' }
  expect(screen.queryByText('0RTW')).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Make a new recovery key' }))
  expect(await screen.findByText('0RTW')).toBeTruthy()
  expect(screen.getByRole('textbox', { name: 'Group 3' })).toBeTruthy()
})

test('unlocking: names, a wrong passphrase in words, then a wait, then in', async () => {
  const answers = ['wrong-passphrase', 'try-later'] as const
  let at = 0
  bridge.answer({
    'vault.unlock': () => {
      const code = answers[at++]
      if (code !== undefined) throw new AppError(code)
      status = unlocked
      return status
    },
  })
  const user = userEvent.setup()
  open(locked)
  expect(await screen.findByText('Vault of Dilys Prosser and Naomi Achterberg')).toBeTruthy()
  expect(await axeFindings()).toEqual([])
  await user.type(screen.getByLabelText('Passphrase'), 'not this one{Enter}')
  expect(await screen.findByText(/That passphrase does not open this vault/)).toBeTruthy()
  await user.type(screen.getByLabelText('Passphrase'), '{Enter}')
  expect(await screen.findByText(/Wait a moment before the next one. The wait doubles/)).toBeTruthy()
  await user.type(screen.getByLabelText('Passphrase'), '{Enter}')
  await screen.findByText('Behind the door')
})

test('Caps Lock is said while it is on', async () => {
  const user = userEvent.setup()
  open(locked)
  await user.type(await screen.findByLabelText('Passphrase'), 'a')
  expect(screen.queryByText('Caps Lock is on.')).toBeNull()
  await user.keyboard('{CapsLock}b')
  expect(screen.getByText('Caps Lock is on.')).toBeTruthy()
})

test('the recovery key opens the vault with a new passphrase; a slip is said beside the key', async () => {
  let slips = 1
  bridge.answer({
    'vault.unlockWithRecovery': () => {
      if (slips-- > 0) throw new AppError('recovery-mistyped')
      status = unlocked
      return status
    },
  })
  const user = userEvent.setup()
  open(locked)
  await user.click(await screen.findByRole('button', { name: 'Use the recovery key' }))
  const key = screen.getByRole('textbox', { name: /Recovery key/ })
  await user.type(key, issued.recoveryKey)
  await user.type(screen.getByLabelText(/^Passphrase/), words)
  await user.type(screen.getByLabelText(/again/), `${words}{Enter}`)
  const said = await screen.findByText(/does not match the key on your page/)
  expect(key.getAttribute('aria-describedby')).toContain(said.id)
  expect((key as HTMLInputElement).value).toBe(issued.recoveryKey)
  await user.click(screen.getByRole('button', { name: /Unlock and set/ }))
  await screen.findByText('Behind the door')
  expect(bridge.inputs('vault.unlockWithRecovery')[1]).toEqual({
    recoveryKey: issued.recoveryKey,
    newPassphrase: words,
  })
})

test.each([
  ['header-missing', /key file \(vault.json\) is missing/],
  ['header-damaged', /key file \(vault.json\) is damaged/],
  ['header-newer', /newer version of Marac Room/],
  ['database-missing', /database \(marac.db\) is missing/],
  ['database-empty', /is an empty file/],
] as const)('%s: why it cannot be opened, and no field that could not work', async (problem, sentence) => {
  open({ ...locked, problem, sampleExists: true })
  const card = await screen.findByRole('region', { name: 'This vault cannot be opened' })
  expect(within(card).getByText(sentence)).toBeTruthy()
  expect(screen.queryByLabelText(/Passphrase/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Start the sample again' })).toBeTruthy()
})
