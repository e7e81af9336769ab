import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActionButton } from '#renderer/actions/action-button.tsx'
import { useActions } from '#renderer/actions/use-actions.ts'
import { newId } from '#renderer/api/client.ts'
import { useRows } from '#renderer/api/rows.ts'
import { useLiveView } from '#renderer/state/live-view.ts'
import { useMinutesView } from '#renderer/state/minutes-view.ts'
import { go } from '#renderer/state/route.ts'
import { useSession } from '#renderer/state/session.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { attempt } from '#renderer/state/use-write.ts'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import type { MeetingView } from '#shared/contract/meeting.ts'
import { meetingState } from '#shared/domain/meeting.ts'
import type { MinutesDocument, MinutesVersion } from '#shared/domain/minutes.ts'
import type { CaseId, VersionId } from '#shared/ids.ts'
import { momentText } from '#shared/minutes/words.ts'
import { settleText, unsavedKey } from './section-save.ts'
import classes from './side-panel.module.css'
import { SignDialog } from './sign-dialog.tsx'
import { signStops, worthKnowing } from './sign-stops.ts'

type Props = {
  readonly view: MeetingView
  readonly latest: MinutesVersion
  readonly document: MinutesDocument
}

/** The chair's sign-off of a draft, or the correction of what was signed. */
export function SignPanel({ view, latest, document }: Props) {
  const { version } = document
  if (version.id !== latest.id) return null
  return version.state === 'draft' ? (
    <SignDraft view={view} document={document} />
  ) : (
    <Correct version={version} />
  )
}

const whyNot = (isChair: boolean, stops: number): string | undefined => {
  if (!isChair) return 'The chair signs the minutes. Unlock the vault as the chair to do it.'
  return stops > 0 ? 'Settle what is listed beside the document first.' : undefined
}

function SignDraft({ view, document }: Omit<Props, 'latest'>) {
  const isChair = useSession((state) => state.status?.user?.roles.includes('chair') ?? false)
  const prefix = unsavedKey(document.version.id, '')
  // What is still being saved is no obstacle; what was refused is.
  const unsaved = useUnsaved(
    (state) =>
      Object.entries(state.entries).filter(([key, one]) => key.startsWith(prefix) && one.problem !== null)
        .length,
  )
  const [signing, setSigning] = useState(false)
  const held = useRows('minutes.heldWords', { versionId: document.version.id }).data ?? []
  const stops = signStops(document, view, unsaved, held)
  const blocked = whyNot(isChair, stops.length)
  const { chair } = document.facts.meeting
  useActions({
    'minutes.sign': { run: () => void settleText().then(() => setSigning(true)), blocked },
  })
  const settle = (caseId: CaseId): void => {
    useLiveView.getState().look(caseId)
    go({ screen: 'live', meetingId: view.meeting.id })
  }
  return (
    <section className={classes.card} aria-labelledby="minutes-sign">
      <h2 id="minutes-sign">Sign-off</h2>
      {stops.length > 0 && (
        <>
          <p>This has to be settled first:</p>
          <ul className={classes.stops}>
            {stops.map(({ key, text, caseId }) => (
              <li key={key}>
                {text}{' '}
                {caseId !== null && (
                  <Button size="compact-xs" variant="default" onClick={() => settle(caseId)}>
                    Go to the case
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={classes.soft}>
        {isChair
          ? `${chair === '' ? 'The chair' : chair} signs version ${document.version.number}.`
          : blocked}
      </p>
      <ActionButton
        action="minutes.sign"
        label="Sign off"
        variant={blocked === undefined && meetingState(view.facts) === 'closed' ? 'filled' : 'default'}
        fullWidth
        justify="space-between"
      />
      <SignDialog
        document={document}
        worthKnowing={worthKnowing(document, view)}
        opened={signing}
        onClose={() => setSigning(false)}
      />
    </section>
  )
}

function Correct({ version }: { readonly version: MinutesVersion }) {
  const [asking, setAsking] = useState(false)
  useActions({
    'minutes.correct': { run: () => setAsking(true) },
    'minutes.sign': { run: () => undefined, blocked: 'This version is signed already.' },
  })
  const correct = async (reason: string): Promise<void> => {
    setAsking(false)
    const begun = await attempt(
      'minutes.correct',
      { fromVersionId: version.id, versionId: newId<VersionId>(), reason },
      'Correction begun',
    )
    if (begun !== null) useMinutesView.getState().choose(null)
  }
  return (
    <section className={classes.card} aria-labelledby="minutes-sign">
      <h2 id="minutes-sign">Sign-off</h2>
      <p>
        <strong>Signed by {version.signedBy}</strong>
        {version.signedAt !== null && `, ${momentText(version.signedAt)}`}. Nothing in it changes any more.
      </p>
      <ActionButton action="minutes.correct" fullWidth justify="space-between" />
      <ReasonDialog
        title="Make a correction"
        why={`Version ${version.number + 1} begins as a copy of what was signed. Version ${version.number} stays readable. The reason is printed in the new one.`}
        confirm="Begin the correction"
        opened={asking}
        onClose={() => setAsking(false)}
        onReason={(reason) => void correct(reason)}
      />
    </section>
  )
}
