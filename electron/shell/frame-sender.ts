import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { Sender } from '#electron/host/sender.ts'

/** Who sent a call: its frame's own address, and whether it is the top frame of the one window (anchors 1.1, 17). */
export const senderOf = (
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ours: Pick<WebContents, 'mainFrame'> | null,
): Sender => {
  // Null once the frame has navigated away or was destroyed: then nobody is there to be answered.
  const frame = event.senderFrame
  if (frame === null || ours === null) return { address: '', ownTopFrame: false }
  return {
    address: frame.url,
    ownTopFrame: event.sender === ours && frame === ours.mainFrame && frame.parent === null,
  }
}
