import type { NameType, Sentence, Token } from '../sentences.ts'

/*
 * Makes the names of one article agree: a surname seen with a given name in one sentence is a person in the others, a name that is mostly
 * an organization is one throughout, and what was passed over in one place is found where it stands again.
 */

/** What the agreement needs to know of words. */
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
interface Name {
  readonly from: number
  readonly to: number
  readonly type: NameType
}

const startsName = /^(?:[\p{Lu}\p{Lt}\p{N}]|(?:al|el|ad|an|as|ash|at|e|i|d|l|de|von|van|bin|ibn)[-'’]?\p{Lu})/u
const hasLetter = /\p{L}/u
const isProper = (token: Token): boolean => token.tag.startsWith('NNP') && startsName.test(token.text)

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

const textOf = (tokens: readonly Token[], { from, to }: Name): string => {
  if (to - from === 1) return tokens[from]!.text
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
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

const firmEnd =
  /^(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|Group|Holdings|Industries|Bank|Energy|Motors|Airlines|Airways|Partners|Capital|Technologies|Systems|Stores|Pharmaceuticals)\.?$/

class Tally {
  private readonly counts = new Map<string, Map<NameType, number>>()

  add(text: string, type: NameType): void {
    const own = this.counts.get(text) ?? new Map<NameType, number>()
    own.set(type, (own.get(type) ?? 0) + 1)
    this.counts.set(text, own)
  }

  of(text: string, type: NameType): number {
    return this.counts.get(text)?.get(type) ?? 0
  }

  /** The type that two thirds of the occurrences have, with their number; the count of all. */
  leading(text: string): { type?: NameType; total: number } {
    let total = 0
    let best: [NameType, number] | undefined
    for (const entry of this.counts.get(text) ?? []) {
      total += entry[1]
      if (!best || entry[1] > best[1]) best = entry
    }
    return best && best[1] * 3 >= total * 2 ? { type: best[0], total } : { total }
  }
}

const inWords = new Set(['in', 'near', 'outside', 'across', 'inside', 'around'])

/** The type that a name has in view of the whole article. */
const settledType = (
  tokens: readonly Token[],
  name: Name,
  tally: Tally,
  surnames: ReadonlySet<string>,
  firms: ReadonlySet<string>,
  knowledge: WordKnowledge,
): NameType => {
  const text = textOf(tokens, name)
  const { type, total } = tally.leading(text)
  const isPerson = (word: string) => tally.leading(word).type === 'PERSON'
  if (name.to - name.from === 1 && name.type === 'PERSON' && firms.has(text) && !surnames.has(text)) return 'ORGANIZATION'
  if (name.to - name.from === 1 && name.type !== 'PERSON' && surnames.has(text)) {
    const before = name.from > 0 ? tokens[name.from - 1]!.text.toLowerCase() : ''
    const isPlace = name.type === 'LOCATION' && (inWords.has(before) || knowledge.isCountry(text))
    if (!isPlace && (name.type !== 'LOCATION' || tally.of(text, 'PERSON') > 0)) return 'PERSON'
  }
  // "Larry Hale" taken for a firm, where Hale is a person elsewhere.
  const size = name.to - name.from
  const isFullName = (size === 2 || size === 3) && knowledge.isGivenName(tokens[name.from]!.text) && isPerson(tokens[name.to - 1]!.text)
  if (name.type !== 'PERSON' && isFullName) return 'PERSON'
  return type && total >= 3 ? type : name.type
}

/** Names that were passed over: surnames, and what is a name elsewhere in the article. */
const passedOver = (
  tokens: readonly Token[],
  taken: readonly boolean[],
  tally: Tally,
  surnames: ReadonlySet<string>,
  small: ReadonlySet<string>,
  reach: ReadonlyMap<string, number>,
): Name[] => {
  const found: Name[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !isProper(tokens[i]!)) continue
    const longest = reach.get(tokens[i]!.text) ?? 0
    if (longest === 0) continue
    let end = i + 1
    while (end < tokens.length && end - i < longest && !taken[end]) end++
    for (; end > i; end--) {
      const name = { from: i, to: end }
      const text = textOf(tokens, { ...name, type: 'MISC' })
      const { type, total } = tally.leading(text)
      const alone = !(i > 0 && !taken[i - 1] && isProper(tokens[i - 1]!)) && !(end < tokens.length && !taken[end] && isProper(tokens[end]!))
      if (!alone) continue
      if (end - i === 1 && surnames.has(text) && (type === 'PERSON' || total === 0)) found.push({ ...name, type: 'PERSON' })
      else if (type && (end - i > 1 ? startsName.test(tokens[end - 1]!.text) : total >= 2 && !small.has(text.toLowerCase())))
        found.push({ ...name, type })
      else continue
      i = end - 1
      break
    }
  }
  return found
}

/** The tokens with these names and no others. */
const withNames = (tokens: readonly Token[], names: readonly Name[]): Token[] => {
  const plain = tokens.map(({ start, end, text, tag }): Token => ({ start, end, text, tag }))
  for (const { from, to, type } of names) {
    for (let i = from; i < to; i++) plain[i] = { ...plain[i]!, name: type, ...(i === from && { begins: true }) }
  }
  return plain
}

/** Longest name, in tokens, that is looked for again. */
const longestSought = 8

export const agreeOnNames = (sentences: readonly Sentence[], knowledge: WordKnowledge): Sentence[] => {
  const tally = new Tally()
  const surnames = new Set<string>()
  /** First words of companies' names. */
  const firms = new Set<string>()
  const small = new Set<string>()
  /** Length in tokens of the longest name that begins with a word. */
  const reach = new Map<string, number>()
  const tidied = sentences.map(({ tokens }) => {
    for (const { text } of tokens) if (text === text.toLowerCase()) small.add(text)
    const names = namesOf(tokens).flatMap((name) => tidy(tokens, name, knowledge) ?? [])
    return withDemonyms(tokens, names, knowledge)
  })
  tidied.forEach((names, s) => {
    const { tokens } = sentences[s]!
    for (const name of names) {
      tally.add(textOf(tokens, name), name.type)
      const firstWord = tokens[name.from]!.text
      reach.set(firstWord, Math.max(reach.get(firstWord) ?? 1, Math.min(longestSought, name.to - name.from)))
      const last = tokens[name.to - 1]!.text
      if (name.type === 'ORGANIZATION' && name.to - name.from > 1 && firmEnd.test(last)) firms.add(firstWord)
      if (name.type === 'PERSON' && name.to - name.from > 1 && last.length > 2 && !last.endsWith('.')) {
        surnames.add(last)
        reach.set(last, reach.get(last) ?? 1)
      }
    }
  })
  const settled = tidied.map((names, s) => {
    const { tokens } = sentences[s]!
    return names.map((name): Name => ({ ...name, type: settledType(tokens, name, tally, surnames, firms, knowledge) }))
  })
  const agreed = new Tally()
  settled.forEach((names, s) => {
    for (const name of names) agreed.add(textOf(sentences[s]!.tokens, name), name.type)
  })
  return sentences.map((sentence, s) => {
    const { tokens } = sentence
    const names = settled[s]!
    const taken = new Array<boolean>(tokens.length).fill(false)
    for (const { from, to } of names) taken.fill(true, from, to)
    return { ...sentence, tokens: withNames(tokens, [...names, ...passedOver(tokens, taken, agreed, surnames, small, reach)]) }
  })
}
