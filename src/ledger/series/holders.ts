import type { Attribution, Entity, Figure, Reading } from '../../reader/reading.ts'
import { escaped } from '../../text/keys.ts'
import { mentionsIn } from './near.ts'

/** Whose number a figure is, by its own words, where no statement gives it or the statement tells of another's. */
export interface Holder {
  /** Entity id, or where the reader made no entity of it, the words that name it. */
  readonly entity?: string
  readonly name?: string
  /** "The office began with 22": a former number. */
  readonly former: boolean
}

/** How far before a number its holder can stand. */
const REACH = 170
const COUNT = 'count|toll|tally|figure|estimate|number|total'
/** "the ministry's count was still", "its own toll of", "whose count stood at" */
const OWN = new RegExp(
  `^(?:['’]s?| (?:office|ministry|department|agency|government|administration|company)['’]s?|,? (?:its|their|whose|his|her)|[^.;]{0,60}[, ](?:its|their|whose|his|her)) (?:own |new |latest |official |current |former |last |death ){0,2}(?:${COUNT})\\b[^.;”"]{0,100}$`,
  'u',
)
/** "The governor's office, two streets away, says", "The association (RHA) has treated about" */
const GIVES =
  /^\)?(?:, [^,.;]{1,50},)? (?:(?:itself|still|also|now|has|have|had|already|so far) ){0,3}(?:says?|gives?|puts?|reports?|counts?|treated|received|registered|recorded|counted|admitted|maintains?)\b(?: (?:that|there|were|are|it|is|was|at|about|some|around|still|its|the|toll|count|dead|number|figure)){0,5} ?$/u
const HAS = /^\)?(?: still| now)? (?:has|have|had) ?$/u
const FORMER = /^\)? (?:(?:had )?(?:begun|began|started) (?:with|at)|had (?:said|given|spoken of|put it at))\b[^.;]{0,45}$/u

/** The institution or person whose number it is, as the words before it say. */
export function holderOf(reading: Reading, figure: Figure, isBare: boolean, from: number, bodyNames?: RegExp): Holder | undefined {
  const start = Math.max(from, figure.start - REACH)
  const { article } = reading
  const near = mentionsIn(reading, start, figure.start)
    .filter(({ entity, end }) => entity.kind !== 'group' && end <= figure.start)
    .sort((a, b) => b.end - a.end || a.start - b.start)
  for (const mention of near) {
    if (isDescribed(mention.entity, mention, near)) continue
    const words = article.text.slice(mention.end, figure.start).replace(/\s+/g, ' ')
    if (leadsTo(words, isBare)) return { entity: mention.entity.id, former: FORMER.test(words) }
    if (mention.entity.kind !== 'place') break
  }
  const window = article.text.slice(start, figure.start)
  const named = bodyNames && [...window.matchAll(bodyNames)].at(-1)
  const words = named ? window.slice(named.index + named[0].length).replace(/\s+/g, ' ') : ''
  return named && leadsTo(words, isBare) ? { name: named[0], former: FORMER.test(words) } : undefined
}

const leadsTo = (words: string, isBare: boolean): boolean =>
  FORMER.test(words) || OWN.test(words) || GIVES.test(words) || (isBare && HAS.test(words))

/** Finds the names of bodies, of two words and more: those that a report uses without a reader's seeing a body in it. */
export function bodyNamesOf(names: Iterable<string>): RegExp | undefined {
  const several = [...new Set(names)].filter((name) => /\s/.test(name)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (several.length === 0) return undefined
  const pattern = several.map((name) => escaped(name).replace(/['’]/g, "['’]"))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

const SAYS = /^(?:, [^,.;“”"]{1,60},)? (?:said|says|told|added|announced|reported)\b/

/** "…, Governor Rumen Angelov said": whoever is said at the end of the figure's sentence to have said it. Entity id. */
export function saidAfter(reading: Reading, figure: Figure, end: number): string | undefined {
  const { article } = reading
  const behind = mentionsIn(reading, figure.end, end).filter((span) => span.end <= end)
  const after = behind.find((span) => SAYS.test(article.text.slice(span.end, span.end + 80)))
  const words = after && article.text.slice(figure.end, after.start)
  const inverted = behind.find((span) =>
    /^[^.;“”"]{0,80},[”"]? (?:said|says|according to) (?:the )?$/.test(article.text.slice(figure.end, span.start)),
  )
  if (inverted) return inverted.entity.id
  return words !== undefined && /^[^;“”"]*,[”"]? (?:[\p{L}.]+ ){0,3}$/u.test(words) && !/\b(?:said|says|but|while)\b/.test(words)
    ? after!.entity.id
    : undefined
}

/** How far back the sentence before begins. */
const BEFORE = 300

/** "The office had gone the other way. It raised its toll to 58": the sentence before one that begins with "It", of the same paragraph. */
export function sentenceBefore({ article: { text } }: Reading, start: number): { start: number; end: number } | undefined {
  const from = Math.max(0, start - BEFORE)
  const head = text.slice(from, start).trimEnd()
  if (!/^\s*It\b/.test(text.slice(start, start + 6)) || /\n\s*\n/.test(text.slice(from + head.length, start + 3))) return undefined
  const stops = [...head.slice(0, -1).matchAll(/[.!?]["”’]?\s|\n/g)]
  return { start: from + (stops.at(-1)?.index ?? 0), end: from + head.length }
}

/** A name inside another's: the governor in "the governor's office". */
const isDescribed = (
  entity: Entity,
  span: { start: number; end: number },
  all: readonly { entity: Entity; start: number; end: number }[],
): boolean =>
  all.some(
    (other) =>
      other.entity !== entity && other.start <= span.start && other.end >= span.end && other.end - other.start > span.end - span.start,
  )

/** "a liaison officer of the ministry", "a statement by the ministry": the body named in or right behind the words for the speaker. */
export function bodyOfSource(reading: Reading, { source }: Attribution): string | undefined {
  const { article } = reading
  const [first] = source
  const last = source.at(-1)
  if (!first || !last) return undefined
  const end = Math.min(article.text.length, last.end + 60)
  return mentionsIn(reading, first.start + 1, end)
    .filter(({ entity }) => entity.kind === 'organization')
    .filter((span) =>
      /\b(?:of|for|by|from|at) (?:the )?(?:\p{L}+['’]s )?$/u.test(article.text.slice(Math.max(first.start, span.start - 40), span.start)),
    )
    .find((span) => span.end <= last.end || !/[.,;:]/.test(article.text.slice(last.end, span.start)))?.entity.id
}
