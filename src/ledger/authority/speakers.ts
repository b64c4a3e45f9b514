import { CITED } from '../../reader/english/caveats.ts'
import type { Attribution, Reading } from '../../reader/reading.ts'
import { hull, type Span } from '../../text/span.ts'
import { roleHead } from '../sources/roles.ts'
import type { Source } from '../sources.ts'
import type { ChainLink } from './chain.ts'
import { frameOf } from './frame.ts'
import { isUnnamed, type Known, type Party } from './known.ts'
import { meantBy } from './meant.ts'
import { reliedOn } from './reliance.ts'
import { heard, wasQuoted } from './second-hand.ts'
import { linkTo, type Told } from './told.ts'

/** Carried by others before it came here: whoever is named last had it last. */
const CARRIED = /\b(?:carried|cited|quoted|reported|relayed|published|broadcast|distributed|aired) by (?=\S)/g
const CITING = /\bciting(?= )/
const QUOTED = /\bquot(?:ed|es|ing) (?=\S.{2,90}? as\b)/
const TO_OUTLET =
  /\b(?:told|tells|speaking (?:to|on|with)|spoke (?:to|on|with)|interviews? (?:with|on|by|in)|interviewed (?:by|on)|in comments to|in remarks to|writing in|wrote in|appearing on) (?=\S)/g
const THROUGH = /\bthrough (?=(?:an?|his|her|its|their) (?:spokes\p{L}+|lawyers?|attorneys?|representatives?|publicist|aides?)\b)/u
const STATEMENT_BY = /\b(?:statement|report|letter|message|bulletin|note) (?:by|from|of) (?=\S)/
const SPOKE_FOR = /\bspokes(?:man|woman|person|people) (?:for|of|at) (?=\S)/
/** Who says it, in the order of the chain: those who carried it, whoever passed it on, the speaker, those whom the speaker goes by. */
export function speakerLinks(reading: Reading, attribution: Attribution, known: Known): Told[] {
  const { text } = reading.article
  const frame = frameOf(text, attribution)
  const found = <T>(pattern: RegExp, make: (party: Party) => T | undefined): T[] => {
    const words = text.slice(frame.start, frame.end).replace(/\s/g, ' ')
    return [...words.matchAll(new RegExp(pattern.source, 'gu'))].flatMap((match) => {
      const at = frame.start + match.index + match[0].length
      // What stands in the content is said, and shows nothing of how it came here.
      const isSaid = attribution.content.some(({ start, end }) => start <= at && at < end)
      if (isSaid && !((pattern === CITING || pattern === QUOTED) && isAtHead(attribution, at))) return []
      const party = known.partyAt(reading, at)
      return (party && make(party)) ?? []
    })
  }
  const carried = found(CARRIED, (party) =>
    party.source && known.isOutlet(party.source) ? { link: linkTo(party, 'carrier', 'had it before') } : undefined,
  ).reverse()
  const toOutlet = found(TO_OUTLET, ({ source, span, name }) =>
    source && known.isOutlet(source) ? { link: linkTo({ source, span, name }, 'carrier', 'was told it'), toldTo: source.id } : undefined,
  )
  const through = found(THROUGH, (party) => ({ link: linkTo(party, 'relay', 'it was said through them') }))
  const cited = found(CITING, (party) =>
    CITED.test(` ${text.slice(party.span.start, party.span.end + 40)}`) ? { link: linkTo(party, 'speaker', 'is cited for it') } : undefined,
  )
  const quoted = found(QUOTED, (party) => ({ link: linkTo(party, 'speaker', 'is quoted as saying it') }))
  const stated = found(STATEMENT_BY, (party) => ({ link: linkTo(party, 'speaker', 'made the statement') }))
  return [
    ...carried,
    ...toOutlet,
    ...through,
    // Before the speaker: in whose statement they were quoted.
    ...wasQuoted(reading, attribution, frame, known),
    ...speakers(reading, attribution, stated.length > 0, known),
    ...cited,
    ...quoted,
    ...heard(reading, attribution, known),
    ...stated,
    ...reliedOn(reading, attribution, known).map((party) => ({ link: linkTo(party, 'speaker', 'the number rests on their word') })),
  ]
}

/** "reported, citing two officials, that …", "quoted two officials as saying that …": at the head of the content. */
const isAtHead = ({ content: [first] }: Attribution, at: number): boolean => first !== undefined && at - first.start < 30

/** The named speakers, each with whom a spokesperson speaks for; else whoever is written in the source. */
function speakers(reading: Reading, attribution: Attribution, isStatement: boolean, known: Known): Told[] {
  const spans = attribution.source
  const written = hull(spans)
  const words = written ? plain(reading.article.text.slice(written.start, written.end)) : ''
  const meant = meantBy(reading, attribution, words, known)
  if (meant) return [{ link: own(meant.source, meant.source.name, meant.reason, spans, known) }]
  const entities = attribution.speakers.flatMap((speaker) => known.entity(reading, speaker) ?? [])
  const links = entities.flatMap((entity, i): Told[] => {
    const source = entity.kind === 'group' || isUnnamed(entity) ? undefined : known.sourceAt(reading.article.id, entity.id)
    const name = source?.name ?? (words === '' || PRONOUN.test(words) ? entity.name : words.split(',')[0]!)
    const joint = i > 0 && { joint: true as const, reason: 'said it with the one before' }
    return [
      { link: { ...own(source, name, 'said it', spans, known), ...joint } },
      ...(source ? spokenFor(reading, attribution, source, known) : []),
    ]
  })
  if (links.length === 0 && words && !isStatement) {
    const [name, reason] = /^Q\b/.test(words)
      ? ['a reporter', 'asked']
      : [PRONOUN.test(words) ? 'somebody unnamed' : words.split(',')[0]!, 'said it']
    links.push({ link: own(undefined, name, reason, spans, known) })
  }
  const body = links.every(({ link }) => link?.source === undefined) && written ? unnamedFor(reading, written, known) : undefined
  return body ? [...links, { link: linkTo(body, 'body', 'an unnamed spokesperson speaks for it') }] : links
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** What an outlet says it passes on. */
const own = (source: Source | undefined, name: string, reason: string, spans: readonly Span[], known: Known): ChainLink => {
  const isRelay = source !== undefined && known.isOutlet(source)
  return {
    ...(source && { source: source.id }),
    name,
    part: isRelay ? 'carrier' : 'speaker',
    reason: isRelay ? 'reported it' : reason,
    spans,
  }
}

const PRONOUN = /^(?:I|we|you|he|she|it|they|who|which|that|both|neither|one|his|her|their|its)$/i
/** "A spokesperson for the World Relief Coordination Office". */
function unnamedFor(reading: Reading, written: Span, known: Known): Party | undefined {
  const match = SPOKE_FOR.exec(reading.article.text.slice(written.start, written.end).replace(/\s/g, ' '))
  const party = match ? known.partyAt(reading, written.start + match.index + match[0].length) : undefined
  return party?.source ? party : undefined
}

/** A spokesperson's word is the institution's. */
function spokenFor(reading: Reading, { source: spans, speakers: ids }: Attribution, source: Source, known: Known): Told[] {
  const { id } = reading.article
  const day = reading.article.published?.slice(0, 10)
  const roles = source.speaksFor.filter(
    ({ role, until }) => roleHead(role) === 'spokesperson' && (day === undefined || until === undefined || day <= until),
  )
  const here = ids.flatMap((one) => known.entity(reading, one) ?? []).filter(({ role }) => roleHead(role ?? '') === 'spokesperson')
  const institution =
    here.flatMap(({ affiliation }) => known.sourceAt(id, affiliation ?? '')?.id ?? [])[0] ??
    roles.at(-1)?.institution ??
    (here.length ? source.speaksFor.at(-1)?.institution : undefined)
  const body = institution === undefined ? undefined : known.sourceOf(institution)
  if (!body) return []
  const shown = spans.flatMap((span) => known.entitiesAt(reading, span)).filter(({ entity }) => known.sourceAt(id, entity.id) === body)
  return [
    {
      link: {
        source: body.id,
        name: body.name,
        part: 'body',
        reason: 'a spokesperson speaks for it',
        spans: shown.slice(0, 1).map(({ span }) => span),
      },
    },
  ]
}
