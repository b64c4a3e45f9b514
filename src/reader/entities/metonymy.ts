import { CUE_VERBS } from '../english/cue-verbs.ts'
import { lookUpVerb, verbBases } from '../grammar/lemma.ts'
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

/** What a city itself does or is; whatever else it does ("Athens has sent", "Ankara is watching") its government does. */
const CITY_VERB =
  /^(?:be|have|lie|stand|sit|become|remain|host|see|seem|look|feel|get|grow|wake|sleep|face|suffer|flood|burn|shake|celebrate|boast|welcome|stay|go|come|need|lack|freeze|fall|rise|begin|start|end|make)$/

/** Verbs and prepositions whose object is somebody: "informed Athens", "asked Sofia", "an appeal to Ankara" is left alone. */
const ADDRESSING =
  /^(?:ask|inform|tell|notify|warn|accuse|urge|press|thank|blame|criticis|criticiz|condemn|pressure|assure|remind|petition)(?:e?s|e?d|ing)?$/i

function actsAsState({ tokens, groups, phrases }: Parsed, mention: Mention): boolean {
  if (tokens[mention.to]?.tag === 'POS' || /['’]s$/.test(mention.text)) {
    const phrase = phrases.find((p) => p.from <= mention.from && mention.to < p.to)
    return phrase !== undefined && !CITYLIKE.test(tokens[phrase.head]!.text)
  }
  const addressing = tokens[mention.from - 1]
  if (addressing && /^VB/.test(addressing.tag) && ADDRESSING.test(addressing.text)) return true
  // "Athens and Ankara said"
  let to = mention.to
  while (/^(?:and|or|,)$/.test(tokens[to]?.text ?? '')) {
    const next = phrases.find((p) => p.from === to + 1 && tokens[p.head]!.name)
    if (!next) return false
    to = next.to
  }
  // "in Sofia said": behind a preposition it is where, and no subject; a comma closes a place's name off.
  if (/^(?:in|at|near|from|outside|to|of|for|with|by|through|around|,)$/i.test(tokens[mention.from - 1]?.text ?? '')) return false
  const adverb = /^RB/.test(tokens[to]?.tag ?? '') ? 1 : 0
  const group = groups.find((g) => g.form === 'finite' && g.from === to + adverb)
  if (!group || group.passive) return false
  const verb = tokens[group.head]!.text
  return lookUpVerb(CUE_VERBS, verb) !== undefined || !verbBases(verb).some((base) => CITY_VERB.test(base))
}
