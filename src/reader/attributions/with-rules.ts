import { contains, overlaps, type Span } from '../../text/span.ts'
import { indexSpans, type SpanIndex } from '../../text/span-index.ts'
import type { AttributionFinder, FinderInput, FoundAttribution } from './finder.ts'

/** What the rules must be sure of before they say what somebody inside another's words is said to have said. */
const sure = 0.6
const pronoun = /^(?:i|we|you|he|she|it|they|who|that|which|this|these|those|one|some|many|others|every\w+|some\w+|any\w+|nobody|people)$/i

const spansOf = ({ source, cue, content }: FoundAttribution) => [...source, ...cue, ...content]

/**
 * What a trained finder finds, and what the rules find beside it: of somebody, where it finds nothing, and attributions inside the contents that it finds
 * ("she said that the ministry denies …"), which PolNeAR, that it learned from, does not mark.
 */
export const withRules = (trained: AttributionFinder, rules: AttributionFinder): AttributionFinder => ({
  model: trained.model,
  find: async (input) => {
    const [read, others] = await Promise.all([trained.find(input), rules.find(input)])
    const bySource = indexSpans(
      others.flatMap(({ cue, source }) => (cue[0] && source.length === 1 ? [{ cue: cue[0], source: source[0]! }] : [])),
      ({ cue }) => cue,
    )
    const isName = namesIn(input)
    const isOwn = sentencesOfTheirOwn(others, input)
    const found = read
      .filter(inOneParagraph(input))
      .map((one) => joined(one, bySource, input))
      .map((one) =>
        one.content.some(isOwn) && !one.content.every(isOwn) ? { ...one, content: one.content.filter((span) => !isOwn(span)) } : one,
      )
    const byCue = new Map(found.flatMap((known) => known.cue.map(({ start }) => [start, known] as const)))
    const contents = new Set(found.flatMap(({ content }) => content))
    const taken = indexSpans(found.flatMap(spansOf), (span) => span)
    const isBeside = (one: FoundAttribution): boolean => {
      const own = spansOf(one)
      const met = [...new Set(own.flatMap((span) => taken.at(span)))]
      if (met.length === 0) return one.source.length > 0
      if (saysTheSame(one, byCue, input)) return true
      return met.length === 1 && contents.has(met[0]!) && own.every((span) => contains(met[0]!, span)) && isClear(one, input, isName)
    }
    return [...found, ...others.filter(isBeside)]
  },
})

/** "Kos -- like Berg last week -- called it a ruin": Berg, of the cue and the content that are found for Kos. */
const saysTheSame = ({ source, cue }: FoundAttribution, byCue: ReadonlyMap<number, FoundAttribution>, { text }: FinderInput): boolean => {
  const known = cue[0] && byCue.get(cue[0].start)?.source[0]
  return known !== undefined && source[0] !== undefined && /^\W*\blike\s+$/.test(text.slice(known.end, source[0].start))
}

/** Sentences outside quotation marks that say themselves who says it ("She denied that …") are no further piece of what was said before them. */
const sentencesOfTheirOwn = (others: readonly FoundAttribution[], { parsed, quotations }: FinderInput): ((piece: Span) => boolean) => {
  const clear = indexSpans(
    others.filter(({ score, source, cue }) => score >= sure && source.length > 0 && cue.length > 0),
    ({ source }) => source[0]!,
  )
  const starts = new Set(parsed.map(({ sentence }) => sentence.start))
  return (piece) =>
    starts.has(piece.start) &&
    !quotations.some((quotation) => overlaps(quotation, piece)) &&
    clear.at(piece).some((one) => one.source[0]!.start === piece.start && spansOf(one).every((span) => contains(piece, span)))
}

/** Who speaks is named beside the cue: not in the caption above it, and not over its edge. */
const inOneParagraph = ({ parsed }: FinderInput) => {
  const sentences = indexSpans(parsed, ({ sentence }) => sentence)
  const paragraphsOf = (span: Span): number[] => sentences.at(span).map(({ sentence }) => sentence.paragraph)
  return ({ source, cue }: FoundAttribution): boolean => new Set([...source, ...cue].flatMap(paragraphsOf)).size < 2
}

/** Somebody of a name or a calling, in words that are not quoted: who speaks says "I think" of themselves, but may quote a third by name. */
const isClear = ({ source, cue, score }: FoundAttribution, { text, quotations }: FinderInput, isName: (span: Span) => boolean): boolean =>
  score >= sure &&
  source.length > 0 &&
  source.every(({ start, end }) => !pronoun.test(text.slice(start, end))) &&
  (source.some(isName) || !quotations.some((quotation) => cue.some((span) => overlaps(quotation, span))))

/** Does the last word belong to a name? */
const namesIn = ({ parsed }: FinderInput) => {
  const ends = new Set(parsed.flatMap(({ tokens }) => tokens.filter(({ name }) => name !== undefined).map(({ end }) => end)))
  return ({ end }: Span): boolean => ends.has(end)
}

/** "[the U.S. and] NATO": what the rules see joined to a source by "and" speaks too. */
const joined = (
  one: FoundAttribution,
  others: SpanIndex<{ readonly cue: Span; readonly source: Span }>,
  { text }: FinderInput,
): FoundAttribution => {
  const [source] = one.source
  const [cue] = one.cue
  if (!source || !cue || one.source.length > 1) return one
  const wider = others
    .at(cue)
    .find(
      (other) =>
        other.source.end === source.end &&
        other.source.start < source.start &&
        /\S\s+(?:and|or|&)\s+$/.test(text.slice(other.source.start, source.start)),
    )
  return wider ? { ...one, source: [wider.source] } : one
}
