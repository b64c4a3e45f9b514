import { contains, type Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import type { FoundAttribution } from '../attributions/finder.ts'
import { FEMALE_NOUNS, MALE_NOUNS, singular } from '../english/roles.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Mention } from './mentions.ts'
import { agreesInGender, descriptionWords, holdsOtherOffice, indexByWord, matchNominal, mayBeCalled } from './nominals.ts'
import { byNamePart, isOthers, type Met, ownerOf, relativeOf } from './owners.ts'
import type { Gender, Referent } from './referent.ts'
import { standsFree } from './subject.ts'

/** What resolution knows of the article, besides the mentions. */
export interface Context {
  readonly parsed: readonly Parsed[]
  /** Referents of names; nominals and pronouns are added as they are resolved. */
  readonly referents: Map<Mention, Referent>
  readonly attributions: readonly FoundAttribution[]
  /** Captions, credits and the like: whom they name, the body's pronouns do not mean. */
  readonly aside: (span: Span) => boolean
}

const MALE = /^(?:he|him|his|himself)$/i
const FEMALE = /^(?:she|her|hers|herself)$/i
const NEUTER = /^(?:it|its|itself)$/i
const POSSESSIVE = /^(?:his|her|its|their)$/i
/** What a phrase hangs on another by. */
const JOINT = /^(?:,|of|for|at|in|from|with|to|on)$/i
const RELATIVE = /^(?:who|whose|whom)$/i

/** How many sentences back a pronoun may look. Named people stay in mind longer than bodies. */
const REACH = { person: 12, body: 3 }

/**
 * Resolves nominals and pronouns in text order, each to the best of those met before it. Weights follow the order of features in
 * Lappin and Leass (1994) and Mitkov (1998): recency, subject, speaker before; fitted by hand on PolNeAR's training part.
 */
export function resolveMentions(mentions: readonly Mention[], context: Context): void {
  const met: Met[] = []
  const latest = new Map<Referent, Mention>()
  const byWord = indexByWord(new Set(context.referents.values()))
  const named = byNamePart(context.referents.values())
  const pieces = (role: 'source' | 'content') =>
    context.attributions.flatMap((attribution) => attribution[role].map((span) => ({ span, attribution })))
  const sources = indexSpans(pieces('source'), ({ span }) => span)
  const contents = indexSpans(pieces('content'), ({ span }) => span)
  const said = (mention: Mention): boolean => contents.at(mention).some(({ span }) => contains(span, mention))
  const frequency = new Map<Referent, number>()
  const spoke: { referent: Referent; end: number }[] = []
  const speaking = new Set<Mention>()
  for (const mention of mentions) {
    const source = sources.at(mention).find(({ span }) => contains(span, mention))?.attribution
    let found = context.referents.get(mention)
    const owner = mention.form === 'nominal' ? ownerOf(mention, met, context.parsed[mention.sentence]!) : undefined
    if (!found && owner) found = relativeOf(mention, owner, named)
    if (!found && mention.form === 'nominal')
      found = matchNominal(
        mention,
        { latest, byWord },
        context.parsed[mention.sentence]!,
        (one) => one !== owner && !(owner && isOthers(one, owner, named)),
      )
    const state: State = { met, frequency, spoke, speaking, source, said, context }
    if (!found && mention.form === 'nominal' && isDefinite(mention, context)) found = resolveBySalience(mention, state)
    if (!found && mention.form === 'pronoun') found = resolvePronoun(mention, state)
    if (!found) {
      if (mention.form === 'nominal') met.push({ referent: undefined, mention })
      continue
    }
    if (!context.referents.has(mention)) {
      context.referents.set(mention, found)
      found.mentions.push(mention)
    }
    // Whom a speaker calls he or she is a guess; whom the report calls so is told.
    if (!mention.quoted) learn(mention, found)
    met.push({ referent: found, mention })
    latest.set(found, mention)
    frequency.set(found, (frequency.get(found) ?? 0) + 1)
    // Who is quoted inside another's words ("Lind said the president called for calm") does not hold the floor.
    if (
      source &&
      !said(mention) &&
      (mention.to < 0 || mention.form === 'pronoun' || standsFree(context.parsed[mention.sentence]!, mention.from, mention.to))
    ) {
      spoke.push({ referent: found, end: mention.end })
      speaking.add(mention)
    }
  }
}

/** A pronoun that found its name tells that name's gender; a noun such as "spokeswoman" too. */
function learn(mention: Mention, referent: Referent): void {
  if (referent.kind !== 'person' || referent.gender) return
  const word = mention.text.split(/\s+/).at(-1)!.toLowerCase()
  const gender: Gender | undefined =
    MALE.test(word) || MALE_NOUNS.has(word) ? 'male' : FEMALE.test(word) || FEMALE_NOUNS.has(word) ? 'female' : undefined
  if (gender) referent.gender = gender
}

interface State {
  readonly met: readonly Met[]
  readonly frequency: ReadonlyMap<Referent, number>
  readonly spoke: readonly { referent: Referent; end: number }[]
  /** Mentions at the head of a source: subjects, also where the verb stands first ("said Kos"). */
  readonly speaking: ReadonlySet<Mention>
  readonly source: FoundAttribution | undefined
  /** Does the mention stand in what somebody is said to have said? Whom they talk of is seldom who talks next. */
  readonly said: (mention: Mention) => boolean
  readonly context: Context
}

/** "The senator", "the bank" that nothing names so: the most salient of that kind in the sentences before, if it speaks or acts. */
function resolveBySalience(nominal: Mention, state: State): Referent | undefined {
  if (!state.source || nominal.sort === 'group') return undefined
  const head = singular(descriptionWords(nominal.text).at(-1)!)
  const fits = (referent: Referent): boolean =>
    nominal.sort === 'body'
      ? referent.kind === 'organization' && mayBeCalled(referent, head)
      : referent.kind === 'person' && !referent.unnamed && agreesInGender(referent, head) && !holdsOtherOffice(referent, head)
  return best(nominal, state, fits, nominal.sort === 'body' ? 4 : 3)
}

const isDefinite = ({ sentence, from }: Mention, { parsed }: Context): boolean =>
  /^(?:the|this|that)$/i.test(parsed[sentence]!.tokens[from]!.text)

function resolvePronoun(pronoun: Mention, state: State): Referent | undefined {
  const word = pronoun.text
  if (RELATIVE.test(word)) return antecedent(pronoun, state)
  const gender: Gender | undefined = MALE.test(word) ? 'male' : FEMALE.test(word) ? 'female' : undefined
  // Outside a source, "it" mostly stands for a thing or for nothing ("it is clear that").
  if (/^it$/i.test(word) && !state.source) return undefined
  const fits = (referent: Referent): boolean => {
    if (gender) return referent.kind === 'person' && (referent.gender ?? gender) === gender
    if (NEUTER.test(word)) return referent.kind === 'organization' || referent.kind === 'place'
    return referent.kind === 'group' || referent.kind === 'organization'
  }
  return best(pronoun, state, fits, gender ? REACH.person : REACH.body)
}

/** The referent with the best-scoring mention among those that fit, within `reach` sentences. */
function best(anaphor: Mention, state: State, fits: (referent: Referent) => boolean, reach: number): Referent | undefined {
  let found: Referent | undefined
  let most = -Infinity
  const interrupted = hasActedSince(state, anaphor.sentence - reach)
  for (let i = state.met.length - 1; i >= 0; i--) {
    const { referent, mention } = state.met[i]!
    const distance = anaphor.sentence - mention.sentence
    if (distance > reach) break
    if (!referent) {
      if (mention.sort === 'group' && /^the/i.test(anaphor.text) && anaphor.form === 'pronoun' && mayMean(anaphor, mention, state))
        return found
      continue
    }
    if (!fits(referent) || !mayMean(anaphor, mention, state)) continue
    const score = weigh(anaphor, mention, referent, distance, state, interrupted)
    if (score > most) {
      found = referent
      most = score
    }
  }
  return found
}

/** Has somebody else been the subject of a sentence since the last speaker spoke? Then the floor is no longer surely theirs. */
function hasActedSince({ met, spoke, said }: State, furthest: number): boolean {
  const last = spoke.at(-1)
  if (!last) return false
  for (let i = met.length - 1; i >= 0 && met[i]!.mention.start >= last.end && met[i]!.mention.sentence >= furthest; i--) {
    const { referent, mention } = met[i]!
    if (referent?.kind === 'person' && referent !== last.referent && mention.subject && !said(mention)) return true
  }
  return false
}

/** Rules out whom grammar or quotation marks rule out: the words that the pronoun is said to have said, and its own clause. */
function mayMean(pronoun: Mention, mention: Mention, { source, context }: State): boolean {
  if (context.aside(mention) && !context.aside(pronoun)) return false
  // "Nordal will cut 300 jobs, the company said": a body may tell of itself by name.
  const ofItself = pronoun.sort === 'body' && mention.form === 'name' && mention.subject
  if (source?.content.some((piece) => contains(piece, mention)) && !ofItself) return false
  if (pronoun.quoted !== mention.quoted && mention.quoted && pronoun.sentence - mention.sentence > 1) return false
  const own = mention.to >= 0 && mention.sentence === pronoun.sentence && mention.to >= pronoun.from - 1 && !POSSESSIVE.test(pronoun.text)
  return !own
}

function weigh(pronoun: Mention, mention: Mention, referent: Referent, distance: number, state: State, interrupted: boolean): number {
  const paragraphs = paragraph(state, pronoun.sentence) - paragraph(state, mention.sentence)
  let score = -0.55 * distance - 0.25 * paragraphs
  if (mention.subject || state.speaking.has(mention)) score += 0.9
  if (mention.form === 'name') score += 0.2
  if (mention.quoted && !pronoun.quoted) score -= 1.2
  if (/['’]s?$/.test(mention.text) || isPossessive(state, mention)) score -= 0.6
  score += 0.35 * Math.log2(1 + (state.frequency.get(referent) ?? 0))
  if (referent.gender) score += 0.3
  if (state.said(mention)) score -= 0.7
  const last = state.spoke.at(-1)
  if (state.source && last?.referent === referent) score += interrupted ? 0.6 : 1.3
  // "Romney was never able to shake that image, which was cemented with [his] comment": whose sentence it is.
  if (POSSESSIVE.test(pronoun.text) && distance === 0 && mention.subject) score += 0.8
  if (pronoun.subject && mention.subject && distance === 1) score += 0.3
  if (referent.unnamed) score -= 0.2
  // A country or city says less than a body does.
  if (referent.kind === 'place' && !referent.standsFor) score -= 0.5
  return score
}

const paragraph = ({ context }: State, sentence: number): number => context.parsed[sentence]!.sentence.paragraph
const isPossessive = ({ context }: State, mention: Mention): boolean =>
  mention.to >= 0 && context.parsed[mention.sentence]!.tokens[mention.to]?.tag === 'POS'

/**
 * "who": the person or people whose phrase ends right before it, or before the comma, over what hangs on it ("the head of the firm, who").
 * Nobody where that phrase is of somebody unknown: "an architect who".
 */
function antecedent(pronoun: Mention, { met, context }: State): Referent | undefined {
  const { tokens, phrases } = context.parsed[pronoun.sentence]!
  const here = met.filter(
    ({ mention }) => mention.sentence === pronoun.sentence && mention.to <= pronoun.from && mention.form !== 'pronoun',
  )
  let edge = pronoun.from
  for (;;) {
    const phrase = phrases.find((p) => p.to === edge || (p.to === edge - 1 && JOINT.test(tokens[p.to]!.text)))
    if (!phrase) break
    const there = here.findLast(({ mention }) => mention.from < phrase.to && mention.to > phrase.head)
    if (there?.referent?.kind === 'person' || there?.referent?.kind === 'group') return there.referent
    if (!there && !tokens[phrase.head]!.name && !JOINT.test(tokens[phrase.from - 1]?.text ?? '')) return undefined
    edge = phrase.from
  }
  return here.findLast(({ referent }) => referent?.kind === 'person' || referent?.kind === 'group')?.referent
}
