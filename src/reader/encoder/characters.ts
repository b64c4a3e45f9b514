/** What one character becomes before it is looked up: nothing, a space, or its letters without accents in lower case. */

const removed = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFFFD]$/u
const space = /^\s$/u
const accent = /\p{Mn}/gu
const mark = /^\p{P}$/u

/** Ranges that BERT's normaliser sets apart as words of their own: Chinese characters, as it lists them. */
const ideographs: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
]

export type Kind = 'letter' | 'space' | 'alone' | 'removed'

export interface Character {
  readonly kind: Kind
  /** What is looked up; may be empty or several characters. */
  readonly plain: string
}

const asciiPunctuation = (code: number): boolean =>
  (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126)

function classify(character: string): Character {
  const code = character.codePointAt(0)!
  if (character === '\t' || character === '\n' || character === '\r' || space.test(character)) return { kind: 'space', plain: '' }
  if (removed.test(character)) return { kind: 'removed', plain: '' }
  if (ideographs.some(([from, to]) => code >= from && code <= to)) return { kind: 'alone', plain: character }
  const plain = [...character.normalize('NFD').replace(accent, '')].map((letter) => letter.toLowerCase()).join('')
  return { kind: asciiPunctuation(code) || mark.test(plain) ? 'alone' : plain ? 'letter' : 'removed', plain }
}

const ascii = Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)))

/** `character` is one code point. */
export const characterOf = (character: string): Character => ascii[character.charCodeAt(0)] ?? classify(character)
