/** What is scored of the examples, in the order of the table. Each row counts its own cases. */
export const rows = [
  'text: quotes of the gold that stand in it',
  'head: published',
  'head: outlet',
  'head: byline',
  'head: dateline',
  'head: sections',
  'credits: found, parties in order',
  'credits: kept',
  'who: found',
  'who: one entity',
  'who: role',
  'who: affiliation',
  'who: stands for',
  'statements: found',
  'statements: kept',
  'statements: content exact',
  'statements: speaker',
  'statements: nobody stays nobody',
  'statements: day said',
  'statements: occasion',
  'statements: kind',
  'statements: act',
  'statements: certainty',
  'statements: negated',
  'statements: previous, recalled',
  'statements: previous, fresh',
  'statements: within another',
  'statements: within none',
  'statements: caveats found',
  'statements: caveats kept',
  'figures: found',
  'figures: kept',
  'figures: traps left alone',
  'figures: value',
  'figures: bound',
  'figures: unit',
  'figures: place',
  'figures: placed nowhere',
  'figures: statement',
  'figures: in the report’s own voice',
  'figures: previous, recalled',
  'figures: previous, fresh',
  'forecasts: found',
  'forecasts: kept',
  'forecasts: window',
  'forecasts: certainty',
  'forecasts: statement',
] as const
export type Row = (typeof rows)[number]

/** One thing that the gold says, and whether the reading says it too. */
export interface Judgement {
  readonly row: Row
  readonly right: boolean
  /** What went wrong, in words that others of its kind share; empty where the row says it all. */
  readonly how: string
  /** The words of the report, what was wanted and what was got. */
  readonly excerpt: string
}

export const judge = (row: Row, right: boolean, excerpt: string, how = ''): Judgement => ({ row, right, how, excerpt })

/** A judgement of two values that should be the same; `how` tells which were. */
export const judgeSame = (row: Row, wanted: unknown, got: unknown, excerpt: string): Judgement => {
  const how = `wanted ${wanted ?? 'none'}, got ${got ?? 'none'}`
  return judge(row, wanted === got, `${excerpt}: ${how}`, how)
}
