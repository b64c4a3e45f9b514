import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, linkWires } from '../../src/ledger/wires.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { readText } from '../support/reader.ts'

const STORY = [
  'The harbour master of Saltash closed both basins on Tuesday after a crane toppled onto a grain carrier and killed at least 12 dockers.',
  '"Nobody told the night shift anything about cracks," said Owen Pryce, a foreman who had worked under the crane since midnight.',
  'Salvage crews from Plymouth will need about ten days to lift the wreck, the company that insures the carrier estimated on Wednesday.',
  'Eleven ships were waiting in the roads, among them a tanker with fuel for the islands, and ferries were being sent to Torpoint instead.',
  'The crane was built in 1974 and moved to Saltash from a shipyard in Sunderland twenty years later, records of the port authority show.',
]
const OTHER =
  'Voters in the valley towns chose a new council on Sunday.\n\nThe outgoing mayor conceded before midnight and wished her successor luck.\n'

const report = (id: string, text: string, published = '2025-03-10'): Reading => readText(text, published, { id })
const agency = report('agency', `${STORY.join('\n\n')}\n`)
const reprint = report('reprint', `${STORY.toSpliced(2, 1).join('\n\n')}\n`, '2025-03-11')
const bare = report('bare', `${STORY.join('\n\n').replace('at least 12', '12')}\n`, '2025-03-12')
const other = report('other', OTHER)
const all = [other, bare, reprint, agency]
const groups = (readings: readonly Reading[], ...rest: [Parameters<typeof linkWires>[1]?]) =>
  linkWires(readings, ...rest).map(({ articles }) => articles)

test('a wire has its origin, its copies with what each changed, and why they are one', () => {
  const [wire, ...rest] = linkWires(all)
  assert.equal(rest.length, 0)
  assert.deepEqual([wire!.id, wire!.origin.id, wire!.articles], ['agency', 'agency', ['agency', 'bare', 'reprint']])
  assert.deepEqual(
    wire!.copies.map(({ article, changes }) => [article, changes.map(({ kind }) => kind)]),
    [
      ['bare', ['hedge-dropped']],
      ['reprint', ['cut']],
    ],
  )
  assert.ok(wire!.links.every(({ reason, score }) => /sentences of the shorter text/.test(reason) && score > 0.55 && score <= 1))
  assert.deepEqual(JSON.parse(JSON.stringify(wire)), wire, 'plain JSON')
})

test('what people put together is one wire, and says so', () => {
  const rulings = { together: [['other', 'agency']] as const, apart: [] }
  const [wire] = linkWires(all, rulings)
  assert.deepEqual(wire!.articles, ['agency', 'bare', 'other', 'reprint'])
  assert.ok(wire!.links.some(({ between, reason }) => between.includes('other') && reason === 'a person put them together'))
})

test('what people cut is never one wire', () => {
  const apart = [{ these: ['bare'], those: ['agency', 'reprint'] }]
  assert.deepEqual(groups(all, { together: [], apart }), [['agency', 'reprint']])
  assert.deepEqual(groups(all, { together: [], apart: [...apart, { these: ['agency'], those: ['reprint'] }] }), [])
})

test('an article of which a ruling speaks and that is not here changes nothing', () => {
  assert.deepEqual(groups(all, { together: [['agency', 'gone']], apart: [{ these: ['gone'], those: ['bare'] }] }), groups(all))
})

test('sentences that a text says many times stand each for itself: two texts that are one have no changes', () => {
  const talk = report('talk', `Thank you.\n\n${STORY[0]}\n\nThank you.\n\n(Applause.)\n\n${STORY[1]}\n\nThank you.\n\n(Applause.)\n`)
  assert.deepEqual(changesOf(talk, { ...talk, article: { ...talk.article, id: 'again' } }), [])
  const once = report('once', `Thank you.\n\n${STORY[0]}\n\nThank you.\n\n${STORY[1]}\n\nThank you.\n\n(Applause.)\n`)
  assert.deepEqual(
    changesOf(talk, once).map(({ kind, origin }) => [kind, origin && talk.article.text.slice(origin.start, origin.end)]),
    [['cut', '(Applause.)']],
  )
})

test('a number with and without its comma is one word', () => {
  const long = report('long', 'A total of 4,000 tents reached the valley towns by road on Sunday.\n')
  const short = report('short', 'A total of 4000 tents reached the valley towns by road on Sunday.\n')
  assert.deepEqual(changesOf(long, short), [])
})
