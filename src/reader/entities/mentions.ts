import { nameKey } from '../../text/keys.ts'
import type { Span } from '../../text/span.ts'
import { KNOWN_BODIES } from '../english/known-bodies.ts'
import { BODY_NOUNS, GROUP_NOUNS, HONORIFICS, PERSON_NOUNS, SHORT_TITLES, singular } from '../english/roles.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { NameType, Token } from '../sentences.ts'
import { isSubject } from './subject.ts'

/** Words that stand for somebody or something. Token indices `from`, `to` (exclusive) and `head` are into the sentence. */
export interface Mention extends Span {
  readonly form: 'name' | 'nominal' | 'pronoun'
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly head: number
  readonly text: string
  /** Inside quotation marks. */
  readonly quoted: boolean
  /** Subject of a finite verb. */
  readonly subject: boolean
  /** Of a name: the tagger's type. */
  readonly type?: NameType
  /** Of a name: the "Mr." or "Mrs." right before it, which tells gender. */
  readonly honorific?: string
  /** Of a nominal: what its head noun calls it. */
  readonly sort?: 'person' | 'body' | 'group'
}

/** Papers that speak for whoever wrote them. */
export const DOCUMENT =
  /^(?:statements?|reports?|releases?|memos?|letters?|tweets?|posts?|polls?|surveys?|stud(?:y|ies)|data|figures|bulletins?|notices?|filings?|documents?)$/i

const PRONOUNS = /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|who|whose|whom)$/i

/** Every mention of a sentence, in text order: names, nominals whose head is a known noun, and third-person pronouns. */
export function findMentions(text: string, parsed: Parsed, sentence: number, isCountry: (name: string) => boolean): Mention[] {
  const { tokens, quoted } = parsed
  const mention = (form: Mention['form'], from: number, to: number, head: number, more: Partial<Mention> = {}): Mention => ({
    form,
    sentence,
    from,
    to,
    head,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    text: text.slice(tokens[from]!.start, tokens[to - 1]!.end),
    quoted: quoted[head] === true,
    subject: isSubject(parsed, from, to),
    ...more,
  })
  const found: Mention[] = names(text, tokens, isCountry).map(({ from, to, type }) =>
    mention('name', from, to, to - 1, { type: namesPerson(parsed, from, to, type) ? 'PERSON' : type, ...honorific(tokens[from - 1]) }),
  )
  const named = (at: number): boolean => found.some((m) => m.form === 'name' && m.from <= at && at < m.to)
  for (const phrase of parsed.phrases) {
    if (phrase.pronoun || named(phrase.head)) continue
    // "a foreign ministry statement": the ministry is named before its paper.
    const head = DOCUMENT.test(tokens[phrase.head]!.text) && phrase.head - 1 > phrase.from ? phrase.head - 1 : phrase.head
    const sort = named(head) ? undefined : sortOf(tokens, head)
    if (sort) found.push(mention('nominal', phrase.from, head + 1, head, { sort }))
  }
  for (const [at, token] of tokens.entries()) {
    // "The 54-year-old said": somebody told of before.
    const aged =
      /^\d{1,3}-year-old$/.test(token.text) && /^the$/i.test(tokens[at - 1]?.text ?? '') && !/^(?:NN|JJ)/.test(tokens[at + 1]?.tag ?? '')
    if (aged) found.push(mention('nominal', at - 1, at + 1, at, { sort: 'person' }))
    if (PRONOUNS.test(token.text) && /^(?:PRP|WP)/.test(token.tag)) found.push(mention('pronoun', at, at + 1, at))
  }
  // "his" before "his wife": whose she is tells who she is.
  return found.sort((a, b) => a.start - b.start || (a.form === 'pronoun' ? -1 : b.form === 'pronoun' ? 1 : b.end - a.end))
}

/** Words of law that end a company's name. */
const COMPANY =
  /^(?:Inc\.?|Corp\.?|Co\.|Ltd\.?|LLC|LLP|PLC|plc|AD|AG|SA|S\.A\.|GmbH|NV|N\.V\.|SpA|S\.p\.A\.|OAO|OOO|PJSC|JSC|A\/S|AB|Oyj|Pty|Bhd|Holdings?|Group)$/

/** What firms trade in, where it ends a name that the tagger takes for a person's: "Perperikon Metals". */
const TRADE =
  /^(?:Hydro|Metals|Steel|Energy|Energie|Energia|Power|Electric|Oil|Gas|Petroleum|Mining|Minerals|Motors|Airlines|Airways|Aviation|Aerospace|Bank|Banka|Capital|Partners|Securities|Insurance|Media|Press|Radio|Television|TV|Broadcasting|Pictures|Studios|Records|Systems|Technologies|Software|Networks|Telecom|Communications|Industries|Chemicals|Pharma|Pharmaceuticals|Foods|Brands|Stores|Hotels|Resorts|Logistics|Shipping|Lines|Cement|Foundation|Institute|Union|Party|Alliance|Coalition)$/

/** Nouns that a firm's or a body's name follows ("the airline Nordair"), unlike "country" or "city". */
const FIRM =
  /^(?:company|firm|maker|manufacturer|developer|bank|group|newspaper|magazine|agency|network|broadcaster|station|airline|carrier|retailer|union|association|charity|foundation|club|party|startup|operator|utility|website|watchdog|regulator)$/i

/**
 * What stands around a name says that it is a body, whatever the tagger saw: "the power company [Murtal Energie]", a name of no type
 * that ends in "Office".
 */
function namesBody(tokens: readonly Token[], from: number, to: number, type: NameType): boolean {
  const before = tokens[from - 1]
  if (type === 'PERSON') return (before?.tag === 'NN' && FIRM.test(before.text)) || (to - from > 1 && TRADE.test(tokens[to - 1]!.text))
  return type === 'MISC' && to - from > 1 && BODY_NOUNS.has(tokens[to - 1]!.text.toLowerCase())
}

/** Person nouns that firms and bodies are called by too: "a leader in solar power", "the owner". */
const ANYBODY =
  /^(?:leader|star|partner|member|supporter|source|player|owner|developer|operator|investor|manager|publisher|host|opponent|rival|ally|contender|victim|donor|successor|predecessor|driver|native|independent|critic|advocate|campaigner|consultant|head|chief|banker|financier|champion|republican|democrat|conservative|liberal|front-?runner|organizer|expert|friend|monitor|witness|suspect|adviser|advisor|sponsor)$/

/** "[Jo-Ann Marrow], a professor at the college": a name of two words or three set beside a person's trade, whatever the tagger saw. */
function namesPerson({ tokens, phrases }: Parsed, from: number, to: number, type: NameType): boolean {
  if ((type !== 'ORGANIZATION' && type !== 'MISC') || to - from < 2 || to - from > 3 || tokens[to]?.text !== ',') return false
  const name = tokens.slice(from, to)
  if (!name.every(({ text }) => /^\p{Lu}[\p{L}'’.-]*$/u.test(text) && !BODY_NOUNS.has(text.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(text)))
    return false
  const noun = phrases.find((p) => p.from === to + 1)
  const head = noun && tokens[noun.head]!
  return head?.tag === 'NN' && PERSON_NOUNS.has(head.text) && !ANYBODY.test(head.text)
}

const honorific = (before: Token | undefined): { honorific?: string } =>
  before && HONORIFICS.get(before.text.toLowerCase().replace('.', '')) ? { honorific: before.text } : {}

interface Run {
  readonly from: number
  readonly to: number
  readonly type: NameType
}

/** The most tokens that a country's name takes: "the Democratic People's Republic of the Congo". */
const LONGEST_COUNTRY = 8

/** A country's whole name, where the tagger saw parts of several: "Democratic People's | Republic of Korea". */
function countryAt(text: string, tokens: readonly Token[], from: number, isCountry: (name: string) => boolean): Run | undefined {
  for (let to = Math.min(from + LONGEST_COUNTRY, tokens.length); to > from + 2; to--) {
    if (tokens[to - 1]!.name && isCountry(text.slice(tokens[from]!.start, tokens[to - 1]!.end))) return { from, to, type: 'LOCATION' }
  }
  return undefined
}

/** Runs of tokens that the tagger gives one name type; "[Vladimir] Putin" is one run, brackets left in. */
function names(text: string, tokens: readonly Token[], isCountry: (name: string) => boolean): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < tokens.length; at++) {
    const type = tokens[at]!.name
    const opens = type ?? (/^\p{Lu}/u.test(tokens[at]!.text) ? tokens[at + 1]?.name : undefined)
    if (!opens || tokens[at]!.text === '/') continue
    const country = countryAt(text, tokens, at, isCountry)
    if (country) {
      runs.push(country)
      at = country.to - 1
      continue
    }
    if (!type) continue
    let to = at + 1
    while (to < tokens.length) {
      const next = tokens[to]!
      if (next.text === '/') break
      if (next.name === type && !next.begins) to++
      else if (next.text === ']' && tokens[to + 1]?.name === type) to += 2
      else break
    }
    const firm = COMPANY.test(tokens[to]?.text ?? '')
    const holder = type === 'ORGANIZATION' ? holderIn(tokens, at, to) : undefined
    if (holder !== undefined) {
      if (holder.title > at) runs.push({ from: at, to: holder.title, type })
      runs.push({ from: holder.name, to, type: 'PERSON' })
    } else {
      const from = type === 'PERSON' && to === at + 1 && isGivenName(tokens, at - 1) ? at - 1 : at
      const known = KNOWN_BODIES.has(nameKey(text.slice(tokens[at]!.start, tokens[to - 1]!.end)))
      runs.push({ from, to: firm ? to + 1 : to, type: firm || known || namesBody(tokens, at, to, type) ? 'ORGANIZATION' : type })
    }
    at = runs.at(-1)!.to - 1
  }
  return runs
}

/** "Manhattan Supreme Court | Justice | Frank Nervo", seen as one body: a body, its officer's title, and a name of two words or three. */
function holderIn(tokens: readonly Token[], from: number, to: number): { title: number; name: number } | undefined {
  let name = to - 1
  while (name > from && !SHORT_TITLES.has(tokens[name - 1]!.text.toLowerCase().replace('.', ''))) name--
  const isName = tokens.slice(name, to).every(({ text }) => /^\p{Lu}[\p{L}.'’-]*$/u.test(text) && !isOffice(text))
  return name > from && to - name > 1 && to - name < 4 && isName ? { title: name - 1, name } : undefined
}

const isOffice = (word: string): boolean => {
  const noun = word.toLowerCase()
  return BODY_NOUNS.has(noun) || PERSON_NOUNS.has(noun) || SHORT_TITLES.has(noun)
}

/** Words that stand capitalised before surnames and are no given names. */
const NO_GIVEN_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Hurricane|Tropical|Typhoon|Cyclone|Storm|Mount|Lake|Camp|Fort|Port|Saint|[A-Z][a-z]+(?:es|ed|ing))$/

/** "[Rakeyia] Scott can be heard": a given name that the tagger knows not, before a surname that it knows. */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.name || token.tag !== 'NNP' || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false
  const word = token.text.toLowerCase()
  return !isOffice(token.text) && !HONORIFICS.has(word) && !NO_GIVEN_NAME.test(token.text)
}

function sortOf(tokens: readonly Token[], head: number): Mention['sort'] | undefined {
  const { text, tag } = tokens[head]!
  const word = text.toLowerCase().replace(/^(?:ex|co)-/, '')
  if (!/^NN|^JJ/.test(tag)) return undefined
  if (GROUP_NOUNS.has(word) && (tag === 'NNS' || tag === 'NNPS' || word === 'police' || word === 'people' || word === 'media'))
    return 'group'
  if (PERSON_NOUNS.has(word)) return 'person'
  if (BODY_NOUNS.has(word)) return 'body'
  if (tag === 'NNS' && PERSON_NOUNS.has(singular(word))) return 'group'
  if (tag === 'NNS' && BODY_NOUNS.has(singular(word))) return 'group'
  return undefined
}
