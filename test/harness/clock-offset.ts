/**
 * Loaded into the case service before anything else (`--import`), so that a test can let it live at another time
 * without a way to do that in the program itself. `MARAC_ROOM_TEST_CLOCK` cannot be used: the service's environment is
 * cleaned; the offset in milliseconds is in this module's own address.
 */
const offset = Number(new URL(import.meta.url).searchParams.get('ms') ?? '0')
const now = Date.now.bind(Date)
const RealDate = Date

class ShiftedDate extends RealDate {
  constructor(...given: ConstructorParameters<DateConstructor> | []) {
    if (given.length === 0) super(now() + offset)
    else super(...given)
  }
  static override now(): number {
    return now() + offset
  }
}

globalThis.Date = ShiftedDate as DateConstructor
