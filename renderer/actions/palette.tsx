import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight'
import { useBindings } from '#renderer/state/bindings.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import { actionIds, recordOf } from './catalogue.ts'
import { runAction } from './shortcuts.ts'

/** Ctrl+K: every command that does something on this screen, found by a few letters. */
export function Palette() {
  const entries = useBindings((state) => state.entries)
  const here = new Set(entries.flatMap((entry) => Object.keys(entry.bindings)))
  const actions = actionIds
    .filter((id) => here.has(id) && id !== 'program.palette')
    .map(
      (id): SpotlightActionData => ({
        id,
        label: recordOf(id).title,
        rightSection:
          recordOf(id).keys[0] === undefined ? undefined : <Keys of={recordOf(id).keys[0] ?? ''} />,
        // The palette is a dialog itself: the command runs once it is gone.
        onClick: () => window.setTimeout(() => runAction(id), 0),
      }),
    )
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      attributes={{ content: { 'aria-label': 'Find a command' } }}
      nothingFound="No command by that name here"
      searchProps={{ placeholder: 'Type a few letters of a command', 'aria-label': 'Find a command' }}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight={420}
    />
  )
}

export const openPalette = (): void => spotlight.open()
