import type { Span } from '../../text/span.ts'
import type { ArticleHead } from '../heads.ts'
import type { Evidence, Outlook, Standing } from '../outcomes.ts'
import type { Settled } from '../rulings.ts'
import { institutionOn } from '../series.ts'
import type { StoryView } from '../stories.ts'

/** A stretch of a report with the sentences that it stands in. */
export interface Shown extends Span {
  readonly article: ArticleHead
  readonly sentences: readonly (Span & { readonly text: string })[]
}

export interface FoundReport extends Shown {
  /** "article row#xN". */
  readonly id: string
  /** The statement that it stands in: "article row#aN". */
  readonly statement?: string
  /** The exact words. */
  readonly words: string
  readonly said: string
  readonly recalled: boolean
}

export interface FoundEvidence extends Shown, Pick<Evidence, 'kind' | 'day' | 'reason' | 'score'> {
  readonly statement?: string
  /** Who says so; nobody where the report does in its own voice. */
  readonly speakers: readonly string[]
}

/** A forecast as it is told: how it stands, with names in place of ids. */
export interface FoundOutlook extends Standing {
  /** What `onrecord settle` takes. */
  readonly id: string
  readonly story: { readonly id: string; readonly title: string }
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly role?: string }[]
  readonly said: string
  readonly earliest?: string
  readonly latest?: string
  readonly certainty: Outlook['certainty']
  /** The exact words of the first report. */
  readonly words: string
  /** The first report first. */
  readonly reports: readonly FoundReport[]
  /** What shows how it came out, by day. */
  readonly evidence: readonly FoundEvidence[]
  readonly settled?: Settled
}

type Show = (article: string, span: Span) => Shown

export function foundOutlook(
  outlook: Outlook,
  { story, articles, record }: StoryView,
  standing: Standing,
  show: Show,
  on: string,
): FoundOutlook {
  const idOf = (key: string): string => {
    const at = key.lastIndexOf('#')
    return `${articles.get(key.slice(0, at))?.id ?? key.slice(0, at)}${key.slice(at)}`
  }
  const byId = new Map(record.sources.map((source) => [source.id, source]))
  const saying = new Map(record.utterances.flatMap(({ statements, speakers }) => statements.map(({ key }) => [key, speakers] as const)))
  const { id, said, earliest, latest, certainty, reports, evidence, settled } = outlook
  return {
    id: idOf(id),
    story: { id: story.id, title: story.title },
    ...standing,
    speakers: outlook.speakers.map((source) => {
      const speaker = byId.get(source)
      const service = speaker && institutionOn(speaker, said)
      const institution = service && byId.get(service.institution)?.name
      return { id: source, name: speaker?.name ?? source, ...(service && { role: roleOf(service.role, institution) }) }
    }),
    said,
    ...(earliest && { earliest }),
    ...(latest && { latest }),
    certainty,
    words: reports[0]!.words,
    reports: reports.map(({ key, article, start, end, statement, words, said, recalled }) => ({
      id: idOf(key),
      ...(statement && { statement: idOf(statement) }),
      words,
      said,
      recalled,
      ...show(article, { start, end }),
    })),
    evidence: evidence
      .filter(({ day }) => day <= on)
      .map(({ kind, day, reason, score, article, start, end, statement }) => ({
        kind,
        day,
        reason,
        score,
        ...(statement && { statement: idOf(statement) }),
        speakers: (saying.get(statement ?? '') ?? []).flatMap((source) => byId.get(source)?.name ?? []),
        ...show(article, { start, end }),
      })),
    ...(settled && settled.on <= on && { settled }),
  }
}

/** "spokesman, Ministry of Civil Protection"; a role that names its institution is enough. */
const roleOf = (role: string, institution: string | undefined): string =>
  institution === undefined || role.toLowerCase().includes(institution.toLowerCase())
    ? role
    : role === ''
      ? institution
      : `${role}, ${institution}`
