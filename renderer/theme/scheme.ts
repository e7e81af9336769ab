import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

/** Light or dark for as long as the page lives: nothing is written to the browser's storage. */
export function schemeInMemory(): MantineColorSchemeManager {
  let chosen: MantineColorScheme | null = null
  return {
    get: (preset) => chosen ?? preset,
    set: (value) => {
      chosen = value
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      chosen = null
    },
  }
}
