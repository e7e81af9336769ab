/** Where a caret stands after `[start, end)` was replaced by `length` letters. */
const moved = (caret: number, start: number, end: number, length: number): number => {
  if (caret <= start) return caret
  return caret >= end ? caret + length - (end - start) : start + length
}

/**
 * Puts other words in place of some, as if they had been typed: Ctrl+Z takes them back, and whoever listens to the
 * field hears of it. The caret stays where it was among the words that stayed.
 */
export function replaceWords(
  field: HTMLTextAreaElement,
  span: { readonly start: number; readonly end: number },
  words: string,
): void {
  const caret = field.selectionStart
  field.focus({ preventScroll: true })
  field.setSelectionRange(span.start, span.end)
  // Deprecated, and the only way there is into the field's own undo history.
  const typed =
    typeof document.execCommand === 'function' &&
    document.execCommand(words === '' ? 'delete' : 'insertText', false, words)
  if (!typed) {
    field.setRangeText(words, span.start, span.end)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const at = moved(caret, span.start, span.end, words.length)
  field.setSelectionRange(at, at)
}
