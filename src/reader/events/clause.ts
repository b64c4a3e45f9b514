import { phraseEndingAt, phraseStartingAt, type Range, subjectOf } from '../attributions/sources.ts'
import { type EventPattern, hypotheticalMarkers, unrealVerbs } from '../english/event-verbs.ts'
import { looksPast } from '../english/tense-words.ts'
import { verbBases } from '../grammar/lemma.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { listStartingAt } from './participants.ts'

/** A pattern met in a clause: who stands where. Token ranges into the sentence. */
export interface Match {
  readonly actor?: Range
  readonly recipient?: Range
  /** From the first to one past the last token that tells of the event. */
  readonly core: Range
}

/** Where the clause of a verb ends: before the next verb, or at a mark that opens another clause. Token index, exclusive. */
export const clauseEnd = ({ tokens, groups }: Parsed, group: VerbGroup): number => {
  const next = groups.find((g) => g.from >= group.to)
  let end = next?.from ?? tokens.length
  for (let at = group.to; at < end; at++) {
    const { text, tag } = tokens[at]!
    if (
      /^(?:[.;:?!—–)]|--|"|”|''|``|“)$/.test(text) ||
      (/^W/.test(tag) && at > group.to) ||
      (text === ',' && /^(?:W|VB[GDNPZ]|PRP$|CC|IN$)/.test(tokens[at + 1]?.tag ?? ''))
    )
      end = Math.min(end, at)
    if (/^(?:that|because|if|whether|while|although|though|unless|when)$/i.test(text) && tag === 'IN') end = Math.min(end, at)
    if (tag === 'IN' && /^(?:as|after|before|since|until)$/i.test(text) && at > group.to) end = Math.min(end, at)
  }
  // what comes before the next verb is that verb's subject: "…, officials said"
  if (next && end === next.from) {
    for (let at = end - 1; at > group.to; at--)
      if (tokens[at]!.text === ',') {
        end = at
        break
      }
  }
  return end
}

/** Has it happened, by the word of this clause? Plans, denials, conditions and questions are out; so is the bare present tense, but in a headline. */
export const hasHappened = (parsed: Parsed, group: VerbGroup, headline: boolean): boolean => {
  const { tokens, groups } = parsed
  if (group.negated || group.modal !== undefined) return false
  if (tokens.at(-1)?.text === '?') return false
  const first = tokens[group.from]!
  const head = tokens[group.head]!
  const before = groups.filter((g) => g.to <= group.from).at(-1)
  for (let at = before?.to ?? 0; at < group.from; at++) if (hypotheticalMarkers.has(tokens[at]!.text.toLowerCase())) return false
  if (/^(?:no|nobody|none|neither|few|hardly)$/i.test(tokens[subjectOf(parsed, group)?.from ?? -1]?.text ?? '')) return false
  switch (group.form) {
    case 'infinitive':
      return false
    case 'gerund':
      // "after meeting the envoy", "…, killing nine"; not "considered meeting"
      return (
        /^(?:after|by|since|,)$/i.test(tokens[group.from - 1]?.text ?? '') &&
        !(before && verbBases(tokens[before.head]!.text).some((b) => unrealVerbs.has(b)))
      )
    case 'participle':
      // "the men killed by police": passive, and something is named before it
      return group.passive || /^NN/.test(tokens[group.from - 1]?.tag ?? '')
    default:
      if (/^VB[PZ]$|^VB$/.test(first.tag) && first === head) return headline && first.tag !== 'VB'
      if (/^(?:is|are|'s|'re)$/i.test(first.text) && group.passive) return headline
      return (
        first.tag === 'VBD' || group.perfect !== undefined || looksPast(first.text.toLowerCase()) || head.tag === 'VBG' || group.passive
      )
  }
}

const isPassive = (parsed: Parsed, group: VerbGroup): boolean =>
  group.passive || (group.form === 'participle' && parsed.tokens[group.from]?.tag === 'VBN' && !isMisreadPast(parsed, group))

/** "Forces attacked the town", "Norway called on the army": the only verb of its sentence, with what it governs behind it, is in the past tense, whatever its tag. */
const isMisreadPast = (parsed: Parsed, group: VerbGroup): boolean => {
  const next = parsed.tokens[group.to]
  if (phraseStartingAt(parsed, group.to)) return true
  return (
    !parsed.groups.some((g) => g.form === 'finite') &&
    next !== undefined &&
    /^(?:IN|TO|RP)$/.test(next.tag) &&
    !/^(?:by|in|at|during)$/i.test(next.text)
  )
}

/** The first of these prepositions between two tokens, with the phrase behind it. */
const prepositional = (parsed: Parsed, prepositions: readonly string[], from: number, to: number): Range | undefined => {
  for (let at = from; at < to; at++) {
    if (!prepositions.includes(parsed.tokens[at]!.text.toLowerCase()) || !/^(?:IN|TO|RP)$/.test(parsed.tokens[at]!.tag)) continue
    const phrase = listStartingAt(parsed, at + 1)
    if (phrase) return phrase
  }
  return undefined
}

/** Does the clause of the verb fit the pattern, and who stands where in it? */
export const matchPattern = (parsed: Parsed, group: VerbGroup, pattern: EventPattern): Match | undefined => {
  const { tokens } = parsed
  const end = clauseEnd(parsed, group)
  let after = group.to
  if (pattern.particle !== undefined) {
    // "shot the drone down", but only "called on the army"
    const reach = pattern.recipient.includes(pattern.particle) || pattern.recipient.length === 0 ? 1 : 4
    const at = tokens.findIndex((t, i) => i >= group.to && i < Math.min(end, group.to + reach) && t.text.toLowerCase() === pattern.particle)
    if (at < 0) return undefined
    if (at === after) after++
  }
  while (/^RB/.test(tokens[after]?.tag ?? '') && after < end) after++
  const passive = isPassive(parsed, group)
  const subject =
    group.form === 'participle' && !group.passive ? phraseEndingAt(parsed, group.from) : whoseClause(parsed, subjectOf(parsed, group))
  const object = passive ? subject : phraseStartingAt(parsed, after, { apposition: false })
  const agent = passive ? prepositional(parsed, ['by'], group.to, end) : subject

  if (pattern.nouns.size > 0) {
    const head = object && objectHead(parsed, object, pattern.nouns)
    if (head === undefined) return undefined
    const recipient = prepositional(parsed, pattern.recipient, passive ? group.to : head + 1, end)
    return made(parsed, group, agent, recipient, Math.max(passive ? group.to : head + 1, recipient?.to ?? 0))
  }
  if (pattern.recipient.length === 0) return made(parsed, group, agent, undefined, after)
  const direct = pattern.recipient.includes('object') ? (passive ? subject : listStartingAt(parsed, after)) : undefined
  // "rallied his troops" is no protest
  if (!passive && pattern.particle === undefined && !pattern.recipient.includes('object') && object) return undefined
  const prepositions = pattern.recipient.filter((p) => p !== 'object')
  const recipient =
    direct ??
    (pattern.particle !== undefined && prepositions.includes(pattern.particle)
      ? listStartingAt(parsed, after)
      : prepositional(parsed, prepositions, after, end))
  if (pattern.recipient.includes('object') && !recipient) return undefined
  if (pattern.asks && !/^(?:to|for)$/i.test(tokens[passive ? after : (recipient?.to ?? after)]?.text ?? '')) return undefined
  return made(parsed, group, agent, recipient, Math.max(after, passive ? (agent?.to ?? 0) : (recipient?.to ?? 0)))
}

/** The token of the object that one of the nouns is; "talks" of "three rounds of talks" too. */
const objectHead = ({ tokens, phrases }: Parsed, object: Range, nouns: ReadonlySet<string>): number | undefined => {
  for (const phrase of phrases) {
    if (phrase.from < object.from || phrase.to > object.to) continue
    if (nouns.has(tokens[phrase.head]!.text.toLowerCase())) return phrase.head
  }
  return undefined
}

/** For "who" and "which" the words that they take up: "the rebels, who attacked the town". */
const whoseClause = (parsed: Parsed, subject: Range | undefined): Range | undefined => {
  if (!subject || subject.to - subject.from !== 1 || !/^W/.test(parsed.tokens[subject.from]!.tag)) return subject
  const at = parsed.tokens[subject.from - 1]?.text === ',' ? subject.from - 1 : subject.from
  const taken = parsed.phrases.find((p) => p.to === at)
  return taken ? { from: taken.from, to: taken.to } : subject
}

const made = (parsed: Parsed, group: VerbGroup, actor: Range | undefined, recipient: Range | undefined, end: number): Match => {
  const clause = [group, actor, recipient].filter((r): r is Range => r !== undefined)
  // a subject that is far off, over another verb, is not part of the clause's own words
  const near = clause.filter((r) => r === group || r.from >= group.from || !parsed.groups.some((g) => g.from >= r.to && g.to <= group.from))
  const from = Math.min(...near.map((r) => r.from))
  return { ...(actor && { actor }), ...(recipient && { recipient }), core: { from, to: Math.max(end, ...near.map((r) => r.to)) } }
}
