/** Names as credits, bylines and datelines print them. */

const particles = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'do',
  'dos',
  'du',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'of',
  'the',
  'for',
  'and',
  'y',
  'e',
  '&',
  'ter',
  'ten',
])

/** Does every word begin with a capital, or is it a particle of names ("Ursula von der Leyen", "Office of the President")? */
export const isNameLike = (text: string): boolean => {
  const words = text.trim().split(/\s+/)
  return /^[\p{Lu}\p{Lt}]/u.test(words[0] ?? '') && words.every((word) => particles.has(word) || /^[(“"'‘]?[\p{Lu}\p{Lt}]/u.test(word))
}

/** "NEW YORK" -> "New York", "O'SMACH" -> "O'Smach", "McALLEN" -> "McAllen"; "U.S." and words with small letters stay as they are. */
export const fromCapitals = (text: string): string =>
  text.replace(/\p{Lu}[\p{Lu}\p{M}]+(?:['’]S\b)?/gu, (word) => word[0] + word.slice(1).toLowerCase())

/** A person's name as bylines have it: two to four words, no digits; in capitals or not. */
export const isPersonLike = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|del|van|von|der|den|bin|al|el|la|le|dos|du)){1,4}$/u.test(text) &&
  /\p{L}{2,}$/u.test(text.replace(/,? (?:Jr|Sr)\.$/, ''))
