import type { Figure } from '../../reader/reading.ts'

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

/** Percentages say so; other units are in the words for what is counted. */
const suffix = (unit: string): string => (/^(percent|percentage|%)$/.test(unit) ? ' %' : '')

/** The figure's number with its bound in words: "at least 3,000", "3,000 to 7,000", "a rise of 18 %". */
export const formatAmount = ({ low, high, bound, unit }: Pick<Figure, 'low' | 'high' | 'bound' | 'unit'>): string => {
  const number = low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`
  return `${bounds[bound]}${number}${suffix(unit)}`
}
