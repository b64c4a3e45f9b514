import type { Entity, Reading } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'
import type { Span } from '../../text/span.ts'
import { indexSpans, type SpanIndex } from '../../text/span-index.ts'
import { bodyWords } from '../sources/body-names.ts'
import { bodyKind } from '../sources/public-bodies.ts'
import { nodeKey, outletId, type Source } from '../sources.ts'
import { nounPhraseAt } from './noun-phrase.ts'

/** Somebody whom words of a report name, or call without a name. */
export interface Party {
  readonly source?: Source
  readonly name: string
  readonly span: Span
}

/** What the chains need to know of the sources and of the articles. */
export interface Known {
  /** Of an entity. */
  readonly sourceAt: (article: string, entity: string) => Source | undefined
  readonly sourceOf: (id: string) => Source | undefined
  readonly entity: (reading: Reading, id: string) => Entity | undefined
  /** Whoever the noun phrase at an offset is about; undefined where none begins there. */
  readonly partyAt: (reading: Reading, offset: number) => Party | undefined
  /** The entities whose mentions share text with a span. */
  readonly entitiesAt: (reading: Reading, span: Span) => readonly { readonly entity: Entity; readonly span: Span }[]
  /** Does it print, broadcast or send out news? */
  readonly isOutlet: (source: Source) => boolean
  /** The outlets that speak in a report. */
  readonly outletsIn: (reading: Reading) => readonly Source[]
}

const MEDIA =
  /\b(?:radio|television|tv|news|newspaper|press|times|post|herald|tribune|observer|courier|gazette|journal|guardian|telegraph|examiner|standard|chronicle|dispatch|globe|bbc|cnn|reuters|afp|bloomberg|magazine|broadcaster|daily|weekly)\b/i

export function knownFrom(readings: readonly Reading[], sources: readonly Source[]): Known {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const byMention = new Map(sources.flatMap((source) => source.mentions.map((mention) => [mention, source] as const)))
  const byWords = uniqueByWords(sources)
  // A body that puts out its own briefings is no outlet of others' news.
  const outlets = new Set(
    readings.flatMap(({ article }) =>
      article.sections.some(({ kind }) => kind === 'turn') || bodyKind(article.outlet ?? '') === 'state'
        ? []
        : (byMention.get(nodeKey(article.id, outletId)) ?? []),
    ),
  )
  const indexes = new Map<Reading, SpanIndex<{ entity: Entity; span: Span }>>()
  const entitiesAt: Known['entitiesAt'] = (reading, span) => {
    let index = indexes.get(reading)
    if (!index) {
      index = indexSpans(
        reading.entities.flatMap((entity) => entity.mentions.map((span) => ({ entity, span }))),
        (one) => one.span,
      )
      indexes.set(reading, index)
    }
    return index.at(span)
  }
  const entities = new Map<Reading, ReadonlyMap<string, Entity>>()
  const sourceAt: Known['sourceAt'] = (article, entity) => byMention.get(nodeKey(article, entity))
  const isOutlet: Known['isOutlet'] = (source) =>
    source.kind === 'organization' && (outlets.has(source) || source.names.some((name) => MEDIA.test(name)))
  const speaking = new Map<Reading, readonly Source[]>()
  return {
    sourceAt,
    sourceOf: (id) => byId.get(id),
    entitiesAt,
    entity: (reading, id) => {
      const byId = entities.get(reading) ?? new Map(reading.entities.map((entity) => [entity.id, entity]))
      entities.set(reading, byId)
      return byId.get(id)
    },
    isOutlet,
    outletsIn: (reading) => {
      const ids = new Set(reading.attributions.flatMap(({ speakers }) => speakers))
      const found = speaking.get(reading) ?? [...new Set([...ids].flatMap((id) => sourceAt(reading.article.id, id) ?? []))].filter(isOutlet)
      speaking.set(reading, found)
      return found
    },
    partyAt: (reading, offset) => {
      const span = nounPhraseAt(reading.article.text, offset)
      if (!span) return undefined
      const text = reading.article.text.slice(span.start, span.end)
      const named = entitiesAt(reading, span)
        .filter((one) => one.span.end <= span.end && one.entity.kind !== 'group' && !isUnnamed(one.entity))
        // A place in the phrase only tells where.
        .filter((one) => one.entity.kind !== 'place' || one.span.end - one.span.start >= span.end - span.start - 4)
      const last = named.at(-1)
      // "Trump's lawyer" is not Trump.
      const source =
        last && /^['’]?s?$/.test(text.slice(last.span.end - span.start)) ? sourceAt(reading.article.id, last.entity.id) : byWords(text)
      return { ...(source && { source }), name: source?.name ?? text.replace(/\s+/g, ' '), span }
    },
  }
}

/** "duty officer", "One government official": called by what they are, and unnamed. */
export const isUnnamed = ({ kind, name }: Entity): boolean => kind === 'person' && /(?:^|\s)\p{Ll}[\p{L}-]*$/u.test(name)

/** Finds a body by the words of its name, or by the last two of them ("the hospital association"), at the end of a phrase, where one body alone has them. */
function uniqueByWords(sources: readonly Source[]): (phrase: string) => Source | undefined {
  const found = new Map<string, Source | undefined>()
  for (const source of sources.filter(({ kind }) => kind === 'organization'))
    for (const name of source.names) {
      const last = nameKey(name).split(' ').slice(-2)
      for (const key of new Set([bodyWords(name).join(' '), ...(last.length === 2 ? [bodyWords(last.join(' ')).join(' ')] : [])]))
        found.set(key, found.has(key) && found.get(key) !== source ? undefined : source)
    }
  return (phrase) => {
    const words = phrase.split(/\s+/)
    for (let from = 0; from < words.length; from++) {
      const source = found.get(bodyWords(words.slice(from).join(' ')).join(' '))
      if (source) return source
    }
    return undefined
  }
}
