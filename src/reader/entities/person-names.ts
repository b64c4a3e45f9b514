import { nameKey } from '../../text/keys.ts'
import { genderOfFirstName } from '../english/first-names.ts'
import { HONORIFICS, SHORT_TITLES } from '../english/roles.ts'
import type { Gender } from './referent.ts'

/** A person's name taken apart; keys are folded by `nameKey`. */
export interface PersonName {
  /** As written, without titles and brackets. */
  readonly text: string
  readonly parts: readonly string[]
  readonly gender?: Gender
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|esq)$/
const NICKNAMES: readonly (readonly string[])[] = [
  'william bill billy will',
  'robert bob bobby rob',
  'richard dick rick rich',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'michael mike mick',
  'joseph joe joey',
  'thomas tom tommy',
  'charles charlie chuck',
  'edward ed eddie ted',
  'daniel dan danny',
  'matthew matt',
  'christopher chris',
  'anthony tony',
  'steven stephen steve',
  'andrew andy drew',
  'joshua josh',
  'nicholas nick',
  'jonathan jon',
  'benjamin ben',
  'samuel sam',
  'gregory greg',
  'alexander alex',
  'patrick pat',
  'timothy tim',
  'lawrence larry',
  'jeffrey jeff',
  'kenneth ken',
  'ronald ron',
  'donald don',
  'david dave',
  'peter pete',
  'elizabeth liz beth betsy',
  'katherine catherine kate kathy cathy',
  'margaret maggie meg',
  'susan sue',
  'patricia pat patty',
  'jennifer jen jenny',
  'deborah debbie deb',
  'barbara barb',
  'theodore ted',
  'newton newt',
  'frederick fred',
  'albert al',
  'bernard bernie',
].map((line) => line.split(' '))

/** Takes titles, brackets, possessives and nicknames in quotation marks off a name. */
export function personName(written: string): PersonName {
  const words = written
    .replace(/["“”‘'][^"“”’']*["“”’'](?=\s)/g, ' ')
    .replace(/[[\]()]/g, '')
    .replace(/['’]s$/i, '')
    .split(/\s+/)
    .filter(Boolean)
  let gender: Gender | undefined
  while (words.length > 1) {
    const title = nameKey(words[0]!)
    if (!HONORIFICS.has(title) && !SHORT_TITLES.has(title)) break
    gender ??= HONORIFICS.get(title)
    words.shift()
  }
  const parts = words.map((word) => nameKey(word).replaceAll(' ', '')).filter((part) => part && !SUFFIX.test(part))
  gender ??= words.length > 1 ? genderOfFirstName(words[0]!) : undefined
  return { text: words.join(' ').replace(/,$/, ''), parts, ...(gender && { gender }) }
}

/** Could these two full names (two parts or more) be one person's, by spelling alone? */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  const [left, right] = [a.parts, b.parts]
  if (left.length < 2 || right.length < 2) return false
  if (left.join('') === right.join('')) return true
  const [first, other] = [left[0]!, right[0]!]
  const [last, otherLast] = [left.at(-1)!, right.at(-1)!]
  if (last === otherLast)
    return first === other || initialOf(first, other) || nicknames(first, other) || (first.length > 4 && distance(first, other) === 1)
  if (first === other && left.length > 2 && right.length > 2) return distance(left.join(''), right.join('')) <= 1
  if (first === other && last.length > 4 && distance(last, otherLast) === 1) return true
  // A name cut short: "Maria García" of "Maria García López".
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.length < long.length && short.every((part, i) => part === long[i])
}

const initialOf = (a: string, b: string): boolean => (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
const nicknames = (a: string, b: string): boolean => NICKNAMES.some((names) => names.includes(a) && names.includes(b))

/** Is this single name a surname of five letters or more with one letter wrong: "Bornsten" of "Harold Bornstein"? */
export function misspells(single: PersonName, full: PersonName): boolean {
  const [written, surname] = [single.parts[0]!, full.parts.at(-1)!]
  return full.parts.length > 1 && written[0] === surname[0] && written.length > 4 && surname.length > 4 && distance(written, surname) === 1
}

/** Levenshtein distance, counted no further than 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return Math.min(row[b.length]!, 3)
}
