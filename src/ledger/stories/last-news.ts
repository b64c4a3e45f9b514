import { newsOf, type RevisedFigure, type ToldReply } from '../news.ts'
import type { StoryView } from '../stories.ts'

/** Something that changed the record: an institution's number that moved, or a statement that answers others. */
export type News =
  | ({ readonly what: 'figure' } & RevisedFigure)
  | ({ readonly what: 'reply'; readonly said: string; readonly who: readonly string[] } & ToldReply)

/** Of one day, what takes something back comes before what adds to it. */
const WEIGHT: Readonly<Record<string, number>> = { retracts: 5, corrects: 4, denies: 3, lowers: 2, raises: 1 }
const weightOf = (news: News): number => WEIGHT[news.what === 'figure' ? news.revision : news.kind] ?? 0

/** The last new thing in a story; undefined where no number in it moved and nothing was denied, corrected or retracted. */
export const lastNewsOf = (view: StoryView): News | undefined => {
  const { revised, replies } = newsOf(view, () => true)
  const names = new Map(view.record.sources.map(({ id, name }) => [id, name]))
  const utteranceOf = new Map(view.record.utterances.flatMap((one) => one.statements.map(({ key }) => [key, one] as const)))
  const all: News[] = [
    ...revised.map((one): News => ({ what: 'figure', ...one })),
    ...replies.map((one): News => {
      const { from, to, speakers } = utteranceOf.get(one.statement) ?? { from: '', to: '?', speakers: [] }
      const said = from === to ? from : (one.article.published ?? '').slice(0, 10)
      return { what: 'reply', ...one, said, who: speakers.flatMap((id) => names.get(id) ?? []) }
    }),
  ]
  return all.reduce<News | undefined>((last, one) => (last && !isLater(one, last) ? last : one), undefined)
}

const isLater = (a: News, b: News): boolean => {
  if (a.said !== b.said) return a.said > b.said
  if (weightOf(a) !== weightOf(b)) return weightOf(a) > weightOf(b)
  return `${a.article.id} ${a.start}` < `${b.article.id} ${b.start}`
}
