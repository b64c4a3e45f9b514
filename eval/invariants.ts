import type { Reading } from '../src/reader/reading.ts'
import type { Span } from '../src/text/span.ts'

/** What was checked in one reading, and what is wrong with it, in words. */
export interface Inspection {
  readonly spans: number
  readonly faults: readonly string[]
}

/**
 * What must hold of every reading beyond its schema: each span cuts some of the text, pieces of a role are in text order, every id resolves,
 * and no attribution stands inside itself.
 */
export const inspect = (reading: Reading): Inspection => {
  const faults: string[] = []
  let spans = 0
  for (const [where, list] of spanLists(reading)) {
    for (const span of list) {
      spans++
      const fault = spanFault(reading.article.text, span)
      if (fault) faults.push(`${where} [${span.start}, ${span.end}) ${fault}`)
    }
    if (!isInTextOrder(list)) faults.push(`${where} is not in text order`)
  }
  faults.push(...pieceFaults(reading), ...idFaults(reading), ...nestingFaults(reading), ...valueFaults(reading))
  return { spans, faults }
}

/** Every list of spans in a reading that is promised in text order, with its name. */
const spanLists = (reading: Reading): [where: string, spans: readonly Span[]][] => {
  const { article } = reading
  return [
    ['article.sections', article.sections],
    ['article.credits', article.credits],
    ['article.dateline', article.dateline ? [article.dateline] : []],
    ...reading.entities.map(({ id, mentions }): [string, Span[]] => [`entity ${id} mentions`, mentions]),
    ...reading.attributions.flatMap(({ id, source, cue, content, caveats, said }): [string, Span[]][] => [
      [`attribution ${id} source`, source],
      [`attribution ${id} cue`, cue],
      [`attribution ${id} content`, content],
      [`attribution ${id} caveats`, caveats],
      [`attribution ${id} said`, whole(said)],
    ]),
    ['times', reading.times],
    ['figures', reading.figures],
    ['forecasts', reading.forecasts],
    ['events', reading.events],
    ['places', reading.places],
    ...reading.notes.map(({ rule, start, end }): [string, Span[]] => [`note ${rule}`, whole({ start, end })]),
  ]
}

const whole = (span: { start?: number | undefined; end?: number | undefined } | undefined): Span[] =>
  span?.start === undefined || span.end === undefined ? [] : [{ start: span.start, end: span.end }]

const spanFault = (text: string, { start, end }: Span): string | undefined => {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'is not in whole code units'
  if (start < 0 || end > text.length) return `lies outside the text of ${text.length}`
  if (start >= end) return 'is empty'
  if (splitsPair(text, start) || splitsPair(text, end)) return 'cuts a character in two'
  if (text.slice(start, end).trim() === '') return 'holds white space alone'
  return undefined
}

const splitsPair = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0

const isInTextOrder = (spans: readonly Span[]): boolean => spans.every((span, i) => i === 0 || spans[i - 1]!.start <= span.start)

/** The pieces of one role do not overlap, and there is content. */
const pieceFaults = ({ attributions }: Reading): string[] =>
  attributions.flatMap((attribution) => [
    ...(attribution.content.length === 0 ? [`attribution ${attribution.id} has no content`] : []),
    ...(['source', 'cue', 'content'] as const)
      .filter((role) => attribution[role].some((piece, i) => i > 0 && piece.start < attribution[role][i - 1]!.end))
      .map((role) => `attribution ${attribution.id} ${role} has pieces that overlap`),
  ])

const idFaults = (reading: Reading): string[] => {
  const entities = reading.entities.map(({ id }) => id)
  const attributions = reading.attributions.map(({ id }) => id)
  const toEntity: [string, readonly (string | undefined)[]][] = [
    ...reading.entities.map(({ id, affiliation, standsFor }): [string, (string | undefined)[]] => [
      `entity ${id}`,
      [affiliation, standsFor],
    ]),
    ...reading.attributions.map(({ id, speakers }): [string, string[]] => [`attribution ${id}`, speakers]),
    ...reading.figures.map(({ start, subject, place }): [string, (string | undefined)[]] => [`figure at ${start}`, [...subject, place]]),
    ...reading.events.map(({ start, actor, recipient, place }): [string, (string | undefined)[]] => [
      `event at ${start}`,
      [...actor, ...recipient, place],
    ]),
    ...reading.places.map(({ start, entity }): [string, string[]] => [`place at ${start}`, [entity]]),
  ]
  const toAttribution: [string, string | undefined][] = [
    ...reading.attributions.map(({ id, within }): [string, string | undefined] => [`attribution ${id}`, within]),
    ...[...reading.figures, ...reading.forecasts, ...reading.events].map(({ start, attribution }): [string, string | undefined] => [
      `annotation at ${start}`,
      attribution,
    ]),
  ]
  return [
    ...repeated(entities).map((id) => `entity id ${id} is used twice`),
    ...repeated(attributions).map((id) => `attribution id ${id} is used twice`),
    ...toEntity.flatMap(([where, ids]) =>
      ids.filter((id) => id !== undefined && !entities.includes(id)).map((id) => `${where} names entity ${id}, which is not there`),
    ),
    ...toEntity.filter(([where, ids]) => ids.some((id) => where === `entity ${id}`)).map(([where]) => `${where} names itself`),
    ...toAttribution
      .filter(([, id]) => id !== undefined && !attributions.includes(id))
      .map(([where, id]) => `${where} names attribution ${id}, which is not there`),
  ]
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i)

const nestingFaults = ({ attributions }: Reading): string[] => {
  const within = new Map(attributions.map(({ id, within }) => [id, within]))
  return attributions.flatMap(({ id }) => {
    const seen = new Set<string>()
    for (let outer = within.get(id); outer !== undefined; outer = within.get(outer)) {
      if (outer === id) return [`attribution ${id} stands inside itself`]
      if (seen.has(outer)) break
      seen.add(outer)
    }
    return []
  })
}

const valueFaults = ({ entities, figures, forecasts }: Reading): string[] => [
  ...entities
    .filter(({ id, mentions }) => mentions.length === 0 && !entities.some((other) => other.standsFor === id))
    .map(({ id }) => `entity ${id} has no mention`),
  ...figures.filter(({ low, high }) => !(low <= high)).map(({ start, low, high }) => `figure at ${start} runs from ${low} to ${high}`),
  ...forecasts
    .filter(({ earliest, latest }) => earliest !== undefined && latest !== undefined && earliest > latest)
    .map(({ start, earliest, latest }) => `forecast at ${start} runs from ${earliest} to ${latest}`),
]
