import { daysFrom } from '../../text/days.ts'
import { append } from '../sources/links.ts'
import { isInside, type Placed } from './placed.ts'
import { topicStem } from './topic-stem.ts'

/** How much of what a reply tells stands in another statement. */
export interface Likeness {
  readonly statement: Placed
  /** Of the reply's telling words, weighed by how rare they are, the share that the other has: 0 to 1. */
  readonly share: number
  /** How many words that is. */
  readonly words: number
  /** Do both give one number? */
  readonly sameFigure: boolean
}

export interface Alike {
  /** Statements that share telling words with a reply and had been made by then, the likest first. */
  readonly to: (reply: Placed) => readonly Likeness[]
  /** The likeness of two. */
  readonly between: (reply: Placed, other: Placed) => Likeness
  /** Statements that give one of these numbers, whenever they were made. */
  readonly withFigure: (figure: FigureOf) => readonly Placed[]
}

export type FigureOf = Pick<Placed['figures'][number], 'low' | 'high'>

/** A reply is looked up by its rarest words, so many at most. */
const LOOKED_UP = 8
/** A word in more statements than this finds too much to tell anything. */
const MOST = 400
/** Longer statements share words by chance, in telling words. */
const LONG = 70
/** A reply answers what was said in the days before, no more than so many. */
const DAYS = 45

const figureWord = ({ low, high }: FigureOf): string => `${low}-${high}`

/** Finds what a statement may answer, by its rarest words: each look-up costs the same however many statements there are. */
export function alikeAmong(statements: readonly Placed[]): Alike {
  const topics = new Map(statements.map((statement) => [statement.key, topicOf(statement)]))
  const byWord = new Map<string, Placed[]>()
  const byFigure = new Map<string, Placed[]>()
  for (const statement of statements) {
    for (const word of topics.get(statement.key)!) append(byWord, word, statement)
    for (const figure of new Set(statement.figures.map(figureWord))) append(byFigure, figure, statement)
  }
  const weight = (word: string): number => 1 / (1 + Math.log2(1 + (byWord.get(word)?.length ?? 0)))
  const between = (reply: Placed, other: Placed): Likeness => {
    const [mine, theirs] = [topics.get(reply.key)!, topics.get(other.key)!]
    let [all, both, words] = [0, 0, 0]
    for (const word of mine) {
      all += weight(word)
      if (!theirs.has(word) && !other.knownBy.has(word)) continue
      both += weight(word)
      words++
    }
    return {
      statement: other,
      share: all === 0 ? 0 : both / all,
      words,
      sameFigure: reply.figures.some((figure) => other.figures.some((given) => isSameFigure(figure, given))),
    }
  }
  const to = (reply: Placed): Likeness[] => {
    const rarest = [...topics.get(reply.key)!]
      .filter((word) => (byWord.get(word)?.length ?? 0) <= MOST)
      .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
      .slice(0, LOOKED_UP)
    const met = new Set(rarest.flatMap((word) => byWord.get(word) ?? []))
    return [...met]
      .filter((other) => other.key !== reply.key && other.telling.size <= LONG && isBefore(other, reply) && !isInside(reply, other))
      .map((other) => between(reply, other))
      .sort(likestFirst)
  }
  return { to, between, withFigure: (figure) => byFigure.get(figureWord(figure)) ?? [] }
}

const isSameFigure = (a: Placed['figures'][number], b: Placed['figures'][number]): boolean =>
  a.low === b.low && a.high === b.high && a.low >= 2 && (a.unit === b.unit || a.unit === '' || b.unit === '')

const topicOf = ({ words }: Placed): ReadonlySet<string> =>
  new Set(words.filter(({ telling }) => telling).flatMap(({ key }) => topicStem(key) ?? []))

/** Of as much in common, the shorter; then by day and key. */
const likestFirst = (a: Likeness, b: Likeness): number =>
  b.share - a.share || a.statement.telling.size - b.statement.telling.size || (momentOf(a.statement) < momentOf(b.statement) ? -1 : 1)

export const momentOf = ({ published = '', key }: Placed): string => `${published} ${key}`

const day = (published: string | undefined): string => (published ?? '').slice(0, 10)

/** Had the one been reported by the day of the other, and not too long before? In one article all is of one day. */
export const isBefore = (other: Placed, reply: Placed): boolean => {
  if (other.article === reply.article) return true
  const [was, is] = [day(other.published), day(reply.published)]
  if (was === '' || is === '') return false
  return was <= is && other.window.from <= reply.window.to && daysFrom(was, is) <= DAYS
}
