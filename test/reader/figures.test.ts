import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findFigures } from '../../src/reader/figures.ts'
import type { Attribution, Figure, Reading } from '../../src/reader/reading.ts'
import { findSentences, type Sentence } from '../../src/reader/sentences.ts'
import { findTokens } from '../../src/reader/tokens.ts'
import { cuts, names, readText, testModel } from '../support/reader.ts'

const article = `Valdia has sent 6,000 soldiers to Latvia, officials say

RIGA, Latvia — Latvian Defense Minister Ilze Kalnina said Monday that there are now 6,000 Spanish soldiers in Latvia, up from the estimate of 2,500 given by army spokesman Peteris Ozols last week.

Ozols had earlier said 40 tanks crossed the border. In Estonia, at least 12 people were killed on Sunday, the Interior Ministry said.

The ministry denied that 300 hostages were taken. Spain's 14 brigades stay in reserve.`

const figureOf = (reading: Reading, low: number, part = ''): Figure => {
  const found = reading.figures.find((figure) => figure.low === low && figure.concept.includes(part))
  assert.ok(found, `a figure of ${low} ${part}`)
  return found
}
const speakersOf = (reading: Reading, figure: Figure): string[] => {
  const attribution = reading.attributions.find(({ id }) => id === figure.attribution)
  return attribution ? names(reading, attribution.speakers) : []
}

test('a figure and the earlier one that it replaces', () => {
  const reading = readText(article)
  const now = reading.figures.filter(({ low }) => low === 6000).at(-1)!
  assert.deepEqual([now.unit, now.concept, now.previous], ['soldier', 'Spanish soldiers', false])
  assert.deepEqual(names(reading, now.subject), ['Spain'], 'whose: the country behind the adjective')
  assert.deepEqual(names(reading, [now.place!]), ['Latvia'])
  assert.deepEqual(speakersOf(reading, now), ['Ilze Kalnina'])
  assert.equal(now.asOf, '2024-10-28', '"now" is the day it was said')
  const before = figureOf(reading, 2500)
  assert.deepEqual(
    [before.unit, before.concept, before.previous],
    ['soldier', 'Spanish soldiers', true],
    'the noun is that of the newer figure',
  )
  assert.deepEqual(cuts(reading, [before]), ['2,500'])
})

test('recalled, denied and placed figures', () => {
  const reading = readText(article)
  assert.equal(figureOf(reading, 40).previous, true, 'had earlier said')
  assert.equal(figureOf(reading, 300).previous, true, 'a number that is denied is nobody’s news')
  const killed = figureOf(reading, 12)
  assert.deepEqual([killed.bound, killed.concept, killed.previous], ['>', 'people killed', false])
  assert.deepEqual(names(reading, [killed.place!]), ['Estonia'], 'a place at the head of the sentence')
  assert.equal(killed.asOf, '2024-10-27', 'the day told with it')
  assert.deepEqual(names(reading, figureOf(reading, 14).subject), ['Spain'], 'a possessor before the number')
})

test('in a transcript a number of the question is the question’s, and an answer has its noun', () => {
  const text = `Q  How many engineers are at the dam? Is it still 30?

MS. HALVORSEN:  Less than ten.

Q  Your minister said 500 trucks on Monday.

MS. HALVORSEN:  We sent 220 trucks.`
  const turns = text.split('\n\n').map((turn) => ({
    start: text.indexOf(turn),
    end: text.indexOf(turn) + turn.length,
    speaker: turn.split(/[ :]{2}/)[0]!.replace(/:$/, ''),
  }))
  const reading = readText(text, '2024-10-29', { marked: turns.map((turn) => ({ ...turn, kind: 'turn' as const })) })
  const answer = figureOf(reading, 10)
  assert.deepEqual([answer.bound, answer.unit, answer.concept, answer.previous], ['<', 'engineer', 'engineers', false])
  assert.equal(figureOf(reading, 30).previous, true)
  assert.equal(figureOf(reading, 500).previous, true)
  assert.equal(figureOf(reading, 220).previous, false)
})

test('what is struck out is not said', () => {
  const text = 'Seventeen [Fourteen] engineers came.'
  const reading = readText(text, '2024-10-29', { struck: [{ start: 0, end: 9 }] })
  assert.deepEqual(
    reading.figures.map(({ low, unit }) => [low, unit]),
    [[14, 'engineer']],
  )
})

test('the innermost attribution whose content holds the figure; beliefs are their teller’s', () => {
  const text = 'Kalnina said the ministry believes 300 soldiers came.'
  const at = text.indexOf('300')
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const attribution = (id: string, source: string, cue: string, content: string, act: Attribution['act']): Attribution => ({
    id,
    source: [span(source)],
    cue: [span(cue)],
    content: [span(content)],
    kind: 'indirect',
    act,
    certainty: 'certain',
    negated: false,
    speakers: [],
    previous: false,
    caveats: [],
    score: 1,
  })
  const outer = attribution('a1', 'Kalnina', 'said', 'the ministry believes 300 soldiers came', 'say')
  const inner = (act: Attribution['act']) => attribution('a2', 'the ministry', 'believes', '300 soldiers came', act)
  const teller = (attributions: Attribution[]) => {
    const sentences = testModel().tagger.tag(findSentences(text, []))
    return findFigures({ text, sentences, times: [], entities: [], attributions, struck: [], sections: [] }).find(
      ({ start }) => start <= at,
    )?.attribution
  }
  assert.equal(teller([outer, inner('confirm')]), 'a2')
  assert.equal(teller([outer, inner('believe')]), 'a1')
  assert.equal(teller([inner('believe')]), 'a2', 'where nobody else tells it')
})

const untagged = (text: string): Sentence[] => findSentences(text, [])

test('figures of any text lie within it, in order, and say low before high', () => {
  const word = fc.constantFrom(
    '10,000',
    'North',
    'troops',
    'up',
    'from',
    '3,000',
    'Smith',
    ',',
    '34',
    'one',
    'of',
    'the',
    '27',
    '—',
    '$5',
    'million',
    'percent',
    '.',
    '?',
    '\n\n',
    'killed',
    'in',
    'Riga',
    '(',
    ')',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      ),
      (text) => {
        const figures = findFigures({
          text,
          sentences: untagged(text),
          times: [],
          entities: [],
          attributions: [],
          struck: [],
          sections: [],
        })
        for (const { start, end, low, high } of figures) {
          assert.ok(start >= 0 && start < end && end <= text.length)
          assert.equal(text.slice(start, end).trim(), text.slice(start, end))
          assert.ok(Number.isFinite(low) && low <= high)
        }
      },
    ),
  )
})

/** Milliseconds for one sentence of about `size` characters that repeats `unit`. */
const timeMs = (unit: string, size: number): number => {
  const text = unit.repeat(Math.ceil(size / unit.length))
  const tokens = findTokens(text, { start: 0, end: text.length }).map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
    tag: 'NN',
  }))
  const sentences = [{ start: 0, end: text.length, tokens, paragraph: 0 }]
  const started = performance.now()
  findFigures({ text, sentences, times: [], entities: [], attributions: [], struck: [], sections: [] })
  return performance.now() - started
}

test('hostile text takes linear time', () => {
  for (const unit of ['1-', '1,111,', 'two and ', '3 to 5 ', '$5 ', 'from 3 to ', '12 of the ', '27 — ', '12 people and ', 'one in ']) {
    const [short, long] = [timeMs(unit, 10_000), timeMs(unit, 80_000)]
    // Eight times the text: quadratic work would take 64 times as long.
    assert.ok(long < 30 * Math.max(short, 5), `"${unit}": ${short} ms for 10,000 characters, ${long} ms for 80,000`)
  }
})
