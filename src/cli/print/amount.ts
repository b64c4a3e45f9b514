import { UNIT_WORDS } from '../../reader/english/units.ts'
import type { Figure } from '../../reader/reading.ts'
import { cut, type Span } from '../../text/span.ts'

const bounds: Record<Figure['bound'], string> = {
  '=': '',
  '~': 'about ',
  '>': 'at least ',
  '<': 'at most ',
  up: 'a rise of ',
  down: 'a fall of ',
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
]

/** "12,000", "1.2 million"; millions only where nothing is lost by it. */
export const formatNumber = (value: number): string => {
  for (const [scale, word] of scales) {
    const scaled = value / scale
    if (Math.abs(scaled) >= 1 && Number(scaled.toFixed(3)) === scaled) return `${scaled}${word}`
  }
  const [whole = '', fraction] = value.toString().split('.')
  if (/e/.test(whole + (fraction ?? ''))) return value.toString()
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const irregular: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  century: 'centuries',
  leva: 'leva',
  yen: 'yen',
  yuan: 'yuan',
  won: 'won',
}

/** Units of measure and money say what they are; a unit that is counted ("soldier") is in the words for what is counted. */
const suffix = (unit: string, one: boolean): string => {
  if (unit === 'percentage') return ' %'
  if (UNIT_WORDS.get(unit)?.name !== unit) return ''
  const [last = '', ...before] = unit.split(' ').reverse()
  return ` ${one ? unit : [...before.reverse(), irregular[last] ?? `${last}s`].join(' ')}`
}

/** The figure's number with its bound in words: "at least 3,000", "3,000 to 7,000", "a rise of 18 %". */
export const formatAmount = ({ low, high, bound, unit }: Pick<Figure, 'low' | 'high' | 'bound' | 'unit'>): string => {
  const number = low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`
  return `${bounds[bound]}${number}${suffix(unit, low === 1 && high === 1)}`
}

/** Of a number that stands for itself, so many characters on either side tell what it is about. */
const besides = 28

const around = (text: string, { start, end }: Span): string => {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const to = lineEnd < 0 ? text.length : lineEnd
  const before = start - from <= besides ? text.slice(from, start) : `…${text.slice(start - besides, start).replace(/^\S*/, '')}`
  const after = to - end <= besides ? text.slice(end, to) : `${text.slice(end, end + besides).replace(/\S*$/, '')}…`
  return `${before}${text.slice(start, end)}${after}`
}

/**
 * What the number counts or measures: the concept, as the report has it. Where the number is vague in words ("dozens of homes") those words,
 * and where nothing is said to be counted the words around it.
 */
export const formatConcept = (figure: Figure, text: string): string => {
  const written = cut(text, figure).replace(/\s+/g, ' ')
  const vague = !/\d/.test(written) && (figure.low !== figure.high || !Number.isInteger(figure.low))
  if (vague) return written.toLowerCase().includes(figure.concept.toLowerCase()) ? written : `${written}, ${figure.concept}`
  return figure.concept || `“${around(text, figure).replace(/\s+/g, ' ').trim()}”`
}
