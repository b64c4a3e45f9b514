import type { ToldStory } from '../../ledger/tell-stories.ts'
import type { Stories } from '../../operations/stories.ts'
import { formatAmount } from './amount.ts'
import { harmlessLine } from './harmless.ts'
import { counted, hanging, heading, indented, narrow, prefixed, quietParts, type View } from './layout.ts'
import { markedSentences } from './sentences.ts'
import { formatDays, formatShort, formatTime } from './when.ts'

export interface StoriesView {
  /** With all reports. */
  readonly full: boolean
  /** The same, and the exact sentence of the last new thing. */
  readonly sentences: boolean
}

type Head = ToldStory['reports'][number]

/** "Interior Ministry raises people killed from at least 31 to 43"; an answer by its own words. */
const newsWords = (news: NonNullable<ToldStory['news']>, { style }: View): string => {
  if (news.what === 'figure') {
    const { institution, revision, counts, from, to } = news
    const moved = `from ${formatAmount({ ...from, unit: '' })} to ${style.amount(formatAmount({ ...to, unit: '' }))}`
    return `${style.name(harmlessLine(institution))} ${revision} ${harmlessLine(counts)} ${moved}`
  }
  const who = news.who.length > 0 ? style.name(news.who.map(harmlessLine).join('; ')) : 'somebody unnamed'
  const { start, end, quote } = news
  const sentence = quote?.sentences.map((one) => one.text).join(' ') ?? ''
  const from = quote?.sentences[0]?.start ?? start
  const said = harmlessLine(sentence.slice(start - from, end - from))
  return `${who} ${style.alert(news.kind)}${said ? `: ${said.length > 160 ? `${said.slice(0, 160).replace(/\s+\S*$/, '')} …` : said}` : ''}`
}

const where = (head: Head, view: View, span?: { readonly start: number; readonly end: number }): string =>
  view.style.quiet(
    quietParts(
      view.style,
      head.outlet && harmlessLine(head.outlet),
      head.title && harmlessLine(head.title),
      head.published && harmlessLine(formatTime(head.published)),
      `${harmlessLine(head.id)}${span ? ` ${span.start}–${span.end}` : ''}`,
    ),
  )

const printNews = ({ news }: ToldStory, column: number, view: View, sentences: boolean): string[] => {
  if (news === undefined) return []
  const line = hanging(
    view.style.quiet(`last, ${formatShort(news.said)}`),
    newsWords(news, view),
    column + (view.width < narrow ? 4 : 20),
    view,
    'left',
    column,
  )
  if (!sentences || !news.quote) return [line]
  const { quote, article } = news
  const indent = column + (view.width < narrow ? 4 : 20)
  return [
    line,
    prefixed(markedSentences(quote.sentences, [news], view.style), `${' '.repeat(indent)}${view.style.quiet('│')} `, view),
    indented(where(article, view, news), indent, view),
  ]
}

const printReport = (head: Head, column: number, view: View, located: boolean): string => {
  const { style } = view
  const day = head.published === undefined ? 'no day' : formatShort(head.published.slice(0, 10))
  const words = quietParts(
    style,
    harmlessLine(head.title ?? 'untitled'),
    head.outlet !== undefined && style.name(harmlessLine(head.outlet)),
    located && style.quiet(harmlessLine(head.id)),
  )
  return hanging(style.quiet(day), words, column + 14, view, 'left', column)
}

const printOne = (story: ToldStory, number: number, column: number, view: View, { full, sentences }: StoriesView): string => {
  const { style } = view
  const { title, from, to, reports, outlets, statements, id } = story
  return [
    `${style.quiet(`${number}`.padStart(column - 2))}  ${indented(style.title(harmlessLine(title)), column, view).slice(column)}`,
    indented(
      quietParts(
        style,
        formatDays(from, to),
        style.quiet(counted(reports.length, 'report')),
        outlets.length > 0 && style.quiet(counted(outlets.length, 'outlet')),
        style.quiet(counted(statements, 'statement')),
        style.quiet(harmlessLine(id)),
      ),
      column,
      view,
    ),
    ...printNews(story, column, view, sentences),
    ...(full || sentences ? ['', ...reports.map((head) => printReport(head, column, view, sentences))] : []),
  ].join('\n')
}

/** Stories, that with the newest report first: its days, how much there is of it, and the last new thing. */
export const printStories = ({ total, stories }: Stories, view: View, shown: StoriesView): string => {
  if (total === 0) return indented(view.style.quiet('No story in the ledger is about that. Try fewer words or options.'), 0, view)
  const column = Math.max(4, `${stories.length}`.length + 3)
  const more = total - stories.length
  return [
    heading('STORIES', `${total}`, view),
    ...stories.map((story, i) => printOne(story, i + 1, column, view, shown)),
    ...(more > 0
      ? [
          indented(
            view.style.quiet(`${counted(more, 'more story', 'more stories')} not shown; --limit ${Math.min(total, 10_000)} shows them.`),
            0,
            view,
          ),
        ]
      : []),
  ].join('\n\n')
}
