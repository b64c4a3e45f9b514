import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromRecord } from '../../../src/article/record.ts'
import type { FoundAttribution } from '../../../src/reader/attributions/finder.ts'
import { rules } from '../../../src/reader/attributions/rules.ts'
import { withRules } from '../../../src/reader/attributions/with-rules.ts'
import { prepare } from '../../../src/reader/read.ts'
import { testModel } from '../../support/reader.ts'

type Words = readonly [source: string, cue: string, content: string]

interface Case {
  readonly why: string
  readonly text: string
  /** What the trained finder finds. */
  readonly trained: readonly Words[]
  readonly found: readonly Words[]
}

const CASES: readonly Case[] = [
  {
    why: 'where the trained finder finds nothing, the rules stand',
    text: 'Holt said that the road was open.',
    trained: [],
    found: [['Holt', 'said', 'that the road was open']],
  },
  {
    why: 'what the trained finder finds stands, and the rules’ other reading of it does not',
    text: 'Holt said that the road was open.',
    trained: [['Holt', 'said', 'the road was open']],
    found: [['Holt', 'said', 'the road was open']],
  },
  {
    why: 'what a third is said to say stands inside',
    text: 'Holt said that the Transport Ministry denied that the road was open.',
    trained: [['Holt', 'said', 'that the Transport Ministry denied that the road was open']],
    found: [
      ['Holt', 'said', 'that the Transport Ministry denied that the road was open'],
      ['the Transport Ministry', 'denied', 'that the road was open'],
    ],
  },
  {
    why: 'a name out of another paragraph is no source',
    text: 'Jane Roe/Coastal Press\n\nHolt said that the road was open.',
    trained: [['Roe', 'said', 'that the road was open']],
    found: [['Holt', 'said', 'that the road was open']],
  },
  {
    why: 'who is joined to the source speaks too',
    text: 'France and Spain said that the road was open.',
    trained: [['Spain', 'said', 'that the road was open']],
    found: [['France and Spain', 'said', 'that the road was open']],
  },
  {
    why: 'who is said to have said the same speaks too',
    text: 'Holt — like Governor Ana Berg last week — called the road a ruin.',
    trained: [['Holt', 'called', 'the road a ruin']],
    found: [
      ['Holt', 'called', 'the road a ruin'],
      ['Governor Ana Berg', 'called', 'the road a ruin'],
    ],
  },
]

for (const { why, text, trained, found } of CASES)
  test(`${text} ${why}`, async () => {
    const span = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }]
    const given = trained.map(
      ([source, cue, content]): FoundAttribution => ({ source: span(source), cue: span(cue), content: span(content), score: 1 }),
    )
    const finder = withRules({ model: 'trained', find: () => given }, rules)
    const all = await finder.find(prepare(articleFromRecord({ id: 'test', text, published: '2024-10-29' }), testModel()))
    const cut = (spans: FoundAttribution['source']): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    assert.deepEqual(
      all.map(({ source, cue, content }) => [cut(source), cut(cue), cut(content)]),
      found,
    )
  })

test('a sentence that says itself who says it is no further piece of what was said before it', async () => {
  const text = 'Homes were flooded in Graz, Mayor Ana Berg said. She denied that the dam was unsafe.'
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const given: FoundAttribution = {
    source: [span('Mayor Ana Berg')],
    cue: [span('said')],
    content: [span('Homes were flooded in Graz'), span('She denied that the dam was unsafe')],
    score: 1,
  }
  const finder = withRules({ model: 'trained', find: () => [given] }, rules)
  const all = await finder.find(prepare(articleFromRecord({ id: 'test', text, published: '2024-10-29' }), testModel()))
  assert.deepEqual(
    all.map(({ content }) => content.map(({ start, end }) => text.slice(start, end))),
    [['Homes were flooded in Graz'], ['that the dam was unsafe']],
  )
})
