import type { ReportGold, Source } from '../../../examples/gold/gold.ts'
import { locate } from '../../../examples/gold/load.ts'
import type { Entity, Reading } from '../../../src/reader/reading.ts'
import { nameKey as wordsKey } from '../../../src/text/keys.ts'
import { cut, type Span } from '../../../src/text/span.ts'
import { nameKey } from '../names.ts'

/** A report of the examples: what a careful reader finds in it, and what ours did. */
export interface Example {
  readonly gold: ReportGold
  readonly reading: Reading
  /** Every quote that was looked for, with its place in the text that was read; undefined where it does not stand there. */
  readonly quotes: ReadonlyMap<string, Span | undefined>
  /** Where quotes of the gold stand; those that do not are left out. */
  readonly spansOf: (quotes: readonly string[]) => Span[]
  readonly entity: (id: string) => Entity | undefined
  /** Whom the gold knows under an entity's names: ids of sources. More than one where a name alone does not tell them apart. */
  readonly sourcesOf: (entity: Entity) => ReadonlySet<string>
  /** Does the report name the source, or speak of it? */
  readonly tells: (source: string) => boolean
  readonly text: (spans: readonly Span[]) => string
}

export const openExample = (gold: ReportGold, reading: Reading, sources: readonly Source[]): Example => {
  const { text } = reading.article
  const quotes = new Map<string, Span | undefined>()
  const spansOf = (wanted: readonly string[]): Span[] =>
    wanted.flatMap((quote) => {
      if (!quotes.has(quote)) quotes.set(quote, locate(text, quote))
      return quotes.get(quote) ?? []
    })
  const here = gold.who.map(({ source, names }) => ({ id: source, keys: names.map(nameKey) }))
  const anywhere = sources.map(({ id, name, names }) => ({ id, keys: [name, ...names].map(nameKey) }))
  const nominals = gold.who.map(({ source, nominals = [] }) => ({ id: source, spans: spansOf(nominals) }))
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]))
  return {
    gold,
    reading,
    quotes,
    spansOf,
    entity: (id) => entities.get(id),
    sourcesOf: (entity) => {
      for (const key of keysOf(entity)) {
        for (const known of [here, anywhere]) {
          const named = known.filter(({ keys }) => keys.includes(key)).map(({ id }) => id)
          if (named.length > 0) return new Set(named)
        }
      }
      return new Set(nominals.filter(({ spans }) => spans.some((span) => startsWithin(entity, span))).map(({ id }) => id))
    },
    tells: (id) =>
      gold.who.some(({ source, names, nominals = [] }) => source === id && names.length + nominals.length > 0) ||
      sources.some((source) => source.id === id && source.names.some((name) => text.includes(name))),
    text: (spans) =>
      spans
        .map((span) => cut(text, span))
        .join(' … ')
        .replace(/\s+/g, ' '),
  }
}

/** The keys of an entity's names: its own before its aliases, of those the longest first. */
export const keysOf = ({ name, aliases }: Entity): string[] =>
  [name, ...aliases.toSorted((a, b) => b.length - a.length)].map(nameKey).filter((key) => key !== '')

/** Is the nominal one of the entity's mentions? Its article may be left out, and what follows its noun. */
const startsWithin = ({ mentions }: Entity, nominal: Span): boolean =>
  mentions.some(({ start }) => start >= nominal.start && start - nominal.start <= 'The '.length)

/** Does one hold all words of the other, titles too? Nothing holds nothing. */
export const holds = (a: string, b: string): boolean => {
  const [one, other] = [` ${wordsKey(a)} `, ` ${wordsKey(b)} `]
  return one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one))
}
