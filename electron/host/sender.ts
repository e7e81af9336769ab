/** Where a call came from, in words that both hosts can say. */
export type Sender = {
  /** Address of the frame that sent it. */
  readonly address: string
  /** True for the top frame of the window that the host itself opened. */
  readonly ownTopFrame: boolean
}

/** Whether a call may be answered at all: exact origin and top frame (anchors 1.1, item 17). */
export const isOurPage = (sender: Sender, origin: string): boolean => {
  if (!sender.ownTopFrame) return false
  try {
    const url = new URL(sender.address)
    return `${url.protocol}//${url.host}` === origin && url.username === '' && url.password === ''
  } catch {
    return false
  }
}
