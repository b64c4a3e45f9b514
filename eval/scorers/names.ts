/** When two names are the same name, and when a name names somebody. For scoring alone: the reader has its own, stricter ways. */

/** Titles that do not tell people apart. */
const TITLES = [
  'the|mr|mrs|ms|miss|dr|prof(?:essor)?|sir|rev(?:erend)?|sens?|senators?|reps?|representative|congress(?:wo)?man|del(?:egate)?|gov(?:ernor)?|lt',
  'mayor|vice president|president|prime minister|chancellor|secretary(?: of state| general)?|attorney general|chief justice|justice|judge|speaker',
  'gen(?:eral)?|adm(?:iral)?|col(?:onel)?|capt(?:ain)?|sgt|officer|ambassador|former|then|acting|interim',
]
const LEADING_TITLE = new RegExp(`^(?:${TITLES.join('|')}) (?=.)`)

/** No accents, case, possessive, punctuation or leading titles: "Sen. Tim Kaine’s" and "tim kaine" are one. */
export const nameKey = (name: string): string => {
  let key = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[.’'"“”]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  while (LEADING_TITLE.test(key)) key = key.replace(LEADING_TITLE, '')
  return key
}

/** Small words inside names: "Ursula von der Leyen". */
const PARTICLE = /^(?:al|bin|da|de|del|della|den|der|di|du|el|ibn|la|le|of|ter|the|van|von|y)$/
/** Pronouns, and words for people whom nobody names. */
const UNNAMED = /^(?:he|her|his|i|it|one|she|some|someone|they|we|who|aides?|authorities|critics|experts|officials?|police|sources?)$/
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'-]*/gu

/** "one West Virginia official" is a person, but not a named one: a word of it is neither a name nor a particle of one. */
export const isNamedPerson = ({ kind, name }: { readonly kind: string; readonly name: string }): boolean =>
  kind === 'person' &&
  !UNNAMED.test(nameKey(name)) &&
  (name.match(WORD) ?? []).every((word) => PARTICLE.test(word) || !/^\p{Ll}/u.test(word))
