import { nameKey } from '../../text/keys.ts'
import { BODY_NOUNS } from '../english/roles.ts'
import { US_STATES } from '../english/us-states.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Mention } from './mentions.ts'
import type { Referent } from './referent.ts'

/**
 * What sort of body a name is, by the nouns set beside it: "the operator, Murtal Energie AG,", "the power company Murtal Energie",
 * "Murtal Energie, the company that runs the dam". Remembered as its description, so that "the company" finds it.
 */
export function describeBody({ tokens, phrases }: Parsed, mention: Mention, body: Referent): void {
  const own = phrases.find((p) => p.from <= mention.from && mention.from < p.to)
  const add = (from: number, to: number): void => {
    for (const token of tokens.slice(from, to)) if (!token.name && /^NN|^JJ/.test(token.tag)) body.described.add(nameKey(token.text))
  }
  const names = (at: number): boolean => !tokens[at]!.name && BODY_NOUNS.has(tokens[at]!.text.toLowerCase())
  if (own && own.from < mention.from) {
    if (names(mention.from - 1)) add(own.from, mention.from)
    return
  }
  const closed = /^[,.]$/.test(tokens[mention.to]?.text ?? '') || /^VB[DZP]/.test(tokens[mention.to]?.tag ?? '')
  if (tokens[mention.from - 1]?.text === ',' && closed) {
    const before = phrases.find((p) => p.to === mention.from - 1)
    if (before && names(before.head)) add(before.from, before.to)
  }
  if (tokens[mention.to]?.text === ',') {
    const after = phrases.find((p) => p.from === mention.to + 1)
    if (after && names(after.head) && /^(?:an?|the|its|one)$/i.test(tokens[after.from]!.text)) add(after.from, after.to)
  }
}

const PARTIES: ReadonlyMap<string, string> = new Map([
  ['r', 'republican'],
  ['d', 'democratic'],
  ['i', 'independent'],
])

/** "(R-Tex.)", "D-Va.," and "of Texas" behind a name: party and seat, for "the Texas senator". */
export function describeSeat({ tokens }: Parsed, mention: Mention, person: Referent): void {
  const behind = tokens
    .slice(mention.to, mention.to + 8)
    .map((t) => t.text)
    .join(' ')
  const seat = /^[(,] ?([RDI]) ?[-–] ?((?:[A-Z][a-z]*\.? ?){1,4})/.exec(behind)
  if (seat) {
    person.described.add(PARTIES.get(seat[1]!.toLowerCase())!)
    const written = nameKey(seat[2]!).replaceAll(' ', '')
    for (const word of (US_STATES.get(written) ?? seat[2]!).split(' ')) if (word) person.described.add(nameKey(word))
  }
  if (tokens[mention.to]?.text === 'of')
    for (let at = mention.to + 1; tokens[at]?.name === 'LOCATION'; at++) person.described.add(nameKey(tokens[at]!.text))
}
