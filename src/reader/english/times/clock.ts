/** Times by the clock. Without a day they are of the day last named in the sentence; the finder adds it. */
import type { Make, Meaning, TimeRule } from '../../times/context.ts'
import { UNIVERSAL } from '../time-words.ts'

/** A clock value without its day: the finder puts the day before it. */
export const clock = (value: string): Meaning => ({ type: 'TIME', value: `T${value}` })

const to24 = (time: string, half: string | undefined): string | undefined => {
  const [hour, minute] = time.split(':') as [string, string]
  const h = Number(hour)
  if (half === undefined) return time
  if (h === 0 || h > 12) return h > 12 && half === 'pm' ? time : undefined
  return `${String((h % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}:${minute}`
}

const zone = (ZONE: string | undefined): string => (ZONE !== undefined && UNIVERSAL.has(ZONE) ? 'Z' : '')

const withHalf: Make = ({ CLOCK, DOTCLOCK, HOUR, NUM, AMPM, ZONE }) => {
  const hour = HOUR ?? NUM
  const time = to24(CLOCK ?? DOTCLOCK ?? `${String(hour).padStart(2, '0')}:00`, AMPM)
  return time === undefined ? undefined : clock(time + zone(ZONE))
}

const partHalf: Readonly<Record<string, string>> = { MO: 'am', AF: 'pm', EV: 'pm', NI: 'pm', MI: 'pm', DT: 'pm' }

const inPart: Make = ({ CLOCK, HOUR, PART }) => {
  const time = to24(CLOCK ?? `${String(HOUR).padStart(2, '0')}:00`, partHalf[PART])
  return time === undefined ? undefined : clock(time)
}

const CLOCK_LEADS = /^(?:at|by|around|until|till|before|after|from|about|to|past|since|between|and|-)$/

const bare: Make = ({ CLOCK, ZONE }, context) =>
  ZONE !== undefined ||
  CLOCK_LEADS.test(context.before()) ||
  /^(?:local|today|tonight|tomorrow|this|on)$/.test(context.next()) ||
  context.after()?.classes.WEEKDAY !== undefined
    ? clock(CLOCK + zone(ZONE))
    : undefined

const LOCAL = '(ZONE|(local time))?'

export const CLOCK_RULES: readonly TimeRule[] = [
  { pattern: `CLOCK|DOTCLOCK|HOUR AMPM ${LOCAL}`, make: withHalf },
  {
    pattern: `HOUR o'clock (in the PART)?`,
    make: (captures, context) => (captures.PART === undefined ? withHalf(captures, context) : inPart(captures, context)),
  },
  {
    pattern: `CLOCK|HOUR in the PART`,
    make: (captures, context) =>
      /^(?:at|around|about|by|until|before|after|from)$/.test(context.before()) ? inPart(captures, context) : undefined,
  },
  { pattern: `CLOCK ${LOCAL}`, make: bare },
  { pattern: 'MILITARY ZONE', make: ({ MILITARY, ZONE }) => clock(MILITARY + zone(ZONE)) },
  { pattern: 'MILITARY hours|hrs|(local time)', make: ({ MILITARY }) => clock(MILITARY) },
  { pattern: `noon|midday ${LOCAL}`, make: () => clock('12:00') },
  { pattern: `12 noon ${LOCAL}`, make: () => clock('12:00') },
  { pattern: `midnight ${LOCAL}`, make: () => clock('24:00') },
]
