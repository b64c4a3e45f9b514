/**
 * What a careful reader finds in `examples/reports`: the shapes of the files in this folder. `README.md` says how it was marked.
 *
 * Nothing here holds an offset. A quote is the report's own text, and `locate` (in `load.ts`) finds where it stands.
 */
import * as z from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const slug = z.string().regex(/^[a-z0-9-]+$/)
const report = z.string().regex(/^\d{2}$/).describe('number of the report: the first two characters of its file name')
const tags = z.array(slug).optional().describe('cases that this shows, see README.md')
const note = z.string().optional()

/**
 * Exact text of the report, white space apart. Where that text stands there more than once, enough of its surroundings to be found once,
 * the quoted part in double brackets: "Ivaylo Dobrev [[told]]".
 */
export const quote = z.string().min(1)

/** A statement of a report: "03#vlachou-300". */
export const statementRef = z.string().regex(/^\d{2}#[a-z0-9-]+$/)

/** A point of a series: "dead-ministry@2025-03-10". */
export const pointRef = z.string().regex(/^[a-z0-9-]+@\d{4}-\d{2}-\d{2}$/)

const certainty = z.enum(['certain', 'probable', 'possible', 'conditional'])
const bound = z.enum(['=', '~', '>', '<', 'up', 'down'])

/** How a report changed what was said: a figure, a forecast, an utterance. */
export const drift = z.enum([
  'hedge-dropped', 'hedge-added', 'hedge-changed', 'probably-lost', 'reworded', 'quote-altered', 'misattributed', 'mistranslated',
])

/** Somebody or something named in a report. */
export const who = z.strictObject({
  source: slug.describe('id in sources.jsonl'),
  names: z.array(z.string()).describe('spellings used in this report; empty when it never names them'),
  role: z.string().optional().describe('as written'),
  affiliation: slug.optional().describe('whom they speak for'),
  standsFor: slug.optional().describe('the government that a capital stands for'),
  nominals: z.array(quote).optional().describe('"the ministry", "the 54-year-old"; not every one is listed'),
  tags,
  note,
})

export const statement = z.strictObject({
  id: slug,
  source: z.array(quote).describe('as PolNeAR marks it: with title, apposition and relative clause; empty when nobody is named'),
  cue: z.array(quote).describe('the verb with its auxiliaries and negation; empty in a transcript'),
  content: z.array(quote).describe('in text order, quotation marks included; one piece for each paragraph or side of an interruption'),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  act: z.enum(['say', 'estimate', 'expect', 'intend', 'confirm', 'deny', 'warn', 'believe', 'promise', 'ask', 'decline', 'praise', 'condemn']),
  certainty,
  negated: z.boolean(),
  speakers: z.array(slug).describe('ids in sources.jsonl; empty when this report lets nobody know who it is'),
  behalf: z.array(slug).optional().describe('for whom an unnamed spokesperson speaks'),
  said: day.describe('the day it was said; the report’s own where the text gives none'),
  occasion: z.string().optional().describe('as written'),
  within: slug.optional().describe('the statement of this report that it stands inside'),
  previous: z.boolean().describe('recalls something said earlier'),
  caveats: z.array(z.strictObject({ kind: z.enum(['unverified', 'anonymous', 'secondhand', 'translated']), text: quote })),
  utterance: slug.optional().describe('id in utterances.jsonl'),
  tags,
  note,
})

export const figure = z.strictObject({
  id: z.string().regex(/^f\d+$/).describe('in text order'),
  text: quote.describe('the shortest stretch with the number, its bound and, where it stands beside them, what is counted'),
  low: z.number(),
  high: z.number(),
  bound,
  unit: z.string(),
  counted: z.string().describe('what it counts or measures, in words that stand alone'),
  subject: z.array(slug).optional().describe('whose'),
  place: z.string().optional(),
  statement: slug.optional().describe('the innermost statement that gives it; none when the report says it in its own voice'),
  previous: z.boolean().describe('recalled, denied, or in a question: no news of its speaker'),
  asOf: z.string().optional().describe('the day or period that it describes; of a recalled figure, the day it was said'),
  points: z.array(pointRef).optional().describe('where it stands in series.jsonl; two for a joint statement'),
  drift: z.array(drift).optional().describe('how it departs from its point'),
  tags,
  note,
})

export const forecast = z.strictObject({
  id: z.string().regex(/^x\d+$/).describe('in text order'),
  text: z.array(quote),
  statement: slug.optional(),
  earliest: day.optional(),
  latest: day.optional(),
  certainty,
  outcome: slug.describe('id in forecasts.jsonl'),
  drift: z.array(drift).optional(),
  tags,
  note,
})

/** A number that counts nothing: a reader that takes it for a figure is wrong. */
export const trap = z.strictObject({
  text: quote,
  kind: z.enum(['age', 'clock', 'date', 'model', 'name', 'ordinal', 'room', 'serial', 'struck', 'wish', 'year']),
  note,
})

/** `reports/NN-….json`: one report. */
export const reportGold = z.strictObject({
  report,
  file: z.string(),
  story: slug,
  outlet: z.string(),
  published: z.string().regex(/^\d{4}-\d{2}-\d{2}(T[\d:+]+)?$/).describe('as precise as the report gives it'),
  byline: z.array(z.string()).describe('contributors included'),
  title: z.string().optional(),
  dateline: z.strictObject({ text: quote, place: z.string(), agency: z.string().optional() }).optional(),
  sections: z.array(z.strictObject({ kind: z.enum(['headline', 'caption', 'contributors', 'correction']), text: quote })),
  credits: z.array(z.strictObject({ text: quote, parties: z.array(z.string()).describe('origin first'), providedBy: z.string().optional() })),
  who: z.array(who),
  statements: z.array(statement).describe('in text order, outer before inner'),
  figures: z.array(figure).describe('in text order'),
  forecasts: z.array(forecast).describe('in text order'),
  traps: z.array(trap),
  tags,
})

/** A line of `sources.jsonl`: one person or body across all reports. */
export const source = z.strictObject({
  id: slug,
  kind: z.enum(['person', 'organization']),
  name: z.string(),
  names: z.array(z.string()).describe('every spelling in the reports'),
  speaksFor: z.array(z.strictObject({ institution: slug, role: z.string(), from: z.string().optional(), to: z.string().optional() })).optional(),
  within: slug.optional().describe('the body that it is part of'),
  unlike: z.array(slug).optional().describe('others whom its names could be taken for'),
  note,
})

/** A line of `series.jsonl`: figures of one institution that measure the same thing, in the order in which they were said. */
export const series = z.strictObject({
  id: slug,
  story: slug,
  counts: z.string(),
  whose: slug.describe('the institution, or the person when they speak for none'),
  where: z.string().optional(),
  nature: z.enum(['total', 'level', 'estimate']).describe('a running total; a level that goes up and down; an estimate of one fixed thing'),
  note,
  points: z.array(z.strictObject({
    id: pointRef,
    said: day,
    low: z.number(),
    high: z.number(),
    bound,
    revision: z.enum(['first', 'raises', 'lowers', 'narrows', 'repeats', 'repeats-loosely']).describe('against the point before'),
    why: z.string().optional(),
  })).min(1),
})

/** A line of `relations.jsonl`: two institutions that disagree, or two series that look alike and measure different things. */
export const relation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contradiction'), day: day.describe('from when both stand'), points: z.tuple([pointRef, pointRef]), why: z.string() }),
  z.strictObject({ kind: z.literal('scope'), differs: z.enum(['place', 'counted']), series: z.tuple([slug, slug]), why: z.string() }),
])

/** A line of `wires.jsonl`: an agency's story and its reprints. */
export const wire = z.strictObject({
  id: slug,
  origin: report,
  agency: slug,
  copies: z.array(z.strictObject({
    report,
    credit: quote.optional().describe('the line that names the agency; a dateline does it where this is absent'),
    changes: z.array(z.strictObject({
      kind: z.enum([
        'headline', 'local-lead', 'cut', 'reordered', 'spelling', 'hedge-dropped', 'hedge-changed', 'probably-lost', 'reworded', 'misattributed', 'quote-altered',
      ]),
      origin: quote.optional().describe('text of the origin'),
      copy: quote.optional().describe('text of the copy'),
      note,
    })),
  })),
})

/** A line of `utterances.jsonl`: something said once. The statements that report it name it by `utterance`. */
export const utterance = z.strictObject({
  id: slug,
  speakers: z.array(slug),
  said: day,
  what: z.string(),
  occasion: z.string().optional(),
  drift: z.array(z.strictObject({ statement: statementRef, kind: drift, from: z.string().optional(), to: z.string().optional() })).optional(),
  note,
})

/** A line of `authority.jsonl`: the chain of a statement, from the outlet back to whoever is first responsible. */
export const authority = z.strictObject({
  statement: statementRef,
  chain: z.array(z.union([
    z.strictObject({ source: slug, text: quote.optional().describe('the words that show the link; the outlet itself needs none') }),
    z.strictObject({ unnamed: z.string(), text: quote }),
  ])).min(2),
  note,
})

/** A line of `replies.jsonl`: a statement that answers others. */
export const reply = z.strictObject({
  statement: statementRef,
  kind: z.enum(['confirms', 'denies', 'corrects', 'retracts', 'declines']),
  answers: z.array(statementRef).min(1),
  adds: z.boolean().optional().describe('of a confirmation: does its speaker know it by other means?'),
  note,
})

/** A line of `forecasts.jsonl`: how a forecast came out, as of 31 March 2025. */
export const outcome = z.strictObject({
  id: slug,
  who: z.array(slug),
  what: z.string(),
  state: z.enum(['open', 'reported', 'denied', 'lapsed']),
  since: day.optional().describe('the first day on which the reports let one say so; none while it is open'),
  shownBy: z.array(z.strictObject({ report, text: quote })),
  note,
})

/** A line of `independence.jsonl`: how many independent origins stand behind a claim. */
export const independence = z.strictObject({
  id: slug,
  claim: z.string(),
  origins: z.array(z.strictObject({ origin: z.string(), statements: z.array(statementRef).min(1) })).min(1),
  count: z.int().min(1),
  reasons: z.array(z.string()).min(1),
})

/** A line of `stories.jsonl`. */
export const story = z.strictObject({ id: slug, title: z.string(), reports: z.array(report), note })

export type ReportGold = z.infer<typeof reportGold>
export type Statement = z.infer<typeof statement>
export type Figure = z.infer<typeof figure>
export type Source = z.infer<typeof source>
export type Series = z.infer<typeof series>
export type Relation = z.infer<typeof relation>
export type Wire = z.infer<typeof wire>
export type Utterance = z.infer<typeof utterance>
export type Authority = z.infer<typeof authority>
export type Reply = z.infer<typeof reply>
export type Outcome = z.infer<typeof outcome>
export type Independence = z.infer<typeof independence>
export type Story = z.infer<typeof story>
