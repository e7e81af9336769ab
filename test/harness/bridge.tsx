import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterAll } from 'vitest'
import { rows } from '#renderer/api/rows.ts'
import { useBindings } from '#renderer/state/bindings.ts'
import { useNotice } from '#renderer/state/notices.ts'
import { useRoute } from '#renderer/state/route.ts'
import { useSession } from '#renderer/state/session.ts'
import { useUnsaved } from '#renderer/state/unsaved.ts'
import { cssVariables, theme } from '#renderer/theme/theme.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import { calls } from '#shared/contract/calls.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Request } from '#shared/contract/messages.ts'
import { type Answers, unlocked } from './sample-answers.ts'

/** jsdom has none of these; Mantine asks for them. */
function addMissing(): void {
  window.matchMedia ??= ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  })) as never
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  } as never
  Element.prototype.scrollIntoView ??= () => undefined
  if (!('fonts' in document)) {
    const fonts = { addEventListener: () => undefined, removeEventListener: () => undefined }
    Object.defineProperty(document, 'fonts', { value: fonts, configurable: true })
  }
}

// Mantine gives the focus back a moment after a pop-up closes: the document has to be there until then.
afterAll(async () => {
  cleanup()
  await new Promise((resolve) => setTimeout(resolve, 50))
})

export type FakeBridge = {
  /** Every call so far, in order. */
  readonly sent: Request[]
  /** Inputs of one call so far. */
  readonly inputs: (name: string) => unknown[]
  /** Later calls get these answers instead. */
  readonly answer: (more: Answers) => void
  readonly emit: (event: string, data: unknown) => void
}

/**
 * Stands in for the case service: answers from a table, in which a throw of AppError is a refusal. Inputs are parsed
 * by the contract, as the dispatcher does, so that a screen cannot pass with a call that would be refused.
 */
export function fakeBridge(answers: Answers): FakeBridge {
  addMissing()
  const sent: Request[] = []
  const listeners = new Map<string, Set<(data: unknown) => void>>()
  let table: Record<string, ((input: never) => unknown) | undefined> = { ...answers }
  const bridge: Bridge = {
    host: 'chromium',
    call: async (request) => {
      sent.push(request)
      const spec = (calls as Record<string, (typeof calls)[keyof typeof calls] | undefined>)[request.name]
      const answer = table[request.name]
      if (spec === undefined || answer === undefined) {
        return { ok: false, error: { code: 'unknown-call', ref: request.name } }
      }
      const parsed = spec.input.safeParse(request.input)
      if (!parsed.success) {
        const fields = parsed.error.issues.map((issue) => issue.path.join('.'))
        return { ok: false, error: { code: 'invalid-input', ref: 'TEST', fields } }
      }
      try {
        return { ok: true, output: structuredClone(await answer(parsed.data as never)) }
      } catch (thrown) {
        const code = thrown instanceof AppError ? thrown.code : 'internal'
        return { ok: false, error: { code, ref: 'TEST' } }
      }
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  }
  Object.defineProperty(window, 'maracRoom', { value: bridge, configurable: true })
  return {
    sent,
    inputs: (name) => sent.filter((one) => one.name === name).map((one) => one.input),
    answer: (more) => {
      table = { ...table, ...more } as typeof table
    },
    emit: (event, data) => {
      for (const listener of listeners.get(event) ?? []) listener(data)
    },
  }
}

/** Puts a part of the page on screen with everything around it that it needs; state of an earlier test is gone. */
export function show(part: ReactNode) {
  cleanup()
  rows.clear()
  useRoute.setState({ route: { screen: 'meetings' } })
  useNotice.setState({ notice: null })
  useSession.setState({ status: unlocked, lockIn: null })
  useBindings.setState({ entries: [], singleKeys: true })
  useUnsaved.setState({ entries: {} })
  return render(
    <MantineProvider theme={theme as object} cssVariablesResolver={cssVariables} env="test">
      <QueryClientProvider client={rows}>{part}</QueryClientProvider>
    </MantineProvider>,
  )
}
