/** What figures in print stand for: dates, clock times, years, days, ordinals, decades. */
import { type ClassValues, NONE } from './word.ts'

const twoDigitYear = (n: number): number => (n < 50 ? 2000 + n : 1900 + n)
const pad2 = (n: number | string): string => String(n).padStart(2, '0')

/** Month first, as American news writes; day first where the month would be over 12 or points stand between. */
export const figuresDate = (text: string): string | undefined => {
  if (/^\d{4}\//.test(text)) return text.replace(/\//g, '-')
  const [a, b, c] = text.split(/[/.]/).map(Number) as [number, number, number]
  const [month, day] = text.includes('.') || a > 12 ? [b, a] : [a, b]
  const year = c < 100 ? twoDigitYear(c) : c
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${pad2(month)}-${pad2(day)}` : undefined
}

export const clockTime = (hour: number, minute: number): string | undefined =>
  hour <= 24 && minute < 60 ? `${pad2(hour)}:${pad2(minute)}` : undefined

/** No count of time needs more figures. */
const MOST_FIGURES = 12

export const numberClasses = (text: string): Partial<ClassValues> => {
  if (text.length > MOST_FIGURES) return NONE
  const ending = /[a-z]+$/i.exec(text)?.[0].toLowerCase()
  const n = Number(text.replace(/[a-z,]/gi, ''))
  if (ending === 's') return /^\d{3}0s$/.test(text) && n >= 1500 ? { DECADE: text.slice(0, 3) } : NONE
  if (ending) return n >= 1 && n <= 2100 ? { ORD: n } : NONE
  if (text.includes(',')) return { NUM: n }
  if (text.includes('.')) {
    const [hour, minute] = text.split('.') as [string, string]
    const clock = minute.length === 2 ? clockTime(Number(hour), Number(minute)) : undefined
    return { NUM: n, ...(clock && { DOTCLOCK: clock }) }
  }
  if (text.length === 4) {
    const clock = clockTime(Number(text.slice(0, 2)), Number(text.slice(2)))
    return { NUM: n, ...(clock && { MILITARY: clock }), ...(n >= 1500 && n <= 2150 && { YEAR: n }) }
  }
  if (text.length > 2) return { NUM: n }
  return { NUM: n, ...(n >= 1 && n <= 31 && { DAY: n }), ...(n <= 24 && { HOUR: n }) }
}

/** After an apostrophe: "'98", "'90s". */
export const twoDigits = (digits: string): Partial<ClassValues> =>
  digits.endsWith('s') ? (digits[1] === '0' ? { DECADE: `19${digits[0]}` } : NONE) : { SHORTYEAR: twoDigitYear(Number(digits)) }
