import { contains, cut, hull, length, overlaps, type Span } from '../../text/span.ts'
import type { SpanIndex } from '../../text/span-index.ts'
import { CONFIRMING, DECLINING, DENYING, DENYING_LATER } from '../english/answers.ts'
import { CUE_VERBS } from '../english/cue-verbs.ts'
import { lookUpVerb } from '../grammar/lemma.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Quotation } from '../quotation-marks.ts'
import type { Act, Attribution, Certainty } from '../reading.ts'
import type { FoundAttribution } from './finder.ts'

/**
 * direct when all of the content stands in quotation marks, mixed when some of it does, indirect otherwise (Pareti et al., 2013).
 * Words shorter than a tenth outside the marks ("that …") do not make a quotation mixed.
 */
export function kindOf({ content }: FoundAttribution, quotations: readonly Quotation[]): Attribution['kind'] {
  const total = content.reduce((sum, piece) => sum + length(piece), 0)
  const inside = content.reduce(
    (sum, piece) =>
      sum +
      quotations
        .filter((q) => q.depth === 0 && overlaps(q, piece))
        .reduce((n, q) => n + Math.min(q.end, piece.end) - Math.max(q.start, piece.start), 0),
    0,
  )
  if (inside === 0) return 'indirect'
  return inside >= total * 0.95 ? 'direct' : 'mixed'
}

const CUE_NOUNS: Readonly<Record<string, Act>> = {
  estimate: 'estimate',
  figure: 'estimate',
  count: 'estimate',
  toll: 'estimate',
  tally: 'estimate',
  assessment: 'estimate',
  forecast: 'expect',
  prediction: 'expect',
  projection: 'expect',
  expectation: 'expect',
  plan: 'intend',
  intention: 'intend',
  proposal: 'intend',
  decision: 'intend',
  hope: 'intend',
  confirmation: 'confirm',
  denial: 'deny',
  warning: 'warn',
  fear: 'warn',
  belief: 'believe',
  view: 'believe',
  promise: 'promise',
  pledge: 'promise',
  vow: 'promise',
  call: 'ask',
  demand: 'ask',
  request: 'ask',
  question: 'ask',
  appeal: 'ask',
  refusal: 'decline',
  praise: 'praise',
  criticism: 'condemn',
  condemnation: 'condemn',
  accusation: 'condemn',
}

/** Cues that give a count: "put the toll at 22", "counted 43 dead". */
export const GIVES_COUNT = /^(?:has |have |had )?(?:put|plac|count|estimat)(?:e|ed|es|s|ing|ted)?$/

/** The verb group of the cue, when it has one. */
export function cueGroup({ cue }: FoundAttribution, parsed: Parsed): VerbGroup | undefined {
  return parsed.groups.find((group) => cue.some((span) => overlaps(span, parsed.tokens[group.head]!)))
}

/** Code units of a content in which it shows that it answers. */
const FIRST_CLAUSE = 120

/** What the words do to what somebody else has said: deny it, bear it out, or leave it unanswered. */
export function answerIn(content: string): Act | undefined {
  const clause = /^.{12,}?[.?!]["”’]?(?=\s)/s.exec(content.slice(0, FIRST_CLAUSE))?.[0] ?? content.slice(0, FIRST_CLAUSE)
  if (DECLINING.test(clause)) return 'decline'
  if (DENYING.test(clause) || DENYING_LATER.test(clause)) return 'deny'
  return CONFIRMING.test(clause) ? 'confirm' : undefined
}

/** What the source did by saying it; a question, a refusal or a denial when words around the cue make it one. */
export function actOf(text: string, found: FoundAttribution, parsed: Parsed, group: VerbGroup | undefined): Act {
  const words = found.cue
    .map((span) => cut(text, span))
    .join(' ')
    .toLowerCase()
  if (
    /\bdeclin|\brefus|\bno comment|\b(?:did|would|could|does|do|has|have) ?n[o'’]t (?:\w+ )?(?:comment|respond|reply|answer|elaborate|specify|provide|give|confirm|disclose|name|discuss|address|return|be drawn)|\b(?:would|will) ?n[o'’]t (?:say|talk|speak)\b|\bnot want to (?:talk|speak|comment|say)/.test(
      words,
    ) &&
    !/\bconfirm nor deny/.test(words)
  )
    return 'decline'
  const answer = answerIn(cut(text, found.content[0]!))
  if (answer === 'decline') return answer
  const before = group ? parsed.tokens[group.from - 1]?.text.toLowerCase() : undefined
  if (/^(?:declin|refus)/.test(before ?? '')) return 'decline'
  if (group) {
    const known = lookUpVerb(CUE_VERBS, parsed.tokens[group.head]!.text)
    // Who could not confirm or verify confirms nothing, and does not deny it either.
    if (known && (known.base === 'put' || known.base === 'count')) return 'say'
    if (known?.entry.act === 'say' && !group.negated && answer) return answer
    if (known) return known.entry.act === 'confirm' && group.negated ? 'say' : known.entry.act
  }
  for (const [noun, act] of Object.entries(CUE_NOUNS)) if (new RegExp(`\\b${noun}s?\\b`).test(words)) return act
  return 'say'
}

const CONDITIONAL =
  /\bif\b.{3,80}\b(?:would|will)\b|\b(?:would|will|an option)\b.{3,80}\b(?:if|once)\b|\bwould\b.{3,40}\bwhen\b|\bunless\b|\bprovided that\b|\bonly if\b/

/** "should arrive by Wednesday" is foreseen; of "the government should act" nothing is. */
const PROBABLE =
  /\b(?:probabl[ey]|likely|presumabl[ey]|appears?|seems?|apparently|we think|i think|should be|should (?:\w+ ){1,4}(?:by|before|within|tomorrow|tonight|next))\b/

/** Code units of a content within which its main clause is looked for. */
const MAIN_CLAUSE = 180

/**
 * How sure the source is of the content. Its first sentence counts: adverbs and modals there, or the cue itself
 * ("suspects", "hopes").
 */
export function certaintyOf(text: string, found: FoundAttribution, act: Act): Certainty {
  const words = found.content.map((piece) => cut(text, piece)).join(' ')
  const content = (/^.{20,}?[.?!]["”’]?(?=\s)/s.exec(words.slice(0, MAIN_CLAUSE))?.[0] ?? words.slice(0, MAIN_CLAUSE)).toLowerCase()
  if (CONDITIONAL.test(content)) return 'conditional'
  // "There are 300 of them, and there could be more": the first says what is said.
  const main = /^.{20,}?(?=,\s+(?:and|but|which|though|although)\b)/s.exec(content)?.[0] ?? content
  if (/\b(?:may|might|could(?! not|n['’]t)|possibl[ey]|perhaps|maybe|potential(?:ly)?)\b/.test(main)) return 'possible'
  if (PROBABLE.test(main)) return 'probable'
  return act === 'expect' || act === 'believe' ? 'probable' : 'certain'
}

/** Index of the smallest other attribution in whose content this one's words all lie. `contents` holds the pieces of all. */
export function withinOf(
  index: number,
  all: readonly FoundAttribution[],
  contents: SpanIndex<{ readonly span: Span; readonly i: number }>,
): number | undefined {
  const own = extentOf(all[index]!)
  let best: number | undefined
  let least = Infinity
  for (const { span, i } of contents.at(own)) {
    if (i === index || !contains(span, own)) continue
    const other = all[i]!
    const size = other.content.reduce((sum, piece) => sum + length(piece), 0)
    if (size < least) {
      best = i
      least = size
    }
  }
  return best
}

export const extentOf = ({ source, cue, content }: FoundAttribution): Span => hull([...source, ...cue, ...content])!

/** Was the cue denied to have happened: "did not say", "never promised"? By the cue alone: "would not say" is negated, "declined to say" is not. */
export const isNegated = (group: VerbGroup | undefined): boolean => group?.negated === true
