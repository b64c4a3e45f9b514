import type { Reading } from '../../reader/reading.ts'
import { findSentences } from '../../reader/sentences.ts'
import { intervalOf } from '../../reader/times/values.ts'
import { foldMarks } from '../../text/keys.ts'
import { cut, type Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import { topicStem } from '../replies/topic-stem.ts'
import { commonWords } from '../wires/common-words.ts'
import { AS_FORETOLD, AS_SAID, happeningKeys, NO_DEED, NOT_COME, NOT_DONE, NOT_PAST, PROMISED, SAYS_NO } from './outcome-words.ts'

/** A sentence of a report, with what tells whether it shows that something foretold has come. */
export interface Told extends Span {
  readonly article: string
  readonly outlet?: string
  /** As published; "" where that is not known. */
  readonly published: string
  /** First and last day that its times name; those of the report where they name none. */
  readonly from: string
  readonly to: string
  readonly isDated: boolean
  readonly text: string
  /** Keys of its telling words. */
  readonly words: ReadonlySet<string>
  /** Keys of what has happened or is so: no verb after "will", "to" or "if". */
  readonly happened: ReadonlySet<string>
  /** Those of them that stand behind a "not". */
  readonly undone: ReadonlySet<string>
  /** Ids of sources that it mentions. */
  readonly mentions: ReadonlySet<string>
  /** Keys of the statement that it stands in, where one holds most of it. */
  readonly statement?: string
  readonly asForetold: boolean
  readonly asPromised: boolean
  readonly asSaid: boolean
  /** Is there a "no" anywhere in it? */
  readonly saysNo: boolean
  /** Does it say of the whole that it did not come? */
  readonly notCome: boolean
}

const WORD = /[\p{L}\p{N}]+(?:[.,'][\p{L}\p{N}]+)*/gu
/** Shorter ones tell nothing by themselves; longer ones are lists. In telling words. */
const LEAST = 3
const MOST = 60
/** The words before a deed that tell whether it is done, in characters. */
const LEAD = 40

/** By entity of an article ("article#entity"), the source that it is, and those that it speaks for. */
export type SourcesOf = (article: string, entity: string) => readonly string[]

/** The sentences of a reading that tell of something; forecasts and questions aside. Linear in the article. */
export function toldIn(reading: Reading, sourcesOf: SourcesOf): Told[] {
  const { article, entities, attributions, times, forecasts } = reading
  const { id, text, published = '', outlet } = article
  const mentioned = indexSpans(
    entities.flatMap((entity) => entity.mentions.map((span) => ({ entity: entity.id, span }))),
    ({ span }) => span,
  )
  const timesAt = indexSpans(times, (time) => time)
  const foretoldAt = indexSpans(forecasts, (forecast) => forecast)
  const contents = indexSpans(
    attributions.flatMap((attribution) => attribution.content.map((span) => ({ attribution, span }))),
    ({ span }) => span,
  )
  return findSentences(text, article.sections).flatMap((sentence) => {
    const plain = foldMarks(cut(text, sentence))
    if (/\?\W*$/.test(plain)) return []
    const ahead = foretoldAt.at(sentence)
    const foretold = ahead.reduce((sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start), 0)
    if (foretold > plain.length / 2) return []
    const matches = [...plain.toLowerCase().matchAll(WORD)]
    const words = matches.map((match, i) => ({ word: match[0].replaceAll(',', ''), next: matches[i + 1]?.[0], at: match.index }))
    const isAhead = (at: number): boolean => ahead.some(({ start, end }) => start <= sentence.start + at && sentence.start + at < end)
    const before = (at: number): string => plain.slice(Math.max(0, at - LEAD), at).trimEnd()
    const deeds = words.filter(({ word, at }) => !NO_DEED.has(word) && !isAhead(at) && !NOT_PAST.test(before(at)))
    const telling = words.filter(({ word }) => !commonWords.has(word) && topicStem(word) !== undefined)
    if (telling.length < LEAST || telling.length > MOST) return []
    const days = timesAt
      .at(sentence)
      .filter(({ type, start }) => (type === 'DATE' || type === 'TIME') && !isAhead(start - sentence.start))
      .flatMap(({ value }) => intervalOf(value) ?? [])
    const day = published.slice(0, 10)
    const held = contents
      .at(sentence)
      .filter(({ span }) => Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start) > 0.5 * (sentence.end - sentence.start))
    const statement = held.at(-1)?.attribution
    if (statement?.act === 'ask') return []
    return [
      {
        article: id,
        ...(outlet && { outlet }),
        published,
        start: sentence.start,
        end: sentence.end,
        from: days.length > 0 ? days.map(({ first }) => first.toString()).sort()[0]! : day,
        to:
          days.length > 0
            ? days
                .map(({ last }) => last.toString())
                .sort()
                .at(-1)!
            : day,
        isDated: days.length > 0,
        text: plain,
        words: new Set(telling.flatMap(({ word }) => topicStem(word)!)),
        happened: new Set(deeds.flatMap(({ word, next }) => happeningKeys(word, next))),
        undone: new Set(deeds.filter(({ at }) => NOT_DONE.test(before(at))).flatMap(({ word, next }) => happeningKeys(word, next))),
        mentions: new Set(mentioned.at(sentence).flatMap(({ entity }) => sourcesOf(id, entity))),
        ...(statement && { statement: `${id}#${statement.id}` }),
        asForetold: AS_FORETOLD.test(plain),
        asPromised: PROMISED.test(plain),
        asSaid: AS_SAID.test(plain),
        saysNo: SAYS_NO.test(plain),
        notCome: NOT_COME.test(plain),
      },
    ]
  })
}
