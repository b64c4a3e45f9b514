import { nameKey } from '../../text/keys.ts'
import { contains, type Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import type { FoundAttribution } from '../attributions/finder.ts'
import { SHORT_TITLES } from '../english/roles.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Mention } from './mentions.ts'
import { describedOne } from './nominals.ts'
import { type Referent, referent } from './referent.ts'

/** Nominals that speak and name nobody: "a ministry spokesman", "three officials", "the foreign ministry". */
export function unnamedSources(
  text: string,
  mentions: readonly Mention[],
  named: {
    readonly persons: readonly Referent[]
    readonly bodies: readonly Referent[]
    readonly next: (nominal: Mention) => Referent | undefined
  },
  referents: Map<Mention, Referent>,
  attributions: readonly FoundAttribution[],
  parsed: readonly Parsed[],
): Referent[] {
  const made = new Map<string, Referent>()
  const sources = indexSpans(
    attributions.flatMap((a) => a.source),
    (span) => span,
  )
  const people = indexSpans(
    mentions.filter((m) => m.form === 'name' && m.type === 'PERSON'),
    (m) => m,
  )
  for (const mention of mentions) {
    if (mention.form !== 'nominal' || referents.has(mention)) continue
    const source = sources.at(mention).find((s) => contains(s, mention))
    if (!source) continue
    if (mention.sort !== 'body' && people.at(source).some((m) => contains(source, m) && !hangsOn(m, mention, parsed[mention.sentence]!)))
      continue
    const { tokens } = parsed[mention.sentence]!
    const described = describedLater(mention, parsed[mention.sentence]!, named) ?? named.next(mention)
    if (described) {
      described.mentions.push(mention)
      referents.set(mention, described)
      continue
    }
    const definite = /^(?:the|this|that|his|her|its|their)$/i.test(tokens[mention.from]!.text)
    const office = officeOf(mention, parsed[mention.sentence]!)
    const modified = office !== undefined || mention.to - mention.from > (definite ? 2 : 1)
    // "the minister" alone looks back first; "the health ministry", "a spokesman", "officials" stand for themselves.
    if (definite && !(modified && mention.sort === 'body') && mention.sort !== 'group') continue
    const name = office ?? nameOf(text, mention, parsed[mention.sentence]!)
    const kind = mention.sort === 'body' ? 'organization' : mention.sort === 'group' ? 'group' : 'person'
    const shared = mention.sort === 'person' ? undefined : made.get(nameKey(name))
    const one = shared ?? referent(kind, name, { unnamed: true })
    for (const word of nameKey(name).split(' ')) one.described.add(word)
    one.mentions.push(mention)
    referents.set(mention, one)
    made.set(mention.sort === 'person' ? `${nameKey(name)} ${mention.start}` : nameKey(name), one)
  }
  // "The governor's office had gone the other way": the same words elsewhere mean the same body.
  for (const mention of mentions) {
    if (mention.form !== 'nominal' || mention.sort !== 'body' || referents.has(mention) || mention.to - mention.from < 3) continue
    const one = /^the$/i.test(parsed[mention.sentence]!.tokens[mention.from]!.text)
      ? made.get(nameKey(nameOf(text, mention, parsed[mention.sentence]!)))
      : undefined
    if (!one) continue
    one.mentions.push(mention)
    referents.set(mention, one)
  }
  return [...new Set(made.values())]
}

/** "ministry of civil protection" of "Bulgaria's ministry of civil protection", "regional officials" of "the regional officials". */
function nameOf(text: string, { sort, from, to, head }: Mention, { tokens, phrases }: Parsed): string {
  const own = sort === 'body' ? tokens.findLastIndex((token, i) => i >= from && i < head && token.tag === 'POS') : -1
  const tail =
    sort === 'body' && tokens[to]?.text === 'of'
      ? phrases.find((p) => p.from === to + 1 && /^NN?$|^NNS$/.test(tokens[p.head]!.tag))
      : undefined
  const start = own >= 0 && (tail || head - own > 1) ? own + 1 : from
  return text
    .slice(
      tokens[start]!.start,
      tokens[(tail && /^\p{Ll}/u.test(tokens[tail.from]!.text) && !/^(?:the|an?)$/.test(tokens[tail.from]!.text) ? tail.to : to) - 1]!.end,
    )
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/\s+/g, ' ')
}

/** The "Kos" of "a spokeswoman for Kos", who is not the spokeswoman: no comma between, and a preposition or a possessive. */
function hangsOn(person: Mention, nominal: Mention, { tokens }: Parsed): boolean {
  if (person.from < nominal.from || person.sentence !== nominal.sentence) return false
  return /^(?:for|of|to|with)$/i.test(tokens[nominal.to]?.text ?? '') && !tokens.slice(nominal.to, person.from).some((t) => t.text === ',')
}

/** Definite nominals that speak and that nobody known is meant by: "the mayor" of an article that never names one. */
export function unknownSources(
  mentions: readonly Mention[],
  referents: Map<Mention, Referent>,
  attributions: readonly FoundAttribution[],
  parsed: readonly Parsed[],
): Referent[] {
  const sources = indexSpans(
    attributions.flatMap((a) => a.source),
    (span) => span,
  )
  const made = new Map<string, Referent>()
  for (const mention of mentions) {
    if (mention.form !== 'nominal' || referents.has(mention) || mention.sort === 'group') continue
    const first = parsed[mention.sentence]!.tokens[mention.from]!
    // "Her ministry": a body of its own, which is hers.
    const owner = mention.sort === 'body' && first.tag === 'PRP$' ? ownerAt(first) : undefined
    if (!owner && !/^the$/i.test(first.text)) continue
    if (!sources.at(mention).some((s) => s.start === mention.start && contains(s, mention))) continue
    const name = mention.text.replace(/^(?:the|his|her)\s+/i, '').replace(/\s+/g, ' ')
    const one = made.get(nameKey(name)) ?? referent(mention.sort === 'body' ? 'organization' : 'person', name, { unnamed: true })
    if (owner) owner.affiliation ??= one
    one.mentions.push(mention)
    referents.set(mention, one)
    made.set(nameKey(name), one)
  }
  return [...made.values()]

  function ownerAt({ start, end }: Span): Referent | undefined {
    const pronoun = mentions.find((m) => m.form === 'pronoun' && m.start === start && m.end === end)
    const one = pronoun && referents.get(pronoun)
    return one?.kind === 'person' ? one : undefined
  }
}

/** Whom the article describes so anywhere, before or after; of "a former party chairman" only with every word, and only after. */
function describedLater(
  mention: Mention,
  parsed: Parsed,
  { persons, bodies }: { readonly persons: readonly Referent[]; readonly bodies: readonly Referent[] },
): Referent | undefined {
  // Of "his lawyer" it must first be known whose.
  if (mention.sort === 'group' || parsed.tokens[mention.from]!.tag === 'PRP$') return undefined
  const indefinite = /^(?:an?|one|another|some)$/i.test(parsed.tokens[mention.from]!.text)
  const known = mention.sort === 'body' ? bodies : persons
  const after = indefinite ? known.filter((one) => one.mentions.every((m) => m.start > mention.start)) : known
  return describedOne(mention, parsed, after, indefinite)
}

/** "governor's office" out of "the office of the regional governor" and "the office of Gov. Rumen Angelov". */
function officeOf({ head, to }: Mention, { tokens, phrases }: Parsed): string | undefined {
  if (!/^office$/i.test(tokens[head]!.text)) return undefined
  if (tokens[to]?.text !== 'of') return undefined
  const holder = phrases.find((p) => p.from === to + 1)
  const title = holder && tokens.slice(holder.from, holder.to).find((t) => SHORT_TITLES.has(nameKey(t.text)))
  return title && `${WHOLE.get(nameKey(title.text)) ?? title.text.toLowerCase()}’s office`
}

const WHOLE: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gen', 'general'],
])
