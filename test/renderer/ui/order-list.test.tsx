import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { moved, OrderList } from '#renderer/ui/order-list.tsx'
import { fakeBridge, show } from '#test/harness/bridge.tsx'

function List() {
  const [items, setItems] = useState<readonly string[]>(['Police', 'Health', 'Housing'])
  return (
    <OrderList
      label="Order"
      items={items.map((text) => ({ key: text, text }))}
      onMove={(from, to) => setItems(moved(items, from, to))}
    />
  )
}

const order = () =>
  within(screen.getByRole('list', { name: 'Order' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent?.replace(/[^a-z]/gi, ''))

test('a row moves by its buttons and by Alt with an arrow, and keeps the focus', async () => {
  fakeBridge({})
  const user = userEvent.setup()
  show(<List />)
  await user.click(screen.getByRole('button', { name: 'Move Housing up' }))
  expect(order()).toEqual(['Police', 'Housing', 'Health'])
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(order()).toEqual(['Housing', 'Police', 'Health'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Housing up')
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(order()).toEqual(['Housing', 'Police', 'Health'])
})
