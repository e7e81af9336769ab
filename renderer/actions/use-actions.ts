import { useEffect, useRef } from 'react'
import { type Bindings, type Layer, useBindings } from '#renderer/state/bindings.ts'

/**
 * Binds user commands while the component is on screen. The functions may be new at every render: the store is
 * only touched when the set of commands, or what blocks them, changes.
 */
export function useActions(bindings: Bindings, layer: Layer = 'screen'): void {
  const latest = useRef(bindings)
  latest.current = bindings
  const token = useRef(Symbol('actions')).current
  const shape = Object.entries(bindings)
    .map(([id, binding]) => `${id}:${binding?.blocked ?? ''}`)
    .join('|')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the bindings; see above
  useEffect(() => {
    const { put, drop } = useBindings.getState()
    const stable: Record<string, { run: () => void; blocked?: string | undefined }> = {}
    for (const id of Object.keys(latest.current)) {
      const key = id as keyof Bindings
      stable[id] = { run: () => latest.current[key]?.run(), blocked: latest.current[key]?.blocked }
    }
    put({ token, layer, bindings: stable })
    return () => drop(token)
  }, [shape, layer, token])
}
