import type { NameType, Token } from '../sentences.ts'

/* Where a name begins and ends, as far as its own sentence tells. */

/** What the names of an article are settled by, beside the article. */
export interface WordKnowledge {
  /** Mostly written small in news: "although", "states". */
  readonly isCommon: (word: string) => boolean
  /** Stands before a person's name: "President", "Mr.". */
  readonly isTitle: (word: string) => boolean
  /** "Marta". */
  readonly isGivenName: (word: string) => boolean
  /** "Turkish", "Turks". */
  readonly isDemonym: (word: string) => boolean
  /** A country or region. */
  readonly isCountry: (word: string) => boolean
}

/** A name of a sentence: its tokens [from, to). */
export interface Name {
  readonly from: number
  readonly to: number
  readonly type: NameType
}

export const startsName = /^(?:[\p{Lu}\p{Lt}\p{N}]|(?:al|el|ad|an|as|ash|at|e|i|d|l|de|von|van|bin|ibn)[-'’]?\p{Lu})/u
export const hasLetter = /\p{L}/u
export const isProper = (token: Token): boolean => token.tag.startsWith('NNP') && startsName.test(token.text)

const namesOf = (tokens: readonly Token[]): Name[] => {
  const names: Name[] = []
  for (let i = 0; i < tokens.length; ) {
    const type = tokens[i]!.name
    const from = i++
    while (type && i < tokens.length && tokens[i]!.name === type && !tokens[i]!.begins) i++
    if (type) names.push({ from, to: i, type })
  }
  return names
}

/** Leaves out what no name begins or ends with; undefined when nothing is left. */
const tidy = (tokens: readonly Token[], name: Name, { isTitle, isCommon }: WordKnowledge): Name | undefined => {
  let { from, to } = name
  while (from < to && !startsName.test(tokens[from]!.text)) from++
  while (to > from && !startsName.test(tokens[to - 1]!.text) && !(tokens[to - 1]!.text === '!' && to - from > 1)) to--
  if (name.type === 'PERSON') while (to - from > 1 && isTitle(tokens[from]!.text)) from++
  // "Although Hale": the first word of a sentence is written with a capital anyway.
  if (from === 0 && to - from > 1 && isCommon(tokens[0]!.text) && !tokens[0]!.tag.startsWith('N') && !tokens[0]!.tag.startsWith('J')) from++
  if (from === to) return undefined
  if (!tokens.slice(from, to).some(({ text }) => hasLetter.test(text))) return undefined
  return { from, to, type: name.type }
}

/** "Russian" + "Foreign Ministry" is one body. */
const withDemonyms = (tokens: readonly Token[], names: readonly Name[], { isDemonym }: WordKnowledge): Name[] =>
  names.flatMap((name, i) => {
    const before = names[i - 1]
    const after = names[i + 1]
    const joins = (a: Name, b: Name) =>
      a.type === 'MISC' &&
      a.to - a.from === 1 &&
      isDemonym(tokens[a.from]!.text) &&
      b.type === 'ORGANIZATION' &&
      b.from === a.to &&
      b.to - b.from > 1
    if (after && joins(name, after)) return []
    return before && joins(before, name) ? { ...name, from: before.from } : name
  })

/** "the Democratic People's Republic of Korea": the one kind of name that holds a genitive. */
const withRepublics = (tokens: readonly Token[], names: readonly Name[]): Name[] => {
  const found: Name[] = []
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (!/^['’]s$/i.test(tokens[i]!.text) || !/^People$/i.test(tokens[i - 1]!.text)) continue
    let to = i + 1
    while (to < tokens.length && /^(?:Democratic|Socialist|Revolutionary)$/i.test(tokens[to]!.text)) to++
    if (!/^Republic$/i.test(tokens[to]?.text ?? '')) continue
    to++
    if (tokens[to]?.text.toLowerCase() === 'of' && to + 1 < tokens.length && isProper(tokens[to + 1]!)) {
      to++
      while (to < tokens.length && isProper(tokens[to]!)) to++
    }
    let from = i - 1
    while (from > 0 && isProper(tokens[from - 1]!)) from--
    found.push({ from, to, type: 'LOCATION' })
  }
  if (found.length === 0) return [...names]
  return [...names.filter((name) => !found.some(({ from, to }) => from < name.to && name.from < to)), ...found].sort(
    (a, b) => a.from - b.from,
  )
}

/** The names that the tokens of one sentence are labelled with, with the bounds that names have. */
export const boundedNames = (tokens: readonly Token[], knowledge: WordKnowledge): Name[] => {
  const names = namesOf(tokens).flatMap((name) => tidy(tokens, name, knowledge) ?? [])
  return withRepublics(tokens, withDemonyms(tokens, names, knowledge))
}
