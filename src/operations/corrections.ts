import * as z from 'zod'
import { type Located, locate } from '../ledger/corrections/groups.ts'
import { type Correction, type Grouping, loadCorrections, type Made, type Ruling, type Target, undoneBy } from '../ledger/corrections.ts'
import { type ArticleHead, headColumns, headOf } from '../ledger/heads.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { day, limit } from './fields.ts'
import { defineOperation } from './operation.ts'

const input = z.object({
  words: z.string().optional().describe('words that all stand in what was named, in who or in why'),
  asOf: day.optional().describe('made on this day or before'),
  standing: z.boolean().default(false).describe('without those that are undone'),
  limit,
})

/** Something that a person named in a correction. */
export interface NamedTarget {
  /** As it can be named today; none where the newest version of its article does not have it. */
  readonly id?: string
  readonly part: 'these' | 'those' | 'shown-by'
  readonly kind: Target['kind']
  /** Its exact words in the version that was pointed at; of an article its headline. */
  readonly words: string
  readonly article: ArticleHead
  readonly start: number
  readonly end: number
}

export interface ToldCorrection extends Made {
  readonly kind: Ruling['kind']
  readonly of?: Grouping
  readonly state?: string
  readonly on?: string
  readonly undoes?: number
  /** The number of the undoing that stands. */
  readonly undoneBy?: number
  /** Those that the person named. */
  readonly targets: readonly NamedTarget[]
  /** How many stood in the same groups then. */
  readonly others: number
}

export interface Corrections {
  readonly total: number
  /** The latest first. */
  readonly corrections: readonly ToldCorrection[]
}

/** Everything that people ruled, undone or not, with what it is about as it stands today. */
export const corrections = defineOperation({
  name: 'corrections',
  summary: 'what people corrected, with who, when and why',
  input,
  run: async ({ ledger }, { words, asOf, standing, limit }): Promise<Corrections> => {
    const all = await loadCorrections(ledger.db)
    const undone = undoneBy(all)
    const inView = all
      .filter(({ madeAt }) => asOf === undefined || madeAt.slice(0, 10) <= asOf)
      .filter((one) => !standing || (one.kind !== 'undo' && !undone.has(one.number)))
      .reverse()
    const heads = await headsOf(ledger, [...new Set(inView.flatMap(named).map(({ article }) => article))])
    const wanted = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const found = inView.filter((one) => {
      const text = [one.who, one.why, ...named(one).map((target) => wordsOf(target, heads))].join(' ').toLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    const shown = found.slice(0, limit)
    const placed = await locate(ledger, shown.flatMap(named))
    const next = placed.values()
    return {
      total: found.length,
      corrections: shown.map((one) => {
        const own = named(one).map(() => next.next().value!)
        return tell(one, undone.get(one.number), own, heads)
      }),
    }
  },
})

const partsOf = (one: Correction): (readonly [NamedTarget['part'], Target])[] => {
  const these = one.kind === 'undo' ? [] : one.these
  const those = one.kind === 'together' || one.kind === 'apart' ? one.those : []
  const shownBy = one.kind === 'settle' ? one.shownBy : []
  return [
    ...these.map((target) => ['these', target] as const),
    ...those.map((target) => ['those', target] as const),
    ...shownBy.map((target) => ['shown-by', target] as const),
  ]
}

/** Those that the person named, in the order of `partsOf`. */
const named = (one: Correction): Target[] => partsOf(one).flatMap(([, target]) => (target.named ? [target] : []))

const wordsOf = ({ kind, quote, article }: Target, heads: ReadonlyMap<string, ArticleHead>): string => {
  const head = heads.get(article)
  if (quote !== '') return quote
  return (kind === 'article' ? head?.title : head?.outlet) ?? article
}

const tell = (
  one: Correction,
  undone: number | undefined,
  placed: readonly Located[],
  heads: ReadonlyMap<string, ArticleHead>,
): ToldCorrection => {
  const parts = partsOf(one)
  const shown = parts.filter(([, target]) => target.named)
  const { number, who, why, madeAt, kind } = one
  return {
    ...{ number, who, why, madeAt, kind },
    ...((one.kind === 'together' || one.kind === 'apart') && { of: one.of }),
    ...(one.kind === 'settle' && { state: one.state, on: one.on }),
    ...(one.kind === 'undo' && { undoes: one.undoes }),
    ...(undone !== undefined && { undoneBy: undone }),
    targets: shown.map(([part, target], i) => targetOf(part, target, placed[i]!, heads)),
    others: parts.length - shown.length,
  }
}

const targetOf = (
  part: NamedTarget['part'],
  target: Target,
  { today, reading }: Located,
  heads: ReadonlyMap<string, ArticleHead>,
): NamedTarget => {
  const { kind, start, end } = target
  const article = heads.get(target.article)!
  const id = today === undefined || reading === undefined ? undefined : reading.row + today.slice(reading.reading.article.id.length)
  return {
    ...(id !== undefined && { id }),
    ...{ part, kind, start, end, article },
    words: wordsOf(target, heads),
  }
}

const headsOf = async (ledger: Ledger, rows: readonly string[]): Promise<Map<string, ArticleHead>> => {
  if (rows.length === 0) return new Map()
  const found = await ledger.db.selectFrom('article').select(headColumns).where('article.id', 'in', rows).execute()
  return new Map(found.map((row) => [row.id, headOf(row)]))
}
