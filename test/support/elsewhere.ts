/**
 * Loaded before a program (`node --import`): moves the clock to the day that ELSEWHERE_DAY names, and tells on standard error
 * where and when the program believes to be, so that a test knows that the move worked.
 */
const real = Date
const awayMs = real.parse(process.env['ELSEWHERE_DAY'] ?? '') - real.now()

class ShiftedDate extends real {
  constructor(...values: [] | [string | number | Date]) {
    if (values.length === 0) super(real.now() + awayMs)
    else super(...(values as [string]))
  }

  static override now(): number {
    return real.now() + awayMs
  }
}
globalThis.Date = ShiftedDate as DateConstructor

const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions()
process.stderr.write(`${JSON.stringify({ timeZone, locale, day: new Date().toISOString().slice(0, 10) })}\n`)
