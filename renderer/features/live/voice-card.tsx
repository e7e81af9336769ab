import { ActionButton } from '#renderer/actions/action-button.tsx'
import { isHeard, type Voice } from '#shared/domain/voice.ts'
import { shortDate } from '#shared/time.ts'
import { useLive, useLiveCase } from './use-live.ts'
import classes from './voice-card.module.css'

const lines = (voice: Voice): readonly (readonly [string, string])[] => {
  const spoken = [
    ['Wants', voice.wants],
    ['Fears', voice.fears],
    ['Needs today', voice.needsToday],
  ] as const
  const unheard = [
    ['Tried', voice.tried],
    ['Known wishes', voice.knownWishes],
  ] as const
  return (voice.contact === 'spoken' ? spoken : unheard).filter(([, text]) => text.trim() !== '')
}

/** What the survivor wants, fears and needs: in sight through the whole case. */
export function VoiceCard() {
  const { agencyName } = useLive()
  const { file, carrier } = useLiveCase()
  const { voice } = file
  const speaker = [agencyName(voice.speakerAgencyId ?? carrier), voice.speakerName].filter(
    (part) => part !== '',
  )
  const contact = {
    spoken: voice.lastSafeContactOn === null ? '' : `spoke ${shortDate(voice.lastSafeContactOn)}`,
    'not-reached': 'not reached',
    declined: 'declined',
    'not-asked-yet': '',
  }[voice.contact]
  return (
    <section className={classes.card} aria-label="Survivor’s voice" data-region tabIndex={-1}>
      <h2>
        Survivor’s voice
        <span>{[...speaker, contact].filter((part) => part !== '').join(' · ')}</span>
      </h2>
      {isHeard(voice) || lines(voice).length > 0 ? (
        <dl>
          {lines(voice).map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt> <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={classes.silent}>
          Not heard yet. <ActionButton action="capture.voice" size="compact-xs" label="Write it down" />
        </p>
      )}
    </section>
  )
}
