/** F6: moves the focus to the next part of the screen (an element with `data-region`), round and round. */
export function nextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const current = regions.findIndex((region) => region.contains(document.activeElement))
  regions[(current + 1) % regions.length]?.focus()
}
