import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openExample } from '../../eval/scorers/examples/example.ts'
import type { Row } from '../../eval/scorers/examples/judgement.ts'
import { judgeExample, scoreExamples } from '../../eval/scorers/examples/score.ts'
import { reportGold, type Source } from '../../examples/gold/gold.ts'
import type { Attribution, Reading } from '../../src/reader/reading.ts'

/* One report of two sentences: first read as its gold says, then with one thing wrong at a time. */

const text = `ORSOVA, Romania (MP) — Mayor Ana Danciu said on Monday that at least 40 homes were flooded. “The water will fall by Friday,” she told Radio Clisura, according to an aide, 52, who asked not to be named.

Ion Radu/Meridian Press`

const span = (words: string) => {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

const statement = { kind: 'indirect', act: 'say', certainty: 'certain', negated: false, said: '2025-05-12', previous: false, caveats: [] }
const gold = reportGold.parse({
  report: '01',
  file: '01.txt',
  story: 'flood',
  outlet: 'The Danube Post',
  published: '2025-05-12',
  byline: [],
  dateline: { text: 'ORSOVA, Romania (MP)', place: 'Orsova', agency: 'MP' },
  sections: [],
  credits: [{ text: 'Ion Radu/Meridian Press', parties: ['Ion Radu', 'Meridian Press'] }],
  who: [
    { source: 'danciu', names: ['Ana Danciu'], role: 'Mayor', affiliation: 'orsova' },
    { source: 'orsova', names: ['ORSOVA'] },
  ],
  statements: [
    {
      ...statement,
      id: 'homes',
      source: ['Mayor Ana Danciu'],
      cue: ['said'],
      content: ['that at least 40 homes were flooded'],
      speakers: ['danciu'],
    },
    {
      ...statement,
      id: 'aide',
      source: ['an aide, 52, who asked not to be named'],
      cue: ['according to'],
      content: ['“The water will fall by Friday,” she told Radio Clisura'],
      kind: 'mixed',
      speakers: [],
      caveats: [{ kind: 'anonymous', text: 'asked not to be named' }],
    },
    {
      ...statement,
      id: 'water',
      source: ['Friday,” [[she]]'],
      cue: ['told'],
      content: ['“The water will fall by Friday,”'],
      kind: 'direct',
      act: 'expect',
      speakers: ['danciu'],
      within: 'aide',
    },
  ],
  figures: [
    {
      id: 'f1',
      text: 'at least 40 homes',
      low: 40,
      high: 40,
      bound: '>',
      unit: 'home',
      counted: 'homes flooded',
      statement: 'homes',
      previous: false,
    },
  ],
  forecasts: [
    {
      id: 'x1',
      text: ['The water will fall by Friday'],
      statement: 'water',
      earliest: '2025-05-12',
      latest: '2025-05-16',
      certainty: 'certain',
      outcome: 'falls',
    },
  ],
  traps: [{ text: '52', kind: 'age' }],
})
const sources: Source[] = [
  { id: 'danciu', kind: 'person', name: 'Ana Danciu', names: ['Ana Danciu', 'Danciu'] },
  { id: 'maria', kind: 'person', name: 'Maria Danciu', names: ['Maria Danciu', 'Danciu'] },
  { id: 'orsova', kind: 'organization', name: 'Town of Orsova', names: ['Orsova'] },
]

const attribution = (id: string, source: string, cue: string, content: string, rest: Partial<Attribution>): Attribution => ({
  ...{ id, source: [span(source)], cue: [span(cue)], content: [span(content)], kind: 'indirect', act: 'say', certainty: 'certain' },
  ...{ negated: false, speakers: [], previous: false, caveats: [], score: 1 },
  ...rest,
})
const right: Reading = {
  article: {
    id: 'a',
    text,
    outlet: 'The Danube Post',
    language: 'en',
    published: '2025-05-12',
    byline: [],
    dateline: { ...span('ORSOVA, Romania (MP)'), place: 'Orsova, Romania', agency: 'MP' },
    sections: [],
    credits: [{ ...span('Ion Radu/Meridian Press'), parties: ['Ion Radu', 'Meridian Press'] }],
  },
  entities: [
    { id: 'e1', kind: 'person', name: 'Ana Danciu', aliases: [], role: 'Mayor', affiliation: 'e2', mentions: [span('Ana Danciu')] },
    { id: 'e2', kind: 'place', name: 'Orsova', aliases: [], mentions: [span('ORSOVA')] },
  ],
  attributions: [
    attribution('a1', 'Mayor Ana Danciu', 'said', 'that at least 40 homes were flooded', { speakers: ['e1'] }),
    attribution('a2', 'an aide', 'according to', '“The water will fall by Friday,” she told Radio Clisura', {
      kind: 'mixed',
      caveats: [{ ...span('asked not to be named'), kind: 'anonymous' }],
    }),
    attribution('a3', 'she', 'told', '“The water will fall by Friday,”', { kind: 'direct', act: 'expect', speakers: ['e1'], within: 'a2' }),
  ],
  times: [],
  figures: [
    {
      ...span('at least 40 homes'),
      low: 40,
      high: 40,
      bound: '>',
      unit: 'home',
      concept: 'homes',
      subject: [],
      attribution: 'a1',
      previous: false,
    },
  ],
  forecasts: [{ ...span('will fall by Friday'), attribution: 'a3', earliest: '2025-05-12', latest: '2025-05-16', certainty: 'certain' }],
  events: [],
  places: [],
  notes: [],
  reader: { version: 'test', model: 'none' },
}

/** The rows that are not wholly right, as "right of all". */
const wrong = (reading: Reading): Partial<Record<Row, string>> =>
  Object.fromEntries(
    scoreExamples(judgeExample(openExample(gold, reading, sources)))
      .filter((score) => score.right < score.of)
      .map((score) => [score.row, `${score.right} of ${score.of}`]),
  )

test('a reading that says what its gold says is right in every row', () => {
  assert.deepEqual(wrong(right), {})
  const rows = scoreExamples(judgeExample(openExample(gold, right, sources)))
  assert.equal(rows.find(({ row }) => row === 'statements: found')?.of, 3)
})

const [said, told, inside] = right.attributions as [Attribution, Attribution, Attribution]
const [home] = right.figures as [Reading['figures'][number]]
const [ana, orsova] = right.entities as [Reading['entities'][number], Reading['entities'][number]]
const maria = { ...ana, id: 'e3', name: 'Maria Danciu', aliases: ['Danciu'] }

const mistakes: readonly [why: string, reading: Partial<Reading>, rows: Partial<Record<Row, string>>][] = [
  [
    'a statement missed leaves its figure without a home, unless another of the same speaker has it',
    { attributions: [told, inside], figures: [{ ...home, attribution: 'a3' }] },
    { 'statements: found': '2 of 3' },
  ],
  [
    'what stands inside a statement shares its words but is not taken for it',
    { attributions: [said, told] },
    { 'statements: found': '2 of 3', 'forecasts: statement': '0 of 1' },
  ],
  [
    'a statement of nobody’s making is not kept',
    { attributions: [...right.attributions, attribution('a4', 'Radio Clisura', 'told', 'Ion Radu', {})] },
    { 'statements: kept': '3 of 4' },
  ],
  [
    'the comma at the end is no difference, a word is',
    { attributions: [said, told, { ...inside, content: [span('“The water will fall by Fri')] }] },
    { 'statements: content exact': '2 of 3' },
  ],
  [
    'a namesake is somebody else',
    { entities: [ana, orsova, maria], attributions: [{ ...said, speakers: ['e3'] }, told, inside] },
    { 'statements: speaker': '1 of 2' },
  ],
  ['two speakers are not one', { attributions: [{ ...said, speakers: ['e1', 'e2'] }, told, inside] }, { 'statements: speaker': '1 of 2' }],
  [
    'nobody is made somebody',
    { attributions: [said, { ...told, speakers: ['e1'] }, inside] },
    { 'statements: nobody stays nobody': '0 of 1' },
  ],
  [
    'day, act, certainty, place in another, recall',
    {
      attributions: [
        { ...said, said: { value: '2025-05-05' }, previous: true },
        told,
        { ...inside, act: 'say', certainty: 'probable', within: undefined },
      ] as Attribution[],
    },
    {
      'statements: day said': '2 of 3',
      'statements: act': '2 of 3',
      'statements: certainty': '2 of 3',
      'statements: previous, fresh': '2 of 3',
      'statements: within another': '0 of 1',
    },
  ],
  [
    'a caveat on another statement is missed here and wrong there',
    { attributions: [{ ...said, caveats: told.caveats }, { ...told, caveats: [] }, inside] },
    { 'statements: caveats found': '0 of 1', 'statements: caveats kept': '0 of 1' },
  ],
  [
    'a figure’s bound counts where its value is right; an age is a trap, and as a duration neither kept nor not',
    {
      figures: [
        { ...home, bound: '=', unit: '' },
        { ...home, ...span('52'), unit: 'year' },
      ],
    },
    { 'figures: bound': '0 of 1', 'figures: unit': '0 of 1', 'figures: traps left alone': '0 of 1' },
  ],
  ['without its value a figure has no bound to judge', { figures: [{ ...home, low: 4, high: 4 }] }, { 'figures: value': '0 of 1' }],
  [
    'a window is right at both ends or not at all',
    { forecasts: [{ ...right.forecasts[0]!, latest: '2025-05-18', certainty: 'probable' }] },
    { 'forecasts: window': '0 of 1', 'forecasts: certainty': '0 of 1' },
  ],
  ['an affiliation is judged by whom it names', { entities: [{ ...ana, affiliation: 'e1' }, orsova] }, { 'who: affiliation': '0 of 1' }],
  [
    'the head of the report, on whose day all was said; parties of a credit in their order',
    {
      article: {
        ...right.article,
        outlet: 'MP',
        published: '2025-05-11',
        byline: ['Ion Radu'],
        credits: [{ ...right.article.credits[0]!, parties: ['Meridian Press', 'Ion Radu'] }],
      },
    },
    {
      'head: published': '0 of 1',
      'head: outlet': '0 of 1',
      'head: byline': '0 of 1',
      'credits: found, parties in order': '0 of 1',
      'credits: kept': '0 of 1',
      'statements: day said': '0 of 3',
    },
  ],
]

for (const [why, changed, rows] of mistakes)
  test(why, () => {
    assert.deepEqual(wrong({ ...right, ...changed }), rows)
  })

test('a quote that the text read does not hold is told, and its statement is not found', () => {
  const elsewhere = openExample(gold, { ...right, article: { ...right.article, text: text.replace('40 homes', '41 homes') } }, sources)
  const judgements = judgeExample(elsewhere)
  assert.deepEqual(
    judgements.filter((one) => one.row === 'text: quotes of the gold that stand in it' && !one.right).map(({ excerpt }) => excerpt),
    ['that at least 40 homes were flooded', 'at least 40 homes'],
  )
  assert.ok(judgements.some(({ row, right }) => row === 'statements: found' && !right))
})
