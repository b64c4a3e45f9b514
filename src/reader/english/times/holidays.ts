/** Days with names. Those that move by the moon of other calendars (Ramadan, Passover, Diwali) have no rule here, and are not found. */
import { type Day, dayOf, easter, weekdayBack, weekdayOn, weekValue } from '../../times/calendar.ts'
import { type Context, date, type TimeRule } from '../../times/context.ts'
import type { Direction } from '../../times/direction.ts'

type OfYear = (year: number) => Day

const fixed =
  (month: number, day: number): OfYear =>
  (year) =>
    dayOf(year, month, day)!
const nth =
  (month: number, weekday: number, n: number): OfYear =>
  (year) =>
    weekdayOn(dayOf(year, month, 1)!, weekday).add({ days: 7 * (n - 1) })
const lastOf =
  (month: number, weekday: number): OfYear =>
  (year) =>
    weekdayBack(dayOf(year, month, 1)!.add({ months: 1 }).subtract({ days: 1 }), weekday)
const aroundEaster =
  (days: number): OfYear =>
  (year) =>
    easter(year).add({ days })

/** American dates where countries differ (Mother's Day, Labor Day), as in the news that this reader knows best. */
const HOLIDAYS: readonly (readonly [string, OfYear])[] = [
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ['christmas day?', fixed(12, 25)],
  ['christmas eve', fixed(12, 24)],
  ['boxing day', fixed(12, 26)],
  ["valentine 's day", fixed(2, 14)],
  ["st patrick 's day", fixed(3, 17)],
  ['independence day', fixed(7, 4)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ["international women 's day", fixed(3, 8)],
  ['may day', fixed(5, 1)],
  ['thanksgiving day?', nth(11, 4, 4)],
  ['labor day', nth(9, 1, 1)],
  ['memorial day', lastOf(5, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['martin luther king jr? day', nth(1, 1, 3)],
  ["presidents ' day", nth(2, 1, 3)],
  ["mother 's day", nth(5, 7, 2)],
  ["father 's day", nth(6, 7, 3)],
  ['election day', (year) => nth(11, 1, 1)(year).add({ days: 1 })],
  ['easter sunday?', aroundEaster(0)],
  ['good friday', aroundEaster(-2)],
  ['easter monday', aroundEaster(1)],
  ['palm sunday', aroundEaster(-7)],
  ['ash wednesday', aroundEaster(-46)],
]

const nearest = (of: OfYear, said: Day, direction: Direction): Day => {
  const days = [said.year - 1, said.year, said.year + 1].map(of)
  const distance = (day: Day): number => said.until(day, { largestUnit: 'days' }).days
  const past = days.findLast((day) => distance(day) <= 0)!
  const future = days.find((day) => distance(day) >= 0)!
  if (direction === 'past') return distance(future) < 21 && distance(past) < -180 ? future : past
  if (direction === 'future') return future
  return distance(future) < -distance(past) ? future : past
}

const holiday = (of: OfYear, step: string, year: number | undefined, context: Context): Day | undefined => {
  const { said } = context
  if (year !== undefined) return of(year)
  if (!said) return undefined
  if (step === 'last') return nearest(of, said, 'past')
  if (step === 'next') return nearest(of, said, 'future')
  return step === 'this' ? of(said.year) : nearest(of, said, context.direction())
}

export const HOLIDAY_RULES: readonly TimeRule[] = HOLIDAYS.flatMap(([pattern, of]) => [
  {
    pattern: `(last|this|next)? ${pattern} (,? YEAR)?`,
    make: ({ YEAR, words }, context) => {
      if (!words.some((word) => /^\p{Lu}/u.test(word.text))) return undefined
      const value = holiday(of, words[0]!.lower, YEAR, context)
      return date(value?.toString() ?? 'XXXX-XX-XX')
    },
  } satisfies TimeRule,
  {
    pattern: `${pattern} week`,
    make: (_, context) => {
      const day = holiday(of, '', undefined, context)
      return day && date(weekValue(day))
    },
  } satisfies TimeRule,
])
