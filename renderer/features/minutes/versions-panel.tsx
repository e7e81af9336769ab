import { useMinutesView } from '#renderer/state/minutes-view.ts'
import type { MinutesVersion } from '#shared/domain/minutes.ts'
import { momentText } from '#shared/minutes/words.ts'
import classes from './side-panel.module.css'

const standing = (one: MinutesVersion): string =>
  one.state === 'draft' || one.signedAt === null
    ? `Draft, begun ${momentText(one.createdAt)}`
    : `Signed ${momentText(one.signedAt)} by ${one.signedBy ?? 'nobody named'}`

type Props = { readonly versions: readonly MinutesVersion[]; readonly shown: MinutesVersion }

/** Every version, the latest first: a signed one never changes and stays readable. */
export function VersionsPanel({ versions, shown }: Props) {
  const choose = useMinutesView((state) => state.choose)
  const latest = versions.at(-1)
  return (
    <section className={classes.card} aria-labelledby="minutes-versions">
      <h2 id="minutes-versions">Versions</h2>
      <ul className={classes.versions}>
        {[...versions].reverse().map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.version}
              aria-current={one.id === shown.id ? 'true' : undefined}
              onClick={() => choose(one.id === latest?.id ? null : one.id)}
            >
              <strong className="figures">v{one.number}</strong>
              <span>
                {standing(one)}
                {one.reason !== '' && <span className={classes.reason}>Correction: {one.reason}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
