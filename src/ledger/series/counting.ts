import type { Attribution, Reading } from '../../reader/reading.ts'
import { hull, type Span } from '../../text/span.ts'
import { figureKey } from '../rulings.ts'
import { groupBy } from '../sources/links.ts'
import { nodeKey } from '../sources.ts'
import { bodyOfSource } from './holders.ts'
import type { Observation } from './observations.ts'
import { institutionOn, type Known } from './voices.ts'

/** What an institution says that its number takes in or leaves out: why two of one thing may both be right. */
export interface Counting extends Span {
  readonly article: string
  /** The statement that says it: "article#attribution". */
  readonly statement: string
  /** ISO day. */
  readonly said?: string
  /** Its words, on one line. */
  readonly text: string
}

const COUNTS =
  /\b(?:counts?|counted|counting)\b[^.;]{0,40}\bonly\b|\b(?:figure|count|toll|total|tally|estimate)s?\b[^.;]{0,40}\b(?:takes? in|took in|includes?|included|excludes?|excluded|leaves? out|(?:does|do|did) not (?:include|count)|covers?|covered)\b/i
/** A sentence or two; a longer statement is about more. */
const LONGEST = 300

/** By series and institution ("series institution") what is said of its counting: of the series whose figures of that institution stand nearest in the report. */
export function countingsIn(
  readings: readonly Reading[],
  groups: readonly { readonly id: string; readonly members: readonly Observation[] }[],
  known: Known,
): Map<string, Counting[]> {
  const seriesAt = new Map(groups.flatMap(({ id, members }) => members.map((one) => [figureKey(one.article, one.figure), id] as const)))
  const inArticle = groupBy(
    groups.flatMap(({ members }) => members).filter(({ measure }) => measure.states.length > 0 && !measure.part),
    ({ article }) => article,
  )
  const found = readings.flatMap((reading) =>
    reading.attributions.flatMap((attribution) => {
      const said = sayingOf(reading, attribution)
      const institution = said && institutionOf(reading, attribution, known)
      const near = institution && nearest(inArticle.get(reading.article.id) ?? [], institution, said.start)
      return near ? [{ key: `${seriesAt.get(figureKey(near.article, near.figure))} ${institution}`, said }] : []
    }),
  )
  found.sort((a, b) =>
    (a.said.said ?? '') < (b.said.said ?? '')
      ? -1
      : (a.said.said ?? '') > (b.said.said ?? '')
        ? 1
        : a.said.statement < b.said.statement
          ? -1
          : 1,
  )
  return new Map([...groupBy(found, ({ key }) => key)].map(([key, all]) => [key, all.map(({ said }) => said)]))
}

function sayingOf({ article }: Reading, attribution: Attribution): Counting | undefined {
  const span = hull(attribution.content)
  if (!span || span.end - span.start > LONGEST || attribution.negated || attribution.act === 'ask') return undefined
  const text = article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const day = /^\d{4}-\d{2}-\d{2}/.exec(attribution.said?.value ?? article.published ?? '')?.[0]
  return COUNTS.test(text)
    ? { article: article.id, ...span, statement: nodeKey(article.id, attribution.id), ...(day && { said: day }), text }
    : undefined
}

function institutionOf(reading: Reading, attribution: Attribution, { sourceOf, rulings }: Known): string | undefined {
  const { id } = reading.article
  if (rulings.wrongSpeakers.has(nodeKey(id, attribution.id))) return undefined
  const speaker = attribution.speakers.map((entity) => sourceOf.get(nodeKey(id, entity))).find((source) => source !== undefined)
  const service = speaker && institutionOn(speaker, attribution.said?.value)?.institution
  if (service) return service
  const body = bodyOfSource(reading, attribution)
  return (body && sourceOf.get(nodeKey(id, body))?.id) ?? speaker?.id
}

/** The figure of the institution that stands nearest before; else any of its figures in the report. */
function nearest(all: readonly Observation[], institution: string, start: number): Observation | undefined {
  const own = all.filter((one) => one.institution === institution).toSorted((a, b) => a.start - b.start)
  return own.findLast((one) => one.start <= start) ?? own[0]
}
