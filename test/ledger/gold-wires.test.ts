import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadGold, locate } from '../../examples/gold/load.ts'
import { type Change, type ChangeKind, changesOf, linkWires, type Wire } from '../../src/ledger/wires.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { overlaps, type Span } from '../../src/text/span.ts'
import { readExamples, shuffled } from './examples-readings.ts'

/* The wires of the examples, row by row. */

/** Rows of the gold that are told more exactly: what it calls reworded is, of a figure, a changed hedge. */
const ALSO: Partial<Record<string, readonly ChangeKind[]>> = { reworded: ['hedge-changed'] }

/** Rows that are not found yet, with the reason. */
const NOT_YET: Readonly<Record<string, string>> = {
  '08 reordered': 'what is left of the two paragraphs stands in the order of the origin: only its introduction was cut',
}

const gold = loadGold()
const readings = new Map<string, Reading>()
let wires: Wire[] = []

before(async () => {
  for (const [report, reading] of await readExamples()) readings.set(report, { ...reading, article: { ...reading.article, id: report } })
  wires = linkWires([...readings.values()])
})

/** Words given to another are marked by the speaker's name, at one of the places where it stands: ours may be the next. */
const meets = (kind: string, ours: Span | undefined, theirs: Span | undefined): boolean =>
  theirs === undefined ||
  (ours !== undefined && (overlaps(ours, theirs) || (kind === 'misattributed' && Math.abs(ours.start - theirs.start) < 250)))

test('no other wire than those of the gold is found', () => assert.equal(wires.length, gold.wires.length))

for (const { id, origin, copies } of gold.wires) {
  const reports = [origin, ...copies.map(({ report }) => report)].sort()
  const wire = (): Wire => {
    const found = wires.find(({ articles }) => articles.includes(origin))
    assert.ok(found, 'the wire is found')
    return found
  }

  test(`${id}: its articles`, () => assert.deepEqual(wire().articles, reports))
  test(`${id}: its origin`, () => assert.equal(wire().origin.id, origin))
  test(`${id}: every copy is tied to it by a reason`, () => {
    const tied = new Set(wire().links.flatMap(({ between, reason }) => (reason === '' ? [] : between)))
    assert.deepEqual([...tied].sort(), reports)
  })

  for (const { report, changes } of copies) {
    test(`${id}: ${report} is a copy`, () => assert.ok(wire().copies.some(({ article }) => article === report)))
    for (const row of changes) {
      const name = `${report} ${row.kind}${row.origin ? `: ${row.origin}` : ''}${row.copy ? ` -> ${row.copy}` : ''}`
      test(name, { ...(NOT_YET[name] && { todo: NOT_YET[name] }) }, () => {
        const found = wire().copies.find(({ article }) => article === report)?.changes ?? []
        const from = row.origin ? locate(readings.get(origin)!.article.text, row.origin) : undefined
        const to = row.copy ? locate(readings.get(report)!.article.text, row.copy) : undefined
        const isIt = (change: Change): boolean =>
          (change.kind === row.kind || ALSO[row.kind]?.includes(change.kind) === true) &&
          meets(row.kind, change.origin, from) &&
          meets(row.kind, change.copy, to)
        assert.ok(found.some(isIt), JSON.stringify(found))
      })
    }
  }
}

test('the same readings give the same wires in any order', () => {
  for (let seed = 0; seed < 10; seed++) assert.deepEqual(linkWires(shuffled([...readings.values()], seed)), wires)
})

test('spans of changes stand inside their texts', () => {
  for (const { origin, copies } of wires)
    for (const { article, changes } of copies)
      for (const change of changes) {
        for (const [span, id] of [[change.origin, origin.id] as const, [change.copy, article] as const])
          if (span)
            assert.ok(0 <= span.start && span.start < span.end && span.end <= readings.get(id)!.article.text.length, JSON.stringify(change))
        assert.ok(change.origin || change.copy || change.kind === 'headline')
      }
})

test('a reading against itself has no changes', () => {
  for (const reading of readings.values()) assert.deepEqual(changesOf(reading, reading), [])
})
