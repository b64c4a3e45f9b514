import { CUE_VERBS } from '../english/cue-verbs.ts'
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS, singular } from '../english/roles.ts'
import { lookUpVerb } from '../grammar/lemma.ts'
import { isQuoteMark, lastWord, type Parsed, spanOf } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Token } from '../sentences.ts'
import { contentAfter } from './contents.ts'
import type { AttributionFinder, FinderInput, FoundAttribution } from './finder.ts'
import { findNounCues } from './noun-cues.ts'
import { joinQuotes } from './quotes.ts'
import { findSilences } from './silences.ts'
import { phraseStartingAt, type Range, subjectOf } from './sources.ts'

/** Finds attributions with a lexicon of cue verbs and the order of words. Modest on purpose: an encoder takes its place. */
export const rules = {
  model: 'rules-1',
  find: (input: FinderInput): readonly FoundAttribution[] => {
    const found = input.parsed.map((p) =>
      [...findVerbCues(p), ...findNounCues(p), ...findSilences(p)].sort((a, b) => a.content[0]!.start - b.content[0]!.start),
    )
    return joinQuotes(input, found.map(distinct))
  },
} satisfies AttributionFinder

/** "puts toll at 71" is found as a cue and as a count: the first stands. */
const distinct = (found: readonly FoundAttribution[]): FoundAttribution[] => {
  const key = ({ source, content }: FoundAttribution): string => JSON.stringify([source, content])
  return [...new Map([...found].reverse().map((one) => [key(one), one])).values()].reverse()
}

function findVerbCues(parsed: Parsed): FoundAttribution[] {
  const found: FoundAttribution[] = []
  const taken: Range[] = []
  for (const group of parsed.groups) {
    const head = parsed.tokens[group.head]!
    const known = lookUpVerb(CUE_VERBS, head.text)
    if (!known || (group.form === 'infinitive' && !carriedOn(parsed, group)) || group.form === 'participle') continue
    if (taken.some((r) => group.head >= r.from && group.head < r.to)) continue
    const before = contentBefore(parsed, group)
    if (before) {
      found.push(attributionOf(parsed, before.source, group, before.pieces, 0.9))
      taken.push(...before.pieces)
      continue
    }
    const after = contentAfter(parsed, group, known.entry, known.base)
    if (!after || (group.passive && known.base !== 'tell')) continue
    const source = subjectOf(parsed, group)
    if (!source ? group.form !== 'gerund' || parsed.quoted[group.head] : source.to > after.from || !speaks(parsed, source, group)) continue
    const sure = known.entry.act === 'say' || known.entry.frames.includes('clause')
    const others = source && likewise(parsed, source)
    const own = others ? { from: source.from, to: others.like - 1 } : source
    const attribution = attributionOf(parsed, own, group, [after], sure ? 0.7 : 0.5)
    found.push(attribution)
    if (others) found.push({ ...attribution, source: [spanOf(parsed.tokens, others.from, others.to)] })
  }
  return found
}

/** "Kos -- like Berg and Minister Holt last week -- called …": those who are said to have said the same before. */
function likewise({ tokens, phrases }: Parsed, source: Range): (Range & { like: number }) | undefined {
  const like = tokens.findIndex(
    (t, i) => i > source.from && i < source.to && t.text === 'like' && /^(?:--|—|–|,)$/.test(tokens[i - 1]!.text),
  )
  const named = phrases.filter((p) => like > 0 && p.from > like && p.to <= source.to && tokens.slice(p.from, p.to).some((t) => t.name))
  return named.length > 0 ? { like, from: named[0]!.from, to: named.at(-1)!.to } : undefined
}

/** "went on to say", "seemed to suggest": an infinitive that is said to have happened. */
const carriedOn = ({ tokens }: Parsed, group: VerbGroup): boolean =>
  /^(?:on|seem\w*|appear\w*|continue[sd]?|beg[au]n|came|proceeded)$/i.test(tokens[group.from - 1]?.text ?? '')

/** A name, or a noun for people and bodies: "a further escalation" highlights, but says nothing. */
const maySpeak = ({ text, tag, name }: Token): boolean => {
  const noun = singular(text)
  return (
    name !== undefined ||
    /^NNP/.test(tag) ||
    /^(?:PRP|WP)$/.test(tag) ||
    PERSON_NOUNS.has(noun) ||
    BODY_NOUNS.has(noun) ||
    GROUP_NOUNS.has(text.toLowerCase())
  )
}

/** Inside a quotation only a third party is a source of its own: "I think" is the speaker's own word. Outside, "it" and "there" say nothing. */
function speaks({ tokens, quoted }: Parsed, source: Range, group: VerbGroup): boolean {
  const head = tokens[source.to - 1]!.text.toLowerCase()
  if (/^(?:there|what|i)$/.test(head)) return false
  if (!quoted[group.head]) return true
  if (!maySpeak(tokens[source.to - 1]!)) return false
  return !/^(?:you|we|they|it|he|she|who|that|which|this|those|people|some|one|many|folks|everyone|everybody|nobody|anyone)$/.test(head)
}

const attributionOf = (
  { tokens }: Parsed,
  source: Range | undefined,
  group: VerbGroup,
  pieces: readonly Range[],
  score: number,
): FoundAttribution => ({
  source: source ? [spanOf(tokens, source.from, source.to)] : [],
  cue: [spanOf(tokens, group.from, group.to)],
  content: pieces.map((piece) => spanOf(tokens, piece.from, piece.to)),
  score,
})

/** Words before ", officials said" that are a clause even where the tagger saw no finite verb in them. */
const LONG_CLAUSE = 6

/**
 * Content before the cue: `"…," she said`, `"…," said Kos, the mayor, "…"`, `The dam held, officials said.`
 * The cue's clause must be all that stands between a comma or closing quotation and the end, or the next quotation.
 */
function contentBefore(parsed: Parsed, group: VerbGroup): { source: Range | undefined; pieces: Range[] } | undefined {
  const { tokens, quoted } = parsed
  if (group.form !== 'finite' || quoted[group.head]) return undefined
  const known = lookUpVerb(CUE_VERBS, tokens[group.head]!.text)
  if (!known?.entry.frames.includes('clause')) return undefined
  // "…, said Kos": a subject with another verb between is that verb's, not the cue's.
  const nearest = subjectOf(parsed, group)
  const own = nearest && nearest.to <= group.from && !parsed.groups.some((g) => g.from >= nearest.to && g.to <= group.from)
  const subject = own ? nearest : undefined
  const left = subject?.from ?? group.from
  const edge = left - 1
  if (edge < 1 || !(tokens[edge]!.text === ',' || isQuoteMark(tokens[edge]!) || /^(?:--|—|–)$/.test(tokens[edge]!.text))) return undefined
  const closesQuote = isQuoteMark(tokens[edge]!) && quoted[edge] === true
  const inverted = subject ? undefined : phraseStartingAt(parsed, group.to)
  const source = inverted ?? subject
  const tail = tailEnd(parsed, inverted ? inverted.to : group.to)
  const end = lastWord(parsed)
  const resumes = tail < end && quoted[tail]
  if (tail < end && !resumes && !closesQuote) {
    if (tokens[tail]!.text !== ',') return undefined
  }
  const start = clauseStart(parsed, edge, closesQuote)
  const to = closesQuote ? edge + 1 : edge
  if (to - start < 2) return undefined
  if (!closesQuote && to - start < LONG_CLAUSE && !parsed.groups.some((g) => g.from >= start && g.head < to && g.form === 'finite'))
    return undefined
  if (
    !closesQuote &&
    /^(?:if|when|while|as|after|before|since|although|though|because|in|on|at|during)$/i.test(tokens[start]!.text) &&
    resumes
  )
    return undefined
  return { source, pieces: [{ from: start, to }, ...(resumes ? [{ from: tail, to: quoteEnd(parsed, tail, end) }] : [])] }
}

/** Past "on Monday", "in a statement", "to reporters" and one comma after the cue and its source. */
function tailEnd(parsed: Parsed, from: number): number {
  const { tokens, quoted, phrases } = parsed
  let at = from
  while (at < tokens.length && !quoted[at]) {
    const text = tokens[at]!.text
    const phrase = phrases.find((p) => p.from === at)
    if (phrase) at = phrase.to
    else if (
      /^(?:in|on|at|during|to|of|from|with|for|after|by|via|about|through|and)$/i.test(text) ||
      /^(?:RB|VBG|IN|TO|CD)/.test(tokens[at]!.tag)
    )
      at++
    else if (/^[,:]$/.test(text) && quoted[at + 1]) return at + 1
    else return at
  }
  return at
}

const quoteEnd = ({ quoted }: Parsed, from: number, end: number): number => {
  let at = from
  while (at < end && quoted[at]) at++
  return at
}

function clauseStart({ tokens, quoted }: Parsed, edge: number, closesQuote: boolean): number {
  if (!closesQuote) {
    // A leading "But" or "And" joins the report, not the content.
    return tokens[0]!.tag === 'CC' ? 1 : 0
  }
  let at = edge
  while (at > 0 && quoted[at - 1]) at--
  // Words of the content before the marks (The deal is "dead," she said): back to the sentence's start, unless a mark parts them.
  return at > 0 && !/^[,:]$/.test(tokens[at - 1]!.text) ? (tokens[0]!.tag === 'CC' ? 1 : 0) : at
}
