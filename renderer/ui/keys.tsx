import { keyLabel } from '#renderer/actions/keys.ts'
import classes from './keys.module.css'

/** A key as it is printed on the keyboard. Decoration for the eye: the control itself carries `aria-keyshortcuts`. */
export function Keys({ of }: { readonly of: string }) {
  return (
    <span className={classes.key} aria-hidden="true">
      {keyLabel(of)}
    </span>
  )
}
