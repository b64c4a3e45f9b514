import { CUE_VERBS } from '../english/cue-verbs.ts'
import { lookUpVerb } from '../grammar/lemma.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Mention } from './mentions.ts'
import type { Nations } from './nations.ts'
import { type Referent, referent } from './referent.ts'

/** Nouns that a city has as a city; whatever else it "has" is its government's: "Pyongyang's troops". */
const CITYLIKE =
  /^(?:mayor|streets?|airport|suburbs?|outskirts|downtown|center|centre|district|neighborhoods?|residents?|population|skyline|museum|university|hospital|cathedral|church|station|port|river|weather|traffic)$/i

/**
 * Capitals and seats of government that act or own as a state does ("Pyongyang's troops", "Moscow denied", "the Kremlin said") stand
 * for that state. Sets `standsFor`; returns the states that the article does not otherwise mention.
 */
export function findMetonymy(
  parsed: readonly Parsed[],
  names: readonly Mention[],
  referents: ReadonlyMap<Mention, Referent>,
  nations: Nations,
): Referent[] {
  const made: Referent[] = []
  const states = new Map<string, Referent>()
  for (const [mention, one] of referents) {
    const country = one.kind === 'place' ? nations.country(mention.text.replace(/['’]s$/i, '')) : undefined
    if (country) states.set(country.iso2, one)
  }
  for (const mention of names) {
    const one = referents.get(mention)
    if (!one || one.standsFor || one.kind === 'person') continue
    const state = nations.governmentAt(mention.text)
    if (!state || nations.country(mention.text) || !actsAsState(parsed[mention.sentence]!, mention)) continue
    let target = states.get(state.iso2)
    if (!target) {
      target = referent('place', state.name)
      states.set(state.iso2, target)
      made.push(target)
    }
    one.standsFor = target
  }
  return made
}

function actsAsState({ tokens, groups, phrases }: Parsed, mention: Mention): boolean {
  if (tokens[mention.to]?.tag === 'POS') {
    const phrase = phrases.find((p) => p.from <= mention.from && mention.to < p.to)
    return phrase !== undefined && !CITYLIKE.test(tokens[phrase.head]!.text)
  }
  if (!mention.subject) return false
  const group = groups.find((g) => g.from === mention.to || g.from === mention.to + 1)
  return group !== undefined && lookUpVerb(CUE_VERBS, tokens[group.head]!.text) !== undefined
}
