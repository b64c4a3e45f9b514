import { type PersonName, sameFullName } from '../../reader/entities/person-names.ts'

/** Letters that transliterations of Cyrillic, Greek, Arabic and Korean write in several ways, each made one; in order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/gu(?=[ei])/g, 'g'],
  [/tch|tsch|ch|kh/g, 'h'],
  [/zh|dj|dzh/g, 'j'],
  [/ou|oo|w(?=$)/g, 'u'],
  [/w/g, 'v'],
  [/ff$/g, 'v'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/tz/g, 'ts'],
  [/ks/g, 'x'],
  [/y|ee/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** A name part as it sounds across transliterations: "jelev" and "zhelev" are one, "vassileva" and "vasileva" too. */
export const soundKey = (part: string): string => SPELLINGS.reduce((key, [pattern, plain]) => key.replace(pattern, plain), part)

/** Why two full names can be one person's, with a score from 0 to 1; undefined when they cannot. */
export function sameSpelling(a: PersonName, b: PersonName): { reason: string; score: number } | undefined {
  if (a.parts.length < 2 || b.parts.length < 2 || otherGender(a, b)) return undefined
  if (a.parts.join(' ') === b.parts.join(' ')) return { reason: 'the same name', score: 0.95 }
  if (a.parts.join('') === b.parts.join('')) return { reason: 'the same name, written in other parts', score: 0.95 }
  if (a.parts.map(soundKey).join('') === b.parts.map(soundKey).join('')) return { reason: 'two transliterations of one name', score: 0.85 }
  return sameFullName(a, b) ? { reason: 'spellings of one name', score: 0.75 } : undefined
}

/** Slavic surnames tell: Ilieva is not Iliev, however alike. */
function otherGender(a: PersonName, b: PersonName): boolean {
  const [last, other] = [soundKey(a.parts.at(-1)!), soundKey(b.parts.at(-1)!)]
  return /[vnk]a?$/.test(last) && (last === `${other}a` || other === `${last}a`)
}

/** Keys under which spellings of one full name can meet, so that not every pair need be compared. */
export const blocks = ({ parts }: PersonName): string[] => [
  `last ${soundKey(parts.at(-1)!)}`,
  `first ${soundKey(parts[0]!)} ${soundKey(parts.at(-1)!).slice(0, 2)}`,
  `whole ${parts.join('').slice(0, 8)}`,
]
