import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findSentences } from '../../src/reader/sentences.ts'
import { cut } from '../../src/text/span.ts'

const sentencesOf = (text: string): string[] => findSentences(text, []).map((sentence) => cut(text, sentence))

/** Sentences are written one after the other; the text is those joined by a space. */
const cases: [why: string, ...sentences: string[]][] = [
  ['plain', 'Troops moved.', 'Nobody spoke.'],
  ['titles', 'Mr. Adair met Gen. Olsen.', 'Dr. Lind left.'],
  ['initials', 'He quoted John F. Kennedy at length.', 'J.K. Moss did not.'],
  ['a country before a title', 'U.S. President Ann Hale left.', 'The visit went on.'],
  ['a country before a name', 'The U.S. Army moved.', 'He came from the U.S.', 'It was late.'],
  ['a closing mark belongs to its sentence', '"We are ready."', 'He left.'],
  ['curly too', '“We are ready.”', '“Are we?”', 'He left.'],
  ['a question inside a sentence', '“Are we ready?” he asked.', 'Nobody spoke.'],
  ['a question before its speaker', '“Are we ready?” Mr. Adair asked.', 'Nobody spoke.'],
  ['times of day', 'It began at 5 a.m. Monday and ended at 7 p.m.', 'The town slept.'],
  ['decimals', 'Prices rose 3.5 percent.', 'Wages fell.'],
  ['months', 'It was signed on Oct. 28 by both.', 'They met in Sept.', 'He left.'],
  ['companies', 'Acme Inc. Chief Ann Hale resigned.', 'She founded Acme Inc.', 'He did not.'],
  ['an ellipsis that goes on', 'He was ... not ready.', 'She was.'],
  ['an ellipsis that ends', 'He was not ready…', 'She was.'],
  ['list numbers', '1. Withdraw the troops.'],
  ['an insertion', 'He met President [Ivan] Petrov.', '[He] will go.', 'Nobody spoke.'],
  ['a bracket closes after the point', '(Nobody spoke.)', 'He left.'],
  ['numbers of things', 'It is No. 5 of ten.', 'Room No. 7 is next.'],
  ['versus', 'It is Hale v. Olsen again.', 'Nobody came.'],
  ['a name with a mark', 'Yahoo! shares fell.', 'Others rose.'],
  ['a straight mark opens the next', 'He left.', '"We stay," she said.'],
  ['a mark between two quotations', '"We stay."', '"We go," she said.'],
  ['a state after its town', 'He lives in Buffalo, N.Y. Hale does not.'.slice(0, 25), 'Hale does not.'],
  ['a state inside', 'The Buffalo, N.Y. Mayor left for Austin, Tex., at once.', 'He is back.'],
  ['generations', 'Martin Hale Jr. spoke first.', 'He is the son of Martin Hale Sr.', 'They left.'],
]

for (const [why, ...sentences] of cases) {
  test(`sentences: ${why}: ${sentences.join(' ')}`, () => assert.deepEqual(sentencesOf(sentences.join(' ')), sentences))
}

const paragraphs = (text: string): number[] => findSentences(text, []).map((sentence) => sentence.paragraph)

test('one paragraph a line: a single line break ends a sentence', () => {
  const text = `${'The ministry said that it would send more troops to the border before the month was out, and more after that. It gave no number.'}\nNo point here\nThe end`
  assert.deepEqual(paragraphs(text), [0, 0, 1, 2])
})

test('wrapped text: a line break inside a sentence ends nothing, a blank line does', () => {
  const text = [
    'MR. ADAIR:  The ministry said that it would send more troops to the',
    'border before the month was out — and that it would send even more of',
    'them after that.  It gave no number.',
    '  ',
    'Q    And when would the ministry tell us how many of them there are in',
    'all?',
  ].join('\n')
  assert.deepEqual(paragraphs(text), [0, 0, 1])
})

test('wrapped text: a line that had room for the next word ends its paragraph', () => {
  const text = [
    'The ministry said that it would send more troops to the border before',
    'the month was out and that it would send even more of them after the',
    'election, in which few of the people of the province will be able to',
    'vote',
    'A second paragraph begins here although there is no blank line at all',
    'before it.',
  ].join('\n')
  assert.deepEqual(paragraphs(text), [0, 1])
})

test('a line that ends without a mark goes on with a small letter', () => {
  const text = 'She wrote to the ministry and\nasked for help.\nNobody answered\nThe end'
  assert.deepEqual(paragraphs(text), [0, 1, 2])
})

test('a section cuts a sentence, not a paragraph', () => {
  const text = 'LONDON -- Troops moved.'
  const found = findSentences(text, [{ start: 0, end: 9 }])
  assert.deepEqual(
    found.map((sentence) => [cut(text, sentence), sentence.paragraph]),
    [
      ['LONDON --', 0],
      ['Troops moved.', 0],
    ],
  )
})

test('sentences of any text: exact, in order, apart, inside their sections', () => {
  const part = fc.constantFrom(
    'U.S.',
    'Mr.',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    'He',
    'said',
    '.',
    '?',
    '"',
    '“',
    '”',
    '…',
    '(',
    ')',
    '1',
    'A',
    '—',
    '\u2028',
    '\r\n',
    '😀',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const section = { start: Math.min(a, b) % (text.length + 1), end: Math.max(a, b) % (text.length + 1) }
      const sections = section.start < section.end ? [section] : []
      let at = 0
      let paragraph = 0
      for (const sentence of findSentences(text, sections)) {
        assert.ok(
          sentence.tokens.length > 0 && sentence.start === sentence.tokens[0]!.start && sentence.end === sentence.tokens.at(-1)!.end,
        )
        assert.ok(sentence.paragraph >= paragraph)
        paragraph = sentence.paragraph
        for (const { start, end } of sections) {
          assert.ok(sentence.end <= start || sentence.start >= end || (sentence.start >= start && sentence.end <= end))
        }
        for (const token of sentence.tokens) {
          assert.ok(at <= token.start && token.start < token.end)
          assert.equal(cut(text, token), token.text)
          at = token.end
        }
      }
    }),
  )
})
