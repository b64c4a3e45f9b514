/* Small tables whose expected figures the reference scorers computed; `node eval/agree.ts` compares whole corpora. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreExact, scoreLinked } from '../../eval/scorers/attributions.ts'
import { scoreFigures } from '../../eval/scorers/figures.ts'
import { isNamedPerson, nameKey } from '../../eval/scorers/names.ts'
import { distanceKm, scorePlaces } from '../../eval/scorers/places.ts'
import { scoreOf } from '../../eval/scorers/score.ts'
import { judgeSpeaker, scoreSpeakers } from '../../eval/scorers/speakers.ts'
import { scoreTimes } from '../../eval/scorers/times.ts'

type Pairs = readonly (readonly [number, number])[]
const spans = (pairs: Pairs) => pairs.map(([start, end]) => ({ start, end }))
const at = (start: number, end: number) => ({ start, end })

test('a score of nothing is nothing, not an error', () => {
  assert.deepEqual(scoreOf({ right: 0, wrong: 0, missed: 0 }), { precision: 0, recall: 0, f1: 0 })
})

test('times: the same span before one that overlaps, each prediction once, values of pairs', () => {
  const score = scoreTimes([
    {
      gold: [
        { ...at(0, 6), type: 'DATE', value: '2024-10-28' },
        { ...at(10, 19), type: 'DATE', value: '2024-W43' },
        { ...at(30, 40), type: 'DURATION', value: 'P3D' },
        { ...at(50, 60), type: 'SET', value: 'P1Y' },
      ],
      predicted: [
        { ...at(0, 6), type: 'DATE', value: '2024-10-28' },
        { ...at(12, 19), type: 'DATE', value: '2024-W43' },
        { ...at(32, 36), type: 'DURATION', value: 'P1D' },
        { ...at(36, 40), type: 'DATE', value: 'P3D' },
        { ...at(70, 75), type: 'DATE', value: '2024' },
      ],
    },
    {
      gold: [{ ...at(5, 9), type: 'TIME', value: '2024-10-28TEV' }],
      predicted: [
        { ...at(0, 9), type: 'TIME', value: '2024-10-28TNI' },
        { ...at(5, 9), type: 'DATE', value: '2024-10-28TEV' },
      ],
    },
  ])
  assert.deepEqual(score, {
    strict: { precision: 28.6, recall: 40, f1: 33.3 },
    relaxed: { precision: 57.1, recall: 80, f1: 66.7 },
    type: 50,
    value: 50,
    gold: 5,
    predicted: 7,
  })
})

test('figures: ranges, the prediction of the right unit first, units that hold one another, none against some', () => {
  const quantity = (value: string, change: '=' | '~' | '>' | 'up', unit: string, normalized = unit) => ({
    value,
    change,
    unit,
    normalized_unit: normalized,
  })
  const figure = (low: number, high: number, bound: string, unit: string) => ({ low, high, bound, unit })
  const score = scoreFigures([
    {
      gold: [quantity('10000', '=', 'troops', 'troop'), quantity('3000-7000', '~', '-')],
      predicted: [figure(10000, 10000, '~', 'North Korean troops'), figure(3000, 7000, '~', 'soldier')],
    },
    {
      gold: [quantity('18', 'up', 'percent', 'percentage'), quantity('5', '=', 'dollar'), quantity('5', '>', 'mile')],
      predicted: [figure(18.00001, 18.00001, 'up', 'percentage'), figure(5, 5, '=', ''), figure(5, 5, '=', 'mile')],
    },
    { gold: [], predicted: [figure(2024, 2024, '=', '')] },
  ])
  assert.deepEqual(score, {
    value: { precision: 83.3, recall: 100, f1: 90.9 },
    valueAndBound: { precision: 50, recall: 60, f1: 54.5 },
    valueAndUnit: { precision: 50, recall: 60, f1: 54.5 },
    gold: 5,
    predicted: 6,
  })
})

test('places: distance over the date line, a far London, one prediction a name', () => {
  const place = (start: number, end: number, lat: number, lon: number) => ({ start, end, lat, lon })
  const score = scorePlaces([
    {
      gold: [place(0, 5, 51.73, 36.19), place(10, 15, 39.03, 125.75), place(20, 25, 51.51, -0.13)],
      predicted: [place(0, 5, 51.7, 36.2), place(12, 20, 37.56, 126.99), place(21, 23, 42.98, -81.25), place(23, 25, 51.51, -0.13)],
    },
    {
      gold: [place(0, 5, 48.85, 2.35), place(8, 12, 0, 179.9)],
      predicted: [place(2, 9, 48.85, 2.35), place(8, 12, 0, -179.9), place(30, 33, 1, 1)],
    },
  ])
  assert.deepEqual(score, {
    span: { precision: 71.4, recall: 100, f1: 83.3 },
    accuracyAt161Km: 60,
    medianKm: 22,
    gold: 5,
    predicted: 7,
  })
  const quarter = distanceKm(place(0, 1, 0, 0), place(0, 1, 0, 90))
  assert.ok(Math.abs(quarter - 10_007) < 1, `a quarter of the equator is ${quarter} km`)
})

const roles = (source: Pairs, cue: Pairs, content: Pairs) => ({ source: spans(source), cue: spans(cue), content: spans(content) })
const predicted = [
  roles([[0, 5]], [[6, 10]], [[11, 40]]),
  roles(
    [
      [2, 5],
      [50, 54],
    ],
    [[55, 60]],
    [[61, 80]],
  ),
  roles([[84, 89]], [[90, 95]], [[96, 118]]),
  roles([], [[90, 95]], [[100, 120]]),
  roles([[0, 5]], [[6, 10]], []),
]

test('attributions, linked: content by half, a common source or none on both sides, each annotator, nothing without content', () => {
  const pieces: Pairs = [
    [42, 48],
    [61, 80],
  ]
  const first = [roles([[0, 5]], [[6, 10]], [[11, 40]]), roles([[50, 54]], [[55, 60]], pieces), roles([], [[90, 95]], [[96, 120]])]
  const second = [roles([[0, 5]], [[6, 10]], [[11, 30]]), roles([[0, 5]], [[6, 10]], [])]
  const score = scoreLinked([
    { gold: first, predicted },
    { gold: second, predicted },
    { gold: [roles([[0, 4]], [[5, 9]], [[10, 20]])], predicted: [] },
  ])
  assert.deepEqual(score, { precision: 50, recall: 80, f1: 61.5 })
})

test('attributions, exact: token for token within a paragraph, adjacent runs apart, a missing document missed', () => {
  const tokens: Pairs = [
    [0, 5],
    [6, 10],
    [11, 20],
    [21, 30],
    [31, 40],
    [42, 48],
    [50, 54],
    [55, 60],
    [61, 80],
  ]
  const labels = ['B-source', 'B-cue', 'B-content', 'I-content', 'I-content', 'B-content', 'B-source', 'B-cue', 'B-content']
  const secondTokens: Pairs = [
    [84, 89],
    [90, 95],
    [96, 110],
    [111, 120],
  ]
  const unread: Pairs = [
    [0, 4],
    [5, 9],
    [10, 20],
  ]
  const score = scoreExact([
    { paragraph: { id: 'a', tokens: spans(tokens), labels }, predicted },
    { paragraph: { id: 'a', tokens: spans(secondTokens), labels: ['O', 'B-cue', 'B-content', 'B-content'] }, predicted },
    { paragraph: { id: 'b', tokens: spans(unread), labels: ['B-source', 'B-cue', 'B-content'] }, predicted: [] },
  ])
  assert.deepEqual(score, {
    source: { precision: 66.7, recall: 66.7, f1: 66.7 },
    cue: { precision: 100, recall: 75, f1: 85.7 },
    content: { precision: 66.7, recall: 33.3, f1: 44.4 },
  })
})

test('speakers: titles and articles do not count, nobody must stay nobody, an unfound attribution is wrong', () => {
  const gold = (
    content: Pairs,
    form: 'pronoun' | 'nominal' | 'surname' | 'none' | 'anonymous',
    speaker: string | null,
    ...accept: string[]
  ) => ({
    id: 'a',
    source: [],
    content: spans(content),
    form,
    speaker,
    accept,
  })
  const entity = (id: string, kind: string, name: string, ...aliases: string[]) => ({ id, kind, name, aliases })
  const said = (content: Pairs, ...speakers: string[]) => ({ content: spans(content), speakers })
  const reading = {
    entities: [
      entity('1', 'person', 'Spokeswoman'),
      entity('2', 'person', 'Ms. Rakoto’s'),
      entity('3', 'organization', 'The Open Hands'),
      entity('4', 'person', 'two local officials'),
      entity('5', 'person', 'Jonas von Feldt', 'Mr Feldt'),
      entity('6', 'person', 'Ana Ruiz'),
    ],
    attributions: [
      said([[0, 18]], '1', '2'),
      said([[30, 55]], '3'),
      said([[60, 80]], '4'),
      said([[100, 118]], '6'),
      said([[135, 150]], '5'),
      said([[215, 260]], '6'),
    ],
  }
  const pieces: Pairs = [
    [130, 150],
    [160, 170],
  ]
  const judged = [
    gold([[0, 20]], 'pronoun', 'Lala Rakoto', 'Rakoto'),
    gold([[30, 50]], 'nominal', 'Open Hands'),
    gold([[60, 80]], 'anonymous', null),
    gold([[100, 120]], 'anonymous', null),
    gold(pieces, 'surname', 'Jonas Feldt', 'Feldt'),
    gold([[200, 220]], 'none', 'Ana Ruiz'),
  ].map((row) => judgeSpeaker(row, reading))
  const { overall, byForm } = scoreSpeakers([...judged, judgeSpeaker(gold([[0, 5]], 'none', 'Ana Ruiz'), undefined)])
  assert.deepEqual(overall, { all: 57.1, matched: 80, rows: 7, unmatched: 2, right: 4, speakersPerMatched: 1.2 })
  assert.deepEqual(byForm.anonymous, { all: 50, matched: 50, rows: 2, unmatched: 0, right: 1, speakersPerMatched: 1 })
  assert.deepEqual(byForm.none, { all: 0, matched: 0, rows: 2, unmatched: 2, right: 0, speakersPerMatched: 0 })
})

test('names: what is one name, and what names somebody', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Sen. Tim Kaine’s', 'tim kaine'],
    ['the former Secretary of State Hillary Clinton', 'Hillary Clinton'],
    ['Choe Son-hui', 'CHOE SON HUI'],
    ['Nicolás Maduro', 'Nicolas Maduro'],
  ]
  for (const [a, b] of same) assert.equal(nameKey(a), nameKey(b))
  assert.notEqual(nameKey('President'), '', 'a title alone stays')
  for (const name of ['Ursula von der Leyen', 'Kaine', 'J.D. Vance']) assert.equal(isNamedPerson({ kind: 'person', name }), true, name)
  for (const name of ['one West Virginia official', 'He', 'officials', 'the spokesman'])
    assert.equal(isNamedPerson({ kind: 'person', name }), false, name)
  assert.equal(isNamedPerson({ kind: 'organization', name: 'Pentagon' }), false)
})
