import { CUE_VERBS, type CueVerb } from '../english/cue-verbs.ts'
import { lookUpVerb } from '../grammar/lemma.ts'
import { isOpenQuote, isQuoteMark, lastWord, type Parsed } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Token } from '../sentences.ts'
import type { Range } from './sources.ts'

const HEARER = new Set([
  'tell',
  'inform',
  'ask',
  'warn',
  'remind',
  'assure',
  'advise',
  'promise',
  'brief',
  'notify',
  'urge',
  'order',
  'beg',
  'email',
  'text',
  'show',
])
const COMPLEMENT = /^(?:that|if|whether|how|why|what|when|where|who)$/i
const CLOCK =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|earlier|later|recently|again|repeatedly|publicly|late|early)$/i
const TIME_TAIL = /^(?:morning|afternoon|evening|night|last|this|week|month|year)$/i

/** Where the words that stand between a cue and its content end: hearers, days, "in a statement". Token index. */
export function afterAdjuncts(parsed: Parsed, group: VerbGroup, base: string): number {
  const { tokens, phrases, quoted } = parsed
  let at = group.to
  if (HEARER.has(base)) {
    const hearer = phrases.find((p) => p.from === at)
    if (hearer && !quoted[at]) at = hearer.to
  }
  for (;;) {
    const token = tokens[at]
    if (!token || quoted[at] || COMPLEMENT.test(token.text)) return at
    if (CLOCK.test(token.text) || (at > group.to && TIME_TAIL.test(token.text) && CLOCK.test(tokens[at - 1]!.text))) {
      at++
      continue
    }
    if (/^(?:in|on|at|during|to|through|by|via|after|before|from|with|over)$/i.test(token.text) && token.tag !== 'VB') {
      const phrase = phrases.find((p) => p.from === at + 1)
      const adjunct = phrase && !quoted[at + 1] && !startsClause(parsed, phrase.to) ? phrase : undefined
      if (adjunct && adjunctEndsBeforeContent(parsed, adjunct.to)) {
        at = adjunct.to
        continue
      }
    }
    return at
  }
}

/** A verb right after the phrase makes it the subject of the content ("said in May prices rose" is left to the clause rule). */
const startsClause = ({ groups }: Parsed, at: number): boolean => groups.some((group) => group.from === at && group.form === 'finite')

/** After "in a statement" comes the content, a comma, or another adjunct: never the end. */
const adjunctEndsBeforeContent = ({ tokens }: Parsed, at: number): boolean => at < tokens.length && !/^[.;!?]$/.test(tokens[at]!.text)

/** The content that follows a cue, or undefined when nothing that may be content follows. */
export function contentAfter(parsed: Parsed, group: VerbGroup, verb: CueVerb, base: string): Range | undefined {
  const { tokens, quoted, groups } = parsed
  const end = lastWord(parsed)
  let at = afterAdjuncts(parsed, group, base)
  while (at < end && /^(?:,|:|;|-|--|—|–)$/.test(tokens[at]!.text) && !quoted[at]) at++
  const token = tokens[at]
  if (!token || at >= end) return undefined
  const stop = clauseEnd(parsed, at, end, group)
  if (stop <= at) return undefined
  const range = { from: at, to: stop }
  if (verb.frames.includes('clause')) {
    if (quoted[at] && isOpenQuote(token)) return range
    if (COMPLEMENT.test(token.text)) return range
    if (groups.some((g) => g.from > at && g.from < stop && g.form === 'finite' && subjectLike(parsed, at, g.from))) return range
  }
  const next = groups.find((g) => g.from === at)
  if (verb.frames.includes('to') && next?.form === 'infinitive') return range
  if (verb.frames.includes('as') && tokens.slice(at, stop).some((t) => t.text.toLowerCase() === 'as')) return range
  if (verb.with.includes(token.text.toLowerCase())) return range
  if (verb.frames.includes('object') && (startsNoun(parsed, at) || quoted[at])) return range
  return undefined
}

/** A noun phrase begins here, be it with a participle: "growing cooperation". */
const startsNoun = ({ tokens, phrases }: Parsed, at: number): boolean =>
  phrases.some((p) => p.from === at) ||
  (/^VB[GN]$/.test(tokens[at]!.tag) && phrases.some((p) => p.from === at + 1 && !p.pronoun && /^(?:NN|JJ)/.test(tokens[at + 1]!.tag)))

/** Nothing but a subject, with what hangs on it, between the content's first word and its verb. */
const subjectLike = (parsed: Parsed, from: number, verb: number): boolean => {
  const first = parsed.tokens[from]!
  if (
    /^(?:IN|TO)$/.test(first.tag) &&
    !/^(?:if|as|because|while|after|before|since|in|on|at|under|for|with|despite|unlike)$/i.test(first.text)
  )
    return false
  return verb - from < 40 && !/^[,;:.]$/.test(first.text)
}

/** "…, and warned that": a second cue in the first one's tense. */
function resumesCue(tokens: readonly Token[], from: number, group: VerbGroup): boolean {
  const at = /^RB/.test(tokens[from]?.tag ?? '') ? from + 1 : from
  const verb = tokens[at]
  return (
    verb !== undefined &&
    /^VB[DZ]$/.test(verb.tag) &&
    verb.tag === tokens[group.head]!.tag &&
    lookUpVerb(CUE_VERBS, verb.text)?.entry.frames.includes('clause') === true
  )
}

/** Where a content that starts at `from` ends: before another cue's clause ("…, adding", "…, according to"), else at `end`. */
function clauseEnd({ tokens, quoted }: Parsed, from: number, end: number, group: VerbGroup): number {
  for (let at = from + 1; at < end; at++) {
    if (quoted[at] && quoted[from]) continue
    const token = tokens[at]!
    if (quoted[at] !== quoted[from] && quoted[from] && !quoted[at]) {
      // A quotation closed: words after a comma inside it, or another speaker's clause, are no content.
      if (/^[,.?!]$/.test(tokens[at - 2]?.text ?? '') && isQuoteMark(tokens[at - 1]!)) return at
      continue
    }
    if (token.text === ';') return at
    if (/^(?:but|and)$/i.test(token.text) && resumesCue(tokens, at + 1, group)) return tokens[at - 1]!.text === ',' ? at - 1 : at
    if (token.text !== ',' && token.text !== '--' && token.text !== '—') continue
    const next = tokens[at + 1]
    if (!next) continue
    if (
      next.tag === 'VBG' &&
      /^(?:adding|saying|citing|noting|calling|telling|referring|accusing|urging|insisting|arguing|warning|claiming|describing|speaking|citing|apparently)$/i.test(
        next.text,
      )
    )
      return at
    if (/^(?:according|as)$/i.test(next.text) && at > group.head) return at
    if (
      /^(?:but|and|while|although|though)$/i.test(next.text) &&
      /^(?:PRP|NNP)$/.test(tokens[at + 2]?.tag ?? '') &&
      /^VB[DZ]$/.test(tokens[at + 3]?.tag ?? '') &&
      at > group.head &&
      !quoted[from]
    )
      return at
  }
  return end
}
