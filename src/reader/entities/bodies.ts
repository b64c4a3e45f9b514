import { nameKey } from '../../text/keys.ts'
import { BODY_NOUNS } from '../english/roles.ts'
import type { Mention } from './mentions.ts'
import { type Referent, referent } from './referent.ts'

const SMALL = /^(?:of|the|and|for|in|on|de|la|du|des|der|und|et|y)$/
const COMPANY = /^(?:inc|corp|co|ltd|llc|plc|company|corporation|sa|ag|gmbh|group|holdings)$/

/** Words for a union: the "flight attendants' union" is the Association of Flight Attendants. */
const UNION = /^(?:union|association|federation|brotherhood)$/

interface Shape {
  readonly words: readonly string[]
  readonly initials: string
  readonly acronym?: string
}

/** One referent per organization over full names, short forms and acronyms. */
export function gatherBodies(mentions: readonly Mention[]): Referent[] {
  const known: { referent: Referent; shapes: Shape[] }[] = []
  for (const mention of [...mentions].sort((a, b) => b.text.length - a.text.length || a.start - b.start)) {
    const shape = shapeOf(mention.text)
    if (shape.words.length === 0) continue
    const match = known.find((k) => k.shapes.some((other) => sameBody(other, shape))) ?? onlyOfKind(known, shape)
    if (match) {
      match.referent.mentions.push(mention)
      match.shapes.push(shape)
      const written = plain(mention.text)
      if (written !== match.referent.name) match.referent.aliases.add(written)
    } else known.push({ referent: referent('organization', plain(mention.text), { mentions: [mention] }), shapes: [shape] })
  }
  for (const { referent: body } of known) for (const word of nameKey(body.name).split(' ')) if (!SMALL.test(word)) body.described.add(word)
  return known.map((k) => k.referent)
}

/** "the Ministry", "the Court" in capitals: the one body that the report names so. */
function onlyOfKind<T extends { readonly shapes: readonly Shape[] }>(known: readonly T[], { words }: Shape): T | undefined {
  if (words.length !== 1 || !BODY_NOUNS.has(words[0]!)) return undefined
  const fitting = known.filter((k) => k.shapes.some((other) => other.words.includes(words[0]!)))
  return fitting.length === 1 ? fitting[0] : undefined
}

const plain = (text: string): string =>
  text
    .replace(/^the\s+/i, '')
    .replace(/['’]s?$/i, '')
    .replace(/\s+/g, ' ')

/** First letters of the words that count, folded: "World Health Organization" → "who". */
export const initials = (text: string): string => shapeOf(text).initials

function shapeOf(text: string): Shape {
  const all = nameKey(plain(text))
    .split(' ')
    .filter((w) => w && !SMALL.test(w))
  const words = (all.length > 1 ? all.filter((w) => !COMPANY.test(w)) : all).map((w) => (UNION.test(w) ? 'union' : w))
  const letters = plain(text).replace(/[.\s]/g, '')
  return { words, initials: all.map((w) => w[0]).join(''), ...(/^[A-Z]{2,7}$/.test(letters) && { acronym: letters.toLowerCase() }) }
}

function sameBody(a: Shape, b: Shape): boolean {
  if (a.acronym && b.acronym) return a.acronym === b.acronym
  if (a.acronym && a.acronym.length > 1) return b.words.length > 1 && b.initials === a.acronym
  if (b.acronym && b.acronym.length > 1) return a.words.length > 1 && a.initials === b.acronym
  const [short, long] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (short.length === long.length) return short.every((word) => long.includes(word))
  // "Wells Fargo" of "Wells Fargo Securities": a beginning of two words or more, or one distinctive word ("Breitbart" of "Breitbart News").
  return (
    short.every((word, i) => word === long[i]) &&
    (short.length > 1 || (long.length === 2 && short[0]!.length > 3 && !COMMON_FIRST.test(short[0]!)))
  )
}

const COMMON_FIRST =
  /^(?:national|american|united|new|state|federal|central|international|world|house|white|supreme|north|south|east|west|general|public|local|city|foreign|defense|defence|justice|health)$/
