import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findQuotations } from '../../src/reader/quotation-marks.ts'
import { findSentences } from '../../src/reader/sentences.ts'
import { cut } from '../../src/text/span.ts'

/** The quotations as text, each with its depth if inside another, and "+" when it goes on. */
const quotationsOf = (text: string) => {
  const { quotations, notes } = findQuotations(text, findSentences(text, []))
  return {
    quotations: quotations.map((found) => `${found.depth || ''}${cut(text, found)}${found.continues ? '+' : ''}`),
    notes: notes.map(({ rule }) => rule),
  }
}

const cases: [why: string, text: string, quotations: string[], notes?: string[]][] = [
  ['straight', '"It is dangerous," he said. "Very."', ['"It is dangerous,"', '"Very."']],
  ['curly', '“It is dangerous,” he said.', ['“It is dangerous,”']],
  ['a scare quote', 'the so-called “experts” left', ['“experts”']],
  ['two single marks for one double', "He called it ''a mess,'' twice.", ["''a mess,''"]],
  ['single inside double', '“He said, ‘Don’t go,’ and left,” she said.', ['“He said, ‘Don’t go,’ and left,”', '1‘Don’t go,’']],
  ['straight single inside straight double', `"He said, 'Don't go,' and left."`, [`"He said, 'Don't go,' and left."`, "1'Don't go,'"]],
  ['three marks at once', `''He said, 'Go.''' She left.`, [`''He said, 'Go.'''`, "1'Go.'"]],
  ['single marks outermost, double inside', '‘He said “no” to me,’ she said.', ['‘He said “no” to me,’', '1“no”']],
  ['straight single marks outermost', "The plan is 'a mess', he said.", ["'a mess'"]],
  ['apostrophes are no quotation marks', "The workers' union didn't get 'em in the '90s, o' course.", []],
  ['possessives inside single marks', "He called it 'the workers' and peasants' day', she said.", ["'the workers' and peasants' day'"]],
  ['several paragraphs', '“One.\n\n“Two.\n\n“Three,” he said.', ['“One.+', '“Two.+', '“Three,”']],
  ['several paragraphs, straight', '"One.\n\n"Two," he said.', ['"One.+', '"Two,"']],
  ['several paragraphs, no fresh mark', '“One.\n\nTwo,” he said. “Three.”', ['“One.+', 'Two,”', '“Three.”']],
  [
    'unclosed at the start of its paragraph',
    '“One is enough. He left.\n\nTwo is not.',
    ['“One is enough. He left.'],
    ['unclosed-quotation'],
  ],
  ['unclosed inside its paragraph', 'He called it “a mess. He left.\n\nShe stayed.', ['“a mess.'], ['unclosed-quotation']],
  ['unclosed before another', '"One, he said. "Two," she said.', ['"One, he said. ', '"Two,"'], ['unclosed-quotation']],
  ['unopened', 'It is a mess,” he said. “Yes.”', ['“Yes.”'], ['unopened-quotation']],
  ['inches', 'He is 6\'2" tall. "Yes," he said.', ['"Yes,"']],
  ['a quotation in one with the same marks', '“He said “no” to me,” she said.', ['“He said “no” to me,”', '1“no”']],
  ['marks with space on both sides', 'He said " no " twice.', ['" no "']],
  ['after a dash and in brackets', 'the plan—"a mess"—("a joke")', ['"a mess"', '"a joke"']],
  ['brackets inside', '"President [Ivan] Petrov is," she said', ['"President [Ivan] Petrov is,"']],
]

for (const [why, text, quotations, notes = []] of cases) {
  test(`quotations: ${why}: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(quotationsOf(text), { quotations, notes }))
}

test('quotations of any text lie in it, nest, and say how they are marked', () => {
  const part = fc.constantFrom('"', '“', '”', "'", '‘', '’', "''", ' ', ' ', '\n\n', 'He', 's', 'said', '.', ',', '5')
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const { quotations, notes } = findQuotations(text, findSentences(text, []))
      const around: { end: number }[] = []
      for (const { start, end, open, close, depth } of quotations) {
        assert.ok(0 <= start && start === open.start && open.end <= end && end <= text.length)
        if (close) assert.ok(close.end === end && close.start >= open.end)
        while (around.length > 0 && around.at(-1)!.end <= start) around.pop()
        assert.equal(depth, around.length)
        if (around.length > 0) assert.ok(end <= around.at(-1)!.end)
        around.push({ end })
      }
      for (const { start, end } of notes) assert.ok(start! >= 0 && end! <= text.length)
    }),
    { numRuns: 2000 },
  )
})

test('hostile text takes linear time', () => {
  for (const piece of ['"', '“', '”', "'a ", `'"`, '“a. ', '"a\n\n', "'a' ", "'a s' ", ` "a 'b`]) {
    const text = piece.repeat(30_000)
    const sentences = findSentences(text, [])
    const began = performance.now()
    findQuotations(text, sentences)
    assert.ok(performance.now() - began < 2000, piece)
  }
})

test('a paragraph may hold any number of quotations', () => {
  const text = '“a” '.repeat(150_000)
  assert.equal(findQuotations(text, findSentences(text, [])).quotations.length, 150_000)
})
