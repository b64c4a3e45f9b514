/** How long: counted, vague and bare stretches of time; and how often. */
import type { Unit } from '../../times/calendar.ts'
import { type Context, date, duration, type Make, type Meaning, set, type TimeRule } from '../../times/context.ts'
import type { Captures } from '../../times/pattern.ts'
import { durationValue } from '../../times/values.ts'
import { AHEAD } from '../tense-words.ts'
import { TIME_LEADS } from '../time-words.ts'

/** "34-year-old", "34 years old", "years of age": an age, which is no time. */
const isAge = (context: Context): boolean =>
  /^(?:old|olds)$/.test(context.next()) || (context.next() === 'of' && context.after(1)?.lower === 'age')

const counted: Make = ({ NUM, UNIT, words }, context) => {
  if (isAge(context)) return 'none'
  if (UNIT === undefined || NUM === undefined) return undefined
  // "$3 million a minute", "one second runner-up": seconds and minutes in the singular are mostly something else.
  if (UNIT === 's' && words.at(-1)!.classes.ONE && !words.at(-1)!.joined && NUM !== 1) return undefined
  const half = words.some((word) => word.lower === 'half') ? 0.5 : 0
  return duration(durationValue(NUM + half, UNIT))
}

const vague: Make = ({ UNIT }, context) => (isAge(context) ? 'none' : duration(durationValue('X', UNIT)))

const fixed =
  (n: number): Make =>
  ({ UNIT }, context) =>
    isAge(context) ? 'none' : duration(durationValue(n, UNIT))

/** "four flights a week", "$3 a share a year": a rate and no stretch of time. */
const isRate = (context: Context): boolean => {
  const before = context.wordBefore()
  if (!before) return false
  if (before.lower === '%' || before.lower === 'percent' || (/\d/.test(before.text) && before.classes.UNIT === undefined)) return true
  if (/^(?:million|billion|trillion|thousand|hundred|dozen|times|hours|days|cents|dollars)$/.test(before.lower)) return true
  return (
    /^\p{Ll}{3,}s$/u.test(before.text) &&
    !/ss$|^(?:was|has|is|does|as|this|lasts|takes|spends|gets|gives|needs|requires|means|perhaps|plus|minus|its|his|hers|theirs|ours|vs)$/.test(
      before.text,
    )
  )
}

const single: Make = ({ ONE }, context) => {
  if (isAge(context)) return 'none'
  const before = context.before()
  if (/^(?:once|twice|times|thrice)$/.test(before)) return set(durationValue(1, ONE))
  if (isRate(context)) return 'none'
  // "a second betrayal", "a minute amount", "a quarter of them", "a day laborer"
  if (ONE === 's' || (ONE === 'Q' && !/^(?:[.,;]|in|after|before|ended|ending)$/.test(context.next()))) return undefined
  return duration(durationValue(1, ONE))
}

const bareUnits: ReadonlySet<Unit> = new Set(['Y', 'M', 'W', 'E', 'C', 'H', 'D'])

/** "for years", "months of talks" */
const bare: Make = ({ MANY }, context) => {
  if (!bareUnits.has(MANY) || isAge(context) || context.next() === 'when') return undefined
  // "the Reagan years"
  if (!context.opens() && !TIME_LEADS.has(context.before()) && /^\p{Lu}\p{Ll}/u.test(context.wordBefore()?.text ?? '')) return undefined
  const lead =
    TIME_LEADS.has(context.before()) ||
    /^(?:take|takes|took|last|lasted|spent|spend|spending|waited|only|many|few|these|those|more)$/.test(context.before())
  if ((MANY === 'D' || MANY === 'H') && !lead) return undefined
  if (/^(?:'s|of)$/.test(context.before()) && MANY === 'D') return undefined
  return duration(durationValue('X', MANY))
}

const recent: Make = ({ MANY }) => duration(durationValue('X', MANY))

const every =
  (n: number): Make =>
  ({ ONE, NUM, UNIT }) => {
    const unit = ONE ?? UNIT
    return unit === undefined ? undefined : set(durationValue(NUM ?? n, unit))
  }

const adverbs: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
  hourly: 'PT1H',
  nightly: 'P1D',
  annually: 'P1Y',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  biennially: 'P2Y',
}

const adverb: Make = ({ words }, context): Meaning | undefined => {
  const [word] = words
  // The Daily News, Weekly Standard: names of papers.
  if (/^\p{Lu}/u.test(word!.text) && !context.opens()) return undefined
  const value = adverbs[word!.lower]
  return value === undefined ? undefined : set(value)
}

const NOUNLIKE =
  'more|full|whole|straight|consecutive|trading|business|working|calendar|additional|extra|long|short|successive|solid|further'
const STEP = 'last|past|next|coming|first|final|previous|following|preceding|initial|opening|closing|ensuing|intervening|subsequent|latest'

/** "will last two years": the verb is no part of the time. */
const isVerb = (words: Captures['words'], context: Context): boolean =>
  words[0]!.lower === 'last' && (AHEAD.has(context.before()) || /^(?:to|not|n't)$/.test(context.before()))

/** Rules whose first words may be "last". */
const unlessVerb = (rules: readonly TimeRule[]): TimeRule[] =>
  rules.map(({ pattern, make }) => ({
    pattern,
    make: (captures, context) => (isVerb(captures.words, context) ? undefined : make(captures, context)),
  }))

export const DURATION_RULES: readonly TimeRule[] = unlessVerb([
  { pattern: 'one|some day', make: (_, context) => (AHEAD.has(context.before()) ? date('FUTURE_REF') : undefined) },
  { pattern: `NUM (${NOUNLIKE})? UNIT`, make: counted },
  { pattern: `(the|this|these|those)? (${STEP}) NUM (${NOUNLIKE})? UNIT`, make: counted },
  { pattern: 'the NUM MANY', make: counted },
  { pattern: 'the year ago|earlier NUM MANY', make: counted },
  { pattern: 'the year ago|earlier|previous ONE', make: () => undefined },
  { pattern: 'NUM and a half UNIT', make: counted },
  { pattern: `(the)? (${STEP})? NUM to|or|and NUM (${NOUNLIKE})? UNIT`, make: counted },
  { pattern: 'NUM NUM MANY', make: (captures, context) => (captures.words[1]!.joined ? counted(captures, context) : undefined) },
  { pattern: 'NUM UNIT or two|three', make: counted },
  { pattern: 'a|an ONE or two|so', make: single },
  { pattern: 'a|an ONE and a half', make: fixed(1.5) },
  { pattern: `a|an (full|whole|entire|solid)? ONE`, make: single },
  { pattern: 'an additional|extra ONE', make: single },
  { pattern: 'another ONE', make: fixed(1) },
  { pattern: 'ONE long', make: (captures, context) => (captures.words[1]!.joined ? fixed(1)(captures, context) : undefined) },
  { pattern: 'NUM UNIT long', make: (captures, context) => (captures.words[2]!.joined ? counted(captures, context) : undefined) },
  { pattern: 'half a|an ONE', make: fixed(0.5) },
  {
    pattern: 'a? half hour|day|year|century|decade',
    make: ({ words }, context) => {
      const unit = words.at(-1)!.classes.UNIT!
      return context.next() === 'of' && !words.at(-1)!.joined
        ? undefined
        : duration(durationValue(unit === 'C' ? 50 : 0.5, unit === 'C' ? 'Y' : unit))
    },
  },
  { pattern: 'a? quarter century', make: () => duration('P25Y') },
  { pattern: '(the)? (last|past|next|coming)? (a)? couple of? (more)? MANY', make: fixed(2) },
  { pattern: '(the)? (last|past|next|coming) couple of MANY', make: fixed(2) },
  { pattern: 'a|the? fortnight', make: () => duration('P2W') },
  { pattern: `(the)? (${STEP})? few|several|many|some more? UNIT`, make: vague },
  { pattern: '(a|the)? (good|great|very)? few|many MANY', make: vague },
  { pattern: 'dozens|scores|hundreds|thousands of MANY', make: vague },
  { pattern: 'a (number|handful|matter|series|string) of MANY', make: vague },
  { pattern: 'several|many ONE', make: (captures, context) => (captures.words[1]!.joined ? vague(captures, context) : undefined) },
  { pattern: `the? recent|past|last|coming|next|upcoming|early|first|final|following|previous|intervening MANY`, make: recent },
  { pattern: 'the past|last|next ONE', make: ({ ONE }) => (ONE === 'D' ? duration('P1D') : duration(durationValue(1, ONE))) },
  {
    pattern: 'the MANY',
    make: ({ MANY }, context) =>
      bareUnits.has(MANY) &&
      (MANY !== 'D' || /^(?:before|after|since|leading|ahead|following)$/.test(context.next())) &&
      !/^(?:that|of|when|in)$/.test(context.next())
        ? duration(durationValue('X', MANY))
        : undefined,
  },
  { pattern: 'MANY or MANY', make: bare },
  { pattern: 'MANY', make: bare },
  { pattern: 'a (little|short|long) while', make: () => duration('PXX') },
  { pattern: 'a while', make: () => duration('PXX') },

  { pattern: 'every|each (single)? ONE', make: every(1) },
  { pattern: 'every other ONE', make: every(2) },
  { pattern: 'every NUM UNIT', make: every(1) },
  { pattern: 'every few MANY', make: ({ MANY }) => set(durationValue('X', MANY)) },
  { pattern: 'each|every PART', make: ({ PART }) => set(`XXXX-XX-XXT${PART}`) },
  { pattern: 'each|every WEEKDAY', make: ({ WEEKDAY }) => set(`XXXX-WXX-${WEEKDAY}`) },
  { pattern: 'each|every WEEKDAY PART', make: ({ WEEKDAY, PART }) => set(`XXXX-WXX-${WEEKDAY}T${PART}`) },
  { pattern: 'WEEKDAYS', make: ({ WEEKDAYS }) => set(`XXXX-WXX-${WEEKDAYS}`) },
  {
    pattern: 'WEEKDAY mornings|afternoons|evenings|nights',
    make: ({ WEEKDAY, words }) => set(`XXXX-WXX-${WEEKDAY}T${{ m: 'MO', a: 'AF', e: 'EV', n: 'NI' }[words[1]!.lower[0] as 'm']}`),
  },
  { pattern: 'each|every SEASON', make: ({ SEASON }) => set(`XXXX-${SEASON}`) },
  { pattern: 'each|every MONTH', make: ({ MONTH }) => set(`XXXX-${String(MONTH).padStart(2, '0')}`) },
  { pattern: 'each|every weekend', make: () => set('XXXX-WXX-WE') },
  { pattern: 'weekends', make: () => set('XXXX-WXX-WE') },
  { pattern: Object.keys(adverbs).join('|'), make: adverb },
  { pattern: 'a? day to|by|after day', make: (_, context) => (context.before() === '-' ? undefined : 'none') },
  { pattern: 'the? last minute|second', make: () => 'none' },
  { pattern: '60 minutes', make: (_, context) => (/^["'`\u201c\u2018]$/.test(context.before()) ? 'none' : undefined) },
  { pattern: "at a moment 's notice", make: () => 'none' },
  { pattern: 'the? year over|on|to year', make: () => 'none' },
  { pattern: 'the? quarter|month|week|day to|over|on|by quarter|month|week|day', make: () => 'none' },
])
