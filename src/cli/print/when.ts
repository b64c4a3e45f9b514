/*
 * Days in words for people: "Tue 4 Mar 2025", "the week of 24 Feb 2025". Names of days and months are English and our own:
 * neither the machine's locale nor its time zone is asked.
 */
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const seasons: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }
const partsOfDay: Record<string, string> = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' }
const units: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', MIN: 'minute', S: 'second' }

const dayOf = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day))
const formatDate = (date: Date, weekday: boolean): string =>
  `${weekday ? `${days[date.getUTCDay()]} ` : ''}${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`

/** Monday of an ISO week. */
const weekStart = (year: number, week: number): Date => {
  const fourth = dayOf(year, 1, 4)
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000
  return new Date(monday + (week - 1) * 7 * 86_400_000)
}

const formatDuration = (value: string): string | undefined => {
  const match = /^P(T?)(\d+(?:\.\d+)?|X+)([YMWDHS])$/.exec(value)
  if (!match) return undefined
  const unit = units[match[1] === 'T' && match[3] === 'M' ? 'MIN' : match[3]!]!
  if (match[2]!.startsWith('X')) return `some ${unit}s`
  return `${match[2]} ${unit}${match[2] === '1' ? '' : 's'}`
}

/** A TIMEX3 value or an ISO 8601 time in words; a value of another shape as it is. */
export const formatTime = (value: string): string => {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T(.*))?$/.exec(value)
  if (day) {
    const date = formatDate(dayOf(Number(day[1]), Number(day[2]), Number(day[3])), true)
    const clock = day[4] && /^(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(day[4])
    if (clock) return `${date}, ${clock[1]}${clock[2] ? ` ${clock[2] === 'Z' ? 'UTC' : `UTC${clock[2]}`}` : ''}`
    return day[4] && partsOfDay[day[4]] ? `${date}, ${partsOfDay[day[4]]}` : date
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value)
  if (week) return `the ${week[3] ? 'weekend in the ' : ''}week of ${formatDate(weekStart(Number(week[1]), Number(week[2])), false)}`
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value)
  if (month) return `${months[Number(month[2]) - 1]} ${month[1]}`
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (season) return `${seasons[season[2]!]} ${season[1]}`
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value)
  if (quarter) return `quarter ${quarter[2]} of ${quarter[1]}`
  if (/^\d{3}$/.test(value)) return `the ${value}0s`
  if (value === 'PRESENT_REF') return 'now'
  if (value === 'PAST_REF') return 'earlier'
  if (value === 'FUTURE_REF') return 'later'
  return formatDuration(value) ?? value
}

/** A day without its weekday, and without its year where `beside` has the same: for the ends of a window. */
export const formatShort = (day: string, beside?: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return day
  const short = `${date} ${months[month - 1]}`
  return beside?.startsWith(`${day.slice(0, 4)}-`) ? short : `${short} ${year}`
}

/** First and last day: "Mon 10 Mar 2025", "9 – 31 Mar 2025", "28 Feb – 3 Mar 2025". */
export const formatDays = (from: string, to: string): string => {
  if (from === to) return formatTime(from)
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${isOneMonth ? Number(from.slice(8)) : formatShort(from, to)} – ${formatShort(to)}`
}

/** The window of a forecast: "by Fri 7 Mar 2025", "4 Mar – 1 Apr 2025", "from Tue 4 Mar 2025", "no date". */
export const formatWindow = (earliest: string | undefined, latest: string | undefined, published: string | undefined): string => {
  if (earliest && latest) {
    if (earliest === latest) return `on ${formatTime(latest)}`
    if (published?.startsWith(earliest)) return `by ${formatTime(latest)}`
    return `${formatShort(earliest, latest)} – ${formatShort(latest)}`
  }
  if (latest) return `by ${formatTime(latest)}`
  if (earliest && !published?.startsWith(earliest)) return `from ${formatTime(earliest)}`
  return 'no day given'
}
