import { personName } from '../../reader/entities/person-names.ts'
import type { Attribution, Figure, Reading } from '../../reader/reading.ts'
import type { Rulings } from '../rulings.ts'
import { nodeKey, type Service, type Source } from '../sources.ts'
import { surroundings } from './clauses.ts'
import { bodyNamesOf, bodyOfSource, holderOf, saidAfter, sentenceBefore } from './holders.ts'
import type { Counted } from './measure.ts'
import { attributionOf, mentionsIn } from './near.ts'
import { authorNamed, type Saying } from './said.ts'

/** By entity ("article#entity") the source that it is. */
const sourceIndex = (sources: readonly Source[]): ReadonlyMap<string, Source> =>
  new Map(sources.flatMap((source) => source.mentions.map((mention) => [mention, source] as const)))

/** By spelling the person who has it; of several, whoever is mentioned most. */
function personIndex(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const people = sources
    .filter(({ kind }) => kind === 'person')
    .sort((a, b) => a.mentions.length - b.mentions.length || (a.id < b.id ? 1 : -1))
  return new Map(people.flatMap((source) => source.names.map((name) => [personName(name).parts.join(' '), source] as const)))
}

export interface Known {
  readonly sourceOf: ReadonlyMap<string, Source>
  readonly personOf: ReadonlyMap<string, Source>
  /** By name, in lower case and with straight apostrophes, the body that has it. */
  readonly bodyOf: ReadonlyMap<string, Source>
  readonly bodyNames?: RegExp
  readonly rulings: Pick<Rulings, 'wrongFigures' | 'wrongSpeakers'>
}

export function knownFrom(sources: readonly Source[], rulings: Known['rulings']): Known {
  const bodies = sources
    .filter(({ kind }) => kind === 'organization')
    .toSorted((a, b) => a.mentions.length - b.mentions.length || (a.id < b.id ? 1 : -1))
  const bodyOf = new Map(bodies.flatMap((source) => source.names.map((name) => [plainName(name), source] as const)))
  const bodyNames = bodyNamesOf(bodyOf.keys())
  return { sourceOf: sourceIndex(sources), personOf: personIndex(sources), bodyOf, ...(bodyNames && { bodyNames }), rulings }
}

const plainName = (name: string): string => name.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ')

/** In whose record a figure enters, and who gives it. */
export interface Voice {
  readonly speaker?: string
  readonly institution: string
  /** Known by the words for whose count it is, with no statement that gives it. */
  readonly isHeld?: boolean
  readonly isFormer?: boolean
}

/** Whose figure it is: whoever's count it is by its words, else its speakers', each institution once, else the author's, else the report's. */
export function voicesOf(reading: Reading, index: number, { bare }: Counted, saying: Saying, known: Known): Voice[] {
  const { sourceOf, personOf } = known
  const { id, outlet } = reading.article
  const figure: Figure = reading.figures[index]!
  const statement = attributionOf(reading, saying.statement)
  const isWrong = statement !== undefined && known.rulings.wrongSpeakers.has(nodeKey(id, statement.id))
  const own = { institution: `outlet ${outlet ?? ''}` }
  if (isWrong) return [own]
  const { sentence } = surroundings(reading.article.text, reading.figures, index)
  const after = saying.speakers.length > 0 ? undefined : saidAfter(reading, figure, sentence.end)
  const speakers = [...saying.speakers, ...(after === undefined ? [] : [after])].flatMap(
    (entity) => sourceOf.get(nodeKey(id, entity)) ?? [],
  )
  const holder = saying.standing === 'asked' ? undefined : holderOf(reading, figure, bare, sentence.start, known.bodyNames)
  const held =
    holder && (holder.entity === undefined ? known.bodyOf.get(plainName(holder.name ?? '')) : sourceOf.get(nodeKey(id, holder.entity)))
  if (
    holder &&
    held &&
    (speakers.length === 0 ||
      (held.kind !== 'person' && speakers.every((one) => one.id !== held.id && institutionOn(one, saying.told)?.institution !== held.id)))
  )
    return [
      {
        ...(held.kind === 'person' && { speaker: held.id }),
        institution: institutionOn(held, saying.told)?.institution ?? held.id,
        isHeld: speakers.length === 0,
        isFormer: holder.former,
      },
    ]
  const before = bodiesIn(reading, sentenceBefore(reading, sentence.start), known)
  if (before.length === 1 && isPronoun(reading, statement)) return [{ speaker: before[0]!.id, institution: before[0]!.id }]
  const body =
    statement && speakers.every((one) => one.kind !== 'organization' && one.speaksFor.length === 0)
      ? bodyOfSource(reading, statement)
      : undefined
  const behind = body === undefined ? undefined : sourceOf.get(nodeKey(id, body))
  if (behind) return [{ ...(speakers[0] && { speaker: speakers[0].id }), institution: behind.id }]
  const voices = new Map(
    speakers.map((source) => [institutionOn(source, saying.said)?.institution ?? source.id, source.id] as const).reverse(),
  )
  if (voices.size > 0) return [...voices].reverse().map(([institution, speaker]) => ({ speaker, institution }))
  const named = authorNamed(reading)
  const author = named === undefined ? undefined : personOf.get(personName(named).parts.join(' '))
  return author ? [{ speaker: author.id, institution: institutionOn(author, saying.said)?.institution ?? author.id }] : [own]
}

/** The bodies that a stretch of the text names, each once. */
function bodiesIn(reading: Reading, span: { start: number; end: number } | undefined, { sourceOf, bodyOf, bodyNames }: Known): Source[] {
  if (!span) return []
  const { id, text } = reading.article
  const mentioned = mentionsIn(reading, span.start, span.end).filter(({ entity }) => entity.kind === 'organization')
  const written = bodyNames ? [...text.slice(span.start, span.end).matchAll(bodyNames)] : []
  const found = [
    ...mentioned.map(({ entity }) => sourceOf.get(nodeKey(id, entity.id))),
    ...written.map(([name]) => bodyOf.get(plainName(name))),
  ]
  return [...new Set(found.filter((source) => source !== undefined))]
}

/** "It said", or no words for who says it. */
const isPronoun = ({ article }: Reading, statement: Attribution | undefined): boolean =>
  statement === undefined || statement.source.every(({ start, end }) => /^it(?:self)?$/i.test(article.text.slice(start, end)))

/** For whom a person spoke on a day: the service that had begun last by then, else the first. */
export function institutionOn({ speaksFor }: Source, day?: string): Service | undefined {
  const begun = speaksFor.filter(({ from, until }) => day === undefined || ((from ?? '') <= day && (until === undefined || until >= day)))
  return begun.at(-1) ?? speaksFor[0]
}
