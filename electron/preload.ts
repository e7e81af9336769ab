import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { Reply } from '#shared/contract/messages.ts'
import { callChannel, eventChannel } from './shell/channels.ts'

// Written in by the build from the contract: the names a page may call and hear, and no other.
declare const __MARAC_ROOM_CALLS__: readonly string[]
declare const __MARAC_ROOM_EVENTS__: readonly string[]

const refused: Reply = { ok: false, error: { code: 'unknown-call', ref: '00000000' } }

const bridge: Bridge = {
  host: 'electron',
  // Text crosses, so that no object of the page's making does.
  call: async ({ name, input, commandId }) =>
    __MARAC_ROOM_CALLS__.includes(name)
      ? ((await ipcRenderer.invoke(callChannel, JSON.stringify({ name, input, commandId }))) as Reply)
      : refused,
  on: (event, listener) => {
    const relay = (_event: unknown, name: unknown, content: unknown): void => {
      if (name === event && __MARAC_ROOM_EVENTS__.includes(event)) listener(content)
    }
    ipcRenderer.on(eventChannel, relay)
    return () => void ipcRenderer.off(eventChannel, relay)
  },
}

contextBridge.exposeInMainWorld('maracRoom', bridge)
