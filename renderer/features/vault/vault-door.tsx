import { useState } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { ConfirmKey } from './confirm-key.tsx'
import { CreateForm } from './create-form.tsx'
import classes from './door.module.css'
import { SampleCard } from './sample-card.tsx'
import { Unlock } from './unlock.tsx'
import type { IssuedKey } from './use-vault-call.ts'

const sentence: Record<VaultStatus['state'], string> = {
  none: 'Runs a MARAC meeting: the agenda, the clocks, the survivor’s voice first, actions with owners and dates, signed minutes. Everything stays in one encrypted vault on this computer.',
  locked: 'The vault is locked.',
  confirming: 'One step left: keep the recovery key safe.',
  unlocked: '',
}

/** What stands before the vault: welcome, unlocking, and the recovery key that is shown once. */
export function VaultDoor({ status }: { readonly status: VaultStatus }) {
  const [issued, setIssued] = useState<IssuedKey | null>(null)
  const [creating, setCreating] = useState(false)
  return (
    <main className={classes.page} data-region tabIndex={-1}>
      <div className={classes.column}>
        <header className={classes.head}>
          <h1>Marac Room</h1>
          <p>{sentence[status.state]}</p>
        </header>
        {status.state === 'none' && (
          <div className={classes.choices} data-wide={creating}>
            <CreateForm opened={creating} onOpen={() => setCreating(true)} onIssued={setIssued} />
            <SampleCard exists={status.sampleExists} />
          </div>
        )}
        {status.state === 'locked' && (
          <div className={classes.choices}>
            <Unlock status={status} />
            <SampleCard exists={status.sampleExists} />
          </div>
        )}
        {status.state === 'confirming' && <ConfirmKey issued={issued} onIssued={setIssued} />}
      </div>
    </main>
  )
}
