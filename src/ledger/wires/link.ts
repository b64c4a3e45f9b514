import type { Reading } from '../../reader/reading.ts'
import { grouped, type ScoredLink } from '../grouping.ts'
import type { GroupRulings } from '../rulings.ts'
import { type Change, changesOf } from './changes.ts'
import { compared, isCopy } from './copy.ts'
import { type Origin, originOf } from './origin.ts'
import { printOf } from './print.ts'
import { signatureOf } from './signature.ts'
import { openWireIndex } from './wire-index.ts'

/** Why two articles are taken to be one text. Never merged for good: a person can cut it. */
export interface WireLink extends ScoredLink {
  readonly reason: string
}

/** An article of a wire beside its origin, with what it did to it. */
export interface Copy {
  readonly article: string
  /** In the origin's order; spans point into the two articles. */
  readonly changes: readonly Change[]
}

/** A set of articles that are (nearly) one text. Articles go by the ids that they were read under. */
export interface Wire {
  /** The least of its articles. */
  readonly id: string
  /** Ascending. */
  readonly articles: readonly string[]
  readonly origin: Origin
  /** The strongest first. */
  readonly links: readonly WireLink[]
  /** Every article but the origin, ascending. */
  readonly copies: readonly Copy[]
}

/**
 * The wires among readings of articles that differ in their ids; an article that copies none and is copied by none is in none. The same set of
 * readings and rulings gives the same wires, whatever their order. Each article is compared with a bounded number of others.
 */
export const linkWires = (readings: readonly Reading[], rulings?: GroupRulings): Wire[] => {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]))
  const links = [...copyLinks(readings), ...ruledLinks(rulings, byId)]
  const groups = grouped(byId.keys(), links, rulings).filter((articles) => articles.length > 1)
  const wireAt = new Map(groups.flatMap((articles) => articles.map((id) => [id, articles] as const)))
  const linksOf = Map.groupBy(links.sort(strongest), ({ between: [a, b] }) => (wireAt.get(a) === wireAt.get(b) ? wireAt.get(a) : undefined))
  return groups.map((articles) => {
    const origin = originOf(articles.map((id) => printOf(byId.get(id)!)))
    return {
      id: articles[0]!,
      articles,
      origin,
      links: linksOf.get(articles) ?? [],
      copies: articles
        .filter((id) => id !== origin.id)
        .map((article) => ({ article, changes: changesOf(byId.get(origin.id)!, byId.get(article)!) })),
    }
  })
}

const copyLinks = (readings: readonly Reading[]): WireLink[] => {
  const index = openWireIndex()
  const texts = new Map(
    readings.map((reading) => {
      const print = printOf(reading)
      return [print.id, { compared: compared(print), signature: signatureOf(print.text, print.body) }] as const
    }),
  )
  // All are there before any is looked up, so that whom an article meets does not depend on which came first.
  for (const [id, { signature }] of texts) index.add(id, signature)
  const met = new Map([...texts].map(([id, { signature }]) => [id, new Set(index.candidates(id, signature))]))
  return [...texts].flatMap(([id, one]) =>
    [...met.get(id)!].flatMap((other): WireLink[] => {
      // Two that meet do so from both sides, but for texts printed more often than the index keeps.
      if (other < id && met.get(other)!.has(id)) return []
      const { copy, containment, reason } = isCopy(one.compared, texts.get(other)!.compared)
      return copy ? [{ between: pair(id, other), score: containment, reason }] : []
    }),
  )
}

const ruledLinks = (rulings: GroupRulings | undefined, known: ReadonlyMap<string, Reading>): WireLink[] =>
  (rulings?.together ?? [])
    .filter(([a, b]) => known.has(a) && known.has(b))
    .map(([a, b]) => ({ between: pair(a, b), score: 1, reason: 'a person put them together' }))

const pair = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])

const strongest = (a: WireLink, b: WireLink): number =>
  b.score - a.score ||
  (a.between.join(' ') < b.between.join(' ') ? -1 : a.between.join(' ') > b.between.join(' ') ? 1 : a.reason < b.reason ? -1 : 1)
