import type { Reading } from '../../reader/reading.ts'
import { wordsIn } from '../wires/words.ts'
import { stem } from './stem.ts'
import { usualWords } from './usual-words.ts'

/** Words with what each weighs, the heaviest first; whole numbers, whose squares add up to about a million. */
export type Weights = readonly (readonly [word: string, weight: number])[]

/**
 * What an article is about: the words that tell it from others, those of names apart from the rest. It follows from the article alone, with weights
 * that are fixed: nothing that comes into the ledger later changes it.
 */
export interface Profile {
  readonly names: Weights
  readonly topics: Weights
}

const MOST_NAMES = 40
const MOST_TOPICS = 60

/** What a word weighs that stands in so many articles, by the steps of `usualWords`, and what any other does: about ln(1 / share of articles). */
const STEP_WEIGHTS = [0.5, 1.5, 2.2, 3, 3.6]
const OTHER_WEIGHT = 5.5
const weightOf = new Map(usualWords.flatMap((words, step) => words.map((word) => [word, STEP_WEIGHTS[step]!] as const)))

/** Does it stand in many reports whatever they are about? */
export const isUsual = (word: string): boolean => weightOf.has(word)

/** Words of the names of persons, organizations and places, as the article writes them. */
const nameWords = ({ entities }: Pick<Reading, 'entities'>): Set<string> => {
  const names = entities.flatMap(({ kind, name, aliases }) => (kind === 'group' ? [] : [name, ...aliases]))
  return new Set(
    names.flatMap((name) =>
      wordsIn(name, { start: 0, end: name.length }).flatMap(({ key, start }) => (/^\p{Lu}/u.test(name.slice(start)) ? [stem(key)] : [])),
    ),
  )
}

/** The heaviest words, scaled. */
const weighed = (counts: ReadonlyMap<string, number>, most: number): Weights => {
  const all = [...counts].map(([word, count]) => [word, (1 + Math.log(count)) * (weightOf.get(word) ?? OTHER_WEIGHT)] as const)
  const heaviest = all.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most)
  const norm = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return heaviest.map(([word, weight]) => [word, Math.round((1000 * weight) / norm)] as const)
}

/** Linear in the length of the text. */
export const profileOf = (reading: Pick<Reading, 'article' | 'entities'>): Profile => {
  const { text } = reading.article
  const ofNames = nameWords(reading)
  const names = new Map<string, number>()
  const topics = new Map<string, number>()
  for (const { key } of wordsIn(text, { start: 0, end: text.length })) {
    if (/^\p{N}/u.test(key)) continue
    const word = stem(key)
    const counts = ofNames.has(word) ? names : topics
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { names: weighed(names, MOST_NAMES), topics: weighed(topics, MOST_TOPICS) }
}
