import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findForecasts } from '../../src/reader/forecasts.ts'
import type { Attribution } from '../../src/reader/reading.ts'
import { findSentences } from '../../src/reader/sentences.ts'
import { findTimes } from '../../src/reader/times.ts'
import { testModel } from '../support/reader.ts'

/** Told on Tuesday 29 October 2024. */
const published = '2024-10-29'

const attributionOf = (text: string, content: string, more: Partial<Attribution> & { cueText?: string } = {}): Attribution => {
  const { cueText = 'said', ...rest } = more
  const at = (words: string): { start: number; end: number }[] => {
    const start = text.indexOf(words)
    return start < 0 ? [] : [{ start, end: start + words.length }]
  }
  return {
    id: 'a1',
    source: [],
    cue: at(cueText),
    content: at(content),
    kind: 'indirect',
    act: 'say',
    certainty: 'certain',
    negated: false,
    speakers: [],
    previous: false,
    caveats: [],
    score: 1,
    ...rest,
  }
}

/** A window that only opens on the day of the telling is left out. */
const forecastsIn = (text: string, attributions: readonly Attribution[] = []): string[] => {
  const sentences = testModel().tagger.tag(findSentences(text, []))
  return findForecasts({ text, sentences, times: findTimes(text, { published, sentences }), attributions, published }).map(
    ({ start, end, certainty, earliest = '', latest = '', attribution }) =>
      [
        text.slice(start, end),
        certainty,
        ...(latest || (earliest && earliest !== published) ? [`${earliest}..${latest}`] : []),
        ...(attribution ? [attribution] : []),
      ].join(' | '),
  )
}

describe('what has yet to happen', () => {
  const cases: readonly (readonly [text: string, forecasts: readonly string[], reason: string])[] = [
    [
      'The court will rule on Friday.',
      ['The court will rule on Friday | certain | 2024-11-01..2024-11-01'],
      'will, with its subject and its time',
    ],
    ['The court will not rule.', ['The court will not rule | certain'], 'a negated one is one as well'],
    ["The court won't rule.", ["The court won't rule | certain"], 'a short form'],
    [
      'The court will probably rule next week.',
      ['The court will probably rule next week | probable | 2024-11-04..2024-11-10'],
      'an adverb lowers it',
    ],
    ['Perhaps the court will rule.', ['the court will rule | possible'], 'an adverb at the head of the sentence'],
    [
      'Troops may cross the river within weeks.',
      ['Troops may cross the river within weeks | possible | 2024-10-29..2024-12-24'],
      'may, with a time to come',
    ],
    ['The dam is expected to hold.', ['The dam is expected to hold | probable'], 'expected'],
    [
      'The dam is likely to break by Monday.',
      ['The dam is likely to break by Monday | probable | 2024-10-29..2024-11-04'],
      'likely; by names the last day',
    ],
    ['The minister is set to visit Oslo.', ['The minister is set to visit Oslo | certain'], 'set to'],
    [
      'The minister is due to arrive on Thursday.',
      ['The minister is due to arrive on Thursday | certain | 2024-10-31..2024-10-31'],
      'due to',
    ],
    [
      'The ministry plans to reopen the road in March.',
      ['The ministry plans to reopen the road in March | probable | 2025-03-01..2025-03-31'],
      'a plan',
    ],
    ['The ministry has no plans to reopen the road.', ['plans to reopen the road | probable'], 'a plan denied'],
    ['The mayor vowed to rebuild the town.', ['The mayor vowed to rebuild the town | certain'], 'a vow, though it is told in the past'],
    ['They hope to finish it by 2030.', ['They hope to finish it by 2030 | possible | 2024-10-29..2030-12-31'], 'a hope'],
    ['The vote is scheduled for Sunday.', ['The vote is scheduled for Sunday | certain | 2024-11-03..2024-11-03'], 'a date without a verb'],
    [
      'The talks begin on Monday in Oslo.',
      ['The talks begin on Monday in Oslo | certain | 2024-11-04..2024-11-04'],
      'a present tense with a day to come',
    ],
    ['We are going to leave.', ['We are going to leave | certain'], 'going to'],
    [
      'The project is on track to open next year.',
      ['The project is on track to open next year | probable | 2025-01-01..2025-12-31'],
      'on track',
    ],
    [
      'The fund forecasts growth of 2 percent next year.',
      ['The fund forecasts growth of 2 percent next year | probable | 2025-01-01..2025-12-31'],
      'a noun foretold',
    ],
    [
      'The tents should arrive by Wednesday.',
      ['The tents should arrive by Wednesday | probable | 2024-10-29..2024-10-30'],
      'should, of what is awaited',
    ],
    [
      'By the end of next week all tents will be gone.',
      ['all tents will be gone | certain | 2024-10-29..2024-11-10'],
      'a time at the head, with no comma after it',
    ],
    [
      'He said the search would end "probably tomorrow."',
      ['the search would end "probably tomorrow." | probable | 2024-10-30..2024-10-30'],
      'an adverb before the time',
    ],
    ['He rejected the statement that the number would double.', ['the number would double | certain'], 'a noun that reports'],
    ['If it rains, the road will close.', ['the road will close | conditional'], 'a condition before it'],
    ['The road will close unless it dries.', ['The road will close unless it dries | conditional'], 'a condition after it'],
    ['On Friday, the court will rule.', ['the court will rule | certain | 2024-11-01..2024-11-01'], 'a time at the head of the sentence'],
    [
      'The bridge will close on Monday, the company said on Tuesday.',
      ['The bridge will close on Monday | certain | 2024-11-04..2024-11-04'],
      'who says it is no part of it',
    ],
    [
      'The army will leave and the police will stay.',
      ['The army will leave | certain', 'the police will stay | certain'],
      'two in one sentence',
    ],
    ['The road will close, but nobody knows it.', ['The road will close | certain'], 'it ends where another clause begins'],
    [
      'The troops "will stay until Friday," she said.',
      ['will stay until Friday | certain | 2024-10-29..2024-11-01'],
      'it ends with its quotation',
    ],
    [
      'Officials said the dam would break within days.',
      ['the dam would break within days | certain | 2024-10-29..2024-11-05'],
      'will, told in the past',
    ],
  ]
  for (const [text, expected, reason] of cases) test(`${text} ${reason}`, () => assert.deepEqual(forecastsIn(text), expected))
})

test('what names no time lies ahead of the day on which it was told', () => {
  const text = 'The court will rule.'
  const sentences = testModel().tagger.tag(findSentences(text, []))
  const [found] = findForecasts({ text, sentences, times: [], attributions: [], published })
  assert.deepEqual([found?.earliest, found?.latest], [published, undefined])
})

test('of two times the one that says better when', () => {
  assert.deepEqual(forecastsIn('The hospital will open within the next several days — most likely by Sunday.'), [
    'The hospital will open within the next several days | certain | 2024-10-29..2024-11-03',
  ])
})

describe('no forecasts', () => {
  const cases: readonly (readonly [text: string, reason: string])[] = [
    ['Will the court rule on Friday?', 'a question'],
    ['It is unclear whether the court will rule.', 'an open question'],
    ['The dam would have broken.', 'what did not happen'],
    ['As a boy he would walk to the river.', 'a habit in the past'],
    ['He will often sit by the river.', 'a habit'],
    ['I will say this.', 'talk about the talk'],
    ["We'll see.", 'talk about the talk'],
    ['You will find it in the annex.', 'the hearer is spoken to'],
    ['He may be in more trouble than people realize.', 'a guess at what is'],
    ['The will of the people counts.', 'a noun'],
    ['Theresa May spoke to Will Harris.', 'names'],
    ['The crew could not find it.', 'what one was able to do'],
    ['The vote was expected to be close.', 'an expectation that may be over'],
    ['The town denies plan to build it.', 'a plan named by a noun'],
    ['The ministry could not be reached late on Tuesday.', 'what one was able to do today'],
    ['They should leave by Friday.', 'a demand'],
    ['The ministry said much but would not give a figure.', 'a refusal'],
    ['They abandoned plans to build it.', 'a plan that is off'],
    ['The flood was due to heavy rain.', 'due to: because of'],
    ['The envoy prepares to depart on Oct. 28, 2024.', 'the day is over'],
    ['The rule is one that would allow it.', 'what a thing is like'],
    ['If we are going to solve it, we need help.', 'the condition itself'],
    ['I would like to thank you.', 'manners'],
    ['It would be better to wait.', 'a judgement'],
    ["I'm not going to get into that.", 'talk about the talk'],
    ['We are going to — we are the ones', 'a speaker who breaks off'],
  ]
  for (const [text, reason] of cases) test(`${text} ${reason}`, () => assert.deepEqual(forecastsIn(text), []))
})

describe('who says it, and when', () => {
  const text = 'The minister said last week that the dam will hold until Friday.'
  const content = 'the dam will hold until Friday'

  test('the smallest content that holds it', () => {
    const outer = attributionOf(text, `The minister said last week that ${content}`, { id: 'outer' })
    const inner = attributionOf(text, content, { id: 'inner' })
    assert.deepEqual(forecastsIn(text, [outer, inner]), [`${content} | certain | 2024-10-29..2024-11-01 | inner`])
  })

  test('windows open on the day on which it was said', () => {
    assert.deepEqual(forecastsIn(text, [attributionOf(text, content, { said: { value: '2024-10-25' } })]), [
      `${content} | certain | 2024-10-25..2024-11-01 | a1`,
    ])
  })

  test('a week is no day: then they open on the day of the report', () => {
    assert.deepEqual(forecastsIn(text, [attributionOf(text, content, { said: { value: '2024-W43' } })]), [
      `${content} | certain | 2024-10-29..2024-11-01 | a1`,
    ])
  })

  test('what is believed is less than certain', () => {
    const believed = 'The minister believes the dam will hold.'
    assert.deepEqual(forecastsIn(believed, [attributionOf(believed, 'the dam will hold', { cueText: 'believes' })]), [
      'the dam will hold | probable | a1',
    ])
    const feared = 'The minister fears the dam will break.'
    assert.deepEqual(forecastsIn(feared, [attributionOf(feared, 'the dam will break', { cueText: 'fears' })]), [
      'the dam will break | possible | a1',
    ])
  })

  test('"would" in a direct quotation is no "will" told in the past', () => {
    const quoted = 'The minister said: "This would mark a further step."'
    assert.deepEqual(forecastsIn(quoted, [attributionOf(quoted, '"This would mark a further step."', { kind: 'direct' })]), [])
  })

  test('a piece of a quotation that has only the verb phrase', () => {
    const pieces = 'The troops came to train and "will probably join the forces near the river over the next several weeks," she said.'
    assert.deepEqual(forecastsIn(pieces), [
      'will probably join the forces near the river over the next several weeks | probable | 2024-10-29..2024-12-24',
    ])
  })

  test('without a day of the report there is no window', () => {
    const sentences = testModel().tagger.tag(findSentences('The court will rule on Friday.', []))
    const found = findForecasts({ text: 'The court will rule on Friday.', sentences, times: [], attributions: [] })
    assert.deepEqual(
      found.map(({ earliest, latest, certainty }) => [earliest, latest, certainty]),
      [[undefined, undefined, 'certain']],
    )
  })
})

test('before words have tags the plain cases are found all the same', () => {
  const text = 'The court will probably rule next week. He is expected to leave.'
  const found = findForecasts({
    text,
    sentences: findSentences(text, []),
    times: findTimes(text, { published }),
    attributions: [],
    published,
  })
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    ['will probably rule next week', 'He is expected to leave'],
  )
})

test('spans stay inside their sentence, in order, apart', () => {
  const words = fc.constantFrom(
    'the',
    'court',
    'will',
    'would',
    'may',
    'not',
    'rule',
    'plans',
    'to',
    'leave',
    'expected',
    'is',
    'if',
    ',',
    'and',
    '"',
    '—',
    '.',
    '?',
    'he',
    'said',
    'Friday',
    'next',
    'week',
    'by',
    'going',
    'that',
    '(',
    ')',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ')
      const sentences = testModel().tagger.tag(findSentences(text, []))
      let end = 0
      for (const forecast of findForecasts({
        text,
        sentences,
        times: findTimes(text, { published, sentences }),
        attributions: [],
        published,
      })) {
        assert.ok(forecast.start >= end && forecast.end > forecast.start)
        assert.ok(sentences.some((sentence) => sentence.start <= forecast.start && forecast.end <= sentence.end))
        end = forecast.end
      }
    }),
  )
})

test('a heap of words takes time in proportion to its length', () => {
  const text = 'he will go '.repeat(60_000)
  const sentences = findSentences(text, [])
  const start = performance.now()
  findForecasts({ text, sentences, times: [], attributions: [], published })
  assert.ok(performance.now() - start < 5000)
})
