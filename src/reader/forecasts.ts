/** Forecasts: what an article says has yet to happen, who says so, how surely, and between which days. */

import type { Span } from '../text/span.ts'
import { contains, cut, length, overlaps } from '../text/span.ts'
import { indexSpans } from '../text/span-index.ts'
import { CONDITION, NO_OUTLOOK, OPEN_QUESTION, PAST_CUE, REPORTING, REPORTING_NOUNS, WILL } from './english/forecast-words.ts'
import { certaintyOf, isConditional } from './forecasts/certainty.ts'
import { type Clause, clauseOf, cutBefore, isBroken, isRestarted } from './forecasts/clause.ts'
import { isQuoteMark, lowerAt, skipAdverbsBack } from './forecasts/token-words.ts'
import { findTriggers, type Trigger } from './forecasts/triggers.ts'
import type { Attribution, Forecast, Time } from './reading.ts'
import type { Sentence, Token } from './sentences.ts'
import { intervalOf } from './times/values.ts'
import { type Window, windowOf } from './times/windows.ts'

export interface ForecastInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly times: readonly Time[]
  readonly attributions: readonly Attribution[]
  /** ISO 8601: the day from which windows count where an attribution names no other. */
  readonly published?: string
}

/** How far before a time the words are looked at that bound it ("no later than"). */
const LEAD = 40

/** In tokens. A longer one is no sentence but a heap of words, and looking around in it would take time that grows with its square. */
const LONGEST_SENTENCE = 1000

/** A piece of an attribution's content. */
interface Piece extends Span {
  readonly attribution: Attribution
  /** Length of the whole content, in UTF-16 code units. */
  readonly size: number
}

const piecesOf = (attributions: readonly Attribution[]): Piece[] =>
  attributions
    .flatMap((attribution) => {
      const size = attribution.content.reduce((sum, span) => sum + length(span), 0)
      return attribution.content.map(({ start, end }): Piece => ({ start, end, size, attribution }))
    })
    .sort((a, b) => a.start - b.start)

const day = (value: string | undefined): string | undefined =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined

/** The clause does not tell, it asks: a question, or "unclear whether it will". */
const isQuestion = (tokens: readonly Token[], clause: Clause, from: number): boolean => {
  if (lowerAt(tokens, tokens.length - 1) === '?' || lowerAt(tokens, tokens.length - 2) === '?') return true
  for (let at = Math.max(0, clause.from - 3); at < from; at++) {
    if (OPEN_QUESTION.has(lowerAt(tokens, at))) return true
    if (/^(?:what|when|where)$/.test(lowerAt(tokens, at)) && at >= clause.from - 1 && at > 0 && !/^[,.]$/.test(lowerAt(tokens, at - 1)))
      return true
  }
  return false
}

/** Inside a direct quotation "would" is no "will" told in the past. */
const isQuoted = (tokens: readonly Token[], at: number, piece: Piece | undefined): boolean => {
  if (piece?.attribution.kind === 'direct') return true
  let marks = 0
  for (let i = 0; i < at; i++) if (isQuoteMark(tokens[i]!.text)) marks++
  return marks % 2 === 1
}

/** Does the cue report in the past? Then "would" stands for "will". */
const isToldBy = (cue: string): boolean => PAST_CUE.test(cue) || REPORTING_NOUNS.has(cue.split(' ').at(-1)!)

const hasReport = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 14); i--)
    if (
      (REPORTING.test(lowerAt(tokens, i)) && !/^says?$/.test(lowerAt(tokens, i))) ||
      (lowerAt(tokens, i + 1) === 'that' && REPORTING_NOUNS.has(lowerAt(tokens, i)))
    )
      return true
  return false
}

/** "a rule that would allow": what a thing is like, rather than what will happen. */
const isRelative = (tokens: readonly Token[], at: number): boolean => {
  const subject = skipAdverbsBack(tokens, at - 1)
  return (
    /^(?:who|which)$/.test(lowerAt(tokens, subject)) ||
    (lowerAt(tokens, subject) === 'that' && /^(?:WDT|WP|IN|)$/.test(tokens[subject]?.tag ?? 'DT'))
  )
}

const isModal = (word: string): boolean => WILL.has(word) || word === 'would'

/** Does the clause name a day or a stretch that is over? */
const isOver = (times: readonly Time[], span: Span, said: string | undefined): boolean =>
  said !== undefined &&
  times.some((time) => {
    const interval = contains(span, time) && (time.type === 'DATE' || time.type === 'TIME') ? intervalOf(time.value) : undefined
    return (contains(span, time) && time.value === 'PAST_REF') || (interval !== undefined && interval.last.toString() < said)
  })

/** Token indices of a sentence that a span covers. */
const within = (tokens: readonly Token[], { start, end }: Span): Clause => {
  let from = 0
  while (from < tokens.length && tokens[from]!.start < start) from++
  let to = tokens.length
  while (to > from && tokens[to - 1]!.end > end) to--
  return { from, to }
}

const isOpen = ({ earliest, latest }: Window): boolean => earliest === undefined && latest === undefined

/** The window of the first time in the clause, or at the sentence's head, that lies ahead of the day on which it was said. */
const windowIn = (input: ForecastInput, times: readonly Time[], spans: readonly Span[], said: string | undefined): Window => {
  if (said === undefined) return {}
  let last: { readonly window: Window; readonly end: number } | undefined
  for (const span of spans) {
    for (const time of times) {
      const narrows = last !== undefined && NARROWS.test(input.text.slice(last.end, Math.min(time.start, last.end + LEAD)))
      if (!contains(span, time) && !narrows) continue
      const found = windowOf(time, cut(input.text, time), input.text.slice(Math.max(0, time.start - LEAD), time.start), said)
      if (isOpen(found) || !(found.latest === undefined || found.latest > said || time.value.slice(0, 10) === said)) continue
      // "within the next several days, most likely by Sunday"
      if (last && !narrows) break
      last = { window: found, end: time.end }
    }
    if (last) return last.window
  }
  return {}
}

/** Between two times of a clause: the second says better when. */
const NARROWS = /^[\s,—–-]*(?:(?:and|or|but)\s+)?(?:most likely|likely|probably|possibly|perhaps|more exactly|at the latest)\b/i

/** How far from the head of a sentence or a content a time may begin and still be at its head, in tokens. */
const HEAD = 4

/** A time at the head belongs to the clause too: "On Friday, the court will rule"; but not "On Friday the court said it will". */
const headTime = (
  tokens: readonly Token[],
  limits: Clause,
  trigger: Trigger,
  times: readonly Time[],
): { readonly time: Time; readonly to: number } | undefined => {
  const head = tokens[Math.min(limits.from + HEAD, trigger.from) - 1]
  const time =
    head &&
    times.find((each) => each.start >= tokens[limits.from]!.start && each.start <= head.start && each.end <= tokens[trigger.from]!.start)
  if (!time) return undefined
  let to = limits.from
  while (to < trigger.from && tokens[to]!.start < time.end) to++
  for (let at = to; at < trigger.from; at++) if (REPORTING.test(lowerAt(tokens, at))) return undefined
  return { time, to }
}

/** Does the time end its phrase, so that a subject begins after it? "Friday the court", not "Friday's court". */
const endsPhrase = (tokens: readonly Token[], at: number): boolean => /^(?:,|DT|PDT|PRP\$?|EX)$/.test(tokens[at]?.tag ?? '')

export const findForecasts = (input: ForecastInput): Forecast[] => {
  const pieces = piecesOf(input.attributions)
  // "would not be drawn on the toll" is no outlook.
  const declinedAt = indexSpans(
    input.attributions.flatMap(({ act, cue }) => (act === 'decline' ? cue : [])),
    (cue) => cue,
  )
  const forecasts: Forecast[] = []
  let active: Piece[] = []
  let [nextPiece, firstTime] = [0, 0]
  for (const sentence of input.sentences) {
    const { tokens } = sentence
    const triggers = tokens.length > LONGEST_SENTENCE ? [] : findTriggers(tokens)
    if (triggers.length === 0) continue
    while (firstTime < input.times.length && input.times[firstTime]!.end <= sentence.start) firstTime++
    let afterTimes = firstTime
    while (afterTimes < input.times.length && input.times[afterTimes]!.start < sentence.end) afterTimes++
    const times = input.times.slice(firstTime, afterTimes)
    while (nextPiece < pieces.length && pieces[nextPiece]!.start < sentence.end) active.push(pieces[nextPiece++]!)
    active = active.filter((piece) => piece.end > sentence.start)
    let taken = -1
    for (const [i, trigger] of triggers.entries()) {
      if (trigger.from < taken) continue
      const found = forecastAt(input, sentence, trigger, triggers[i + 1], times, active, declinedAt.at(sentence))
      if (!found) continue
      forecasts.push(found.forecast)
      taken = found.to
    }
  }
  return forecasts
}

const forecastAt = (
  input: ForecastInput,
  { tokens }: Sentence,
  trigger: Trigger,
  next: Trigger | undefined,
  times: readonly Time[],
  near: readonly Piece[],
  declined: readonly Span[],
): { readonly forecast: Forecast; readonly to: number } | undefined => {
  const words = { start: tokens[trigger.from]!.start, end: tokens[trigger.verb]!.end }
  if (declined.some((cue) => overlaps(cue, words))) return undefined
  const piece = near.filter((each) => contains(each, words)).sort((a, b) => a.size - b.size)[0]
  const limits = piece ? within(tokens, piece) : { from: 0, to: tokens.length }
  const head = headTime(tokens, limits, trigger, times)
  const barrier = head && endsPhrase(tokens, head.to) ? head.to : limits.from
  const clause = cutBefore(tokens, trigger, next, clauseOf(tokens, trigger, limits, barrier))
  if (isQuestion(tokens, clause, trigger.from) || isBroken(tokens, clause) || isRestarted(tokens, trigger, next, clause)) return undefined

  const span = { start: tokens[clause.from]!.start, end: tokens[clause.to - 1]!.end }
  const said = day(piece?.attribution.said?.value) ?? day(input.published)
  const window = windowIn(input, times, head ? [span, head.time] : [span], said)
  const dated = !isOpen(window)
  if (!dated && !isModal(lowerAt(tokens, trigger.from)) && isOver(times, span, said)) return undefined

  const before = lowerAt(tokens, clause.from - 1)
  if (CONDITION.has(before) && clause.from > 0) return undefined
  const conditional = isConditional(tokens, limits, clause)
  const cue = piece ? piece.attribution.cue.map((each) => cut(input.text, each)).join(' ') : ''
  const told =
    !isQuoted(tokens, trigger.from, piece) && (piece === undefined ? hasReport(tokens, trigger.from) : isToldBy(cue.toLowerCase()))
  const relative = isRelative(tokens, trigger.from)
  if (trigger.needs === 'time' && !dated) return undefined
  if (trigger.needs === 'told' && !dated && !told) return undefined
  if (trigger.needs === 'report' && (relative || !(told || conditional || (dated && piece !== undefined)))) return undefined
  if (!dated && trigger.certainty !== 'certain' && NO_OUTLOOK.has(before)) return undefined
  if (trigger.needs === 'event' && !dated && (relative || (piece === undefined && !told))) return undefined

  const hypothetical = trigger.needs === 'report' && !told
  const certainty = conditional || hypothetical ? 'conditional' : certaintyOf(tokens, trigger, clause, cue)
  // Whatever is foretold lies ahead of the day on which it was.
  const ahead = dated || said === undefined ? window : { earliest: said }
  return { forecast: { ...span, ...(piece && { attribution: piece.attribution.id }), ...ahead, certainty }, to: clause.to }
}
