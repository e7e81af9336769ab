import { Modal, Switch, Table } from '@mantine/core'
import { useBindings } from '#renderer/state/bindings.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import { actionIds, recordOf } from './catalogue.ts'
import classes from './help.module.css'
import { whileTyping } from './keys.ts'

const sections = ['Case', 'Capture', 'Minutes', 'Meeting', 'Program'] as const

/** The `?` sheet: every command and its keys, and the switch that WCAG 2.1.4 asks for. */
export function Help({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { singleKeys, allowSingleKeys, entries } = useBindings()
  const here = new Set(entries.flatMap((entry) => Object.keys(entry.bindings)))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="All keys"
      size="72rem"
      styles={{ title: { fontWeight: 700, fontSize: 16 } }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Switch
        checked={singleKeys}
        onChange={(event) => allowSingleKeys(event.currentTarget.checked)}
        label="Single keys work while no text field has the focus (with Alt they always work)"
        mb="sm"
      />
      <div className={classes.columns}>
        {sections.map((section) => (
          <section key={section} className={classes.section}>
            <h3>{section}</h3>
            <Table verticalSpacing={2} withRowBorders={false}>
              <Table.Tbody>
                {actionIds
                  .filter((id) => recordOf(id).section === section)
                  .map((id) => (
                    <Table.Tr key={id} data-here={here.has(id)} className={classes.row}>
                      <Table.Td>{recordOf(id).title}</Table.Td>
                      <Table.Td className={classes.keys}>
                        {recordOf(id).keys.map((key) => (
                          <span key={key}>
                            <Keys of={key} />
                            {whileTyping(key) !== null && <Keys of={whileTyping(key) ?? key} />}
                          </span>
                        ))}
                      </Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </div>
    </Modal>
  )
}
