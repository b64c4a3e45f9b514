import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gold, outletOf, points } from './examples-gold.ts'

const everyStatement = gold.reports.flatMap(({ statements }) => statements)
const everyFigure = gold.reports.flatMap(({ figures }) => figures)

/** How often a tag is used, on reports, people, statements, figures and forecasts. */
const tagged = (tag: string): number =>
  gold.reports
    .flatMap((report) => [report, ...report.who, ...report.statements, ...report.figures, ...report.forecasts])
    .filter(({ tags }) => tags?.includes(tag)).length
const traps = (kind: string): number => gold.reports.flatMap((report) => report.traps).filter((trap) => trap.kind === kind).length
const caveats = (kind: string): number => everyStatement.filter((one) => one.caveats.some((caveat) => caveat.kind === kind)).length
const revisions = (kind: string): number => [...points.values()].filter(({ revision }) => revision === kind).length
const replies = (kind: string): number => gold.replies.filter((reply) => reply.kind === kind).length
const outcomes = (state: string): number => gold.outcomes.filter((outcome) => outcome.state === state).length
const changes = (kind: string): number =>
  gold.wires.flatMap(({ copies }) => copies.flatMap((copy) => copy.changes)).filter((change) => change.kind === kind).length
const drifts = (kind: string): number => gold.utterances.flatMap(({ drift }) => drift ?? []).filter((one) => one.kind === kind).length
const units = (unit: RegExp): number => everyFigure.filter((figure) => unit.test(figure.unit)).length
const relations = (kind: string): number =>
  gold.relations.filter((relation) => relation.kind === kind || (relation.kind === 'scope' && relation.differs === kind)).length

/** What the examples must show, how often at least, and how often they do. */
const cases: readonly (readonly [name: string, atLeast: number, found: number])[] = [
  ['reports', 24, gold.reports.length],
  ['outlets', 6, new Set(gold.reports.map(({ outlet }) => outlet)).size],
  [
    'reprints of one agency story, by as many outlets',
    5,
    Math.min(...gold.wires.map(({ copies }) => new Set(copies.map(({ report }) => outletOf(report))).size)),
  ],
  ['a web page', 1, tagged('html')],
  ['Markdown with front matter', 1, tagged('markdown')],
  ['a briefing transcript', 1, tagged('transcript')],
  ['a transcript published the day after', 1, tagged('published-next-day')],
  ['a figure raised', 5, revisions('raises')],
  ['a figure lowered', 5, revisions('lowers')],
  ['a range narrowed', 2, revisions('narrows')],
  ['a figure repeated', 3, revisions('repeats')],
  ['a figure repeated loosely or out of date', 3, revisions('repeats-loosely')],
  ['institutions that contradict each other', 5, relations('contradiction')],
  ['a change of scope: place', 1, relations('place')],
  ['a change of scope: what is counted', 1, relations('counted')],
  ['a recalled figure with its own day', 20, everyFigure.filter(({ previous, asOf }) => previous && asOf).length],
  ['a range', 3, tagged('range')],
  ['a vague word for a number', 3, tagged('vague')],
  ['at least', 5, everyFigure.filter(({ bound }) => bound === '>').length],
  ['at most', 3, everyFigure.filter(({ bound }) => bound === '<').length],
  ['an increment', 3, tagged('increment')],
  ['a fraction', 3, tagged('fraction')],
  ['a ratio', 3, tagged('ratio')],
  ['a number in a question', 3, tagged('in-question')],
  ['an elliptical answer', 3, tagged('elliptical')],
  ['a self-correction', 1, tagged('self-correction')],
  ['a struck-out correction', 1, tagged('struck')],
  ['one sum in two currencies', 1, tagged('two-currencies')],
  ['one measure in two units', 1, tagged('two-units')],
  ['money', 3, units(/dollar|euro|lev/)],
  ['a percentage', 3, units(/percentage/)],
  ['a trap: age', 3, traps('age')],
  ['a trap: model', 3, traps('model')],
  ['a trap: room', 2, traps('room')],
  ['a trap: year', 3, traps('year')],
  ['a denial', 3, replies('denies')],
  ['a correction', 3, replies('corrects')],
  ['an outlet that corrects itself', 2, gold.replies.filter(({ note }) => note === 'the outlet corrects itself').length],
  ['a retraction', 1, tagged('retraction')],
  ['a decline to comment', 3, tagged('decline')],
  ['no answer at all', 2, tagged('no-answer')],
  ['a confirmation that only repeats', 2, gold.replies.filter(({ adds }) => adds === false).length],
  ['a confirmation that adds', 1, gold.replies.filter(({ adds }) => adds).length],
  ['a changed headline', 5, changes('headline')],
  ['cut paragraphs', 5, changes('cut')],
  ['a local lead', 2, changes('local-lead')],
  ['a hedge dropped in a copy', 3, changes('hedge-dropped')],
  ['a “probably” lost in a copy', 1, changes('probably-lost')],
  ['a copy that misattributes', 1, changes('misattributed')],
  ['a copy that alters a quotation', 2, changes('quote-altered')],
  ['a mistranslated number', 1, drifts('mistranslated')],
  ['a quotation that drifts', 4, drifts('quote-altered')],
  ['a hedge that drifts', 3, drifts('hedge-dropped') + drifts('hedge-changed')],
  ['a forecast that comes true', 5, outcomes('reported')],
  ['a forecast that lapses', 3, outcomes('lapsed')],
  ['a forecast that is denied', 3, outcomes('denied')],
  ['a forecast that is open', 3, outcomes('open')],
  ['a window: by a weekday', 2, tagged('by-weekday') + tagged('by-friday')],
  ['a window: within two weeks', 1, tagged('within-two-weeks')],
  ['a window: over the next several days', 1, tagged('next-several-days')],
  ['a window: before the end of the month', 1, tagged('before-end-of-month')],
  ['a window: by the end of the week', 1, tagged('by-end-of-week')],
  ['a speaker of each certainty', 4, new Set(everyStatement.map(({ certainty }) => certainty)).size],
  ['a direct, an indirect and a mixed statement', 3, new Set(everyStatement.map(({ kind }) => kind)).size],
  ['a nested statement', 10, everyStatement.filter(({ within }) => within).length],
  ['a recalled statement', 10, everyStatement.filter(({ previous }) => previous).length],
  ['a negated statement', 5, everyStatement.filter(({ negated }) => negated).length],
  ['content in pieces', 10, everyStatement.filter(({ content }) => content.length > 1).length],
  ['several who speak at once', 2, everyStatement.filter(({ speakers }) => speakers.length > 1).length],
  ['a quotation over several paragraphs', 2, tagged('long-quote')],
  ['an odd quotation mark', 1, tagged('odd-quote')],
  ['a relative clause that speaks', 5, tagged('relative-clause')],
  ['a speaker named after their role', 2, tagged('name-later')],
  ['nobody is named', 5, everyStatement.filter(({ speakers }) => speakers.length === 0).length],
  ['an unnamed spokesperson of an institution', 3, everyStatement.filter(({ behalf }) => behalf).length],
  ['a caveat: anonymous', 5, caveats('anonymous')],
  ['a caveat: unverified', 2, caveats('unverified')],
  ['a caveat: second-hand', 3, caveats('secondhand')],
  ['a caveat: translated', 2, caveats('translated')],
  ['a chain of three links or more', 3, gold.authority.filter(({ chain }) => chain.length > 2).length],
  ['a capital that stands for a government', 3, gold.reports.flatMap(({ who }) => who).filter(({ standsFor }) => standsFor).length],
  ['two spellings of one person', 3, tagged('spelling-variant')],
  ['two who share a surname', 3, tagged('surname-shared')],
  ['an acronym and its expansion', 2, tagged('acronym')],
  ['a spokesperson who succeeds another', 1, tagged('successor')],
  ['a chain of photo credits', 3, tagged('credit-chain')],
  ['a photo provided by', 1, gold.reports.flatMap(({ credits }) => credits).filter(({ providedBy }) => providedBy).length],
  ['contributors', 3, gold.reports.flatMap(({ sections }) => sections).filter(({ kind }) => kind === 'contributors').length],
  ['a correction as a section', 2, gold.reports.flatMap(({ sections }) => sections).filter(({ kind }) => kind === 'correction').length],
  ['a dateline with its agency', 3, gold.reports.filter(({ dateline }) => dateline?.agency).length],
  ['a leading line with the day', 3, tagged('leading-date')],
  [
    'a claim of one origin in many reports',
    3,
    gold.independence.filter(({ count, origins }) => count === 1 && origins[0]!.statements.length > 2).length,
  ],
  ['a claim of several independent origins', 3, gold.independence.filter(({ count }) => count > 1).length],
  ['reports of another matter that share names', 2, tagged('decoy')],
]

describe('the examples show', () => {
  for (const [name, atLeast, found] of cases) test(name, () => assert.ok(found >= atLeast, `${found} found, ${atLeast} wanted`))
})
