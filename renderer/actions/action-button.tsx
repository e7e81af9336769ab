import { Button, type ButtonProps } from '@mantine/core'
import { useShallow } from 'zustand/react/shallow'
import { useBindings } from '#renderer/state/bindings.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import { type ActionId, recordOf } from './catalogue.ts'
import { runAction } from './shortcuts.ts'

type Props = Omit<ButtonProps, 'onClick'> & {
  readonly action: ActionId
  /** Words that fit this place better than the record's title. */
  readonly label?: string
}

/** A button for a user command: its words, key and state come from the action record and its binding. */
export function ActionButton({ action, label, ...rest }: Props) {
  const record = recordOf(action)
  const blocked = useBindings(
    useShallow((state) => {
      const binding = state.entries.findLast((entry) => entry.bindings[action] !== undefined)?.bindings[
        action
      ]
      return binding === undefined ? 'Not available here.' : binding.blocked
    }),
  )
  const key = record.keys[0]
  return (
    <Button
      variant="default"
      {...rest}
      aria-disabled={blocked !== undefined}
      data-disabled={blocked === undefined ? undefined : true}
      title={blocked}
      aria-keyshortcuts={key?.replace('Ctrl', 'Control')}
      rightSection={key === undefined ? undefined : <Keys of={key} />}
      onClick={() => runAction(action)}
    >
      {label ?? record.title}
    </Button>
  )
}
