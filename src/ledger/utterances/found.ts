import type { FoundStatement, Speaker } from '../find-statements.ts'
import type { StoryHead, StoryView } from '../stories.ts'
import type { DriftKind, Report, Utterance, UtteranceLink } from '../utterances.ts'
import { wordingsOf } from './wordings.ts'

/** One way in which something was worded, with everybody who worded it so. */
export interface FoundWording {
  /** What was said, as the first of its reports has it. */
  readonly content: string
  /** Index of the wording that it departs from: the fullest, or the one before it that is most like it; none of what is told here first. */
  readonly against?: number
  /** Words in it that the wording it departs from has not. UTF-16 offsets into `content`. */
  readonly changed: readonly { readonly start: number; readonly end: number }[]
  /** How it departs from the fullest wording, each kind with the words on either side. */
  readonly drift: readonly { readonly kind: DriftKind; readonly from: string; readonly to: string }[]
  /** Who has it word for word, the earliest first. */
  readonly reports: readonly FoundStatement[]
}

/** Something said once, with every report of it. */
export interface FoundUtterance {
  readonly id: string
  readonly story: Pick<StoryHead, 'id' | 'title'>
  readonly speakers: readonly Speaker[]
  readonly occasion?: string
  /** First and last day on which it can have been said, ISO 8601. */
  readonly from: string
  readonly to: string
  readonly reports: number
  readonly articles: number
  /** Oldest first. */
  readonly wordings: readonly FoundWording[]
  /** Why its reports are one, between ids of statements. */
  readonly links: readonly UtteranceLink[]
}

/** The id of a statement's row, from its key in the record. */
export const rowIds = ({ articles }: StoryView): ((key: string) => string) => {
  return (key) => {
    const at = key.lastIndexOf('#')
    return `${articles.get(key.slice(0, at))?.id ?? key.slice(0, at)}${key.slice(at)}`
  }
}

export function foundUtterance(
  { story, record }: StoryView,
  idOf: (key: string) => string,
  { id, speakers, occasion, from, to, statements, fullest, links, drift }: Utterance,
  rows: ReadonlyMap<string, FoundStatement>,
): FoundUtterance {
  const reports = statements.flatMap((report) => {
    const row = rows.get(idOf(report.key))
    return row ? [{ report, row }] : []
  })
  const sourceAt = new Map(record.sources.map((source) => [source.id, source]))
  const full = reports.findIndex(({ report }) => report.key === fullest)
  const wordings = wordingsOf(
    reports.map(({ row }) => row.content),
    full < 0 ? undefined : full,
  )
  const at = new Map(reports.map((one) => [one.report.key, one]))
  return {
    id: idOf(id),
    story: { id: story.id, title: story.title },
    speakers: speakers.map((source) => speakerOf(source, sourceAt.get(source)?.name ?? '', reports, record, idOf)),
    ...(occasion && { occasion }),
    from,
    to,
    reports: reports.length,
    articles: new Set(reports.map(({ report }) => report.article)).size,
    wordings: wordings.map(({ contents, changed, against }) => {
      const own = contents.map((i) => reports[i]!)
      const keys = new Set(own.map(({ report }) => report.key))
      const told = drift
        .filter(({ statement }) => keys.has(statement))
        .map(({ kind, original, statement, from, to }) => ({ kind, from: cutOf(at.get(original), from), to: cutOf(at.get(statement), to) }))
      const distinct = new Map(told.map((one) => [`${one.kind} ${one.from} ${one.to}`, one]))
      return {
        content: own[0]!.row.content,
        ...(against !== undefined && { against }),
        changed,
        drift: [...distinct.values()],
        reports: own.map(({ row }) => row),
      }
    }),
    links: links.map(({ between: [a, b], ...link }) => ({ between: [idOf(a), idOf(b)] as const, ...link })),
  }
}

interface Told {
  readonly report: Report
  readonly row: FoundStatement
}

/** A source as the reports of the utterance call it; where none does, by its name. */
function speakerOf(
  source: string,
  name: string,
  reports: readonly Told[],
  record: StoryView['record'],
  idOf: (key: string) => string,
): Speaker {
  const mentions = new Set(record.sources.find(({ id }) => id === source)?.mentions.map(idOf))
  const told = reports.flatMap(({ row }) => row.speakers.filter(({ id }) => mentions.has(id)))
  const best = told.find(({ role }) => role !== undefined) ?? told[0]
  return best ? { ...best, name } : { id: idOf(source), name, kind: 'person' }
}

/** The words of a span of the article, from the sentences that the statement stands in. */
const cutOf = (told: Told | undefined, { start, end }: { start: number; end: number }): string => {
  if (!told) return ''
  const { sentence, spans } = told.row
  let at = 0
  for (const piece of spans.sentence) {
    if (piece.start < end && start < piece.end)
      return sentence.slice(at + Math.max(start, piece.start) - piece.start, at + Math.min(end, piece.end) - piece.start)
    at += piece.end - piece.start + GAP
  }
  return ''
}

/** Between the pieces of a sentence that stand apart in the article: " … ". */
const GAP = 3
