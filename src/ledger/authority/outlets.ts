import type { Attribution, Reading } from '../../reader/reading.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { outletId, type Source } from '../sources.ts'
import type { ChainLink } from './chain.ts'
import type { Known, Party } from './known.ts'

/** Who put the report out: the outlet; of a report that gives none, the agency of its credit or dateline. */
export function outletLink(reading: Reading, known: Known): ChainLink | undefined {
  const { id, outlet } = reading.article
  if (outlet) return { ...named(known.sourceAt(id, outletId), outlet), part: 'outlet', reason: 'put the report out', spans: [] }
  const [credited] = credits(reading, known)
  return credited && { ...credited.link, part: 'outlet' }
}

/** The agencies and papers that the report credits with its text, or with the part in which the statement stands. */
export const carriersOf = (reading: Reading, attribution: Attribution, known: Known): ChainLink[] => {
  const start = Math.min(...[...attribution.content, ...attribution.source, ...attribution.cue].map((span) => span.start))
  return credits(reading, known).flatMap(({ link, from }) => (start >= from ? [link] : []))
}

/** Those whom a report credits with its text, and from which offset on. A picture's credit is none. */
function credits(reading: Reading, known: Known): { readonly link: ChainLink; readonly from: number }[] {
  const { text, sections, dateline, byline, credits: pictures } = reading.article
  const told = (party: Party | undefined, reason: string, from = 0): { link: ChainLink; from: number }[] =>
    party?.source && known.isOutlet(party.source)
      ? [{ link: { source: party.source.id, name: party.source.name, part: 'carrier', reason, spans: [party.span] }, from }]
      : []
  // Of a picture: several hands, or right behind or before its caption.
  const isOfPicture = (section: Span, i: number): boolean =>
    sections[i - 1]?.kind === 'caption' ||
    sections[i + 1]?.kind === 'caption' ||
    pictures.some((picture) => overlaps(picture, section) && picture.parties.length > 1)
  return [
    ...sections
      .filter((section, i) => section.kind === 'credit' && !isOfPicture(section, i))
      .flatMap(({ start }) => told(known.partyAt(reading, start), 'credited with the text')),
    ...(dateline?.agency ? told(agencyIn(reading, dateline, dateline.agency, known), 'the agency of the dateline', dateline.start) : []),
    // Beside a reporter of its own, an agency that contributed may have given any part or none.
    ...sections
      .filter((line) => line.kind === 'contributors' && (byline.length === 0 || text.slice(line.start, line.end).includes('/')))
      .flatMap(({ start }) => told(known.partyAt(reading, start), 'credited with a part')),
    ...sourceLine(text).flatMap((start) => told(known.partyAt(reading, start), 'given as the source')),
  ]
}

/** "Source: Continental Press" on a line of its own near the end. */
const sourceLine = (text: string): number[] => {
  const tail = text.slice(-300)
  const match = /(?:^|\n)[ \t]*(?:Source|Sources|Agency|With|Via): ?(?=\S[^\n]{1,80}\s*$)/i.exec(tail)
  return match ? [text.length - tail.length + match.index + match[0].length] : []
}

function agencyIn(reading: Reading, dateline: Span, agency: string, known: Known): Party | undefined {
  const at = reading.article.text.indexOf(agency, dateline.start)
  const span = at >= 0 && at < dateline.end ? { start: at, end: at + agency.length } : { start: dateline.start, end: dateline.end }
  const entity = known.entitiesAt(reading, span).find((one) => one.entity.kind === 'organization')?.entity
  const source = entity && known.sourceAt(reading.article.id, entity.id)
  return source ? { source, name: source.name, span } : known.partyAt(reading, span.start)
}

const named = (source: Source | undefined, name: string): Pick<ChainLink, 'source' | 'name'> => ({
  ...(source && { source: source.id }),
  name: source?.name ?? name,
})
