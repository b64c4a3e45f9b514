import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compared, isCandidate, isCopy, MOST_PER_KEY, openWireIndex, originOf, type Print, signatureOf } from '../../src/ledger/wires.ts'

const printOf = (text: string, more: Partial<Print> = {}): Print => ({
  id: 'a',
  text,
  body: [{ start: 0, end: text.length }],
  lines: [],
  ...more,
})
const verdict = (a: string, b: string) => isCopy(compared(printOf(a)), compared(printOf(b)))

const STORY = `The harbor master of Saltash closed both basins on Tuesday after a crane toppled onto a grain carrier and killed two dockers.

Port director Lena Marsh said inspectors had found cracks in the crane's footing a month earlier and ordered repairs by the end of May.

"Nobody told the night shift anything about cracks," said Owen Pryce, a foreman who had worked under the crane since midnight.

Salvage crews from Plymouth will need about ten days to lift the wreck, the company that insures the carrier estimated on Wednesday.

Eleven ships were waiting in the roads, among them a tanker with fuel for the islands, and ferries were being sent to Torpoint instead.

The crane was built in 1974 and moved to Saltash from a shipyard in Sunderland twenty years later, records of the port authority show.

A union of dockers called a strike of one day and demanded that four cranes of the same make be taken down before winter.`

const paragraphs = STORY.split('\n\n')
const OTHER = `Voters in the valley towns chose a new council on Sunday, handing the farmers' list nine of its fifteen seats after a long count.

The outgoing mayor conceded before midnight and wished her successor luck with the water works, whose debts have doubled since March.

Turnout was higher than in any local vote since the merger of the three towns, the returning officer announced at the gymnasium.`

const copies: readonly (readonly [string, string, string])[] = [
  ['the same text', STORY, STORY],
  ['cut to its first three paragraphs', STORY, paragraphs.slice(0, 3).join('\n\n')],
  ['paragraphs in another order', STORY, paragraphs.toReversed().join('\n\n')],
  ['a local lead in front', STORY, `${OTHER.split('\n\n')[0]}\n\n${STORY}`],
  ['a word in seven changed', STORY, STORY.replace(/(\S+ ){6}(\S+)/g, (run, _, last: string) => `${run.slice(0, -last.length)}something`)],
  ['typographic quotation marks and capitals', STORY, STORY.replace(/"([^"]*)"/g, '“$1”').replaceAll('Saltash', 'SALTASH')],
]

for (const [why, a, b] of copies) test(`a copy: ${why}`, () => assert.equal(verdict(a, b).copy, true, verdict(a, b).reason))

const nearMisses: readonly (readonly [string, string, string])[] = [
  ['another matter', STORY, OTHER],
  ['a report that quotes the same words', STORY, `${OTHER}\n\n${paragraphs[2]}`],
  [
    'a follow-up with two paragraphs of background',
    STORY,
    `${OTHER}\n\n${OTHER.replaceAll(' the ', ' that ').split('').reverse().join('')}\n\n${paragraphs[0]}\n\n${paragraphs[5]}`,
  ],
  ['a sentence that stands alone', STORY, paragraphs[3]!.slice(0, 60)],
  ['nothing', STORY, ''],
  [
    'quotations alone',
    '"We are leaving at dawn and taking the boats," she said.',
    '"We are leaving at dawn and taking the boats," the captain told the paper.',
  ],
]

for (const [why, a, b] of nearMisses) test(`no copy: ${why}`, () => assert.equal(verdict(a, b).copy, false, verdict(a, b).reason))

test('links that a day shares are no common text', () => {
  const links = Array.from({ length: 12 }, (_, i) => `Mayor Of Town Number${i} Resigns After Long Council Session.`).join('\n\n')
  assert.equal(verdict(`${paragraphs[0]}\n\n${links}`, `${OTHER.split('\n\n')[0]}\n\n${links}`).copy, false)
})

test('whether two are copies does not depend on which is asked first', () => {
  const text = fc.array(fc.constantFrom(...paragraphs, ...OTHER.split('\n\n')), { maxLength: 9 }).map((list) => list.join('\n\n'))
  fc.assert(fc.property(text, text, (a, b) => assert.deepEqual(verdict(a, b), verdict(b, a))))
})

test('the verdict stays within its bounds on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const { containment, share } = verdict(a, b)
      assert.ok(containment >= 0 && containment <= 1 && share >= 0 && share <= 1)
    }),
  )
})

test('a signature has its keys once, ascending, as safe integers', () => {
  const { keys } = signatureOf(STORY)
  assert.ok(keys.length > 30)
  assert.ok(keys.every((key, i) => Number.isSafeInteger(key) && key >= 0 && (i === 0 || key > keys[i - 1]!)))
})

test('a signature does not grow without end', () => {
  const long = Array.from({ length: 40_000 }, (_, i) => `word${i}`).join(' ')
  assert.equal(signatureOf(long).keys.length, 1024)
})

test('a third of a text keeps its keys, so that it is a candidate', () => {
  const [whole, part] = [signatureOf(STORY), signatureOf(paragraphs.slice(0, 2).join('\n\n'))]
  const shared = part.keys.filter((key) => whole.keys.includes(key)).length
  assert.ok(isCandidate(shared, whole, part), `${shared} of ${part.keys.length} keys`)
})

test('the index finds copies and leaves other reports alone', () => {
  const index = openWireIndex()
  index.add('story', signatureOf(STORY))
  index.add('other', signatureOf(OTHER))
  assert.deepEqual(index.candidates('copy', signatureOf(paragraphs.slice(0, 4).join('\n\n'))), ['story'])
  assert.deepEqual(index.candidates('story', signatureOf(STORY)), [], 'an article is no candidate of itself')
})

test('a text printed a thousand times costs no more to add than one printed fifty times', () => {
  const index = openWireIndex()
  const signature = signatureOf(STORY)
  for (let i = 0; i < 1000; i++) index.add(`copy ${i}`, signature)
  assert.equal(index.candidates('one more', signature).length, MOST_PER_KEY)
})

test('the articles that stand for a common key are the same whatever the order', () => {
  const signature = signatureOf(STORY)
  const ids = Array.from({ length: 200 }, (_, i) => `copy ${i}`)
  const found = [ids, ids.toReversed()].map((order) => {
    const index = openWireIndex()
    for (const id of order) index.add(id, signature)
    return index.candidates('one more', signature)
  })
  assert.deepEqual(found[0], found[1])
})

/** A print with a line at its end that names who made it. */
const credited = (id: string, line: string, more: Partial<Print> = {}): Print => {
  const text = `${STORY}\n\n${line}`
  return { id, text, body: [{ start: 0, end: STORY.length }], lines: [{ start: STORY.length + 2, end: text.length }], ...more }
}

const origins: readonly { readonly why: string; readonly prints: readonly Print[]; readonly origin: string; readonly by: string }[] = [
  {
    why: 'the agency that the others credit, though it printed later',
    prints: [
      credited('reprint', 'Continental Press contributed to this report', { outlet: 'Evros Observer', published: '2025-03-10T06:00:00Z' }),
      credited('agency', '', { outlet: 'Continental Press', published: '2025-03-10T08:00:00Z' }),
    ],
    origin: 'agency',
    by: 'outlet',
  },
  {
    why: 'its initials in a dateline are the agency too',
    prints: [
      credited('reprint', '', { outlet: 'Lakeshore Tribune', agency: 'CP', published: '2025-03-09' }),
      credited('agency', '', { outlet: 'Continental Press', agency: 'CP', published: '2025-03-10' }),
    ],
    origin: 'agency',
    by: 'outlet',
  },
  {
    why: 'the agency has no article here: one under its dateline',
    prints: [
      credited('credits', 'Source: CP', { outlet: 'Tasman Herald', published: '2025-03-09' }),
      credited('datelined', '', { agency: 'CP', published: '2025-03-10' }),
    ],
    origin: 'datelined',
    by: 'dateline',
  },
  {
    why: 'nobody is credited: the earliest, its clock in another zone',
    prints: [
      credited('later', '', { published: '2025-03-10T09:00:00Z' }),
      credited('earlier', '', { published: '2025-03-10T10:00:00+02:00' }),
    ],
    origin: 'earlier',
    by: 'time',
  },
  {
    why: 'one day and no clock: the fullest',
    prints: [printOf(paragraphs[0]!, { id: 'short', published: '2025-03-10' }), printOf(STORY, { id: 'full', published: '2025-03-10' })],
    origin: 'full',
    by: 'completeness',
  },
]

for (const { why, prints, origin, by } of origins)
  test(`origin: ${why}`, () => {
    const found = originOf(prints)
    assert.deepEqual({ id: found.id, by: found.by }, { id: origin, by }, found.reason)
    assert.deepEqual(originOf(prints.toReversed()), found, 'the order does not matter')
  })

test('a text of many megabytes without a sentence does not hang', () => {
  const long = 'dam river valley '.repeat(60_000)
  const started = performance.now()
  verdict(long, STORY)
  assert.ok(performance.now() - started < 20_000)
})
