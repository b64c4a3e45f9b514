/** Times told against the day of the report, or against another time. */
import { type Day, isReachable, move, type Unit, valueIn, weekdayBack, weekdayOn, weekValue } from '../../times/calendar.ts'
import { type Context, date, duration, type Make, type Meaning, parseAnchor, type TimeRule, unknownDay } from '../../times/context.ts'
import { shiftValue } from '../../times/values.ts'

const clockUnits: ReadonlySet<Unit> = new Set(['H', 'm', 's'])

const unknown = (unit: Unit): string => ({ D: unknownDay, W: 'XXXX-WXX', M: 'XXXX-XX', Q: 'XXXX-QX' })[unit as 'D'] ?? 'XXXX'

/** The report's day, moved, with a part of the day if there is one. */
const day =
  (days: number, part?: string) =>
  (_: unknown, { said }: Context): Meaning => {
    const value = said ? said.add({ days }).toString() : unknownDay
    return part ? { type: 'TIME', value: `${value}T${part}` } : date(value)
  }

/** The stretch `n` units from the one that the report's day stands in: "last week" is the calendar week before. */
const stretch = (unit: Unit, n: number, { said }: Context): Meaning | undefined => {
  if (clockUnits.has(unit)) return undefined
  return date(said ? valueIn(move(said, unit, n), unit) : unknown(unit))
}

const steps: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  present: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
}

const stepped: Make = ({ ONE, words }, context) => {
  const word = words.find((each) => each.lower in steps)!.lower
  if (ONE === 'D') return undefined
  return stretch(ONE, steps[word]!, context)
}

/** The same against the last time named: "the following month", "the previous year". */
const anchored =
  (n: number): Make =>
  ({ ONE }, context) => {
    if (clockUnits.has(ONE)) return undefined
    const anchor = context.anchor(ONE)
    const value = anchor && shiftValue(anchor, ONE, n)
    return date(value ?? unknown(ONE))
  }

const sames: Make = ({ ONE, words }, context) => {
  if (clockUnits.has(ONE) || ONE === 'Q') return undefined
  if (
    words[0]!.lower === 'that' &&
    !/^(?:the|in|on|of|during|since|by|for|and|,|later|earlier|from|until|through|at)$/.test(context.before()) &&
    ONE === 'D'
  )
    return undefined
  return anchored(0)({ ONE, words } as Parameters<Make>[0], context)
}

/** Before or after the day of the report by a counted number of units. */
const agoValue = (n: number, unit: Unit, sign: number, { said }: Context): Meaning | undefined => {
  if (clockUnits.has(unit)) return undefined
  if (!said) return date(unknown(unit))
  if (!isReachable(said, unit, sign * n)) return date(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const whole = Number.isInteger(n)
  const finer: Unit = unit === 'E' || unit === 'C' || unit === 'L' ? 'Y' : whole ? unit : unit === 'Y' ? 'M' : 'D'
  return date(valueIn(move(said, unit, sign * n), finer))
}

const ago: Make = ({ NUM, UNIT, words }, context) => {
  const half = words.some((word) => word.lower === 'half')
  const n = (NUM ?? (words[0]!.lower === 'half' ? 0 : 1)) + (half ? 0.5 : 0)
  // In a report of a quarter's results, "a year ago" is that quarter of the year before.
  const period = UNIT === 'Y' && n === 1 && isCompared(context) ? context.memory.period(context.said) : undefined
  if (period) return date(shiftValue(period, 'Y', -1)!)
  if (clockUnits.has(UNIT)) return context.said ? { type: 'TIME', value: `${context.said.toString()}TXX:XX` } : undefined
  return agoValue(n, UNIT, -1, context)
}

/** Is it an amount that is set against its like? "from $93.3 million a year ago". */
const isCompared = (context: Context): boolean => context.memory.period(context.said) !== undefined

const earlier =
  (sign: number): Make =>
  ({ NUM, UNIT, words }, context) => {
    if (context.next() === 'than') return undefined
    const n = NUM ?? (words.some((word) => word.lower === 'couple') ? 2 : 1)
    if (clockUnits.has(UNIT)) return duration(`PT${n}${UNIT.toUpperCase()}`)
    const period = UNIT === 'Y' && n === 1 && sign < 0 ? context.memory.period(context.said) : undefined
    const anchor = period ?? context.anchor(UNIT)
    const value = anchor && shiftValue(anchor, UNIT, sign * n)
    return date(value ?? unknown(UNIT))
  }

/** "two days before", "a week after": only where nothing follows that it is before or after. */
const beforeOrAfter =
  (sign: number): Make =>
  (captures, context) =>
    /^(?:[.,;:)!?]|and|but|)$/.test(context.next()) ? earlier(sign)(captures, context) : undefined

const weekday = (said: Day, n: number, context: Context): Day => {
  if (said.dayOfWeek === n) return said
  return context.direction() === 'future' ? weekdayOn(said, n) : weekdayBack(said, n)
}

const unknownWeekday = (n: number): string => `XXXX-WXX-${n}`

/** "The Sunday Times" is no day. */
const TITLES = /^(?:Times|Telegraph|Mail|Mirror|Herald|Post|Star|Express|Tribune|News|Review|Magazine|Independent|Mercury|Prayer|School)$/

const plainWeekday: Make = ({ WEEKDAY }, context) => {
  const next = context.after()
  if (next && TITLES.test(next.text)) return 'none'
  if (!context.said) return date(unknownWeekday(WEEKDAY))
  return date(weekday(context.said, WEEKDAY, context).toString())
}

const weekdayOfWeek: Make = ({ WEEKDAY, words }, { said }) => {
  const step = steps[words.at(-2)!.lower]!
  return date(said ? weekdayOn(weekdayBack(said, 1).add({ days: 7 * step }), WEEKDAY).toString() : unknownWeekday(WEEKDAY))
}

/** "last Monday" is the latest before today, "next Monday" that of the week after this one, "this Monday" that of this week. */
const steppedWeekday: Make = ({ WEEKDAY, words }, { said }) => {
  if (!said) return date(unknownWeekday(WEEKDAY))
  const has = (word: string): boolean => words.some((each) => each.lower === word)
  if (has('last') || has('past') || has('previous')) return date(weekdayBack(said.subtract({ days: 1 }), WEEKDAY).toString())
  if (has('coming') || has('upcoming')) return date(weekdayOn(said.add({ days: 1 }), WEEKDAY).toString())
  const week = weekdayBack(said, 1).add({ days: has('next') ? 7 : 0 })
  return date(weekdayOn(week, WEEKDAY).toString())
}

const anchoredWeekday =
  (sign: number): Make =>
  ({ WEEKDAY }, context) => {
    const anchor = parseAnchor(context.anchor('D'))
    if (!anchor) return date(unknownWeekday(WEEKDAY))
    return date((sign < 0 ? weekdayBack(anchor.subtract({ days: 1 }), WEEKDAY) : weekdayOn(anchor.add({ days: 1 }), WEEKDAY)).toString())
  }

/** Saturday and Sunday of an ISO week. On a weekday "the weekend" is the one past, unless the clause looks ahead. */
const weekend = (step: number | undefined, context: Context): Meaning => {
  const { said } = context
  if (!said) return date('XXXX-WXX-WE')
  const onWeekend = said.dayOfWeek > 5
  const n = step === undefined ? (onWeekend || context.direction() === 'future' ? 0 : -1) : step
  return date(`${weekValue(said.add({ days: 7 * n }))}-WE`)
}

const lasting = /^(?:the|a|an|in|of|their|its|his|her|our|my|your|any|some|no|such)$/

export const RELATIVE_RULES: readonly TimeRule[] = [
  { pattern: 'today', make: day(0) },
  { pattern: 'usa today', make: () => 'none' },
  { pattern: 'yesterday', make: day(-1) },
  { pattern: 'tomorrow', make: day(1) },
  { pattern: 'tonight', make: day(0, 'NI') },
  { pattern: 'last night|evening', make: day(-1, 'NI') },
  { pattern: 'the day before yesterday', make: day(-2) },
  { pattern: 'the day after tomorrow', make: day(2) },
  { pattern: 'mid PART', make: ({ PART }, { said }) => ({ type: 'TIME', value: `${said?.toString() ?? unknownDay}T${PART}`, mod: 'MID' }) },
  { pattern: 'this PART', make: ({ PART }, { said }) => ({ type: 'TIME', value: `${said?.toString() ?? unknownDay}T${PART}` }) },
  { pattern: 'later|earlier today', make: day(0) },

  {
    pattern: 'last|this|next|past|previous|coming|upcoming ONE',
    make: (captures, context) =>
      context.before() === 'the' && !/^(?:previous|upcoming)$/.test(captures.words[0]!.lower) ? undefined : stepped(captures, context),
  },
  { pattern: 'the current|present|upcoming|coming ONE', make: stepped },
  { pattern: 'the? last|this|next|current|previous|coming fiscal|financial|calendar|academic|school ONE', make: stepped },
  { pattern: 'the ONE before last', make: ({ ONE }, context) => stretch(ONE, -2, context) },
  { pattern: 'the ONE after next', make: ({ ONE }, context) => stretch(ONE, 2, context) },
  {
    pattern: 'later|earlier this ONE',
    make: ({ ONE, words }, context) => {
      const meaning = stretch(ONE, 0, context)
      return meaning && { ...meaning, mod: words[0]!.lower === 'later' ? 'END' : 'START' }
    },
  },
  {
    pattern: 'the following|next ONE',
    make: (captures, context) => (captures.words[1]!.lower === 'next' && captures.ONE !== 'D' ? undefined : anchored(1)(captures, context)),
  },
  { pattern: 'the previous|preceding|prior ONE', make: anchored(-1) },
  {
    pattern: 'the ONE before',
    make: (captures, context) => (/^(?:[.,;)]|)$/.test(context.next()) ? anchored(-1)(captures, context) : undefined),
  },
  {
    pattern: 'the ONE after',
    make: (captures, context) => (/^(?:[.,;)]|)$/.test(context.next()) ? anchored(1)(captures, context) : undefined),
  },
  { pattern: 'later|earlier|late|early in the day', make: (_, context) => date(context.anchor('D')?.slice(0, 10) ?? unknownDay) },
  { pattern: '(the same)|that ONE', make: sames },
  {
    pattern: 'the year|month|week',
    make: ({ words }, context) =>
      /^(?:[.,;)']|'s|in|on|to|and|but|at|ahead|was|is|,|ended|ends|with|for|from|by|will)$/.test(context.next()) || context.modified
        ? stretch(words[1]!.classes.UNIT!, 0, context)
        : undefined,
  },

  { pattern: 'NUM UNIT ago', make: ago },
  { pattern: 'a|an ONE ago', make: ago },
  { pattern: 'a|an ONE or so|two ago', make: ago },
  { pattern: 'NUM (and a half) UNIT ago', make: ago },
  { pattern: 'NUM MANY or so|more ago', make: ago },
  { pattern: 'half a|an ONE ago', make: ago },
  { pattern: 'a|an ONE and a half ago', make: ago },
  { pattern: 'NUM to|or NUM UNIT ago', make: ago },
  { pattern: 'a couple of? MANY ago', make: ({ UNIT, MANY }, context) => agoValue(2, UNIT ?? MANY, -1, context) },
  { pattern: '(a few)|several|many|some|countless MANY ago', make: () => date('PAST_REF') },
  { pattern: 'MANY ago', make: () => date('PAST_REF') },
  { pattern: 'long ago', make: () => date('PAST_REF') },
  { pattern: 'NUM UNIT from now|today', make: ({ NUM, UNIT }, context) => agoValue(NUM, UNIT, 1, context) },
  { pattern: 'NUM UNIT hence', make: ({ NUM, UNIT }, context) => agoValue(NUM, UNIT, 1, context) },
  { pattern: 'a|an ONE from now|today', make: ({ ONE }, context) => agoValue(1, ONE, 1, context) },
  {
    pattern: 'a week from WEEKDAY',
    make: ({ WEEKDAY }, { said }) => date(said ? weekdayOn(said, WEEKDAY).add({ days: 7 }).toString() : unknownWeekday(WEEKDAY)),
  },
  {
    pattern: 'a week ago WEEKDAY',
    make: ({ WEEKDAY }, { said }) => date(said ? weekdayBack(said.subtract({ days: 7 }), WEEKDAY).toString() : unknownWeekday(WEEKDAY)),
  },
  { pattern: 'NUM UNIT earlier|previously', make: earlier(-1) },
  { pattern: 'a|an|one UNIT earlier|previously', make: earlier(-1) },
  { pattern: 'a couple of? UNIT earlier', make: earlier(-1) },
  { pattern: 'NUM UNIT later|thereafter|afterward|afterwards', make: earlier(1) },
  { pattern: 'a|an|one UNIT later|thereafter|afterward|afterwards', make: earlier(1) },
  { pattern: 'NUM|a|an UNIT before|prior', make: beforeOrAfter(-1) },
  { pattern: 'NUM|a|an UNIT after', make: beforeOrAfter(1) },

  { pattern: 'WEEKDAY', make: plainWeekday },
  { pattern: 'WEEKDAY of? last|this|next week', make: weekdayOfWeek },
  { pattern: 'this? last|past|this|next|coming|upcoming|previous WEEKDAY', make: steppedWeekday },
  { pattern: 'the previous|preceding WEEKDAY', make: anchoredWeekday(-1) },
  { pattern: 'the following WEEKDAY', make: anchoredWeekday(1) },
  {
    pattern: 'the? weekend',
    make: (_, context) => (lasting.test(context.before()) && context.before() !== 'in' ? undefined : weekend(undefined, context)),
  },
  { pattern: 'this weekend', make: (_, context) => weekend(0, context) },
  {
    pattern: 'this|the past|coming|upcoming weekend',
    make: ({ words }, context) => weekend(/past/.test(words[1]!.lower) ? undefined : 0, context),
  },
  { pattern: 'last weekend', make: (_, context) => weekend(-1, context) },
  { pattern: 'next weekend', make: (_, context) => weekend(1, context) },
  {
    pattern: 'that weekend',
    make: (_, context) => {
      const anchor = parseAnchor(context.anchor('D'))
      return date(anchor ? `${weekValue(anchor)}-WE` : 'XXXX-WXX-WE')
    },
  },

  { pattern: 'right|even? now', make: () => date('PRESENT_REF') },
  {
    pattern: 'now',
    make: (_, context) => (context.next() === 'that' || (context.opens() && context.next() !== 'is') ? undefined : date('PRESENT_REF')),
  },
  { pattern: 'currently|nowadays|presently', make: () => date('PRESENT_REF') },
  { pattern: 'these days', make: () => date('PRESENT_REF') },
  { pattern: 'at present', make: () => date('PRESENT_REF') },
  { pattern: 'current', make: () => date('PRESENT_REF') },
  { pattern: 'recently|lately', make: () => date('PAST_REF') },
  { pattern: 'the recent? past', make: (_, context) => (context.before() === 'in' ? date('PAST_REF') : undefined) },
  { pattern: 'as|too|so|how|very soon', make: () => 'none' },
  {
    pattern: 'soon',
    make: (_, context) => (/^(?:as|after|thereafter|afterward|afterwards|enough)$/.test(context.next()) ? undefined : date('FUTURE_REF')),
  },
  { pattern: 'the near|immediate|foreseeable|distant future', make: () => date('FUTURE_REF') },
  { pattern: 'near future', make: () => date('FUTURE_REF') },
  {
    pattern: 'the future',
    make: (_, context) => (/^(?:in|for|into|to|about)$/.test(context.before()) && context.next() !== 'of' ? date('FUTURE_REF') : undefined),
  },
]
