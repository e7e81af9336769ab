import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly size?: string
  readonly children: ReactNode
}

/** A dialog: labelled by its title, focus inside, Escape closes, no animation. */
export function Dialog({ title, opened, onClose, size = '34rem', children }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': 'Close' }}
      styles={{ title: { fontWeight: 700, fontSize: 16 } }}
    >
      {children}
    </Modal>
  )
}
