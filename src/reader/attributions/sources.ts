import type { NounPhrase } from '../grammar/noun-phrases.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'

/** Token indices, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

const LINK = /^(?:of|for|in|at|from|with|on|to|close|familiar)$/i
const RELATIVE = /^(?:who|which|that)$/i

/** The noun phrase that ends right before token `at`, with the phrases that "of", "for", "in" … hang on it. */
export function phraseEndingAt(parsed: Parsed, at: number): Range | undefined {
  const phrase = parsed.phrases.find((p) => p.to === at)
  if (!phrase) return undefined
  let from = phrase.from
  for (;;) {
    const link = parsed.tokens[from - 1]
    if (!link) break
    if (LINK.test(link.text) && link.tag !== 'VB') {
      const outer = parsed.phrases.find((p) => p.to === from - 1)
      if (!outer || (outer.pronoun && /^PRP$/.test(parsed.tokens[outer.head]!.tag))) break
      from = outer.from
    } else if (/^(?:and|&|or)$/i.test(link.text)) {
      const other = parsed.phrases.find((p) => p.to === from - 1)
      if (!other || verbBetween(parsed, other.from)) break
      from = other.from
    } else break
  }
  return { from, to: at }
}

/** A verb right before means that the phrase is that verb's object, not a coordinated subject. */
const verbBetween = ({ groups }: Parsed, at: number): boolean => groups.some((group) => group.to === at)

/** The noun phrase that begins at token `at`, with what hangs on it and an apposition between commas. */
export function phraseStartingAt(parsed: Parsed, at: number, { apposition = true } = {}): Range | undefined {
  const phrase = parsed.phrases.find((p) => p.from === at)
  if (!phrase) return undefined
  let to = extended(parsed, phrase)
  if (apposition && !phrase.pronoun && parsed.tokens[to]?.text === ',') {
    const next = parsed.phrases.find((p) => p.from === to + 1)
    if (next && !next.pronoun && !parsed.quoted[to + 1]) {
      const end = extended(parsed, next)
      const after = parsed.tokens[end]
      if (!after || /^[,.;:]$/.test(after.text)) to = end
    }
  }
  return { from: at, to }
}

function extended(parsed: Parsed, phrase: NounPhrase): number {
  let { to } = phrase
  if (phrase.pronoun) return to
  for (;;) {
    const link = parsed.tokens[to]
    if (!link || !/^(?:of|for|at|and|&|in)$/i.test(link.text) || parsed.quoted[to]) return to
    const next = parsed.phrases.find((p) => p.from === to + 1)
    if (!next || parsed.groups.some((g) => g.from === next.to && /^and$/i.test(link.text))) return to
    to = next.to
  }
}

/**
 * The subject of a verb group: the phrase before it, over an apposition or a relative clause between commas, through "who", and for
 * a second verb ("smiled and said", "…, adding") the subject of the verb before.
 */
export function subjectOf(parsed: Parsed, group: VerbGroup): Range | undefined {
  const { tokens } = parsed
  let at = group.from
  while (at > 0 && /^RB|^CC$/.test(tokens[at - 1]!.tag) && !/^(?:and|but|or)$/i.test(tokens[at - 1]!.text)) at--
  at = beforeTime(parsed, at)
  const before = tokens[at - 1]
  if (!before) return undefined
  if (RELATIVE.test(before.text) && /^W/.test(before.tag)) {
    // PolNeAR takes the relative pronoun itself as the source; whom it means is coreference's to say.
    return { from: at - 1, to: at }
  }
  const direct = phraseEndingAt(parsed, at)
  if (direct && group.form !== 'gerund' && group.form !== 'infinitive' && group.form !== 'participle') {
    return withTitleBefore(parsed, direct)
  }
  if (before.text === ',' || before.text === ')' || before.text === '—' || before.text === '--') {
    const over = group.form === 'finite' ? overParenthesis(parsed, at - 1) : undefined
    if (over) return over
  }
  if (/^(?:and|but|or|then|,)$/i.test(before.text) || group.form === 'gerund' || group.form === 'infinitive') {
    return earlierSubject(parsed, group)
  }
  return undefined
}

/** Over "on Wednesday", "on March 10", "late Monday", "last week" between a subject and its verb. */
function beforeTime({ tokens }: Parsed, at: number): number {
  let from = at
  while (
    from > 0 &&
    /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?|May|June|July|last|this|week|month|year|late|early|earlier|morning|afternoon|evening|night|today|yesterday)$/i.test(
      tokens[from - 1]!.text,
    )
  )
    from--
  if (
    from === at &&
    tokens[at - 1]?.tag === 'CD' &&
    /^(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)/.test(tokens[at - 2]?.text ?? '')
  )
    from = at - 2
  if (from === at || from === 0) return at
  return /^on$/i.test(tokens[from - 1]!.text) ? from - 1 : from
}

/** "Spokesman for the ministry, Jan Kos": keep what the noun phrase search already joined. */
const withTitleBefore = (parsed: Parsed, range: Range): Range => {
  const { tokens } = parsed
  if (tokens[range.from - 1]?.text !== ',') return range
  const title = apposed(parsed, range.from - 1)
  // "the tax commissioner, Kevin Sullivan, said" reaches here through the comma after the name; bare "A, B said" is a list or a clause.
  return title && tokens[range.to]?.text === ',' ? { from: title.from, to: range.to } : range
}

const apposed = (parsed: Parsed, comma: number): Range | undefined => phraseEndingAt(parsed, comma)

/** "Smith, a doctor, said": from the comma before the verb back to the comma that opens the aside. */
function overParenthesis(parsed: Parsed, closing: number): Range | undefined {
  const { tokens, quoted } = parsed
  const mark = tokens[closing]!.text
  const opens = mark === ')' ? '(' : mark
  for (let at = closing - 1; at > 0 && closing - at < 40; at--) {
    if (quoted[at] !== quoted[closing]) return undefined
    if (tokens[at]!.text !== opens) continue
    const subject = phraseEndingAt(parsed, at)
    if (!subject || /^CD$/.test(tokens[at - 1]!.tag)) continue
    const first = tokens[at + 1]!
    const aside = /^(?:DT|NN|JJ|CD|WP|WDT|VBN|VBG|IN|PRP\$|RB)/.test(first.tag)
    if (aside) return { from: subject.from, to: mark === ')' ? closing + 1 : closing }
  }
  return undefined
}

function earlierSubject(parsed: Parsed, group: VerbGroup): Range | undefined {
  const at = parsed.groups.indexOf(group)
  const tag = parsed.tokens[group.from]!.tag
  const parallel =
    /^VB[DZP]$/.test(tag) && parsed.groups.slice(0, at).some((g) => g.form === 'finite' && parsed.tokens[g.from]!.tag === tag)
      ? tag
      : undefined
  for (let i = at - 1; i >= 0; i--) {
    const earlier = parsed.groups[i]!
    // "said the rain would ease but warned": the second cue goes with the first, not with the verb of what was said.
    if (parallel !== undefined && parsed.tokens[earlier.from]!.tag !== parallel) continue
    if (earlier.form !== 'finite' || parsed.quoted[earlier.head] !== parsed.quoted[group.head]) continue
    const subject = subjectOf(parsed, earlier) ?? phraseStartingAt(parsed, earlier.to)
    if (subject) return subject
  }
  return undefined
}
