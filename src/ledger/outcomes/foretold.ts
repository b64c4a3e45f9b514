import type { Attribution, Forecast, Reading } from '../../reader/reading.ts'
import { foldMarks } from '../../text/keys.ts'
import { contains, cut, inTextOrder, type Span, trim } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import { topicStem } from '../replies/topic-stem.ts'
import { forecastKey } from '../rulings.ts'
import { windowOf } from '../utterances/days.ts'
import type { Voice, Voices } from '../utterances/speakers.ts'
import { stem } from '../utterances/words.ts'
import { commonWords } from '../wires/common-words.ts'
import { EXPECTING, FORETELLING, happeningKeys, isHappening, NO_DEED, UNSEEN, WILL_NOT, WILL_WORDS } from './outcome-words.ts'

/** One forecast of one article, with what tells whether another foretells the same. */
export interface Foretold extends Span {
  /** "article#xN". */
  readonly key: string
  readonly article: string
  readonly outlet?: string
  /** As published; "" where that is not known. */
  readonly published: string
  /** Key of the statement that it stands in; none of the report's own voice. */
  readonly statement?: string
  /** Keys of all statements that hold it, that one among them. */
  readonly statements: readonly string[]
  /** The exact words. */
  readonly words: string
  readonly voice: Voice
  /** The day on which it was said, ISO 8601; "" where nothing is known. */
  readonly said: string
  readonly earliest?: string
  readonly latest?: string
  readonly certainty: Forecast['certainty']
  /** Told again: the window that a reader counts from the report's day may be wrong. */
  readonly recalled: boolean
  /** Does it stand in a denial? Then it is what is denied. */
  readonly denied: boolean
  /** "will not", "nobody is going to". */
  readonly negated: boolean
  /** Keys of its telling words, those of time left out. */
  readonly core: ReadonlySet<string>
  /** The same of the rest of its sentence, and of the sentence before where its own words point at that. */
  readonly around: ReadonlySet<string>
  /** Keys of what is to happen. */
  readonly happening: ReadonlySet<string>
}

const WORD = /[\p{L}\p{N}]+(?:[.,'][\p{L}\p{N}]+)*/gu
/** So few telling words, and a forecast cannot be known without what stands around it. */
const FEW = 3
/** How far the words around are looked at, in characters. */
const REACH = 300
/** No statement stands deeper inside others. */
const DEEPEST = 20
const POINTS = /^\W*(?:they|it|he|she|this|that|these|those|there|would|will|should|could|may|might|we|i)\b/i

export const telling = (text: string): string[] =>
  [...foldMarks(text).toLowerCase().matchAll(WORD)].flatMap(([word]) =>
    commonWords.has(word) ? [] : (topicStem(word.replaceAll(',', '')) ?? []),
  )

/** The forecasts of a reading. Linear in the article. */
export function foretoldIn(reading: Reading, voiceOf: Voices, wrongSpeakers: ReadonlySet<string>): Foretold[] {
  const { article, attributions } = reading
  const { id, text, published = '', outlet } = article
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const contents = indexSpans(
    attributions.flatMap((attribution) => attribution.content.map((span) => ({ attribution, span }))),
    ({ span }) => span,
  )
  const timesAt = indexSpans(reading.times, (time) => time)
  return reading.forecasts.map((forecast, index) => {
    const { start, end, earliest, latest, certainty } = forecast
    const attribution = byId.get(forecast.attribution ?? '')
    const statement = attribution && `${id}#${attribution.id}`
    const words = cut(text, forecast)
    const said = attribution ? windowOf(attribution, reading).to : published.slice(0, 10)
    const speakers = statement === undefined || wrongSpeakers.has(statement) ? [] : attribution!.speakers
    const core = new Set(
      telling(foldMarks(untimed(text, forecast, timesAt.at(forecast))).replace(EXPECTING, '')).filter((word) => !FORETELLING.has(word)),
    )
    const piece = attribution?.content.find((span) => contains(span, forecast)) ?? forecast
    return {
      key: forecastKey(id, index),
      article: id,
      start,
      end,
      ...(outlet && { outlet }),
      published,
      ...(statement && { statement }),
      statements: [
        ...new Set([
          ...(statement ? [statement] : []),
          ...contents
            .at(forecast)
            .filter(({ span }) => 2 * (Math.min(span.end, end) - Math.max(span.start, start)) > end - start)
            .map(({ attribution }) => `${id}#${attribution.id}`),
        ]),
      ],
      words,
      voice: voiceOf(reading, speakers, said),
      said: /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : published.slice(0, 10),
      ...(earliest && { earliest }),
      ...(latest && { latest }),
      certainty,
      recalled: attribution?.previous === true,
      denied: isDenied(attribution, byId),
      // "For somebody who is not there" is another's not.
      negated: WILL_NOT.test(foldMarks(words).split(/\b(?:who|which|that|if|unless|because)\b/i)[0]!),
      core,
      around: new Set(telling(aroundOf(text, forecast, piece, core.size < FEW || POINTS.test(words))).filter((word) => !core.has(word))),
      happening: happeningOf(words),
    }
  })
}

/** The words without those of its times: when is told by the window. */
const untimed = (text: string, { start, end }: Span, times: readonly Span[]): string => {
  let [out, at] = ['', start]
  for (const time of [...times].sort(inTextOrder)) {
    if (time.start < at) continue
    out += `${text.slice(at, time.start)} `
    at = Math.min(end, time.end)
  }
  return out + text.slice(at, end)
}

/** Does it stand in a denial, or in what a denial repeats? In one's own words one says what will be instead. */
function isDenied(attribution: Attribution | undefined, byId: ReadonlyMap<string, Attribution>): boolean {
  for (let at = attribution, n = 0; at && n < DEEPEST; at = byId.get(at.within ?? ''), n++)
    if (at.act === 'deny' && !at.negated && at.kind !== 'direct') return true
  return false
}

/** The rest of what was said in the sentence, and the sentence before where the forecast's words are few. */
function aroundOf(text: string, { start, end }: Span, piece: Span, isPointing: boolean): string {
  const from = Math.max(start - REACH, isPointing ? text.lastIndexOf('\n', start - 1) + 1 : sentenceStart(text, start, piece.start))
  const last = text.slice(from, start)
  // Of a paragraph, the forecast's sentence and the one before it.
  const own = isPointing
    ? last
        .split(/(?<=[.!?]["')\u201d\u2019]?)\s+/)
        .slice(-2)
        .join(' ')
    : last
  const to = trim(text, { start: end, end: Math.min(text.length, Math.max(end, piece.end), end + REACH) }).end
  return `${own} ${text.slice(end, to).split(/[.!?]\s/)[0]!}`
}

const sentenceStart = (text: string, start: number, least: number): number => {
  const before = text.slice(Math.max(least, start - REACH), start)
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '))
  return start - before.length + stop + 1
}

/** What is to happen: the first word of a deed after "will", "to" or "would"; without any of these, the verbs that tell of happenings. */
function happeningOf(words: string): ReadonlySet<string> {
  const written = [...foldMarks(words).matchAll(WORD)].map(([word]) => word)
  const list = written.map((word) => word.toLowerCase())
  const at = list.findIndex((word) => WILL_WORDS.has(word) || word.endsWith("'ll"))
  // A name is no deed.
  const deeds = list.flatMap((word, i) =>
    i > at && (i === 0 || word === written[i]) && isDeed(word, list[i - 1]) ? [{ word, next: list[i + 1] }] : [],
  )
  const told = at < 0 ? deeds.filter(({ word }) => isHappening(word)) : deeds.slice(0, 1)
  return new Set(told.filter(({ word }) => !UNSEEN.has(word)).flatMap(({ word, next }) => happeningKeys(word, next)))
}

/** "The end" of a week is no deed. */
const isDeed = (word: string, before: string | undefined): boolean =>
  !NO_DEED.has(word) && !WILL_WORDS.has(word) && !/ly$/.test(word) && !FORETELLING.has(stem(word)) && before !== 'the'
