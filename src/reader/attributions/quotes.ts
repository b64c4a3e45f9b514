import { hull, length, type Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Quotation } from '../quotation-marks.ts'
import type { FinderInput, FoundAttribution } from './finder.ts'

/** Shorter quoted stretches that no cue claims are names, titles or scare quotes, not speech. In UTF-16 code units. */
const SPEECH_UNITS = 20

/**
 * Gives each quotation to its attribution over sentence ends: a content that begins or ends within a quotation takes all of it,
 * quoted sentences that follow in the paragraph (or continue it in the next) belong to the speaker before, and speech that nobody
 * is said to have said becomes an attribution without source and cue.
 */
export function joinQuotes({ quotations, parsed }: FinderInput, found: readonly (readonly FoundAttribution[])[]): FoundAttribution[] {
  const outer = quotations.filter((q) => q.depth === 0)
  const outerAt = indexSpans(outer, (q) => q)
  const all = found.flatMap((attributions, i) =>
    attributions.map((attribution): Joined => {
      const { sentence } = parsed[i]!
      const content = attribution.content.map((piece) => widen(piece, outerAt.at(piece), sentence))
      const quoted = content.some((piece) => outerAt.at(piece).length > 0)
      return { attribution: { ...attribution, content: tidy(content) }, paragraph: sentence.paragraph, quoted }
    }),
  )
  const claims = indexSpans(
    all.flatMap(({ attribution: { source, cue, content } }) => [...source, ...cue, ...content]),
    (span) => span,
  )
  const sentences = indexSpans(parsed, ({ sentence }) => sentence)
  const ending = all.filter((one) => one.quoted).sort((x, y) => lastEnd(x.attribution) - lastEnd(y.attribution))
  // The quotation's speaker, if anyone: whoever was quoted last before it.
  let before: Joined | undefined
  let next = 0
  let continued = false
  for (const quotation of outer) {
    for (; next < ending.length && lastEnd(ending[next]!.attribution) <= quotation.start; next++) {
      if (!before || lastEnd(ending[next]!.attribution) >= lastEnd(before.attribution)) before = ending[next]
    }
    const claimed = claims.at(quotation).length > 0
    const around = sentences.at(quotation)
    if (claimed || !standsAlone(quotation, around)) {
      continued = quotation.continues === true && claimed
      continue
    }
    const { paragraph } = around[0]!.sentence
    if (before && (before.paragraph === paragraph || continued)) {
      before.attribution = { ...before.attribution, content: tidy([...before.attribution.content, quotation]) }
      if (continued) before.paragraph = paragraph
    } else if (length(quotation) >= SPEECH_UNITS) {
      const { start, end } = quotation
      before = { attribution: { source: [], cue: [], content: [{ start, end }], score: 0.4 }, paragraph, quoted: true }
      all.push(before)
    }
    continued = quotation.continues === true
  }
  return all.map((one) => one.attribution).sort((x, y) => x.content[0]!.start - y.content[0]!.start)
}

/** An attribution while quotations are still being joined to it. */
interface Joined {
  attribution: FoundAttribution
  paragraph: number
  readonly quoted: boolean
}

const lastEnd = ({ source, cue, content }: FoundAttribution): number => hull([...source, ...cue, ...content])!.end

/** A piece that begins or ends inside a quotation takes the rest of it that lies beyond its sentence. */
function widen(piece: Span, outer: readonly Quotation[], sentence: Span): Span {
  let { start, end } = piece
  for (const q of outer) {
    if (q.start < sentence.start && q.end > start && start <= sentence.start + 1) start = Math.min(start, q.start)
    if (q.end > sentence.end && q.start < end && end >= sentence.end - 2) end = Math.max(end, q.end)
  }
  return { start, end }
}

/** Does the quotation make up whole sentences, rather than words inside one? */
const standsAlone = (quotation: Span, around: readonly Parsed[]): boolean =>
  around.some(({ sentence }) => Math.abs(sentence.start - quotation.start) <= 1) &&
  around.some(({ sentence }) => Math.abs(sentence.end - quotation.end) <= 2)

/** Text order, pieces that touch or overlap made one. */
function tidy(pieces: readonly Span[]): Span[] {
  const ordered = [...pieces].sort((a, b) => a.start - b.start)
  const tidied: Span[] = []
  for (const { start, end } of ordered) {
    const last = tidied.at(-1)
    if (last && start <= last.end) tidied[tidied.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else tidied.push({ start, end })
  }
  return tidied
}
