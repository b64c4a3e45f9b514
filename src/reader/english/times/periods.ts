/** Quarters, halves, fiscal years, seasons, decades, centuries. */
import { move, quarterOf, type Unit, valueIn } from '../../times/calendar.ts'
import { type Context, date, duration, type Make, periodValue, type TimeRule } from '../../times/context.ts'
import { shiftValue } from '../../times/values.ts'
import { TIME_LEADS } from '../time-words.ts'

const letterOf = (word: string): 'Q' | 'H' => (/^(?:half|halves)$/.test(word) ? 'H' : 'Q')

const yearOf = (words: readonly { readonly lower: string }[], context: Context): number | undefined => {
  const { said } = context
  const at = words.findIndex((word, i) => /^(?:last|this|next)$/.test(word.lower) && words[i + 1]?.lower === 'year')
  if (at < 0 || !said) return undefined
  return said.year + { last: -1, this: 0, next: 1 }[words[at]!.lower as 'last']
}

/** "the first quarter (of 1990)", "this year's second half". */
const ordinal: Make = ({ ORD, YEAR, words }, context) => {
  const letter = letterOf(words.find((word) => /^(?:quarter|half)$/.test(word.lower))!.lower)
  if (
    letter === 'H' &&
    YEAR === undefined &&
    !words.some((word) => word.lower === 'year') &&
    !/^(?:of|in|during|for|fiscal|the)$/.test(context.before()) &&
    words[0]!.lower !== 'the'
  )
    return undefined
  // "the second half of the game": a half is one of a year only when it says so or nothing follows it.
  if (
    letter === 'H' &&
    YEAR === undefined &&
    context.next() === 'of' &&
    !/^(?:the|fiscal|this|next|last)$/.test(context.after(1)?.lower ?? '')
  )
    return undefined
  if (
    letter === 'H' &&
    YEAR === undefined &&
    context.next() === 'of' &&
    /^(?:the|this|next|last)$/.test(context.after(1)?.lower ?? '') &&
    !/^(?:year|fiscal)$/.test(context.after(2)?.lower ?? '')
  )
    return undefined
  const value = periodValue(letter, ORD, YEAR ?? yearOf(words, context), context)
  return value === undefined ? undefined : date(value)
}

const code: Make = ({ QCODE, YEAR }, context) => {
  // H1 is also a visa, a gas and a wing of a building.
  if (QCODE[0] === 'H' && YEAR === undefined) return undefined
  const value = periodValue(QCODE[0] as 'Q' | 'H', Number(QCODE[1]), YEAR, context)
  return value === undefined ? undefined : date(value)
}

/** The quarter that a report of results is about: the one last named, else the last full one. */
const reported = (context: Context): string => {
  const named = context.memory.period(context.said)
  if (named) return named
  return context.said ? valueIn(move(context.said, 'Q', -1), 'Q') : 'XXXX-QX'
}

const latest: Make = (_, context) => date(reported(context))

const yearBefore: Make = (_, context) => {
  const value = shiftValue(reported(context), 'Y', -1)
  return value === undefined ? undefined : date(value)
}

/** "the 1988 period": the reported quarter, in that year. */
const sameOf: Make = ({ YEAR }, context) => {
  const named = context.memory.period(context.said)
  return date(named ? `${YEAR}${named.slice(4)}` : String(YEAR))
}

const yearBeforeOrdinal: Make = ({ ORD, words }, context) => {
  const letter = letterOf(words.at(-1)!.lower)
  if (!context.said) return undefined
  const value = periodValue(letter, ORD, undefined, context)
  return value === undefined ? undefined : date(shiftValue(value, 'Y', -1) ?? value)
}

/** A season of the report's year, or of the one before or after; winter is counted with the year in which it ends. */
const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const season = (SEASON: string, step: 'last' | 'this' | 'next' | undefined, context: Context): string => {
  const { said } = context
  if (!said) return `XXXX-${SEASON}`
  const starts = seasonStarts[SEASON]!
  const ends = (starts + 2) % 12
  const winterOf = said.month === 12 ? said.year + 1 : said.year
  const current = SEASON === 'WI' ? winterOf : said.year
  const isNow = SEASON === 'WI' ? said.month === 12 || said.month < 3 : said.month >= starts && said.month <= ends
  const isOver = SEASON === 'WI' ? false : said.month > ends
  if (step === 'this') return `${current}-${SEASON}`
  if (step === 'last') return `${isOver ? current : current - 1}-${SEASON}`
  if (step === 'next') return `${isOver || isNow ? current + 1 : current}-${SEASON}`
  if (isNow) return `${current}-${SEASON}`
  const direction = context.direction()
  if (direction === 'future') return `${isOver ? current + 1 : current}-${SEASON}`
  return `${isOver || (direction === undefined && starts - said.month <= 3) ? current : current - 1}-${SEASON}`
}

const bareSeason: Make = ({ SEASON, words }, context) => {
  const word = words.at(-1)!.lower
  const verbToo = word === 'fall' || word === 'spring'
  const lead = TIME_LEADS.has(context.before()) || context.modified
  if (!lead && words.length === 1) return undefined
  if (
    verbToo &&
    !/^(?:in|since|by|until|till|during|through|late|early|mid|before|after|this|last|next|for|from)$/.test(context.before()) &&
    !context.modified
  )
    return undefined
  if (verbToo && words.length === 1 && /^(?:in|of|to|from|through|apart|behind|short|below|on|back|into)$/.test(context.next()))
    return undefined
  if (words.length > 1 && /^(?:of|in)$/.test(context.next()) && verbToo) return undefined
  return date(season(SEASON, undefined, context))
}

const steppedSeason: Make = ({ SEASON, words }, context) => {
  const has = (word: string): boolean => words.some((each) => each.lower === word)
  if (has('last')) return date(season(SEASON, 'last', context))
  if (has('next')) return date(season(SEASON, 'next', context))
  if (has('past')) return date(season(SEASON, context.said && context.said.month > seasonStarts[SEASON]! ? 'this' : 'last', context))
  return date(season(SEASON, 'this', context))
}

const yearEnd: Make = ({ YEAR }, context) => {
  if (YEAR !== undefined) return date(String(YEAR), 'END')
  const { said } = context
  if (!said) return date('XXXX', 'END')
  return date(String(context.direction() === 'past' && said.month < 7 ? said.year - 1 : said.year), 'END')
}

const century: Make = ({ ORD }) => (ORD > 0 && ORD < 30 ? date(String(ORD - 1).padStart(2, '0')) : undefined)

const firstPeriods: Make = ({ NUM, MANY, YEAR, words }) => {
  const first = words.some((word) => word.lower === 'first')
  if (MANY === 'Q' && NUM === 2) return date(`${YEAR}-${first ? 'H1' : 'H2'}`)
  return undefined
}

const shortUnit = (unit: Unit, context: Context): string =>
  unit === 'Q' && context.said ? `${context.said.year}-Q${quarterOf(context.said)}` : 'XXXX-QX'

export const PERIOD_RULES: readonly TimeRule[] = [
  { pattern: 'the? fiscal? ORD fiscal? quarter|half', make: ordinal },
  { pattern: 'the? fiscal? ORD fiscal? quarter|half of? fiscal? YEAR', make: ordinal },
  { pattern: 'the? ORD quarter|half (of|,)? (last|this|next year)', make: ordinal },
  { pattern: "last|this|next year 's ORD quarter|half", make: ordinal },
  { pattern: 'the? fiscal? YEAR fiscal? ORD quarter|half', make: ordinal },
  { pattern: 'the? QCODE (of? YEAR)?', make: code },
  { pattern: 'the? first|last NUM MANY of YEAR', make: firstPeriods },
  { pattern: 'the? latest|reported|just ended? quarter|period', make: latest },
  { pattern: 'the most recent quarter|period', make: latest },
  { pattern: 'the quarter', make: latest },
  { pattern: 'the current|present quarter', make: (_, context) => date(shortUnit('Q', context)) },
  { pattern: 'the quarter|period a year ago|earlier|before', make: yearBefore },
  {
    pattern: 'the? year ago|earlier quarter|period|half?',
    make: (captures, context) =>
      captures.words.some((word) => word.lower === 'ago' && word.joined) ||
      captures.words.some((word) => word.lower === 'earlier' && word.joined)
        ? yearBefore(captures, context)
        : undefined,
  },
  { pattern: 'the? year ago|earlier ORD quarter|half', make: yearBeforeOrdinal },
  {
    pattern: 'the? same|comparable|corresponding|like quarter|period (of YEAR)?',
    make: (captures, context) => (captures.YEAR === undefined ? yearBefore(captures, context) : sameOf(captures, context)),
  },
  { pattern: 'the? same|comparable|corresponding|like quarter|period of? last year', make: yearBefore },
  { pattern: 'the? same|comparable|corresponding|like quarter|period a year ago|earlier|before', make: yearBefore },
  { pattern: 'the YEAR quarter|period|half', make: sameOf },

  {
    pattern: 'the fiscal|financial|full|whole|entire? year',
    make: ({ words }, context) => {
      if (/^(?:ended|ending|ends)$/.test(context.next())) return duration('P1Y')
      return words.length > 2 ? date(context.current('Y') ?? 'XXXX') : undefined
    },
  },
  { pattern: "the? (year end)|(year 's end) YEAR?", make: yearEnd },

  { pattern: 'last|this|next past|coming? SEASON', make: steppedSeason },
  { pattern: 'SEASON (of|,)? YEAR', make: ({ SEASON, YEAR }) => date(`${YEAR}-${SEASON}`) },
  { pattern: 'the SEASON of YEAR', make: ({ SEASON, YEAR }) => date(`${YEAR}-${SEASON}`) },
  { pattern: 'the? SEASON', make: bareSeason },

  {
    pattern: 'the? DECADE',
    make: ({ DECADE, words }, context) =>
      words[0]!.lower === DECADE || words.length > 1 || TIME_LEADS.has(context.before()) || context.modified ? date(DECADE) : undefined,
  },
  { pattern: 'the? ORD century', make: century },
]
