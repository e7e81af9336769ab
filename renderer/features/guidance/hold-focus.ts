import type { MouseEvent } from 'react'

/** A click on a hint leaves the caret where one types; keys still reach the button. */
export const holdFocus = (event: MouseEvent): void => event.preventDefault()
