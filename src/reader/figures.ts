import type { Span } from '../text/span.ts'
import { carriedOver } from './figures/ellipsis.ts'
import { attributionOf, isPrevious, mentionsOf, subjectOf } from './figures/links.ts'
import { lookupOf } from './figures/lookup.ts'
import { findQuantities } from './figures/quantities.ts'
import { withRepeatedUnits } from './figures/repeated.ts'
import { placesFromSetting, type Unplaced } from './figures/setting.ts'
import { asOfOf } from './figures/when.ts'
import { placeOf } from './figures/where.ts'
import type { Attribution, Entity, Figure, Section, Time } from './reading.ts'
import type { Sentence } from './sentences.ts'

export interface FiguresInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly times: readonly Time[]
  readonly entities: readonly Entity[]
  readonly attributions: readonly Attribution[]
  /** Stretches that the publisher struck out: their numbers are no longer said. */
  readonly struck: readonly Span[]
  readonly sections: readonly Section[]
  readonly published?: string
}

/** Sections that hold names and places, and no news. */
const SILENT = new Set(['credit', 'contributors', 'dateline'])

/** Every figure of the article in text order: how many of what, whose, where, as of when, on whose word, and whether it is an earlier one recalled. */
export const findFigures = (input: FiguresInput): Figure[] => {
  const { text, sentences, times, entities, attributions, struck, sections, published } = input
  const shown = blank(text, struck)
  const mentions = mentionsOf(entities)
  const near = lookupOf(times)
  const sectionAt = lookupOf(sections)
  const attributionsAt = lookupOf(attributions.map((attribution) => ({ ...extent(attribution), attribution })))
  const spoken = sentences.filter((sentence) => !sectionAt(sentence).some(({ kind }) => SILENT.has(kind)))
  const found = carriedOver(
    shown,
    spoken.map((sentence) => ({ sentence, quantities: findQuantities(sentence, shown, near) })),
  )
  // Where a number stands that was given another's noun, there it is where that one is.
  const places = new Map<number, string>()
  const numbers = found.flatMap(({ sentence, quantities }) =>
    quantities.map((quantity, i): Unplaced => {
      const { start, end, low, high, bound, unit, concept } = quantity
      const attribution = attributionOf(
        quantity.number,
        attributionsAt(quantity.number).map((one) => one.attribution),
      )
      const section = sectionAt(sentence)[0]
      const previous = isPrevious(shown, sentence, quantity, attribution, section, near, published)
      const around = { previousEnd: quantities[i - 1]?.end ?? sentence.start, nextStart: quantities[i + 1]?.start ?? sentence.end }
      const place = placeOf(shown, sentence, quantity, around, attribution, mentions) ?? places.get(quantity.carriedFrom ?? -1)
      if (place !== undefined) places.set(quantity.start, place)
      const asOf = asOfOf(shown, sentence, quantity, around, attribution, previous, near, published)
      const subject = subjectOf(shown, quantity, mentions)
      const figure: Figure = {
        start,
        end,
        low,
        high,
        bound,
        unit,
        concept,
        subject,
        ...(place !== undefined && { place }),
        ...(asOf !== undefined && { asOf }),
        ...(attribution && { attribution: attribution.id }),
        previous,
      }
      return { figure, sentence, paragraph: sentence.paragraph }
    }),
  )
  const figures = withRepeatedUnits(numbers)
  const set = placesFromSetting(shown, figures, entities, mentions, attributions)
  return figures.map(({ figure }, i) => (set.has(i) ? { ...figure, place: set.get(i)! } : figure))
}

/** The text with what was struck out made white, so that offsets hold. */
const blank = (text: string, struck: readonly Span[]): string => {
  let out = ''
  let at = 0
  for (const { start, end } of [...struck].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    out += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return out + text.slice(at)
}

const extent = ({ source, cue, content }: Attribution): Span => {
  const spans = [...source, ...cue, ...content]
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) }
}
