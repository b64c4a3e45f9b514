/** Dates by the calendar: days, months, years, in the forms that news uses. */
import { type Day, dayOf, monthValue, parseDay } from '../../times/calendar.ts'
import { type Context, date, type Make, monthNear, type TimeRule, yearOfDay } from '../../times/context.ts'
import { LABELS, NAMESAKES, TIME_LEADS, YEAR_LEADS } from '../time-words.ts'

const pad2 = (n: number): string => String(n).padStart(2, '0')

/** "the year ended Jan. 31", "since Jan. 31": surely past. */
const isOver = (context: Context): boolean => /^(?:ended|since|concluded)$/.test(context.before())

const dayValue = (year: number | undefined, month: number, day: number, context: Context): string | undefined => {
  const { said } = context
  if (year === undefined && !said) return day <= 31 ? `XXXX-${pad2(month)}-${pad2(day)}` : undefined
  return dayOf(year ?? yearOfDay(month, day, said!, isOver(context) ? 'over' : context.direction()), month, day)?.toString()
}

/** "In October 12 people died": the number counts what follows, and is no day. */
const counts = (context: Context): boolean => {
  const next = context.after()
  if (!next || next.joined) return false
  if (/^(?:percent|people|million|billion|thousand|hundred)$/.test(next.lower)) return true
  return context.before() === 'in' && /^\p{Ll}{3,}s$/u.test(next.text)
}

const ATTACKS = /^(?:attacks?|attackers|hijackers?|hijackings?|terrorists?|terror|commission)$/

const monthDay: Make = ({ MONTH, DAY, ORD, YEAR }, context) => {
  const day = DAY ?? ORD
  if (YEAR === undefined && counts(context)) return undefined
  // The attacks are named by their day, whatever the year of the report.
  if (YEAR === undefined && MONTH === 9 && day === 11 && ATTACKS.test(context.next())) return date('2001-09-11')
  const value = dayValue(YEAR, MONTH, day, context)
  return value === undefined ? undefined : date(value)
}

const relativeYear = (word: string, said: Day): number => said.year + (word === 'last' ? -1 : word === 'next' ? 1 : 0)

const monthOfRelativeYear: Make = ({ MONTH, words }, { said }) => {
  const word = words.find((each) => /^(?:last|this|next)$/.test(each.lower))!.lower
  return said ? date(monthValue(relativeYear(word, said), MONTH)) : undefined
}

const isTitled = (context: Context): boolean => {
  const next = context.after()
  return (
    next !== undefined && !next.joined && /^\p{Lu}/u.test(next.text) && next.text.length > 1 && !next.classes.WEEKDAY && !next.classes.NUM
  )
}

/** A month alone: "in March". Names that are also first names or verbs need a lead. */
const month: Make = ({ MONTH, words }, context) => {
  const lower = words[0]!.lower
  const lead = TIME_LEADS.has(context.before()) || context.modified || context.before() === "'s"
  const adjective = /^(?:the|a|an|its|their|his|her|our)$/.test(context.before()) && /^\p{Ll}/u.test(context.after()?.text ?? '')
  if (adjective) return date(monthNear(MONTH, context))
  if (!lead && (NAMESAKES.has(lower) || isTitled(context))) return undefined
  if (lower === 'march' && /^(?:on|to|against|for|in|through)$/.test(context.next()) && !lead) return undefined
  if (lead && NAMESAKES.has(lower) && isTitled(context) && !/^(?:in|since|last|next|this|until)$/.test(context.before())) return undefined
  return date(monthNear(MONTH, context))
}

const pastYear = (month: number, said: Day): number => (month < said.month ? said.year : said.year - 1)

const lastMonth: Make = ({ MONTH, words }, { said }) => {
  if (!said) return date(`XXXX-${pad2(MONTH)}`)
  const ahead = words.some((word) => word.lower === 'next' || word.lower === 'coming')
  const back = words.some((word) => word.lower === 'last' || word.lower === 'past' || word.lower === 'previous')
  if (ahead) return date(monthValue(MONTH > said.month ? said.year : said.year + 1, MONTH))
  if (back) return date(monthValue(pastYear(MONTH, said), MONTH))
  return date(monthValue(said.year, MONTH))
}

/** Four figures alone. Labels, models and counts are no years. */
const year: Make = ({ YEAR, words }, context) => {
  const word = words[0]!
  const before = context.before()
  const next = context.after()
  const lead = YEAR_LEADS.has(before)
  if (LABELS.has(before) || before === '#' || before === '$') return undefined
  if (next && !next.joined) {
    if (
      /^(?:percent|per|people|million|billion|yen|dollars|pounds|euros|marks|points|metres|meters|miles|km|kilometers|kilometres|mph|feet|tons|tonnes|gmt|utc|hours|hrs)$/.test(
        next.lower,
      )
    )
      return undefined
    if (!lead && /^\p{Ll}{3,}s$/u.test(next.text) && !/ss$|^(?:was|has|says|is|does|as|was|when|since)$/.test(next.text)) return undefined
    if (!lead && next.lower === 'of') return undefined
  }
  // "Orion 1980" is a name; "Olympics 2000" is rare enough to lose.
  if (!lead && /^\p{Lu}\p{Ll}/u.test(context.wordBefore()?.text ?? '')) return undefined
  if (word.joined && !/^(?:mid|pre|post|early|late|fiscal|year)$/.test(before)) return undefined
  if (
    /[.:]/.test(next?.text ?? '') &&
    next!.start === word.end &&
    context.after(1)?.start === next!.end &&
    context.after(1)?.classes.NUM !== undefined
  )
    return undefined
  return date(String(YEAR))
}

export const DATE_RULES: readonly TimeRule[] = [
  {
    pattern: 'ISODATE',
    make: ({ ISODATE }) => {
      if (!parseDay(ISODATE)) return undefined
      return ISODATE.includes('T') ? { type: 'TIME', value: ISODATE.replace(/(T\d{2}:\d{2}):00(?=Z|$)/, '$1') } : date(ISODATE)
    },
  },
  { pattern: '(WEEKDAY ,?)? NUMDATE', make: ({ NUMDATE }) => (parseDay(NUMDATE) ? date(NUMDATE) : undefined) },
  { pattern: '((this? coming|past|next|last)? WEEKDAY ,?)? MONTH the? DAY|ORD (,? YEAR)?', make: monthDay },
  { pattern: '(WEEKDAY ,? the?)? DAY MONTH (,? YEAR)?', make: monthDay },
  { pattern: '(WEEKDAY ,?)? the? ORD of? MONTH (,? YEAR)?', make: monthDay },
  {
    pattern: 'MONTH DAY|ORD ,? of? last|this|next year',
    make: ({ MONTH, DAY, ORD, words }, { said }) => {
      const value = said && dayOf(relativeYear(words.at(-2)!.lower, said), MONTH, DAY ?? ORD)
      return value && date(value.toString())
    },
  },
  {
    pattern: 'last|this|next MONTH DAY|ORD',
    make: ({ MONTH, DAY, ORD, words }, { said }) => {
      const direction = words[0]!.lower === 'last' ? 'past' : 'future'
      const value =
        said && dayOf(direction === 'past' ? pastYear(MONTH, said) : yearOfDay(MONTH, DAY ?? ORD, said, direction), MONTH, DAY ?? ORD)
      return value && date(value.toString())
    },
  },
  { pattern: 'MONTH (,|of)? YEAR', make: ({ MONTH, YEAR }) => date(monthValue(YEAR, MONTH)) },
  { pattern: 'MONTH SHORTYEAR', make: ({ MONTH, SHORTYEAR }) => date(monthValue(SHORTYEAR, MONTH)) },
  { pattern: 'MONTH (of|,)? last|this|next year', make: monthOfRelativeYear },
  { pattern: 'the month of MONTH', make: ({ MONTH }, context) => date(monthNear(MONTH, context)) },
  { pattern: 'this? last|next|this|past|coming|previous MONTH', make: lastMonth },
  { pattern: 'MONTH', make: month },
  { pattern: 'the? year YEAR', make: ({ YEAR }) => date(String(YEAR)) },
  { pattern: 'fiscal|calendar year? YEAR', make: ({ YEAR }) => date(String(YEAR)) },
  { pattern: 'SHORTYEAR', make: ({ SHORTYEAR }, context) => (YEAR_LEADS.has(context.before()) ? date(String(SHORTYEAR)) : undefined) },
  { pattern: 'YEAR', make: year },
]
