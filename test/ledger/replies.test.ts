import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkReplies, type Reply } from '../../src/ledger/replies.ts'
import { noRulings, type Rulings } from '../../src/ledger/rulings.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import { linkUtterances } from '../../src/ledger/utterances.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { shuffled } from './examples-readings.ts'
import { type Made, made } from './made-readings.ts'

const toneva = { by: 'Vera Toneva', role: 'mayor' }
const iliev = { by: 'Pavel Iliev', role: 'spokesman', of: 'Ministry of Roads' }
const ministry = { by: 'Ministry of Roads' }
const question = { act: 'ask', kind: 'direct' } as const
const answer = { kind: 'direct' } as const

type Report = readonly [day: string, ...said: readonly Made[]]

/** As `made`, with "said" for the verb of whoever is named: what has no verb is a turn of a transcript. */
const withCues = (reading: Reading): Reading => ({
  ...reading,
  attributions: reading.attributions.map((one) => {
    const end = one.source[0]?.end
    return end === undefined ? one : { ...one, cue: [{ start: end + 1, end: end + 5 }] }
  }),
})

const readingsOf = (reports: readonly Report[], asTurns = false): Reading[] =>
  reports.map(([day, ...said], i) => (asTurns ? made(`r${i + 1}`, day, said) : withCues(made(`r${i + 1}`, day, said))))

const link = (readings: readonly Reading[], rulings: Rulings = noRulings): Reply[] => {
  const sources = linkSources(readings, rulings.sources)
  return linkReplies(readings, { sources, utterances: linkUtterances(readings, sources, rulings) }, rulings)
}

const told = (replies: readonly Reply[]): string[] =>
  replies.map(
    ({ statement, kind, answers, adds }) =>
      `${statement} ${kind} ${answers.join(' ')}${adds === undefined ? '' : adds ? ' anew' : ' again'}`,
  )

const monday = '2025-03-10'
const tuesday = '2025-03-11'
const wednesday = '2025-03-12'

const closed = { ...toneva, content: 'the bridge at Lom had been closed to lorries since May' }

const cases: readonly {
  readonly why: string
  readonly reports: readonly Report[]
  readonly turns?: true
  readonly is: readonly string[]
}[] = [
  {
    why: 'a denial repeats what it denies',
    reports: [
      [monday, closed],
      [tuesday, { ...iliev, act: 'deny', content: 'that the bridge at Lom had been closed to lorries' }],
    ],
    is: ['r2#a1 denies r1#a1'],
  },
  {
    why: 'nothing said on a later day is denied',
    reports: [
      [tuesday, closed],
      [monday, { ...iliev, act: 'deny', content: 'that the bridge at Lom had been closed to lorries' }],
    ],
    is: [],
  },
  {
    why: 'to be denied a thing is no answer',
    reports: [
      [monday, { ...toneva, content: 'the families of Lom want visas for Romania' }],
      [tuesday, { ...iliev, act: 'deny', content: 'the families of Lom visas for Romania' }],
    ],
    is: [],
  },
  {
    why: 'nobody denies what their own ministry said',
    reports: [
      [monday, { ...ministry, content: 'the bridge at Lom had been closed to lorries since May' }],
      [tuesday, { ...iliev, act: 'deny', content: 'that the bridge at Lom had been closed to lorries' }],
    ],
    is: [],
  },
  {
    why: 'of two reports the one that is named',
    reports: [
      [monday, closed],
      [monday, { by: 'Ana Marin', content: 'lorries still crossed the bridge at Lom in June' }],
      [tuesday, { ...iliev, act: 'deny', content: 'a report by The r2 Times that lorries crossed the bridge at Lom' }],
    ],
    is: ['r3#a1 denies r2#a1'],
  },
  {
    why: 'a denial goes on in the speaker’s own words',
    reports: [
      [monday, closed],
      [
        tuesday,
        { ...iliev, act: 'deny', content: 'that the bridge at Lom had been closed to lorries' },
        { ...iliev, beside: true, content: '“There is no such order and there never was.”' },
      ],
    ],
    is: ['r2#a1 denies r1#a1', 'r2#a2 denies r1#a1'],
  },
  {
    why: 'the same words with a “not”',
    reports: [
      [
        monday,
        { ...toneva, content: 'the ministry would sell the bridge at Lom' },
        { ...iliev, content: 'the ministry would not sell the bridge' },
      ],
    ],
    is: ['r1#a2 denies r1#a1'],
  },
  {
    why: 'one’s own words were mistranslated',
    reports: [
      [monday, { ...toneva, content: '“Sixty lorries crossed that night.”', figures: [{ text: 'Sixty', low: 60 }] }],
      [tuesday, { ...toneva, content: 'that her words had been mistranslated' }],
    ],
    is: ['r2#a1 denies r1#a1'],
  },
  {
    why: 'declined to discuss whoever gave a number',
    reports: [
      [
        monday,
        { ...toneva, content: '40 people were dead', figures: [{ text: '40 people', low: 40 }] },
        { by: 'Ana Marin', content: 'the river was high' },
        { ...iliev, act: 'decline', content: 'to discuss Vera Toneva’s numbers' },
      ],
    ],
    is: ['r1#a3 declines r1#a1'],
  },
  {
    why: 'declined to comment on what was said of them',
    reports: [
      [
        monday,
        { ...toneva, content: 'Pavel Iliev knew that the bridge was unsafe' },
        { by: 'Ana Marin', content: 'the river was high' },
        { ...iliev, act: 'decline', content: 'to comment' },
      ],
    ],
    is: ['r1#a3 declines r1#a1'],
  },
  {
    why: 'declined to comment, and nobody had spoken of them',
    reports: [[monday, { ...toneva, content: 'the river was high' }, { ...iliev, act: 'decline', content: 'to comment' }]],
    is: [],
  },
  {
    why: 'to ask for cover answers nobody',
    reports: [[monday, { ...toneva, content: 'Pavel Iliev knew' }, { ...iliev, act: 'decline', content: 'to be identified' }]],
    is: [],
  },
  {
    why: 'a turn declines the question before it',
    turns: true,
    reports: [
      [
        monday,
        { ...question, content: 'Will the bridge be sold?' },
        { ...toneva, ...answer, content: 'I’m not going to get into that today.' },
      ],
    ],
    is: ['r1#a2 declines r1#a1'],
  },
  {
    why: 'no, to a question that no answers',
    turns: true,
    reports: [[monday, { ...question, content: 'Was the bridge closed?' }, { ...toneva, ...answer, content: 'No. It was open.' }]],
    is: ['r1#a2 denies r1#a1'],
  },
  {
    why: 'no, to “can you tell us”, tells nothing',
    turns: true,
    reports: [[monday, { ...question, content: 'Can you tell us when it will open?' }, { ...toneva, ...answer, content: 'No.' }]],
    is: ['r1#a2 declines r1#a1'],
  },
  {
    why: 'yes',
    turns: true,
    reports: [[monday, { ...question, content: 'Was the bridge closed?' }, { ...toneva, ...answer, content: 'Yes. In May.' }]],
    is: ['r1#a2 confirms r1#a1 anew'],
  },
  {
    why: 'no, that begins an answer to another question',
    turns: true,
    reports: [
      [monday, { ...question, content: 'How many lorries crossed?' }, { ...toneva, ...answer, content: 'No lorry has crossed since May.' }],
    ],
    is: [],
  },
  {
    why: 'a toll that falls is corrected',
    reports: [
      [monday, { ...ministry, content: 'its count of the dead rose to 47', figures: [{ text: '47', low: 47 }] }],
      [
        tuesday,
        {
          ...ministry,
          content: 'it lowered its count of the dead to 43 from 47',
          figures: [
            { text: '43', low: 43 },
            { text: '47', low: 47, previous: true },
          ],
        },
      ],
    ],
    is: ['r2#a1 corrects r1#a1'],
  },
  {
    why: 'a number of missing that falls is none',
    reports: [
      [monday, { ...ministry, content: 'the number of missing was 47', figures: [{ text: '47', low: 47 }] }],
      [
        tuesday,
        {
          ...ministry,
          content: 'it lowered the number of missing to 43 from 47',
          figures: [
            { text: '43', low: 43 },
            { text: '47', low: 47, previous: true },
          ],
        },
      ],
    ],
    is: [],
  },
  {
    why: 'a number given up for another in one’s own words',
    reports: [
      [monday, { ...toneva, content: 'the bridge carried 14 lorries an hour', figures: [{ text: '14 lorries', low: 14, unit: 'lorry' }] }],
      [
        wednesday,
        {
          ...toneva,
          content: '“I said 14 lorries on the bridge an hour. I was wrong. It was about 17.”',
          figures: [
            { text: '14 lorries', low: 14, unit: 'lorry' },
            { text: '17', low: 17, unit: 'lorry' },
          ],
        },
      ],
    ],
    is: ['r2#a1 corrects r1#a1'],
  },
  {
    why: 'round numbers',
    reports: [
      [
        monday,
        { ...toneva, content: 'almost 60 lorries had crossed', figures: [{ text: '60 lorries', low: 60, unit: 'lorry' }] },
        { ...iliev, content: 'that Vera Toneva had been “speaking in round numbers”', kind: 'mixed' },
      ],
    ],
    is: ['r1#a2 corrects r1#a1'],
  },
  {
    why: 'a promise that was not kept',
    reports: [
      [monday, { ...toneva, act: 'promise', content: 'that the bridge at Lom would reopen on Tuesday' }],
      [tuesday, { ...toneva, content: '“I gave a date and I could not keep it.”' }],
    ],
    is: ['r2#a1 retracts r1#a1'],
  },
  {
    why: 'confirmed by one who does not say that they have it from the other',
    reports: [
      [monday, { ...ministry, content: 'a toll of 52', figures: [{ text: '52', low: 52 }] }],
      [tuesday, { by: 'Ana Marin', act: 'confirm', content: 'a toll of 52', figures: [{ text: '52', low: 52 }] }],
    ],
    is: ['r2#a1 confirms r1#a1 anew'],
  },
  {
    why: 'confirmed by one who relies on the other',
    reports: [
      [monday, { ...ministry, content: 'a toll of 52', figures: [{ text: '52', low: 52 }] }],
      [
        tuesday,
        { by: 'Ana Marin', act: 'confirm', content: 'a toll of 52', figures: [{ text: '52', low: 52 }] },
        { by: 'Ana Marin', beside: true, content: 'her office relied on the ministry for it' },
      ],
    ],
    is: ['r2#a1 confirms r1#a1 again'],
  },
  {
    why: 'about right',
    reports: [
      [
        monday,
        { ...toneva, content: 'hospitals had treated 300 people' },
        { ...iliev, beside: true, content: 'the report was about right' },
      ],
    ],
    is: ['r1#a2 confirms r1#a1 anew'],
  },
]

for (const { why, reports, turns: asTurns, is } of cases) test(why, () => assert.deepEqual(told(link(readingsOf(reports, asTurns))), is))

test('what is declined may be read as part of the verb; “the mayor’s figures” are all that she just gave', () => {
  const [reading] = readingsOf([
    [
      monday,
      { ...toneva, content: 'the dead were 71', figures: [{ text: '71', low: 71 }] },
      { ...toneva, beside: true, content: 'about 150 were missing', figures: [{ text: '150', low: 150 }] },
      { ...iliev, act: 'decline', content: "would not comment on the mayor's figures" },
    ],
  ])
  const attributions = reading!.attributions.map((one) => {
    const [content] = one.content
    const start = content!.start + 'would not comment on '.length
    return one.act === 'decline'
      ? { ...one, cue: [{ start: content!.start, end: start - 1 }], content: [{ start, end: content!.end }] }
      : one
  })
  assert.deepEqual(told(link([{ ...reading!, attributions }])), ['r1#a3 declines r1#a1 r1#a2'])
})

test('a statement that begins in the headline and goes on below is no headline: it is the first report', () => {
  const readings = readingsOf([
    [monday, closed],
    [tuesday, closed],
    [wednesday, { ...iliev, act: 'deny', content: 'that the bridge at Lom had been closed to lorries' }],
  ])
  const whole = readings[0]!.attributions[0]!.content[0]!
  const cut = whole.start + 10
  const parts = [
    { ...whole, end: cut },
    { ...whole, start: cut },
  ]
  const headed = (content: readonly { start: number; end: number }[]): Reading => ({
    ...readings[0]!,
    article: { ...readings[0]!.article, sections: [{ start: 0, end: cut, kind: 'headline' }] },
    attributions: [{ ...readings[0]!.attributions[0]!, content: [...content] }],
  })
  assert.deepEqual(told(link([headed(parts), ...readings.slice(1)])), ['r3#a1 denies r1#a1'])
  assert.deepEqual(told(link([headed([whole]), ...readings.slice(1)])), ['r3#a1 denies r2#a1'])
})

test('a correction answers what the outlet had reported, by its own report of it; and neither that nor a regret corrects anything', () => {
  const outlet = 'Radio Vidin'
  const [first, correction] = readingsOf([
    [monday, { ...toneva, content: 'she could not tell whether all the pupils were safe' }],
    [
      wednesday,
      { by: 'A report published on Monday', previous: true, content: 'that she could not tell whether all the pupils were safe' },
      { ...toneva, previous: true, content: 'that all of them had been taken to Lom' },
      { by: outlet, content: 'it regrets the error' },
    ],
  ]).map(({ article, ...rest }) => ({ ...rest, article: { ...article, outlet } }))
  const sections = [{ start: 0, end: correction!.article.text.length, kind: 'correction' as const }]
  const printed = { ...correction!, article: { ...correction!.article, sections } }
  assert.deepEqual(told(link([first!, printed])), ['r2#a2 corrects r1#a1'])
})

test('a denial that three papers print is one, told by the first', () => {
  const denial = { ...iliev, act: 'deny', on: tuesday, content: 'that the bridge at Lom had been closed to lorries' } as const
  const [reply, ...others] = link(
    readingsOf([
      [monday, closed],
      [tuesday, denial],
      [wednesday, denial],
      [wednesday, denial],
    ]),
  )
  assert.deepEqual(others, [])
  assert.deepEqual([reply?.statement, reply?.reports], ['r2#a1', ['r2#a1', 'r3#a1', 'r4#a1']])
})

test('what answers a statement is found by any report of it', () => {
  const again = { ...closed, on: monday }
  const replies = link(
    readingsOf([
      [monday, closed],
      [tuesday, again],
      [wednesday, { ...iliev, act: 'deny', content: 'that the bridge at Lom had been closed to lorries' }],
    ]),
  )
  assert.deepEqual(
    replies.map(({ statement, answered }) => [statement, answered]),
    [['r3#a1', ['r1#a1', 'r2#a1']]],
  )
})

test('whose speaker a person marked wrong speaks for nobody: the same ministry no longer stands against it', () => {
  const reports: Report[] = [
    [monday, { ...ministry, content: 'the bridge at Lom had been closed to lorries since May' }],
    [tuesday, { ...iliev, act: 'deny', content: 'that the bridge at Lom had been closed to lorries' }],
  ]
  const readings = readingsOf(reports)
  assert.deepEqual(told(link(readings)), [])
  assert.deepEqual(told(link(readings, { ...noRulings, wrongSpeakers: new Set(['r1#a1']) })), ['r2#a1 denies r1#a1'])
})

test('every reply is of a statement there is, and answers others', () => {
  const all = cases.map(({ reports, turns: asTurns }, i) =>
    readingsOf(reports, asTurns).map((reading) => ({ ...reading, article: { ...reading.article, id: `${i}-${reading.article.id}` } })),
  )
  fc.assert(
    fc.property(fc.subarray(all, { minLength: 1 }), fc.nat(), (some, seed) => {
      const readings = some.flat()
      const keys = new Map<string, Reading['attributions'][number]>(
        readings.flatMap(({ article, attributions }) => attributions.map((one) => [`${article.id}#${one.id}`, one] as const)),
      )
      const replies = link(readings)
      for (const { statement, start, end, answers, reports, score } of replies) {
        assert.deepEqual([keys.get(statement)?.content[0]?.start, keys.get(statement)?.content.at(-1)?.end], [start, end])
        assert.ok(answers.length > 0 && answers.every((key) => keys.has(key) && key !== statement))
        assert.ok(reports.includes(statement) && score > 0 && score <= 1)
      }
      assert.equal(JSON.stringify(link(shuffled(readings, seed))), JSON.stringify(replies))
    }),
    { numRuns: 25 },
  )
})
