import { AMOUNT_MODS, LONGEST_MOD, STRETCH_MODS } from '../english/time-words.ts'
import { CLOCK_RULES } from '../english/times/clock.ts'
import { DATE_RULES } from '../english/times/dates.ts'
import { DURATION_RULES } from '../english/times/durations.ts'
import { HOLIDAY_RULES } from '../english/times/holidays.ts'
import { PERIOD_RULES } from '../english/times/periods.ts'
import { RELATIVE_RULES } from '../english/times/relative.ts'
import type { Time } from '../reading.ts'
import type { Day } from './calendar.ts'
import { Context, type Make, type Meaning, type Memory } from './context.ts'
import { secondDay } from './day-pairs.ts'
import type { TagAt } from './direction.ts'
import { compile } from './pattern.ts'
import { grainOf } from './values.ts'
import type { Word } from './word.ts'

/** Where two rules span the same words, the earlier wins. */
const matchesAt = compile<Make>([...HOLIDAY_RULES, ...CLOCK_RULES, ...PERIOD_RULES, ...DATE_RULES, ...RELATIVE_RULES, ...DURATION_RULES])

interface Setting {
  readonly said: Day | undefined
  readonly memory: Memory
  readonly tagAt: TagAt | undefined
}

/** Words `from` to `to` (end exclusive) and what they mean. */
interface Found {
  readonly from: number
  readonly to: number
  readonly meaning: Meaning
}

/** The longest rule that holds at a word. */
const readCore = (
  words: readonly Word[],
  at: number,
  modified: boolean,
  { said, memory, tagAt }: Setting,
): Found | { readonly skip: number } | undefined => {
  for (const { make, captures, length } of matchesAt(words, at)) {
    const meaning = make(captures, new Context(words, at, at + length, modified, said, memory, tagAt))
    if (meaning === 'none') return { skip: at + length }
    if (meaning) return { from: at, to: at + length, meaning }
  }
  return undefined
}

/** The longest phrase of a table that ends right before or starts at a word. */
const phraseAt = (words: readonly Word[], at: number, table: ReadonlyMap<string, string>): { mod: string; length: number } | undefined => {
  for (let length = Math.min(LONGEST_MOD, words.length - at); length > 0; length--) {
    const mod = table.get(
      words
        .slice(at, at + length)
        .map((word) => word.lower)
        .join(' '),
    )
    if (mod !== undefined) return { mod, length }
  }
  return undefined
}

const isClock = (meaning: Meaning): boolean => meaning.value.startsWith('T') && meaning.type === 'TIME'
const isDay = (meaning: Meaning): boolean => grainOf(meaning.value) === 'D' || /^XXXX-(?:XX-XX|WXX-\d|\d\d-\d\d)$/.test(meaning.value)

/** "10 p.m. (on) Wednesday": the clock time with its day. */
const withDay = (words: readonly Word[], found: Found, setting: Setting): Found => {
  for (const skip of [/^(?:on|,|this)$/, undefined]) {
    const at = skip && words[found.to] && skip.test(words[found.to]!.lower) ? found.to + 1 : found.to
    if (at >= words.length) continue
    const core = readCore(words, at, false, setting)
    if (core && 'meaning' in core && isDay(core.meaning))
      return { from: found.from, to: core.to, meaning: { type: 'TIME', value: core.meaning.value + found.meaning.value } }
  }
  const newest = setting.memory.last('D')?.slice(0, 10) ?? setting.said?.toString() ?? 'XXXX-XX-XX'
  return { ...found, meaning: { type: 'TIME', value: newest + found.meaning.value } }
}

/** "Monday night", "Friday at 10 p.m.": the day with its part or its clock time. */
const withPart = (words: readonly Word[], found: Found, setting: Setting): Found => {
  const next = words[found.to]
  const part = next?.classes.PART
  if (part !== undefined && next!.lower !== 'daytime')
    return { ...found, to: found.to + 1, meaning: { type: 'TIME', value: `${found.meaning.value}T${part}` } }
  if (next?.lower !== 'at' || found.to + 1 >= words.length) return found
  const core = readCore(words, found.to + 1, false, setting)
  if (core && 'meaning' in core && isClock(core.meaning))
    return { from: found.from, to: core.to, meaning: { type: 'TIME', value: found.meaning.value + core.meaning.value } }
  return found
}

const complete = (words: readonly Word[], found: Found, setting: Setting): Found => {
  if (isClock(found.meaning)) return withDay(words, found, setting)
  if (found.meaning.type === 'DATE' && isDay(found.meaning)) return withPart(words, found, setting)
  return found
}

const withMod = (found: Found, from: number, mod: string): Found => ({
  ...found,
  from,
  meaning: { ...found.meaning, ...(mod !== '' && { mod }) },
})

const calendarLike = (meaning: Meaning): boolean => meaning.type === 'DATE' && !meaning.value.endsWith('_REF')

/** "$4 billion over 10 years": the stretch that something takes, and no more than it. */
const isOverStretch = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'over' && !BEFORE_OVER.test(words[at - 1]?.lower ?? '')

/** After these, "over" is "more than". */
const BEFORE_OVER =
  /^(?:for|in|after|within|last|lasts|lasted|lasting|take|takes|took|taken|taking|spent|spend|is|was|be|been|since|of|the|waited|served|until|well|just|little)$/

/** A time at a word, its modifier before it included. */
const readAt = (words: readonly Word[], at: number, setting: Setting): Found | { readonly skip: number } | undefined => {
  const stretch = phraseAt(words, at, STRETCH_MODS)
  if (stretch && at + stretch.length < words.length) {
    const core = readCore(words, at + stretch.length, true, setting)
    if (core && 'meaning' in core && (calendarLike(core.meaning) || core.meaning.type === 'TIME'))
      return withMod(complete(words, core, setting), at, stretch.mod)
  }
  const the = words[at]!.lower === 'the' ? phraseAt(words, at + 1, STRETCH_MODS) : undefined
  if (the && at + 1 + the.length < words.length) {
    const core = readCore(words, at + 1 + the.length, true, setting)
    if (core && 'meaning' in core && calendarLike(core.meaning)) return withMod(core, at, the.mod)
  }
  const amount = isOverStretch(words, at) ? undefined : phraseAt(words, at, AMOUNT_MODS)
  if (amount && at + amount.length < words.length && amount.mod !== '') {
    const core = readCore(words, at + amount.length, true, setting)
    const counted = words[at + amount.length]!
    const isCount = counted.classes.NUM !== undefined || /^(?:a|an|half)$/.test(counted.lower)
    if (core && 'meaning' in core && (isCount || core.meaning.type === 'TIME') && core.meaning.type !== 'SET') {
      if (core.meaning.type === 'DURATION') return withMod(core, at, amount.mod)
      if (
        core.meaning.type === 'TIME' ||
        / ago$/.test(
          words
            .slice(core.from, core.to)
            .map((word) => word.lower)
            .join(' '),
        )
      )
        return withMod(complete(words, core, setting), at, agoMod(amount.mod))
    }
  }
  const core = readCore(words, at, false, setting)
  return core && 'meaning' in core ? complete(words, core, setting) : core
}

/** "more than two years ago" is before that date. */
const agoMod = (mod: string): string =>
  ({ MORE_THAN: 'BEFORE', EQUAL_OR_MORE: 'ON_OR_BEFORE', LESS_THAN: 'AFTER', EQUAL_OR_LESS: 'ON_OR_AFTER' })[mod as 'MORE_THAN'] ?? mod

/** The times in a stretch of words, left to right, none overlapping. */
export const findIn = (words: readonly Word[], setting: Setting): Time[] => {
  const times: Time[] = []
  for (let at = 0; at < words.length; at++) {
    const found = readAt(words, at, setting)
    if (!found) continue
    if ('skip' in found) {
      at = found.skip - 1
      continue
    }
    setting.memory.add(found.meaning)
    const pair = found.meaning.type === 'DATE' && isDay(found.meaning) ? secondDay(words, found.to, found.meaning.value) : undefined
    const { type, value, mod } = found.meaning
    times.push({
      start: words[found.from]!.start,
      end: words[found.to - 1]!.end,
      type,
      value: pair?.first ?? value,
      ...(mod !== undefined && { mod }),
    })
    if (pair) times.push({ start: words[pair.at]!.start, end: words[pair.to - 1]!.end, type, value: pair.second })
    at = (pair?.to ?? found.to) - 1
  }
  return times
}
