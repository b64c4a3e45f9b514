import type { Attribution, Entity, Reading } from '../../reader/reading.ts'
import { cut, hull, type Span } from '../../text/span.ts'
import { indexSpans, type SpanIndex } from '../../text/span-index.ts'
import { searchWords } from '../search.ts'
import { dayOf, orNull, storable, wordsOf, yesNo } from '../storable.ts'
import type { StatementMentionTable, StatementSpeakerTable, StatementTable, StatementWordsTable } from '../tables.ts'
import type { Ids } from './ids.ts'

/** What an article's attributions become. */
export interface StatementRows {
  readonly statement: StatementTable[]
  readonly statement_speaker: StatementSpeakerTable[]
  readonly statement_mention: StatementMentionTable[]
  readonly statement_words: StatementWordsTable[]
}

/** The day that it was said: the one named; of news, else the day of publication. */
const saidOn = ({ said, previous }: Attribution, published: string | undefined): string | null => {
  if (said !== undefined) return dayOf(said.value)
  return previous ? null : dayOf(published)
}

/** Whole sentences that hold any of the spans, neighbours joined; a span outside all of them stands for itself. */
const sentencesAround = (spans: readonly Span[], sentences: SpanIndex<Span>): Span[] => {
  const held = new Map<number, Span>()
  for (const span of spans) {
    const around = sentences.at(span)
    for (const { start, end } of around.length > 0 ? around : [span]) held.set(start, { start, end })
  }
  const joined: Span[] = []
  for (const span of [...held.values()].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    // Not further apart than a space or a line break.
    if (last && span.start - last.end <= 1) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

/** Everything that the article calls them and whom they speak for. */
const calledBy = (entity: Entity, entities: ReadonlyMap<string, Entity>): string[] => {
  const bodies = [entity.affiliation, entity.standsFor].flatMap((id) => entities.get(id ?? '') ?? [])
  return [entity.name, ...entity.aliases, entity.role ?? '', ...bodies.flatMap((body) => [body.name, ...body.aliases])]
}

/** A text as it is searched: each word once, since only whether it is there is asked. */
const searched = (texts: readonly string[]): string => [...new Set(texts.flatMap(searchWords))].join(' ')

export const statementRows = (
  { article, attributions, entities }: Reading,
  sentences: readonly Span[],
  ids: Ids,
  stoodAt: string,
): StatementRows => {
  const { text } = article
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const sentenceIndex = indexSpans(sentences, (sentence) => sentence)
  const mentions = indexSpans(
    entities.flatMap((entity) => entity.mentions.map((span) => ({ entity, span }))),
    ({ span }) => span,
  )
  const rows: StatementRows = { statement: [], statement_speaker: [], statement_mention: [], statement_words: [] }
  for (const attribution of attributions) {
    const { source, cue, content, speakers } = attribution
    const id = ids.local(attribution.id)
    const all = [...source, ...cue, ...content]
    const spoken = saidOn(attribution, article.published)
    const around = sentencesAround(all, sentenceIndex)
    const { start, end } = hull(content.length > 0 ? content : all) ?? { start: 0, end: 0 }
    const mentioned = [...new Set(content.flatMap((span) => mentions.at(span).map(({ entity }) => entity)))]
    const speaking = [...new Set(speakers)].flatMap((speaker) => byId.get(speaker) ?? [])
    const called = speaking.flatMap((entity) => calledBy(entity, byId))
    rows.statement.push({
      id,
      article_id: ids.article,
      local_id: storable(attribution.id),
      act: attribution.act,
      kind: attribution.kind,
      certainty: attribution.certainty,
      negated: yesNo(attribution.negated),
      previous: yesNo(attribution.previous),
      content: wordsOf(text, content),
      source: wordsOf(text, source),
      cue: wordsOf(text, cue),
      sentence: wordsOf(text, around),
      start_offset: start,
      end_offset: end,
      source_spans: JSON.stringify(source),
      cue_spans: JSON.stringify(cue),
      content_spans: JSON.stringify(content),
      sentence_spans: JSON.stringify(around),
      said: orNull(attribution.said?.value),
      said_on: spoken,
      day: spoken ?? stoodAt.slice(0, 10),
      occasion: orNull(attribution.occasion),
      within_id: attribution.within === undefined ? null : ids.local(attribution.within),
      caveats: JSON.stringify(attribution.caveats),
      score: attribution.score,
    })
    speaking.forEach(({ id: speaker }, position) => {
      rows.statement_speaker.push({ statement_id: id, position, entity_id: ids.local(speaker) })
    })
    for (const { id: entity } of mentioned) rows.statement_mention.push({ statement_id: id, entity_id: ids.local(entity) })
    rows.statement_words.push({
      statement_id: id,
      words: searched([...around.map((span) => cut(text, span)), ...speaking.flatMap(({ name, aliases }) => [name, ...aliases])]),
      speakers: searched([...called, ...source.map((span) => cut(text, span))]),
      about: searched([...content.map((span) => cut(text, span)), ...mentioned.flatMap(({ name, aliases }) => [name, ...aliases])]),
    })
  }
  return rows
}
