import { contains, hull, type Span } from '../../text/span.ts'
import type { Attribution } from '../reading.ts'
import { type EntityMention, mentionsIn } from './links.ts'
import type { Quantity } from './quantity.ts'

const QUALIFIER =
  '(?:(?:the|northern|southern|eastern|western|central|north|south|east|west|neighbou?ring|nearby|rural|all|both|province|region|city|town|village|of)\\s+){0,3}'
/** Before a place that follows the number. */
const WHERE_AFTER = new RegExp(
  `\\b(?:in|at|inside|across|near|throughout|around|within|outside|to|into|from|on|over|of)\\s+${QUALIFIER}$`,
  'i',
)
/** "300 soldiers enter Bulgaria", "the 8,000 people who fled Lom". */
const REACHING = new RegExp(`\\b(?:enter|reach|leav|flee|cross)(?:s|es|e|ed|ing)?\\s+${QUALIFIER}$|\\b(?:left|fled)\\s+${QUALIFIER}$`, 'i')
/** "Momchilgrad, a town of about 8,000 people". */
const SIZED =
  /^,?\s+(?:(?:is|was)\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:town|city|village|district|region|province|county|island|camp|suburb|settlement|neighbou?rhood|country|state)\s+(?:of|with)\s*$/i
/** Before a place that comes before the number: fewer, as much else is led by "to" and "from". */
const WHERE_BEFORE = new RegExp(`\\b(?:in|at|inside|across|near|throughout|around|within|for)\\s+${QUALIFIER}$`, 'i')
/** Characters from a figure in which its place may stand. */
const REACH = 140
/** Marks of another clause, in which a place would be another thing's. */
const BREAK = /[;:—]|,\s+(?:and|but|while|up|down|compared|including)\b|\.\s/g

const isPlace = (text: string, { entity, start, end }: EntityMention): boolean =>
  entity.kind === 'place' && /^\p{Lu}/u.test(text.slice(start, end)) && !isPossessive(text, end)

const isPossessive = (text: string, end: number): boolean =>
  /['’]s?$/.test(text.slice(end - 2, end)) || /^['’](?:s\b|\s)/.test(text.slice(end, end + 3))

/** Is the place led by one of these prepositions? Of "in Russia's Kursk region" the preposition stands before the owner. */
const isLed = (text: string, mention: EntityMention, from: number, mentions: readonly EntityMention[], where: RegExp): boolean => {
  const owner = mentionsIn(mentions, { start: Math.max(from, mention.start - 60), end: mention.start }).findLast(
    ({ end }) => end < mention.start && isPossessive(text, end),
  )
  const lead = owner && /^(?:['’]s?)?\s+(?:\w+\s+){0,2}$/.test(text.slice(owner.end, mention.start)) ? owner.start : mention.start
  return where.test(text.slice(Math.max(from, lead - 60), lead))
}

/**
 * Where the counted things are: the first place named after them in their clause ("10,000 troops in Russia"),
 * or else the nearest before ("In Gaza, …", "the toll for Kardzhali province to 31").
 * Where someone says it ("told reporters in Sofia, \"…") lies outside the content and is not meant.
 */
export const placeOf = (
  text: string,
  sentence: Span,
  quantity: Quantity,
  around: { readonly previousEnd: number; readonly nextStart: number },
  attribution: Attribution | undefined,
  mentions: readonly EntityMention[],
): string | undefined => {
  const said = attribution?.content.filter((span) => contains(span, quantity.number)) ?? []
  const scope = hull(said) ?? sentence
  const from = Math.max(sentence.start, scope.start, quantity.start - REACH)
  const to = Math.min(sentence.end, scope.end, quantity.end + REACH, Math.max(around.nextStart, quantity.end))
  const close = text.slice(quantity.end, to).search(BREAK)
  const sized = mentionsIn(mentions, { start: Math.max(sentence.start, quantity.start - REACH), end: quantity.start }).findLast(
    (mention) => mention.entity.kind === 'place' && SIZED.test(text.slice(mention.end, quantity.start)),
  )
  if (sized) return sized.entity.id
  const after = mentionsIn(mentions, { start: quantity.end, end: close < 0 ? to : quantity.end + close })
    .filter((mention) => mention.start >= quantity.end && isPlace(text, mention))
    .find(
      (mention) =>
        isLed(text, mention, quantity.number.start, mentions, WHERE_AFTER) ||
        isLed(text, mention, quantity.number.start, mentions, REACHING),
    )
  if (after) return after.entity.id
  const start = Math.max(from, around.previousEnd)
  const before = mentionsIn(mentions, { start, end: quantity.start })
    .filter((mention) => mention.start >= start && mention.end <= quantity.start && isPlace(text, mention))
    .findLast((mention) => isLed(text, mention, from, mentions, WHERE_BEFORE))
  return before && text.slice(before.end, quantity.start).search(BREAK) < 0 ? before.entity.id : undefined
}
