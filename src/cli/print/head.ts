import type { Reading } from '../../reader/reading.ts'
import { hanging, indented, parts, type View } from './layout.ts'
import { formatTime } from './when.ts'

/** The article's head: title, then outlet, days, byline, dateline and credits, as far as known. */
export const printHead = ({ article }: Reading, view: View): string => {
  const { title, outlet, url, published, modified, byline, dateline, credits } = article
  const row = (label: string, text: string | false | undefined): string | undefined =>
    text ? hanging(view.style.quiet(label), text, 13, view, 'left', 0) : undefined
  const creditWords = credits.map(({ parties, providedBy }) =>
    parts(parties.join(' → '), providedBy === undefined ? undefined : `provided by ${providedBy}`),
  )
  return [
    title ? `${indented(view.style.title(title), 0, view)}\n` : undefined,
    row('outlet', outlet),
    row('published', published && formatTime(published)),
    row('modified', modified && modified !== published && formatTime(modified)),
    row('byline', byline.join(', ')),
    row('dateline', dateline && parts(dateline.place, dateline.agency)),
    ...new Set(creditWords.map((words) => row('credit', words))),
    row('address', url),
  ]
    .filter((text) => text !== undefined)
    .join('\n')
}
