import { nameKey } from '../../text/keys.ts'
import { BODY_NOUNS, FEMALE_NOUNS, MALE_NOUNS, singular } from '../english/roles.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Mention } from './mentions.ts'
import type { Referent } from './referent.ts'

/** Those met so far, each with its latest mention, and where to find them by what they are called. */
export interface Acquaintances {
  readonly latest: ReadonlyMap<Referent, Mention>
  /** By every word of a role or name, lower case. */
  readonly byWord: ReadonlyMap<string, readonly Referent[]>
}

/** Referents by the words that they are described with; newspapers by "newspaper" too. */
export function indexByWord(referents: Iterable<Referent>): Map<string, Referent[]> {
  const byWord = new Map<string, Referent[]>()
  const add = (word: string, referent: Referent): void => {
    const known = byWord.get(word)
    if (!known) byWord.set(word, [referent])
    else if (known.at(-1) !== referent) known.push(referent)
  }
  for (const referent of referents) {
    for (const word of referent.described) {
      add(word, referent)
      if (singular(word) !== word) add(singular(word), referent)
    }
    if (referent.kind === 'organization' && PAPER.test(nameKey(referent.name))) {
      add('newspaper', referent)
      add('paper', referent)
    }
  }
  return byWord
}

/** Words of a description, lower case; a vice president or prime minister is a word of its own, so as to be no president or minister. */
export const descriptionWords = (text: string): string[] =>
  nameKey(text)
    .replace(/\bgop\b/g, 'republican')
    .replace(/\b(vice|deputy|prime) (?=(?:president|premier|prime|minister|mayor|governor|chair|speaker|director|head))/g, '$1-')
    .split(' ')

/** "vice-president" and "president", "prime-minister" and "minister": who is known as the one alone is not meant by the other. */
const DEPUTIES = /^(?:vice|deputy|prime)-(.+)$/

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our)$/i
const EMPTY = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|new|own|same|former|then|late|top|senior|other)$/
const PAPER =
  /\b(?:times|post|journal|tribune|herald|news|gazette|daily|telegraph|guardian|globe|star|sun|observer|chronicle|examiner|inquirer|register|courier|mail)\b/

/**
 * Whom a definite nominal means: somebody met before whose roles or name hold its words ("the minister", "the ministry"), the latest
 * first; for a person without such words, nobody: a guess would put words into a mouth.
 */
export function matchNominal(
  nominal: Mention,
  { latest, byWord }: Acquaintances,
  { tokens }: Parsed,
  mayBe: (referent: Referent) => boolean,
): Referent | undefined {
  const first = tokens[nominal.from]!
  const definite = DEFINITE.test(first.text) || first.tag === 'NNP' || first.tag === 'PRP$'
  if (nominal.sort === 'group') return sameWords(nominal, latest, byWord)
  if (!definite) return undefined
  const words = descriptionWords(nominal.text).filter((word) => !EMPTY.test(word))
  const head = singular(words.at(-1) ?? '')
  const kind = nominal.sort === 'person' ? 'person' : 'organization'
  let best: Referent | undefined
  let most = 0
  for (const referent of new Set([head, ...synonyms(head)].flatMap((word) => byWord.get(word) ?? []))) {
    const met = latest.get(referent)
    if (!met || referent.kind !== kind || !agreesInGender(referent, head) || !mayBe(referent)) continue
    const shared = share(words, head, referent)
    if (shared === 0 || (kind === 'organization' && shared === 1)) continue // as in describedOne
    // Of two known by the same words, the one that has a name.
    const score = shared + (referent.unnamed ? 0 : 0.1)
    if (score > most || (best && score === most && met.start > latest.get(best)!.start)) {
      best = referent
      most = score
    }
  }
  return best
}

/** Share of the nominal's words that the referent is known by; nothing when its head noun is not among them. */
function share(words: readonly string[], head: string, referent: Referent): number {
  const known = referent.described
  const has = (word: string): boolean => known.has(word) || known.has(singular(word))
  const paper = head === 'newspaper' || head === 'paper'
  const headKnown = has(head) || (paper && PAPER.test(nameKey(referent.name))) || synonyms(head).some(has)
  if (!headKnown) return 0
  const deputy = words.map((word) => DEPUTIES.exec(word)).find((match) => match && !has(match[0]) && has(match[1]!))
  if (deputy) return 0
  const rest = words.slice(0, -1)
  return 1 + (rest.length === 0 ? 0.5 : rest.filter(has).length / rest.length)
}

const SYNONYMS: readonly (readonly string[])[] = [
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['senator', 'sen', 'lawmaker', 'member', 'legislator'],
  ['representative', 'rep', 'congressman', 'congresswoman', 'lawmaker', 'member', 'legislator'],
  ['governor', 'gov'],
  ['general', 'gen'],
  ['chairman', 'chairwoman', 'chairperson', 'chair'],
  ['candidate', 'nominee', 'hopeful', 'contender', 'frontrunner'],
  ['executive', 'ceo', 'boss', 'chief'],
  ['adviser', 'advisor', 'aide'],
  ['lawyer', 'attorney'],
  ['judge', 'justice'],
  ['doctor', 'dr', 'physician', 'surgeon'],
  ['prime-minister', 'premier'],
  ['agency', 'administration', 'bureau'],
  ['union', 'association', 'federation', 'brotherhood'],
  ['company', 'corporation', 'firm', 'inc', 'corp'],
  ['network', 'channel', 'broadcaster'],
]
const synonyms = (word: string): readonly string[] => SYNONYMS.filter((set) => set.includes(word)).flat()

/** Is somebody known by this noun, or by one that means the same? */
export const sharesNoun = ({ described }: Referent, head: string): boolean =>
  [head, ...synonyms(head)].some((word) => described.has(word)) || (/^spokes/.test(head) && [...described].some((word) => PRESS.test(word)))

/** Who speaks for somebody without being called a spokesman: a communications director, a press secretary. */
const PRESS = /^(?:communications?|press|media)$/

/** A noun such as "woman" or "spokesman" against what is known of the person. */
export const agreesInGender = ({ gender }: Referent, head: string): boolean =>
  !gender || !(FEMALE_NOUNS.has(head) || MALE_NOUNS.has(head)) || FEMALE_NOUNS.has(head) === (gender === 'female')

/** What any body may be called that its name does not say. */
const ANY_BODY =
  /^(?:agency|company|firm|group|organization|organisation|network|newspaper|paper|campaign|team|bank|union|association|channel|outlet|website|station|airline|carrier|manufacturer|retailer|operator|charity|club|university|league)$/

/** "The bank" may be Wells Fargo, "the ministry" is no agency: the noun is a general one, and the name has no other of its kind. */
export const mayBeCalled = ({ described }: Referent, head: string): boolean =>
  ANY_BODY.test(head) &&
  ![...described].some(
    (word) =>
      BODY_NOUNS.has(word) &&
      word !== head &&
      !synonyms(head).includes(word) &&
      !(BUSINESS.test(head) && TRADE.test(word)) &&
      !(head === 'agency' && BRANCH.test(word)),
  )

const BRANCH = /^(?:agency|office|bureau|administration|commission|service|department|directorate|center|centre|authority)$/
const BUSINESS = /^(?:company|firm|group)$/
const TRADE =
  /^(?:company|firm|group|bank|operator|utility|airline|carrier|manufacturer|retailer|startup|network|channel|station|website|outlet|newspaper|magazine|corporation)$/

/**
 * The one person or body whom the article, before or after, describes in a nominal's words: "Connecticut's tax commissioner" of a
 * lead whose commissioner is named two paragraphs on. Nobody when two fit. `wholly`: every word must be known, and two at least.
 */
export function describedOne(nominal: Mention, parsed: Parsed, known: readonly Referent[], wholly: boolean): Referent | undefined {
  const own = descriptionWords(nominal.text).filter((word) => !EMPTY.test(word))
  const head = singular(own.at(-1) ?? '')
  const words = [...tailWords(nominal, parsed), ...own]
  const scored = known
    .filter((one) => !one.unnamed && agreesInGender(one, head))
    .map((one) => ({ one, score: share(words, head, one) }))
    // "The governor's office" is no other office: besides the noun, a body must be known by one of the words.
    .filter(({ score }) => score > (nominal.sort === 'body' && words.length > 1 ? 1 : 0))
  const fitting = wholly ? scored.filter(({ score }) => score === 2 && words.length > 1) : scored
  if (fitting.length < 2) return fitting[0]?.one
  const well = fitting.filter(({ score }) => score > 1.3)
  return well.length === 1 ? well[0]!.one : undefined
}

/** "Texas" of "the senator from Texas". */
function tailWords({ to }: Mention, { tokens, phrases }: Parsed): string[] {
  const tail = /^(?:of|from|for|at)$/i.test(tokens[to]?.text ?? '') ? phrases.find((p) => p.from === to + 1) : undefined
  return tail ? tokens.slice(tail.from, tail.to).flatMap((t) => (/^(?:NN|JJ)/.test(t.tag) ? nameKey(t.text).split(' ') : [])) : []
}

const OFFICE =
  /^(?:(?:vice-|deputy-|prime-)?(?:president|minister)|senator|representative|congressman|congresswoman|governor|mayor|secretary|chancellor|premier|judge|justice|pope|ambassador|spokes(?:man|woman|person)|commissioner|sheriff|prosecutor|coach|king|queen)$/

/** "The governor" is not somebody known as a senator and as nothing else that fits. */
export function holdsOtherOffice({ described }: Referent, head: string): boolean {
  if (!OFFICE.test(head)) return false
  const offices = [...described].filter((word) => OFFICE.test(word))
  return offices.length > 0 && !offices.includes(head)
}

/** "the officials" again: the same words, met within a few sentences. */
function sameWords(nominal: Mention, latest: Acquaintances['latest'], byWord: Acquaintances['byWord']): Referent | undefined {
  const key = nameKey(nominal.text.replace(/^(?:the|these|those)\s+/i, ''))
  return byWord.get(key.split(' ').at(-1)!)?.find((referent) => {
    const met = latest.get(referent)
    return met && referent.kind === 'group' && nominal.sentence - met.sentence < 6 && nameKey(referent.name) === key
  })
}
