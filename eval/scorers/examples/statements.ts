import type { Statement } from '../../../examples/gold/gold.ts'
import type { Attribution } from '../../../src/reader/reading.ts'
import { cut, type Span } from '../../../src/text/span.ts'
import { isNamedPerson } from '../names.ts'
import { sharedCharacters } from '../score.ts'
import { type Example, holds } from './example.ts'
import { type Judgement, judge, judgeSame } from './judgement.ts'
import { hasSpeakers, type Pairs } from './pairs.ts'

/** Statements found and kept; of those found, what the reading says of them. */
export const judgeStatements = (example: Example, pairs: Pairs): Judgement[] => {
  const { gold, reading, spansOf, text } = example
  const told = new Set(pairs.values())
  return [
    ...gold.statements.flatMap((statement) => {
      const attribution = pairs.get(statement.id)
      const words = `${statement.id} [${text(spansOf(statement.source))} | ${text(spansOf(statement.cue))}] ${text(spansOf(statement.content))}`
      if (!attribution) {
        const touched = reading.attributions.some(({ content }) => sharedCharacters(content, spansOf(statement.content)) > 0)
        return [judge('statements: found', false, words, touched ? 'its words stand in another' : statement.kind)]
      }
      return [judge('statements: found', true, words), ...judgeFound(example, pairs, statement, attribution)]
    }),
    ...reading.attributions
      .filter(({ content }) => content.length > 0)
      .map((attribution) =>
        judge(
          'statements: kept',
          told.has(attribution),
          `[${text(attribution.source)} | ${text(attribution.cue)}] ${text(attribution.content)}`,
          attribution.kind,
        ),
      ),
  ]
}

const judgeFound = (example: Example, pairs: Pairs, statement: Statement, attribution: Attribution): Judgement[] => {
  const { reading, spansOf, text } = example
  const { article } = reading
  const [content, source, cue] = [spansOf(statement.content), spansOf(statement.source), spansOf(statement.cue)]
  const words = `${statement.id} [${text(source)} | ${text(cue)}] ${text(content)}`
  const outer = statement.within === undefined ? undefined : pairs.get(statement.within)
  return [
    judge(
      'statements: content exact',
      edges(article.text, content) === edges(article.text, attribution.content),
      `${statement.id}: wanted ${text(content)} | got ${text(attribution.content)}`,
      statement.kind,
    ),
    judgeSpeaker(example, statement, attribution, words),
    judgeSame('statements: day said', statement.said, (attribution.said?.value ?? article.published)?.slice(0, 10), words),
    judgeSame('statements: kind', statement.kind, attribution.kind, words),
    judgeSame('statements: act', statement.act, attribution.act, words),
    judgeSame('statements: certainty', statement.certainty, attribution.certainty, words),
    judgeSame('statements: negated', statement.negated, attribution.negated, words),
    judgeSame(`statements: previous, ${statement.previous ? 'recalled' : 'fresh'}`, statement.previous, attribution.previous, words),
    statement.within === undefined
      ? judge('statements: within none', attribution.within === undefined, words)
      : judge('statements: within another', outer !== undefined && attribution.within === outer.id, `${words}: in ${statement.within}`),
    ...(statement.occasion
      ? [
          judge(
            'statements: occasion',
            holds(statement.occasion, attribution.occasion ?? ''),
            `${words}: wanted ${statement.occasion}, got ${attribution.occasion ?? 'none'}`,
          ),
        ]
      : []),
    ...statement.caveats.map(({ kind, text: words }) =>
      judge(
        'statements: caveats found',
        attribution.caveats.some((caveat) => caveat.kind === kind),
        `${statement.id}: ${kind} "${words}"`,
        kind,
      ),
    ),
    ...attribution.caveats.map((caveat) =>
      judge(
        'statements: caveats kept',
        statement.caveats.some(({ kind }) => kind === caveat.kind),
        `${words}: ${caveat.kind} "${text([caveat])}"`,
        caveat.kind,
      ),
    ),
  ]
}

/** Where the report lets nobody know who speaks, neither a named person may be given nor a body, but for one that they speak for. */
const judgeSpeaker = (example: Example, statement: Statement, attribution: Attribution, words: string): Judgement => {
  const given = attribution.speakers.flatMap((id) => example.entity(id) ?? [])
  const names = given.map(({ name }) => name).join(' and ') || 'nobody'
  if (statement.speakers.length > 0) {
    const how = given.length === 0 ? 'nobody given' : 'somebody else'
    return judge(
      'statements: speaker',
      hasSpeakers(example, statement, attribution),
      `${words}: wanted ${statement.speakers.join(' and ')}, got ${names}`,
      how,
    )
  }
  const right = given.every((entity) => {
    const sources = example.sourcesOf(entity)
    return statement.behalf?.some((id) => sources.has(id)) || (sources.size === 0 && !isNamedPerson(entity))
  })
  return judge('statements: nobody stays nobody', right, `${words}: got ${names}`)
}

/** Where the pieces begin and end; white space between two does not part them, a comma or full stop at the end is no difference. */
const edges = (text: string, spans: readonly Span[]): string => {
  const pieces: Span[] = []
  for (const { start, end } of spans) {
    const last = pieces.at(-1)
    if (last && text.slice(last.end, start).trim() === '') pieces[pieces.length - 1] = { start: last.start, end }
    else pieces.push({ start, end })
  }
  return pieces.map((piece) => `${piece.start}-${piece.start + cut(text, piece).replace(/[\s,.;:]+$/, '').length}`).join(' ')
}
