import type { Reading } from '../../reader/reading.ts'
import { foldMarks, nameKey } from '../../text/keys.ts'
import { hull, overlaps, type Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import { kinship, type Voice, type Voices } from '../utterances/speakers.ts'
import { type Statement, statementsOf } from '../utterances/statement.ts'
import { stem } from '../utterances/words.ts'
import { commonWords } from '../wires/common-words.ts'

/** A statement with its place in the article, and whom its words mention. */
export interface Placed extends Statement {
  /** Among the article's statements, in text order. */
  readonly order: number
  /** Where its first word stands, the source's included. */
  readonly at: Span
  /** Start of the paragraph that it begins in. */
  readonly paragraph: number
  /** What was said, marks folded, white space plain. */
  readonly said: string
  /** The verb of saying, likewise; and who says so, as it is written. */
  readonly cue: string
  readonly source: string
  /** Everybody whom its content mentions. */
  readonly mentions: Voice
  /** Words that it names others by, and words that its speaker is known by. */
  readonly names: ReadonlySet<string>
  readonly knownBy: ReadonlySet<string>
  /** Its speakers' full names, folded; and its content, folded. */
  readonly called: readonly string[]
  readonly folded: string
  /** The statements that it stands inside, the innermost first. */
  readonly outer: readonly Statement[]
  /** In a correction that an outlet prints. */
  readonly inCorrection: boolean
  /** A turn of a transcript, or of an interview printed as one. */
  readonly isTurn: boolean
  readonly isQuestion: boolean
}

const plain = (text: string): string => foldMarks(text).replace(/\s+/g, ' ').trim()

const namesIn = (text: string): string[] =>
  nameKey(text)
    .split(' ')
    .filter((word) => word.length > 2 && !commonWords.has(word))
    .map(stem)

/** What a pronoun stands for is too often somebody else. */
const PRONOUN = /^(?:s?he|it|they|we|you|his|hers?|its|theirs?|them|him|us|our|my|me|i|wh(?:o|om|ose|ich)|that)$/i

/** The statements of a reading in text order. Linear in the article. */
export function placedOf(reading: Reading, voiceOf: Voices): Placed[] {
  const { article, entities } = reading
  const { text } = article
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const mentioned = indexSpans(
    entities.flatMap(({ id, mentions }) =>
      mentions.filter(({ start, end }) => !PRONOUN.test(text.slice(start, end))).map((span) => ({ id, span })),
    ),
    ({ span }) => span,
  )
  const all = statementsOf(reading, voiceOf)
  const statementAt = new Map(all.map((statement) => [statement.attribution.id, statement]))
  const corrections = article.sections.filter(({ kind }) => kind === 'correction')
  const told = all.map((statement) => {
    const { source, cue, content, speakers, act } = statement.attribution
    const at = hull([...source, ...cue, ...content])!
    const own = new Set(speakers)
    const ids = [...new Set(content.flatMap((span) => mentioned.at(span).map(({ id }) => id)))].filter((id) => !own.has(id))
    const words = (spans: readonly Span[]): string => plain(spans.map(({ start, end }) => text.slice(start, end)).join(' '))
    const said = words(content)
    const people = speakers.flatMap((id) => byId.get(id) ?? [])
    const isTurn = cue.length === 0 && statement.attribution.kind === 'direct' && statement.attribution.within === undefined
    return {
      ...statement,
      at,
      paragraph: text.lastIndexOf('\n', at.start) + 1,
      said,
      cue: words(cue),
      source: words(source),
      mentions: voiceOf(reading, ids, statement.window.to),
      names: new Set(namesIn(said)),
      knownBy: new Set([
        ...people.flatMap(({ name, aliases, role, affiliation }) =>
          [name, ...aliases, role ?? '', byId.get(affiliation ?? '')?.name ?? ''].flatMap(namesIn),
        ),
        ...namesIn(words(source)),
        ...(OPERATES.test(words(source)) ? ['operator'] : []),
      ]),
      called: people.map(({ name }) => nameKey(name)).filter((name) => name.length > 4),
      folded: ` ${nameKey(said)} `,
      outer: outerOf(statement, statementAt),
      inCorrection: corrections.some((section) => section.start <= at.start && at.end <= section.end),
      isTurn,
      isQuestion: isTurn && act === 'ask',
    }
  })
  return told
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end || (a.key < b.key ? -1 : 1))
    .map((statement, order) => ({ ...statement, order }))
}

/** Does the one speak of the other's speaker: by name, by office, or as a body that the other speaks for? */
export const speaksOf = (one: Placed, other: Placed): boolean =>
  other.called.some((name) => one.folded.includes(` ${name} `)) ||
  (one.mentions.sources.length > 0 && other.voice.sources.length > 0 && kinship(one.mentions, other.voice) === 'same') ||
  [...one.names].some((word) => OFFICE.has(word) && other.knownBy.has(word))

/** Offices by which a report calls its people without a name. Stems. */
const OFFICE: ReadonlySet<string> = new Set(
  'governor mayor minister ministry president prosecutor court army police union company operator command council'.split(' ').map(stem),
)

/** "Varbitsa Hydro, which operates the dam" is the operator. */
const OPERATES = /\bwhich (?:operates|operated|runs|ran)\b|\bthat (?:operates|operated|runs|ran)\b/

/** No statement stands deeper inside others. */
const DEEPEST = 20

function outerOf({ attribution }: Statement, statementAt: ReadonlyMap<string, Statement>): Statement[] {
  const outer: Statement[] = []
  for (let at = statementAt.get(attribution.within ?? ''); at && outer.length < DEEPEST; at = statementAt.get(at.attribution.within ?? ''))
    outer.push(at)
  return outer
}

/** Does the one stand inside the other, or share words with it in the text? Neither answers the other. */
export const isInside = (a: Placed, b: Placed): boolean =>
  a.outer.some(({ key }) => key === b.key) ||
  b.outer.some(({ key }) => key === a.key) ||
  (a.article === b.article && a.spans.some((span) => b.spans.some((other) => overlaps(span, other))))
