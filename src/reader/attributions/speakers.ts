import { contains, length, type Span } from '../../text/span.ts'
import { indexSpans, type SpanIndex } from '../../text/span-index.ts'
import { BODY_NOUNS, PERSON_NOUNS } from '../english/roles.ts'
import { DOCUMENT } from '../entities/mentions.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Entity } from '../reading.ts'
import type { FoundAttribution } from './finder.ts'

type Mentions = ReturnType<EntityAt['at']>

/** Mentions by their place in the text, each with its entity. */
export type EntityAt = SpanIndex<{ readonly entity: Entity; readonly mention: Span }>

export const entityIndex = (entities: readonly Entity[]): EntityAt =>
  indexSpans(
    entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention }))),
    ({ mention }) => mention,
  )

/**
 * Who speaks: the entities that stand at the head of the source's noun phrases. In "the ministry's spokesman Jan Kos" that is Kos, in
 * "Kos and Berg" both, in "officials in Seoul" the officials and not Seoul, in "a ministry statement" the ministry.
 */
export function speakersOf(text: string, found: FoundAttribution, sentence: Parsed, index: EntityAt): string[] {
  const speakers: string[] = []
  for (const span of found.source) {
    for (const part of conjuncts(text, span, sentence)) {
      const head = headOf(part, sentence, index)
      if (head && !speakers.includes(head)) speakers.push(head)
    }
  }
  return speakers
}

/** "A, B and C" → three; the "and" inside a name ("Health and Human Services") parts nothing. */
function conjuncts(text: string, span: Span, sentence: Parsed): Span[] {
  const { tokens } = sentence
  // Without an "and", a comma sets off an apposition: "the commissioner, Kevin Sullivan" is one speaker.
  if (!/\s(?:and|&|or|as well as|like)\s/.test(text.slice(span.start, span.end))) return [span]
  const parts: Span[] = []
  let from = span.start
  for (const match of text.slice(span.start, span.end).matchAll(/\s*,?\s+(?:and|&|or|as well as|like)\s+|,\s+(?=\p{Lu})/gu)) {
    const at = span.start + match.index
    const joint = tokens.findIndex((token) => token.start >= at && token.end <= at + match[0].length)
    if (joint >= 0 && (tokens[joint]!.name || bothOfOne(sentence, from, joint))) continue
    if (at > from) parts.push({ start: from, end: at })
    from = at + match[0].length
  }
  if (from < span.end) parts.push({ start: from, end: span.end })
  return parts
}

/** "The former first lady and U.S. senator": two nouns under one article are one person. */
function bothOfOne({ tokens, phrases }: Parsed, from: number, joint: number): boolean {
  const [left, right] = [phrases.find((p) => p.to === joint), phrases.find((p) => p.from === joint + 1)]
  if (!left || !right || tokens[left.from]!.start < from) return false
  const isOne = ({ head }: { readonly head: number }): boolean =>
    !tokens[head]!.name && tokens[head]!.tag === 'NN' && PERSON_NOUNS.has(tokens[head]!.text.toLowerCase())
  return /^(?:the|an?)$/i.test(tokens[left.from]!.text) && !/^(?:DT|PRP\$)$/.test(tokens[right.from]!.tag) && isOne(left) && isOne(right)
}

/** "the commissioner, [Kevin Sullivan]", "the operator of the dam, [Varbitsa Hydro AD],": the name that the noun is set beside. */
function apposed(part: Span, { tokens, phrases }: Parsed, from: number, kind: Entity['kind'], mentions: Mentions): string | undefined {
  const comma = tokens.findIndex((token, i) => i >= from && (token.text === ',' || /^VB[DZP]/.test(token.tag)))
  const phrase = tokens[comma]?.text === ',' ? phrases.find((p) => p.from === comma + 1) : undefined
  if (!phrase || tokens[phrase.head]!.end > part.end) return undefined
  const { start, end } = tokens[phrase.head]!
  return mentions.find(({ entity, mention }) => entity.kind === kind && mention.start < end && mention.end > start)?.entity.id
}

function headOf(part: Span, sentence: Parsed, index: EntityAt): string | undefined {
  const { tokens, phrases } = sentence
  const mentions = index.at(part)
  const phrase = phrases.find((p) => tokens[p.head]!.start >= part.start && tokens[p.head]!.end <= part.end)
  if (!phrase) return mentions.find(({ mention }) => contains(part, mention))?.entity.id
  const head = tokens[phrase.head]!
  const at = DOCUMENT.test(head.text) ? (tokens.slice(phrase.from, phrase.head).findLast((token) => token.tag !== 'POS') ?? head) : head
  const here = mentions.filter(({ mention }) => contains(mention, at))
  const noun = head.name ? undefined : head.text.toLowerCase()
  const kind = noun === undefined ? undefined : PERSON_NOUNS.has(noun) ? 'person' : BODY_NOUNS.has(noun) ? 'organization' : undefined
  const named = kind && apposed(part, sentence, phrase.to, kind, mentions)
  return (
    named ??
    // "one of the family's lawyers, [Jan Kos]"
    (here.length === 0 ? apposed(part, sentence, phrase.to, 'person', mentions) : undefined) ??
    here.reduce<(typeof here)[number] | undefined>((best, m) => (best && length(best.mention) >= length(m.mention) ? best : m), undefined)
      ?.entity.id
  )
}
