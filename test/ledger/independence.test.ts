import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Chain } from '../../src/ledger/authority.ts'
import { type OriginParts, type Origins, originsOf } from '../../src/ledger/independence.ts'
import type { Source } from '../../src/ledger/sources.ts'
import type { Utterance } from '../../src/ledger/utterances.ts'
import { shuffled } from './examples-readings.ts'

/** A statement of the record: its key, its chain from the outlet back, and the utterance that it reports, itself where none is given. */
interface Row {
  readonly key: string
  /** "outlet:CP carrier:TNA speaker:toneva body:ministry": sources by id; "?two-officials" is unnamed. */
  readonly chain: string
  readonly utterance?: string
  readonly speakers?: readonly string[]
}

const people: readonly Source[] = [
  { id: 'toneva', kind: 'person', name: 'Vera Toneva', roles: ['Mayor'], speaksFor: [] },
  { id: 'iliev', kind: 'person', name: 'Pavel Iliev', speaksFor: [{ institution: 'ministry', role: 'spokesman' }] },
  { id: 'dineva', kind: 'person', name: 'Rada Dineva', speaksFor: [{ institution: 'ministry', role: 'minister' }] },
  { id: 'ministry', kind: 'organization', name: 'the ministry', speaksFor: [] },
  { id: 'office', kind: 'organization', name: 'the governor’s office', speaksFor: [] },
].map((source) => ({ roles: [], ...source, names: [source.name], mentions: [], links: [] }) as Source)

const nameOf = new Map(people.map(({ id, name }) => [id, name]))

const chainOf = ({ key, chain, speakers = [] }: Row): Chain => ({
  statement: key,
  speakers,
  links: chain.split(' ').map((link) => {
    const [part, who] = link.split(':') as [Chain['links'][number]['part'], string]
    const named = who.startsWith('?') ? { name: who.slice(1).replaceAll('-', ' ') } : { source: who, name: nameOf.get(who) ?? who }
    return { part, ...named, reason: 'made', spans: [] }
  }),
})

const partsOf = (rows: readonly Row[], wires: readonly (readonly string[])[] = []): OriginParts => ({
  sources: people,
  chains: rows.map(chainOf),
  wires: wires.map((articles) => ({ articles, origin: { id: articles[0]!, by: 'dateline', reason: 'made' } })),
  utterances: [...Map.groupBy(rows, ({ key, utterance }) => utterance ?? key)].map(
    ([id, own]): Utterance => ({
      id,
      speakers: own[0]!.speakers ?? [],
      from: '2025-03-10',
      to: '2025-03-10',
      statements: own.map(({ key }, i) => ({
        key,
        article: key.split('#')[0]!,
        attribution: key.split('#')[1]!,
        kind: 'direct',
        inHeadline: false,
        spans: [{ start: i * 10, end: i * 10 + 10 }],
      })),
      links: [],
      drift: [],
    }),
  ),
})

const groups = ({ origins }: Origins): string[] => origins.map(({ statements }) => statements.join(' ')).sort()

const cases: readonly {
  readonly why: string
  readonly rows: readonly Row[]
  readonly wires?: readonly (readonly string[])[]
  readonly is: readonly string[]
  readonly reasons: readonly string[]
}[] = [
  {
    why: 'two who know it by themselves are two',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:toneva' },
      { key: 'b#1', chain: 'outlet:B speaker:office' },
    ],
    is: ['a#1', 'b#1'],
    reasons: [],
  },
  {
    why: 'prints of one story',
    rows: [
      { key: 'a#1', chain: 'outlet:CP speaker:toneva', utterance: 'u' },
      { key: 'b#1', chain: 'outlet:B carrier:CP speaker:toneva', utterance: 'u' },
      { key: 'c#1', chain: 'outlet:C carrier:CP speaker:toneva', utterance: 'u' },
    ],
    wires: [['a', 'b', 'c']],
    is: ['a#1 b#1 c#1'],
    reasons: ['3 are prints of one story of CP'],
  },
  {
    why: 'two reports of one briefing',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:toneva', utterance: 'u', speakers: ['toneva'] },
      { key: 'b#1', chain: 'outlet:B speaker:toneva', utterance: 'u', speakers: ['toneva'] },
    ],
    is: ['a#1 b#1'],
    reasons: ['2 report what Vera Toneva said on 2025-03-10'],
  },
  {
    why: 'one person on two days',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:toneva' },
      { key: 'b#1', chain: 'outlet:B speaker:toneva' },
    ],
    is: ['a#1 b#1'],
    reasons: ['2 are Vera Toneva’s'],
  },
  {
    why: 'two people of one ministry, and the ministry',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:iliev body:ministry' },
      { key: 'b#1', chain: 'outlet:B speaker:dineva' },
      { key: 'c#1', chain: 'outlet:C speaker:ministry' },
    ],
    is: ['a#1 b#1 c#1'],
    reasons: ['3 rest on the word of the ministry'],
  },
  {
    why: 'a confirmation that relies on the ministry',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:ministry' },
      { key: 'b#1', chain: 'outlet:B speaker:office speaker:ministry' },
    ],
    is: ['a#1 b#1'],
    reasons: ['2 rest on the word of the ministry'],
  },
  {
    why: 'a joint statement is of both who make it, and makes them no one',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:ministry' },
      { key: 'b#1', chain: 'outlet:B speaker:ministry speaker:office', speakers: ['ministry', 'office'] },
      { key: 'c#1', chain: 'outlet:C speaker:office' },
    ],
    is: ['a#1 b#1', 'b#1 c#1'],
    reasons: ['2 rest on the word of the ministry', '2 rest on the word of the governor’s office'],
  },
  {
    why: 'unnamed in one report, said of alike',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:?two-officials' },
      { key: 'a#2', chain: 'outlet:A speaker:?officials' },
      { key: 'a#3', chain: 'outlet:A speaker:?a-doctor' },
    ],
    is: ['a#1 a#2', 'a#3'],
    reasons: ['2 are unnamed in one report (“officials”): nothing sets them apart'],
  },
  {
    why: 'the mayor, before her name',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:?the-mayor-of-Lom' },
      { key: 'a#2', chain: 'outlet:A speaker:toneva' },
      { key: 'a#3', chain: 'outlet:A speaker:?another-mayor' },
      { key: 'b#1', chain: 'outlet:B speaker:?the-mayor-of-Lom' },
    ],
    is: ['a#1 a#2', 'a#3', 'b#1'],
    reasons: ['2 are one: “the mayor of Lom” is Vera Toneva in this report'],
  },
  {
    why: 'unnamed in two reports: who knows',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:?officials' },
      { key: 'b#1', chain: 'outlet:B speaker:?officials' },
    ],
    is: ['a#1', 'b#1'],
    reasons: [],
  },
  {
    why: 'taken from another paper, whose officials are unnamed',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:?two-officials' },
      { key: 'b#1', chain: 'outlet:B carrier:A speaker:?officials-it-did-not-name' },
    ],
    is: ['a#1 b#1'],
    reasons: ['2 are one: taken from A'],
  },
  {
    why: 'taken from another paper, which has it from two: whose it is, is not known',
    rows: [
      { key: 'a#1', chain: 'outlet:A speaker:toneva' },
      { key: 'a#2', chain: 'outlet:A speaker:office' },
      { key: 'b#1', chain: 'outlet:B carrier:A' },
    ],
    is: ['a#1', 'a#2', 'b#1'],
    reasons: [],
  },
  {
    why: 'a print in other words, under another name',
    rows: [
      { key: 'a#1', chain: 'outlet:CP speaker:toneva' },
      { key: 'b#1', chain: 'outlet:B carrier:CP speaker:ministry' },
    ],
    wires: [['a', 'b']],
    is: ['a#1 b#1'],
    reasons: ['2 are prints of one story of CP'],
  },
  {
    why: 'what a print found out itself',
    rows: [
      { key: 'a#1', chain: 'outlet:CP speaker:toneva' },
      { key: 'b#1', chain: 'outlet:B speaker:ministry' },
    ],
    wires: [['a', 'b']],
    is: ['a#1', 'b#1'],
    reasons: [],
  },
]

for (const { why, rows, wires, is, reasons } of cases)
  test(why, () => {
    const found = originsOf(
      rows.map(({ key }) => key),
      partsOf(rows, wires),
    )
    assert.deepEqual(groups(found), is)
    assert.equal(found.count, is.length)
    assert.deepEqual(found.origins.flatMap((origin) => origin.reasons).sort(), [...reasons].sort())
  })

test('an origin rests on the person where all of it is one person’s, else on the institution', () => {
  const rows = cases[4]!.rows
  const restsOn = (keys: readonly string[]): string => originsOf(keys, partsOf(rows)).origins[0]!.restsOn.name
  assert.equal(restsOn(['a#1']), 'Pavel Iliev')
  assert.equal(restsOn(['a#1', 'b#1', 'c#1']), 'the ministry')
})

test('a key that the record does not have is an origin of its own', () => {
  assert.deepEqual(groups(originsOf(['x#1', 'y#1'], partsOf([]))), ['x#1', 'y#1'])
})

const anyRows = fc.uniqueArray(
  fc.record({
    key: fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 })).map(([article, n]) => `${article}#${n}`),
    chain: fc.constantFrom(
      'outlet:A speaker:toneva',
      'outlet:B speaker:iliev body:ministry',
      'outlet:C speaker:?officials',
      'outlet:B carrier:A',
      'speaker:office',
    ),
    utterance: fc.constantFrom('u', 'v', 'w'),
  }),
  { selector: ({ key }) => key, minLength: 2, maxLength: 10 },
)

test('the order of the keys changes nothing; every statement has an origin, and every merge one reason', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(1000), (rows, seed) => {
      const parts = partsOf(rows, [['a', 'b']])
      const keys = rows.map(({ key }) => key)
      const found = originsOf(keys, parts)
      assert.deepEqual(originsOf(shuffled(keys, seed), parts), found)
      assert.deepEqual(found.origins.flatMap(({ statements }) => statements).sort(), [...keys].sort())
      for (const { statements, links } of found.origins) assert.equal(links.length, statements.length - 1)
    }),
  )
})

test('what people cut and merge holds, and a merge says so', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const parts = partsOf(rows)
      const [a, b] = rows.map(({ key }) => key) as [string, string]
      const keys = rows.map(({ key }) => key)
      const isOne = ({ origins }: Origins): boolean => origins.some(({ statements }) => statements.includes(a) && statements.includes(b))
      assert.ok(!isOne(originsOf(keys, parts, { together: [], apart: [{ these: [a], those: [b] }] })))
      const merged = originsOf(keys, parts, { together: [[a, b]], apart: [] })
      assert.ok(isOne(merged))
      assert.ok(merged.origins.some(({ links }) => links.some(({ kind }) => kind === 'ruling')))
    }),
  )
})
