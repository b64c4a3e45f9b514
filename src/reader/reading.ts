/**
 * The reading: everything found in one article. A contract that other programs are written against.
 *
 * These zod definitions are the one source: the types follow from them, `docs/reading.schema.json` is generated from them.
 * Offsets are UTF-16 code units into `article.text`, end exclusive. Days are ISO 8601. Coordinates are WGS 84 degrees.
 */
import * as z from 'zod'

const span = { start: z.int().min(0), end: z.int().min(0) }
const spans = z.array(z.object(span))
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const entityId = z.string()

export const certainty = z.enum(['certain', 'probable', 'possible', 'conditional'])

export const act = z.enum([
  'say',
  'estimate',
  'expect',
  'intend',
  'confirm',
  'deny',
  'warn',
  'believe',
  'promise',
  'ask',
  'decline',
  'praise',
  'condemn',
])

export const section = z.object({
  ...span,
  kind: z.enum(['headline', 'dateline', 'body', 'caption', 'credit', 'contributors', 'correction', 'turn']),
  speaker: z.string().optional().describe('of a turn: its label, as written'),
})

export const credit = z.object({
  ...span,
  parties: z.array(z.string()).describe('origin first: "A/B via C" is A, B, C'),
  providedBy: z.string().optional(),
})

export const dateline = z.object({ ...span, place: z.string(), agency: z.string().optional() })

export const articleRead = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
  language: z.string().describe('BCP 47'),
  published: z.string().optional().describe('ISO 8601, as precise as known'),
  modified: z.string().optional().describe('ISO 8601'),
  byline: z.array(z.string()).describe('names; contributors included'),
  dateline: dateline.optional(),
  sections: z.array(section),
  credits: z.array(credit),
})

export const entity = z.object({
  id: entityId,
  kind: z.enum(['person', 'organization', 'place', 'group']),
  name: z.string(),
  aliases: z.array(z.string()),
  role: z.string().optional().describe('as written: "Pentagon spokesperson"'),
  affiliation: entityId.optional().describe('entity id: whom the person speaks for'),
  standsFor: entityId.optional().describe('entity id: a capital, palace or building used for a government'),
  mentions: spans.describe('names, nominals ("the ministry") and pronouns'),
})

export const caveat = z.object({ ...span, kind: z.enum(['unverified', 'anonymous', 'secondhand', 'translated']) })

export const attribution = z.object({
  id: z.string(),
  source: spans.describe('may be empty: nobody is named'),
  cue: spans,
  content: spans.describe('in text order, often in pieces'),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  act,
  certainty,
  negated: z.boolean(),
  speakers: z.array(entityId).describe('entity ids, pronouns and nominals resolved'),
  said: z
    .object({ value: z.string(), start: z.int().optional(), end: z.int().optional() })
    .optional()
    .describe('when it was said: a TIMEX3 value'),
  occasion: z.string().optional().describe('"a Monday briefing", as written'),
  within: z.string().optional().describe('id of the attribution that this one stands inside'),
  previous: z.boolean().describe('recalls something said earlier'),
  caveats: z.array(caveat),
  score: z.number().min(0).max(1),
})

export const time = z.object({
  ...span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().describe('TIMEX3'),
  mod: z.string().optional().describe('TIMEX3: START, MID, END, APPROX, …'),
})

export const figure = z.object({
  ...span,
  low: z.number(),
  high: z.number(),
  bound: z.enum(['=', '~', '>', '<', 'up', 'down']).describe('exactly, about, at least, at most, a rise of, a fall of'),
  unit: z.string().describe('"soldier", "dollar", "percentage"; empty for a bare number'),
  concept: z.string().describe('what it counts or measures, as written: "North Korean troops"'),
  subject: z.array(entityId).describe('whose'),
  place: entityId.optional().describe('where'),
  asOf: z.string().optional().describe('the day or period that it describes'),
  attribution: z.string().optional(),
  previous: z.boolean().describe('a recalled earlier figure, or one in a question: no news of its speaker'),
})

export const forecast = z.object({
  ...span,
  attribution: z.string().optional(),
  earliest: day.optional(),
  latest: day.optional(),
  certainty,
})

export const event = z.object({
  ...span,
  type: z.string().describe('PLOVER'),
  actor: z.array(entityId),
  recipient: z.array(entityId),
  place: entityId.optional(),
  time: z.string().optional(),
  attribution: z.string().optional(),
  text: z.string(),
})

export const place = z.object({
  ...span,
  entity: entityId,
  name: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  country: z.string().describe('ISO 3166-1 alpha-2'),
  within: z.string().optional().describe('the first-level division'),
  geonameId: z.int().optional(),
})

export const note = z.object({ start: z.int().optional(), end: z.int().optional(), rule: z.string(), message: z.string() })

export const reading = z.object({
  article: articleRead,
  entities: z.array(entity),
  attributions: z.array(attribution),
  times: z.array(time),
  figures: z.array(figure),
  forecasts: z.array(forecast),
  events: z.array(event),
  places: z.array(place),
  notes: z.array(note).describe('oddities met while reading'),
  reader: z.object({ version: z.string(), model: z.string() }),
})

export type Act = z.infer<typeof act>
export type Certainty = z.infer<typeof certainty>
export type Section = z.infer<typeof section>
export type Credit = z.infer<typeof credit>
export type Dateline = z.infer<typeof dateline>
export type Entity = z.infer<typeof entity>
export type Caveat = z.infer<typeof caveat>
export type Attribution = z.infer<typeof attribution>
export type Time = z.infer<typeof time>
export type Figure = z.infer<typeof figure>
export type Forecast = z.infer<typeof forecast>
export type Event = z.infer<typeof event>
export type Place = z.infer<typeof place>
export type Note = z.infer<typeof note>
export type Reading = z.infer<typeof reading>
