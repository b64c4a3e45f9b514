import type { Reading } from '../../reader/reading.ts'
import { cut, hull } from '../../text/span.ts'
import { inBatches } from '../in-batches.ts'
import type { Ledger } from '../ledger.ts'
import { figureKey } from '../rulings.ts'
import { measureWords } from '../series/words.ts'
import { outletId } from '../sources/nodes.ts'
import { findStories, linkStories, type StoryView, viewsOf } from '../stories.ts'
import { type Anchor, anchorOf, articleOfKey, kindOfKey, type ReadingInView, resolveAnchor } from './anchor.ts'
import type { Grouping, Target } from './correction.ts'
import { readingsOf } from './pointing.ts'

/** An anchor, where what it names stands now. */
export interface Located {
  readonly anchor: Anchor
  /** The newest version of its article. */
  readonly reading?: ReadingInView
  /** Its key there; none where that version does not have it. */
  readonly today?: string
}

/** The same with the story that its article is in. */
export interface Placed extends Located {
  readonly view?: StoryView
}

/** Members that a linker holds together, and what a person may call them. */
export interface Group {
  readonly members: readonly string[]
  readonly label: string
}

/** Where things stand now: in the newest version of their articles. */
export const locate = async (ledger: Ledger, anchors: readonly Anchor[]): Promise<Located[]> => {
  const newest = await newestOf(ledger, anchors)
  const readings = new Map((await readingsOf(ledger, [...newest.values()])).map((one) => [one.row, one]))
  return anchors.map((anchor): Located => {
    const reading = readings.get(newest.get(anchor.article) ?? '')
    const today = reading && resolveAnchor(anchor, reading)
    return { anchor, ...(reading && { reading }), ...(today !== undefined && { today }) }
  })
}

/** And in their stories. */
export const place = async (ledger: Ledger, anchors: readonly Anchor[]): Promise<Placed[]> => {
  const located = await locate(ledger, anchors)
  const rows = [...new Set(located.flatMap(({ reading }) => reading?.row ?? []))]
  await linkStories(ledger)
  const stories = rows.length === 0 ? [] : await findStories(ledger, { articles: rows })
  const holding = stories.filter((story) => story.rows.some((row) => rows.includes(row)))
  const views = await viewsOf(ledger, holding, undefined)
  const viewAt = new Map(views.flatMap((view) => [...view.articles.values()].map(({ id }) => [id, view] as const)))
  return located.map((one) => {
    const view = viewAt.get(one.reading?.row ?? '')
    return { ...one, ...(view && { view }) }
  })
}

/** By the row of any version of an article, the row of its newest. */
const newestOf = async (ledger: Ledger, anchors: readonly Anchor[]): Promise<Map<string, string>> => {
  const rows = await inBatches([...new Set(anchors.map(({ article }) => article))], (batch) =>
    ledger.db
      .selectFrom('article as own')
      .innerJoin('article as newest', 'newest.lineage', 'own.lineage')
      .select(['own.id as own', 'newest.id as newest'])
      .where('own.id', 'in', batch)
      .orderBy('newest.stood_at')
      .orderBy('newest.read_at')
      .orderBy('newest.id')
      .execute(),
  )
  return new Map(rows.map(({ own, newest }) => [own, newest]))
}

/** The group of the story's record that holds the key; none where it stands alone. */
export const groupWith = (view: StoryView, of: Grouping, key: string): Group | undefined =>
  groupsIn(view, of).find(({ members }) => members.includes(key))

/** What the linkers of a story hold together. Origins are not kept as groups: what people say of them is all there is. */
const groupsIn = ({ record, story, articles }: StoryView, of: Grouping): Group[] => {
  const sources = new Map(record.sources.map((source) => [source.id, source]))
  switch (of) {
    case 'sources':
      return record.sources.map(({ name, mentions }) => ({ label: name, members: mentions }))
    case 'wires':
      return record.wires.map(({ origin, articles: members }) => ({ label: articles.get(origin.id)?.title ?? origin.id, members }))
    case 'utterances':
      return record.utterances.map(({ statements }) => ({ label: '', members: statements.map(({ key }) => key) }))
    case 'series':
      return record.series.map(({ measure, observations }) => ({
        label: measureLabel(measure, sources),
        members: [...new Set(observations.map(({ article, figure }) => figureKey(article, figure)))],
      }))
    case 'stories':
      return [{ label: story.title, members: [...articles.keys()] }]
    case 'origins':
      return []
  }
}

const measureLabel = (...measured: Parameters<typeof measureWords>): string => {
  const { counts, whose, where } = measureWords(...measured)
  return [counts, whose, where && `in ${where}`].filter(Boolean).join(', ')
}

/** The readings of the articles in which members of a story stand, by their given ids. */
export const readingsIn = async (ledger: Ledger, view: StoryView, keys: readonly string[]): Promise<Map<string, ReadingInView>> => {
  const rows = new Set(keys.flatMap((key) => view.articles.get(articleOfKey(key))?.id ?? []))
  return new Map((await readingsOf(ledger, [...rows])).map((one) => [one.reading.article.id, one]))
}

/** The members of a group but for those named, as targets that nobody named. */
export const othersAsTargets = (
  members: readonly string[],
  named: ReadonlySet<string>,
  readings: ReadonlyMap<string, ReadingInView>,
): Target[] =>
  members.flatMap((key): Target[] => {
    const reading = readings.get(articleOfKey(key))
    const anchor = named.has(key) || !reading ? undefined : anchorOf(reading, key)
    return anchor ? [{ ...anchor, named: false }] : []
  })

/** The words that a person knows it by: a name, what was said, a figure, a headline. */
export const wordsOfKey = ({ article, entities, attributions, figures, forecasts }: Reading, key: string): string => {
  const local = key.slice(key.lastIndexOf('#') + 1)
  const at = Number(local.slice(1)) - 1
  switch (kindOfKey(key)) {
    case 'article':
      return article.title ?? article.id
    case 'entity':
      return (local === outletId ? article.outlet : entities.find(({ id }) => id === local)?.name) ?? local
    case 'statement': {
      const content = hull(attributions.find(({ id }) => id === local)?.content ?? [])
      return content ? cut(article.text, content) : local
    }
    case 'figure':
      return figures[at] ? cut(article.text, figures[at]) : local
    case 'forecast':
      return forecasts[at] ? cut(article.text, forecasts[at]) : local
  }
}
