import { hull, length, overlaps, type Span } from '../../text/span.ts'
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
  const all: { attribution: FoundAttribution; paragraph: number; quoted: boolean }[] = []
  for (const [i, attributions] of found.entries()) {
    for (const attribution of attributions) {
      const content = attribution.content.map((piece) => widen(piece, outer, parsed[i]!))
      const quoted = content.some((piece) => outer.some((q) => overlaps(q, piece)))
      all.push({ attribution: { ...attribution, content: tidy(content) }, paragraph: parsed[i]!.sentence.paragraph, quoted })
    }
  }
  const paragraphAt = (offset: number): number => parsed.find((p) => p.sentence.end > offset)?.sentence.paragraph ?? -1
  let continued = false
  for (const quotation of outer) {
    const speech = length(quotation) >= SPEECH_UNITS
    const claimed = all.findIndex(({ attribution: { source, cue, content } }) =>
      [...source, ...cue, ...content].some((s) => overlaps(s, quotation)),
    )
    if (claimed >= 0 || !standsAlone(quotation, parsed)) {
      continued = quotation.continues === true && claimed >= 0
      continue
    }
    const paragraph = paragraphAt(quotation.start)
    const before = all
      .filter((a) => a.quoted && lastEnd(a.attribution) <= quotation.start)
      .sort((a, b) => lastEnd(b.attribution) - lastEnd(a.attribution))[0]
    if (before && (before.paragraph === paragraph || continued)) {
      before.attribution = { ...before.attribution, content: tidy([...before.attribution.content, quotation]) }
      if (continued) before.paragraph = paragraph
    } else if (speech) {
      all.push({
        attribution: { source: [], cue: [], content: [{ start: quotation.start, end: quotation.end }], score: 0.4 },
        paragraph,
        quoted: true,
      })
    }
    continued = quotation.continues === true
  }
  return all.map((a) => a.attribution).sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}

const lastEnd = ({ source, cue, content }: FoundAttribution): number => hull([...source, ...cue, ...content])!.end

/** A piece that begins or ends inside a quotation takes the rest of it that lies beyond its sentence. */
function widen(piece: Span, outer: readonly Quotation[], { sentence }: Parsed): Span {
  let { start, end } = piece
  for (const q of outer) {
    if (q.start < sentence.start && q.end > start && start <= sentence.start + 1) start = Math.min(start, q.start)
    if (q.end > sentence.end && q.start < end && end >= sentence.end - 2) end = Math.max(end, q.end)
  }
  return { start, end }
}

/** Does the quotation make up whole sentences, rather than words inside one? */
const standsAlone = (quotation: Span, parsed: readonly Parsed[]): boolean =>
  parsed.some(({ sentence }) => Math.abs(sentence.start - quotation.start) <= 1) &&
  parsed.some(({ sentence }) => Math.abs(sentence.end - quotation.end) <= 2)

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
