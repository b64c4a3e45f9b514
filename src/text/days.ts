const millisecondsADay = 86_400_000

const startOf = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/** The day so many days after (negative: before) an ISO 8601 day; of a longer value its day counts. Throws a RangeError where it begins with none. */
export const shiftDay = (day: string, by: number): string => new Date(startOf(day) + by * millisecondsADay).toISOString().slice(0, 10)

/** Whole days from one ISO 8601 day to another, negative where that is earlier; NaN where one is no day. */
export const daysFrom = (from: string, to: string): number => (startOf(to) - startOf(from)) / millisecondsADay

/** The same without a direction. */
export const daysBetween = (a: string, b: string): number => Math.abs(daysFrom(a, b))
