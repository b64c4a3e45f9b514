import { firmEnding } from '../english/firm-endings.ts'
import type { NameType, Sentence, Token } from '../sentences.ts'
import { boundedNames, hasLetter, isProper, type Name, startsName, type WordKnowledge } from './name-bounds.ts'
import { inWords } from './words.ts'

/*
 * Makes the names of one article agree: a surname seen with a given name in one sentence is a person in the others, a name that is mostly
 * an organization is one throughout, and what was passed over in one place is found where it stands again.
 */

/** "MOMCHILGRAD" in a dateline is Momchilgrad; short words in capitals are acronyms. */
const plainCapitals = (word: string): string =>
  word.length > 3 && word === word.toUpperCase() ? word[0] + word.slice(1).toLowerCase() : word

/** The words of a name, under which it is counted. */
const textOf = (tokens: readonly Token[], { from, to }: Name): string => {
  if (to - from === 1) return plainCapitals(tokens[from]!.text)
  return tokens
    .slice(from, to)
    .map(({ text }) => plainCapitals(text))
    .join(' ')
}

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
    const longest = reach.get(plainCapitals(tokens[i]!.text)) ?? 0
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

const beginsSentence = (tokens: readonly Token[], { from }: Name): boolean => from === 0 || (from === 1 && !hasLetter.test(tokens[0]!.text))

/** "Bell rings again": a word at the head of a sentence that the article writes small elsewhere, and never as a name inside a sentence. */
const isCapitalisedNoun = (tokens: readonly Token[], name: Name, small: ReadonlySet<string>, inside: ReadonlySet<string>): boolean =>
  name.to - name.from === 1 &&
  beginsSentence(tokens, name) &&
  small.has(tokens[name.from]!.text.toLowerCase()) &&
  !inside.has(textOf(tokens, name))

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
    return boundedNames(tokens, knowledge)
  })
  tidied.forEach((names, s) => {
    const { tokens } = sentences[s]!
    for (const name of names) {
      tally.add(textOf(tokens, name), name.type)
      const firstWord = plainCapitals(tokens[name.from]!.text)
      reach.set(firstWord, Math.max(reach.get(firstWord) ?? 1, Math.min(longestSought, name.to - name.from)))
      const last = tokens[name.to - 1]!.text
      if (name.type === 'ORGANIZATION' && name.to - name.from > 1 && firmEnding.test(last)) firms.add(firstWord)
      if (name.type === 'PERSON' && name.to - name.from > 1 && last.length > 2 && !last.endsWith('.')) {
        surnames.add(plainCapitals(last))
        reach.set(plainCapitals(last), reach.get(plainCapitals(last)) ?? 1)
      }
    }
  })
  const inside = new Set(
    tidied.flatMap((names, s) =>
      names.filter((name) => !beginsSentence(sentences[s]!.tokens, name)).map((name) => textOf(sentences[s]!.tokens, name)),
    ),
  )
  const settled = tidied.map((all, s) => {
    const { tokens } = sentences[s]!
    const names = all.filter((name) => !isCapitalisedNoun(tokens, name, small, inside))
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
