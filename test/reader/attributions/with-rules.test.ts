import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttributionFinder, FoundAttribution } from '../../../src/reader/attributions/finder.ts'
import { withRules } from '../../../src/reader/attributions/with-rules.ts'

const text = 'Lene Voss said the port authority denies that it warned us. She added “the mayor says it is safe”. Berg declined to comment.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const found = (source: string, cue: string, content: string, score = 0.7): FoundAttribution => ({
  source: source ? [span(source)] : [],
  cue: [span(cue)],
  content: [span(content)],
  score,
})
const finder = (model: string, all: readonly FoundAttribution[]): AttributionFinder => ({ model, find: () => all })
const quotations = [{ ...span('“the mayor says it is safe”'), open: span('“'), depth: 0 }]

const voss = found('Lene Voss', 'said', 'the port authority denies that it warned us', 0.9)
const added = found('She', 'added', '“the mayor says it is safe”', 0.9)
const kept = async (one: FoundAttribution): Promise<boolean> => {
  const all = await withRules(finder('trained', [voss, added]), finder('rules', [one])).find({ text, parsed: [], quotations })
  assert.deepEqual(all.slice(0, 2), [voss, added])
  return all.length === 3
}

test('what the rules find beside a trained finder', async () => {
  const cases: [string, FoundAttribution, boolean][] = [
    ['where the trained finds nothing', found('Berg', 'declined', 'to comment', 0.5), true],
    ['the same once more', found('Lene Voss', 'said', 'that it warned us'), false],
    ['inside a content', found('the port authority', 'denies', 'that it warned us'), true],
    ['inside a content, not sure', found('the port authority', 'denies', 'that it warned us', 0.5), false],
    ['inside a content, of nobody', found('', 'denies', 'that it warned us'), false],
    ['inside a content, of a pronoun', found('it', 'warned', 'us'), false],
    ['inside a quotation', found('the mayor', 'says', 'it is safe'), false],
    ['half in a content', found('said', 'denies', 'it warned us'), false],
  ]
  for (const [why, one, expected] of cases) assert.equal(await kept(one), expected, why)
})

test('readings tell the name of the trained finder', () =>
  assert.equal(withRules(finder('trained', []), finder('rules', [])).model, 'trained'))
