/** A page that dies this often within this time will die again: no fresh one is made. */
const most = 4
const withinMs = 20_000

/** Counts the deaths of pages. The function it gives is called at each one: true means to stop. */
export const openCrashBrake = (now: () => number = Date.now): (() => boolean) => {
  let deaths: number[] = []
  return () => {
    deaths = [...deaths.filter((at) => now() - at < withinMs), now()]
    return deaths.length >= most
  }
}
