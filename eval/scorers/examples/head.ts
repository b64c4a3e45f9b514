import { nameKey } from '../names.ts'
import { charactersOf, share, sharedCharacters } from '../score.ts'
import type { Example } from './example.ts'
import { type Judgement, judge, judgeSame } from './judgement.ts'

/** Of a line's characters, at least this share must stand in a section of its kind; a section may hold several lines. */
const MOST_OF_LINE = 0.7
const TO_THE_MINUTE = 'yyyy-mm-ddThh:mm'.length

const keys = (names: readonly string[]): string => names.map(nameKey).join(', ')
const sortedKeys = (names: readonly string[]): string => keys(names.toSorted((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1)))

/** Who published the report, when, by whom, from where, and which lines of it are no body text. */
export const judgeHead = ({ gold, reading: { article }, spansOf }: Example): Judgement[] => {
  const published = gold.published.slice(0, TO_THE_MINUTE)
  return [
    judge('head: published', article.published?.startsWith(published) ?? false, `wanted ${gold.published}, got ${article.published}`),
    judge(
      'head: outlet',
      nameKey(article.outlet ?? '') === nameKey(gold.outlet),
      `wanted ${gold.outlet}, got ${article.outlet ?? 'none'}`,
      article.outlet ? 'another' : 'none',
    ),
    judge('head: byline', sortedKeys(gold.byline) === sortedKeys(article.byline), `wanted ${gold.byline}, got ${article.byline}`),
    gold.dateline
      ? judge(
          'head: dateline',
          nameKey(article.dateline?.place ?? '').startsWith(nameKey(gold.dateline.place)),
          `wanted ${gold.dateline.place}, got ${article.dateline?.place ?? 'none'}`,
        )
      : judgeSame('head: dateline', undefined, article.dateline?.place, 'first line'),
    ...gold.sections.map(({ kind, text }) => {
      const line = spansOf([text])
      const touching = article.sections.filter((section) => sharedCharacters([section], line) > 0).map((section) => section.kind)
      const right =
        share(
          sharedCharacters(
            article.sections.filter((section) => section.kind === kind),
            line,
          ),
          charactersOf(line),
        ) >= MOST_OF_LINE
      return judge('head: sections', right, `${kind} "${text}", got ${touching}`, kind)
    }),
  ]
}

/** Each credit of the gold with one of the same parties in the same order, and those that the gold does not have. */
export const judgeCredits = ({ gold, reading: { article }, text }: Example): Judgement[] => {
  const left = [...article.credits]
  const found = gold.credits.map(({ text: line, parties }) => {
    const at = left.findIndex((credit) => keys(credit.parties) === keys(parties))
    if (at >= 0) left.splice(at, 1)
    const got = article.credits.map((credit) => credit.parties.join(' + ')).join('; ')
    return judge('credits: found, parties in order', at >= 0, `"${line}": wanted ${parties.join(' + ')}, got ${got || 'none'}`)
  })
  return [
    ...found,
    ...article.credits.map((credit) =>
      judge('credits: kept', !left.includes(credit), `"${text([credit])}" as ${credit.parties.join(' + ')}`),
    ),
  ]
}
