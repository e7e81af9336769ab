import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { ask } from '#renderer/api/client.ts'
import { asProblem, type Problem } from '#renderer/api/problem.ts'
import { notice } from '#renderer/state/notices.ts'
import { ProblemNote } from '#renderer/ui/problem-note.tsx'
import type { OutputOf } from '#shared/contract/calls.ts'
import type { MinutesVersion } from '#shared/domain/minutes.ts'
import { clockTextWithSeconds } from '#shared/time.ts'
import { settleText } from './section-save.ts'
import classes from './side-panel.module.css'

type Written = OutputOf<'documents.write'> & { readonly token: string | null }

/** The folder to write into: picked, or `null` for the usual one. `'none'`: the person thought better of it. */
async function pickFolder(): Promise<string | null | 'none'> {
  const { canPickFolder } = await ask('host.info', {})
  if (!canPickFolder) return null
  return (await ask('host.pickFolder', { purpose: 'documents' }))?.token ?? 'none'
}

/** One step to the files: the minutes and the action log of the version on screen. */
export function DocumentsPanel({ version }: { readonly version: MinutesVersion }) {
  const [written, setWritten] = useState<Written | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const write = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      await settleText()
      const token = await pickFolder()
      if (token === 'none') return
      const output = await ask('documents.write', { versionId: version.id, folderToken: token })
      setWritten({ ...output, token })
      notice(`Documents written ${clockTextWithSeconds(output.writtenAt)}`)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  useActions({
    'minutes.write': { run: () => void write(), blocked: busy ? 'They are being written.' : undefined },
  })
  return (
    <section className={classes.card} aria-labelledby="minutes-documents">
      <h2 id="minutes-documents">Documents</h2>
      <p className={classes.soft}>
        Minutes and action log of version {version.number}
        {version.state === 'draft' ? ', marked DRAFT' : ''}. They leave the vault: mind who can read them.
      </p>
      <ActionButton
        action="minutes.write"
        variant={version.state === 'signed' && written === null ? 'filled' : 'default'}
        fullWidth
        justify="space-between"
      />
      <ProblemNote problem={problem} />
      {written !== null && <WrittenFiles written={written} />}
    </section>
  )
}

function WrittenFiles({ written }: { readonly written: Written }) {
  const [unseen, setUnseen] = useState(false)
  const show = async (): Promise<void> => {
    const { opened } = await ask('host.openFolder', { token: written.token }).catch(() => ({ opened: false }))
    setUnseen(!opened)
  }
  return (
    <div className={classes.written} role="status">
      <p>
        Written <span className="figures">{clockTextWithSeconds(written.writtenAt)}</span> into{' '}
        {written.token === null ? 'your documents folder' : 'the folder you chose'}, under{' '}
        <strong>{written.folderName}</strong>:
      </p>
      <ul>
        {written.files.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={() => void show()}>
        Show the folder
      </Button>
      {unseen && <p>Nothing on this machine could show it. Open the folder by its name above.</p>}
    </div>
  )
}
