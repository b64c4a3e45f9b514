import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noRulings } from '../../src/ledger/rulings.ts'
import { linkUtterances, type Utterance } from '../../src/ledger/utterances.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { shuffled } from './examples-readings.ts'
import { type Made, made } from './made-readings.ts'

const toneva = { by: 'Vera Toneva', role: 'mayor' }
const iliev = { by: 'Pavel Iliev', role: 'spokesman', of: 'Ministry of Roads' }

const readings = (...reports: readonly (readonly [day: string, ...said: readonly Made[]])[]): Reading[] =>
  reports.map(([day, ...said], i) => made(`r${i + 1}`, day, said))

/** Groups of more than one, as "r1#a1 r2#a1". */
const groupsOf = (utterances: readonly Utterance[]): string[] =>
  utterances.flatMap(({ statements }) =>
    statements.length > 1
      ? [
          statements
            .map(({ key }) => key)
            .sort()
            .join(' '),
        ]
      : [],
  )

const day = '2025-03-10'
const next = '2025-03-11'

const same: readonly {
  readonly why: string
  readonly said: readonly [Made, Made]
  readonly days?: readonly [string, string]
  readonly is: boolean
}[] = [
  {
    why: 'one quotation, word for word',
    said: [
      { ...toneva, content: '“The bridge at Lom was safe until that night.”' },
      { ...toneva, content: '"The bridge at Lom was safe until that night."' },
    ],
    is: true,
  },
  {
    why: 'paraphrased by one, in much the same words',
    said: [
      { ...toneva, content: 'that the bridge would be rebuilt before the winter' },
      { ...toneva, content: 'the bridge will be rebuilt by the town before winter' },
    ],
    is: true,
  },
  {
    why: 'a number in words and in digits',
    said: [
      { ...toneva, content: 'sirens sounded forty minutes before the bridge fell' },
      { ...toneva, content: 'the sirens sounded 40 minutes before the fall' },
    ],
    is: true,
  },
  {
    why: 'quoted in part',
    said: [
      { ...toneva, content: '“We were not warned in time, and I will not pretend otherwise.”' },
      { ...toneva, content: 'the town was “not warned in time”', kind: 'mixed' },
    ],
    is: true,
  },
  {
    why: 'a figure and hardly a word beside it',
    said: [
      {
        ...iliev,
        content: 'about 120 people were missing and 6,000 had left',
        figures: [
          { text: '120 people', low: 120 },
          { text: '6,000', low: 6000 },
        ],
      },
      { ...iliev, content: 'the missing at 120', figures: [{ text: '120', low: 120 }] },
    ],
    is: true,
  },
  {
    why: 'in another’s mouth, but nearly word for word: a reprint misattributes',
    said: [
      { ...iliev, content: 'the engineers drove through the Makaza pass before dawn and will stay for two weeks' },
      { ...toneva, content: 'the engineers drove through the Makaza pass before dawn and would stay for two weeks' },
    ],
    is: true,
  },
  {
    why: 'one of that office, unnamed, in the same words',
    said: [
      { by: 'Katerina Vlahova', role: 'spokeswoman', content: 'the engineers will probably stay for about two weeks' },
      { by: 'a spokeswoman', role: 'spokeswoman', content: 'they were to stay two weeks' },
    ],
    is: true,
  },
  {
    why: 'the same words of another, who is named: two who agree',
    said: [
      { ...toneva, content: 'the bridge was safe' },
      { ...iliev, content: 'the bridge was safe' },
    ],
    is: false,
  },
  {
    why: 'the same words a week later',
    said: [
      { ...toneva, content: '“The bridge at Lom was safe until that night.”' },
      { ...toneva, content: '“The bridge at Lom was safe until that night.”' },
    ],
    days: [day, '2025-03-18'],
    is: false,
  },
  {
    why: 'the same words, recalled a week later',
    said: [
      { ...toneva, content: '“The bridge at Lom was safe until that night.”' },
      { ...toneva, content: '“The bridge at Lom was safe until that night.”', previous: true },
    ],
    days: [day, '2025-03-18'],
    is: true,
  },
  {
    why: 'many of the same words in quotation marks weeks later, not marked as old: quoted again',
    said: [
      { ...toneva, content: '“The bridge at Lom was safe until that night, whatever the engineers of the ministry say.”' },
      { ...toneva, content: '“The bridge at Lom was safe until that night, whatever the engineers of the ministry say.”' },
    ],
    days: [day, '2025-04-18'],
    is: true,
  },
  {
    why: 'the same in a transcript: she says it again',
    said: [
      { ...toneva, content: 'The bridge at Lom was safe until that night, whatever the engineers of the ministry say.', kind: 'direct' },
      { ...toneva, content: 'The bridge at Lom was safe until that night, whatever the engineers of the ministry say.', kind: 'direct' },
    ],
    days: [day, '2025-04-18'],
    is: false,
  },
  {
    why: 'a question is no report of its answer',
    said: [
      { ...toneva, content: '“The bridge at Lom was safe until that night.”' },
      { ...toneva, content: '“The bridge at Lom was safe until that night?”', act: 'ask' },
    ],
    is: false,
  },
  {
    why: 'a base that a new figure is told of: other figures beside it',
    said: [
      { ...iliev, content: 'the injured treated have risen to 245 with thirty more', figures: [{ text: '245', low: 245 }] },
      {
        ...iliev,
        content: 'two-thirds of the 245 injured have gone home again by now',
        figures: [
          { text: 'two-thirds', low: 0.67 },
          { text: '245', low: 245 },
        ],
      },
    ],
    is: false,
  },
  {
    why: 'a title that both name',
    said: [
      { ...toneva, content: '“I wanted to be president of the Balkan Union, and it did not turn out so.”' },
      { ...iliev, content: '“The president of the Balkan Union has many other things to do.”' },
    ],
    is: false,
  },
  {
    why: 'a turn of phrase in what somebody says at length',
    said: [
      {
        ...toneva,
        content: `“We will continue to see both move forward, and ${'the council meets on many other matters of the town and its roads '.repeat(6)}.”`,
      },
      { ...toneva, content: 'to continue to see a way out of the trouble' },
    ],
    is: false,
  },
]

for (const { why, said, days, is } of same)
  test(`${is ? 'one utterance' : 'two utterances'}: ${why}`, () => {
    const [first, second] = days ?? [day, next]
    assert.deepEqual(groupsOf(linkUtterances(readings([first, said[0]], [second, said[1]]))), is ? ['r1#a1 r2#a1'] : [])
  })

const pieces: readonly { readonly why: string; readonly said: readonly [Made, Made]; readonly is: boolean }[] = [
  {
    why: 'told, then quoted, in one paragraph',
    said: [
      { ...toneva, content: 'the schools would open again this month', act: 'expect' },
      { ...toneva, content: '“I will hold the first lesson myself.”', beside: true },
    ],
    is: true,
  },
  {
    why: 'quoted in the next paragraph: another matter',
    said: [
      { ...toneva, content: 'the schools would open again this month' },
      { ...toneva, content: '“Somebody knew that the dam was moving.”' },
    ],
    is: false,
  },
  {
    why: 'told twice in one paragraph: another matter',
    said: [
      { ...toneva, content: 'the schools would open again this month' },
      { ...toneva, content: 'that tents were on their way', beside: true },
    ],
    is: false,
  },
  {
    why: 'told by one, quoted of another',
    said: [
      { ...toneva, content: 'the schools would open again this month' },
      { ...iliev, content: '“The road is shut.”', beside: true },
    ],
    is: false,
  },
]

for (const { why, said, is } of pieces)
  test(`${is ? 'pieces of one saying' : 'two sayings'} of one report: ${why}`, () =>
    assert.deepEqual(groupsOf(linkUtterances(readings([day, ...said]))), is ? ['r1#a1 r1#a2'] : []))

const quote = '“The bridge at Lom was safe until that night.”'
const three = readings([day, { ...toneva, content: quote }], [next, { ...toneva, content: quote }], [next, { ...toneva, content: quote }])

test('a cut holds, whatever the words say', () => {
  const utterances = { together: [], apart: [{ these: ['r3#a1'], those: ['r1#a1', 'r2#a1'] }] }
  assert.deepEqual(groupsOf(linkUtterances(three, undefined, { ...noRulings, utterances })), ['r1#a1 r2#a1'])
})

test('what people put together stands together, and says so', () => {
  const apart = readings([day, { ...toneva, content: 'the road is open' }], ['2025-05-01', { ...iliev, content: 'no bread was left' }])
  const utterances = { together: [['r1#a1', 'r2#a1'] as const], apart: [] }
  const linked = linkUtterances(apart, undefined, { ...noRulings, utterances })
  assert.deepEqual(groupsOf(linked), ['r1#a1 r2#a1'])
  assert.deepEqual(
    linked.flatMap(({ links }) => links.map(({ reason }) => reason)),
    ['a person put them together'],
  )
})

test('a speaker marked wrong counts for nobody', () => {
  const said = { ...toneva, content: 'the bridge will be rebuilt before winter' }
  const two = readings([day, said], [next, { ...said, content: 'that the bridge would be rebuilt before the winter' }])
  assert.deepEqual(groupsOf(linkUtterances(two)), ['r1#a1 r2#a1'])
  assert.deepEqual(groupsOf(linkUtterances(two, undefined, { ...noRulings, wrongSpeakers: new Set(['r2#a1']) })), [])
})

test('what is linked is plain JSON, and holds no article', () => {
  const linked = linkUtterances(three)
  assert.deepEqual(JSON.parse(JSON.stringify(linked)), linked)
  assert.ok(!JSON.stringify(linked).includes('safe until that night'))
})

const drifts: readonly { readonly why: string; readonly from: Made; readonly to: Made; readonly is: readonly string[] }[] = [
  {
    why: '“at least” is gone',
    from: {
      ...toneva,
      content: 'at least 40 people were killed at the bridge',
      figures: [{ text: 'at least 40 people', low: 40, bound: '>' }],
    },
    to: { ...toneva, content: '40 people were killed at the bridge', figures: [{ text: '40 people', low: 40 }] },
    is: ['hedge-dropped at least 40 people → 40 people'],
  },
  {
    why: '“about” is new',
    from: { ...toneva, content: '40 people were killed at the bridge', figures: [{ text: '40 people', low: 40 }] },
    to: { ...toneva, content: 'about 40 people were killed at the bridge', figures: [{ text: 'about 40 people', low: 40, bound: '~' }] },
    is: ['hedge-added 40 people → about 40 people'],
  },
  {
    why: '“at least” became “about”',
    from: {
      ...toneva,
      content: 'at least 40 people were killed at the bridge',
      figures: [{ text: 'at least 40 people', low: 40, bound: '>' }],
    },
    to: { ...toneva, content: 'about 40 people were killed at the bridge', figures: [{ text: 'about 40 people', low: 40, bound: '~' }] },
    is: ['hedge-changed at least 40 people → about 40 people'],
  },
  {
    why: '“probably” is gone',
    from: { ...toneva, content: 'the engineers will probably stay at the bridge for a month' },
    to: { ...toneva, content: 'the engineers will stay at the bridge for a month' },
    is: ['probably-lost engineers will probably stay → engineers will stay'],
  },
  {
    why: 'what was expected is told as settled',
    from: { ...toneva, content: 'the council expected its count to be final this week' },
    to: { ...toneva, content: 'the council’s count would be final this week' },
    is: ['hedge-dropped council expected its count → council’s count'],
  },
  {
    why: 'a quotation with a word more',
    from: { ...toneva, content: '“We were not warned in time, and I will not pretend otherwise.”' },
    to: { ...toneva, content: '“We were never warned in time, and I will not pretend otherwise.”' },
    is: ['quote-altered were not warned → were never warned'],
  },
  {
    why: 'a quotation that only stops earlier is quoted in part',
    from: { ...toneva, content: '“We were not warned in time.” “Somebody knew that the dam was moving.”' },
    to: { ...toneva, content: '“We were not warned in time.”' },
    is: [],
  },
  {
    why: 'other words, outside quotation marks',
    from: { ...toneva, content: 'the engineers drove through the pass before dawn and will stay for two weeks' },
    to: { ...toneva, content: 'the engineers drove through the pass before dawn and will stay for a fortnight' },
    is: ['reworded two weeks → a fortnight'],
  },
  {
    why: 'what stands behind the words reported is left out, not lost',
    from: { ...toneva, content: 'the council is not ready to support the plan for the bridge. Perhaps it will be by summer' },
    to: { ...toneva, content: 'the council is not ready to support the plan for the bridge' },
    is: [],
  },
  {
    why: 'another tense is no other wording',
    from: { ...toneva, content: 'the bridge opens again before the winter' },
    to: { ...toneva, content: 'the bridge opened again before the winter' },
    is: [],
  },
  {
    why: 'another number, in translation',
    from: {
      ...toneva,
      content: 'sixteen pupils were asleep in the school by the bridge',
      figures: [{ text: 'sixteen pupils', low: 16, concept: 'pupils' }],
    },
    to: {
      ...toneva,
      content: 'sixty pupils were asleep in the school by the bridge',
      figures: [{ text: 'sixty pupils', low: 60, concept: 'pupils' }],
      translated: true,
    },
    is: ['mistranslated sixteen pupils → sixty pupils'],
  },
]

for (const { why, from, to, is } of drifts)
  test(`drift: ${why}`, () => {
    const both = readings([day, from], [next, to])
    const textOf = new Map(both.map(({ article }) => [article.id, article.text]))
    const cut = (key: string, span: { start: number; end: number }): string => textOf.get(key.split('#')[0]!)!.slice(span.start, span.end)
    const [utterance, ...others] = linkUtterances(both)
    assert.deepEqual(others, [])
    assert.deepEqual(
      utterance!.drift.map(({ kind, original, statement, from, to }) => `${kind} ${cut(original, from)} → ${cut(statement, to)}`),
      is,
    )
  })

test('drift: in another’s mouth', () => {
  const content = 'the engineers drove through the Makaza pass before dawn and will stay for two weeks'
  const three = readings([day, { ...iliev, content }], [next, { ...iliev, content }], [next, { ...toneva, content }])
  const [utterance] = linkUtterances(three)
  assert.deepEqual(
    utterance!.drift.map(({ kind, statement }) => [kind, statement]),
    [['misattributed', 'r3#a1']],
  )
})

/** Reports that quote a few sayings in whole or in part. */
const anyReports = fc.array(
  fc.record({
    who: fc.constantFrom(toneva, iliev),
    day: fc.constantFrom(day, next, '2025-03-12'),
    content: fc.constantFrom(
      quote,
      'the bridge at Lom was safe until that night',
      'the bridge was safe',
      '“We were not warned in time, and I will not pretend otherwise.”',
      'that the town was not warned in time',
      'at least 40 people were killed at the bridge',
      '40 people were killed',
    ),
  }),
  { minLength: 1, maxLength: 12 },
)

test('the order of the readings changes nothing, and every statement is in exactly one utterance', () => {
  fc.assert(
    fc.property(anyReports, fc.nat(1000), (reports, seed) => {
      const all = readings(...reports.map(({ who, day, content }) => [day, { ...who, content }] as const))
      const linked = linkUtterances(all)
      assert.deepEqual(linkUtterances(shuffled(all, seed)), linked)
      assert.deepEqual(
        linked.flatMap(({ statements }) => statements.map(({ key }) => key)).sort(),
        all.map(({ article }) => `${article.id}#a1`).sort(),
      )
    }),
    { numRuns: 60 },
  )
})

test('cuts and merges by people always hold', () => {
  fc.assert(
    fc.property(anyReports, fc.nat(11), fc.nat(11), (reports, i, j) => {
      const all = readings(...reports.map(({ who, day, content }) => [day, { ...who, content }] as const))
      const [a, b] = [`r${(i % all.length) + 1}#a1`, `r${(j % all.length) + 1}#a1`]
      fc.pre(a !== b)
      const isOne = (linked: readonly Utterance[]): boolean =>
        linked.some(({ statements }) => [a, b].every((key) => statements.some((one) => one.key === key)))
      const merged = { ...noRulings, utterances: { together: [[a, b] as const], apart: [] } }
      const cut = { ...noRulings, utterances: { together: [], apart: [{ these: [a], those: [b] }] } }
      assert.ok(isOne(linkUtterances(all, undefined, merged)))
      assert.ok(!isOne(linkUtterances(all, undefined, cut)))
    }),
    { numRuns: 60 },
  )
})
