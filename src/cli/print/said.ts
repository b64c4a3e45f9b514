import type { FoundStatement, FoundStatements, Speaker } from '../../ledger/find-statements.ts'
import { inTextOrder, type Span } from '../../text/span.ts'
import { excerpt } from './excerpt.ts'
import { harmless, harmlessLine } from './harmless.ts'
import { counted, heading, indented, parts, prefixed, quietParts, type View } from './layout.ts'
import { actWords } from './statements.ts'
import { formatTime } from './when.ts'

/** Between the pieces of a sentence that stand apart in the article, as the ledger joins them. */
const gap = ' … '.length

/** Where the sentences' pieces stand in their joined text, and where the content does. */
const within = ({ sentence, content }: FoundStatement['spans']): { readonly stretches: Span[]; readonly marked: Span[] } => {
  const stretches: Span[] = []
  const marked: Span[] = []
  let at = 0
  for (const piece of [...sentence].sort(inTextOrder)) {
    const by = at - piece.start
    stretches.push({ start: at, end: piece.end + by })
    for (const { start, end } of content)
      if (start < piece.end && end > piece.start)
        marked.push({ start: Math.max(start, piece.start) + by, end: Math.min(end, piece.end) + by })
    at = piece.end + by + gap
  }
  return { stretches, marked }
}

/** "Interior Ministry spokesperson", "country director, Open Hands". */
export const standing = ({ role = '', affiliation = '' }: Speaker): string => {
  if (role.toLowerCase().includes(affiliation.toLowerCase())) return harmlessLine(role)
  return harmlessLine(role === '' ? affiliation : `${role}, ${affiliation}`)
}

const speakersWords = ({ speakers, source }: FoundStatement, { style }: View): string => {
  if (speakers.length === 0) return source === '' ? style.quiet('nobody named') : style.name(harmlessLine(source))
  return speakers
    .map((speaker) => {
      const words = standing(speaker)
      return `${style.name(harmlessLine(speaker.name))}${words === '' ? '' : `, ${words}`}`
    })
    .join('; ')
}

const circumstances = (statement: FoundStatement, { style }: View): string => {
  const { act, negated, previous, kind, certainty, said, occasion, caveats, dropped, speakers } = statement
  const told = actWords({ act, negated, speakers: speakers.map(({ id }) => id) }, new Map(speakers.map((speaker) => [speaker.id, speaker])))
  return quietParts(
    style,
    told && (act === 'deny' || negated ? style.alert(told) : told),
    previous && style.past('recalled'),
    style.quiet(kind),
    certainty !== 'certain' && style.quiet(certainty),
    said && style.quiet(harmlessLine(formatTime(said))),
    occasion && style.quiet(harmlessLine(occasion)),
    ...new Set(caveats.map((caveat) => style.alert(caveat.kind))),
    dropped && style.alert('no longer in the article'),
  )
}

/** Where it stands, and the id by which a person can rule of it. */
const origin = ({ id, article, spans }: FoundStatement, { style }: View): string => {
  const [first, last] = [spans.content.at(0), spans.content.at(-1)]
  return style.quiet(
    parts(
      article.outlet && harmlessLine(article.outlet),
      article.title && harmlessLine(article.title),
      article.published && harmlessLine(formatTime(article.published)),
      harmlessLine(id) + (first && last ? ` ${first.start}–${last.end}` : ''),
    ),
  )
}

/** The exact sentence with what was said marked in it, and where it stands. */
export const printSentence = (statement: FoundStatement, column: number, view: View): string => {
  const { stretches, marked } = within(statement.spans)
  return [
    prefixed(excerpt(harmless(statement.sentence), stretches, marked, view.style), `${' '.repeat(column)}${view.style.quiet('│')} `, view),
    indented(origin(statement, view), column, view),
  ].join('\n')
}

const printOne = (statement: FoundStatement, number: number, column: number, view: View): string => {
  const who = indented(speakersWords(statement, view), column, view)
  return [
    `${view.style.quiet(`${number}`.padStart(column - 1))}${who.slice(column - 1)}`,
    indented(circumstances(statement, view), column, view),
    printSentence(statement, column, view),
  ].join('\n')
}

/** Statements under the days when they were said: who, how, the exact sentence with what was said marked in it, and where it stands. */
export const printSaid = ({ total, more: uncounted, statements }: FoundStatements, view: View): string => {
  if (total === 0) return indented(view.style.quiet('Nothing in the ledger says that. Try fewer words or options.'), 0, view)
  const column = Math.max(4, `${statements.length}`.length + 3)
  const blocks = statements.map((statement, i) => {
    const same = statement.day === statements[i - 1]?.day
    const day = same ? '' : `${indented(view.style.title(harmlessLine(formatTime(statement.day))), 0, view)}\n\n`
    return day + printOne(statement, i + 1, column, view)
  })
  const more = total - statements.length
  return [
    heading('STATEMENTS', `${total}${uncounted ? '+' : ''}`, view),
    ...blocks,
    ...(more > 0
      ? [
          indented(
            view.style.quiet(
              `${uncounted ? 'at least ' : ''}${counted(more, 'more statement')} not shown; --limit ${Math.min(total, 10_000)} shows ${uncounted ? 'more' : 'them'}.`,
            ),
            0,
            view,
          ),
        ]
      : []),
  ].join('\n\n')
}
