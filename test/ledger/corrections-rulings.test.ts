import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Correction, type Ruling, rulingsOf, standing, type Target, undoneBy } from '../../src/ledger/corrections.ts'
import { grouped } from '../../src/ledger/grouping.ts'

/* On keys that are words: what is found of anchors is tested beside this. */

const target = (quote: string, named = true): Target => ({
  kind: 'entity',
  article: '',
  start: 0,
  end: 0,
  quote,
  before: '',
  after: '',
  named,
})
const found = ({ quote }: Target): string | undefined => (quote === 'gone' ? undefined : quote)
/** "a b" are named, "(c d)" stood in the same group. */
const side = (words: string): Target[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => target(word.replace(/[()]/g, ''), !word.startsWith('(')))
const together = (these: string, those: string): Ruling => ({ kind: 'together', of: 'sources', these: side(these), those: side(those) })
const apart = (these: string, those: string): Ruling => ({ kind: 'apart', of: 'sources', these: side(these), those: side(those) })
const undo = (undoes: number): Ruling => ({ kind: 'undo', undoes })
const made = (rulings: readonly Ruling[]): Correction[] =>
  rulings.map((ruling, i) => ({ ...ruling, number: i + 1, who: 'Vera', why: 'I asked', madeAt: `2025-03-1${i % 10}T10:00:00Z` }))
const ruled = (...rulings: Ruling[]) => rulingsOf(standing(made(rulings)), found)

/** What a linker of these links would make of it: a-b and c-d are alike, b-c a little. */
const links = [
  { between: ['a', 'b'], score: 0.9 },
  { between: ['c', 'd'], score: 0.8 },
  { between: ['b', 'c'], score: 0.5 },
] as const
const groups = (...rulings: Ruling[]): string => {
  const { sources } = ruled(...rulings)
  return grouped(['a', 'b', 'c', 'd', 'e'], links, sources)
    .map((keys) => keys.join(''))
    .join(' ')
}

const sequences: readonly (readonly [why: string, rulings: readonly Ruling[], groups: string])[] = [
  ['nothing ruled', [], 'abcd e'],
  ['put together', [together('a', 'e')], 'abcde'],
  ['kept apart', [apart('a b', 'c d')], 'ab cd e'],
  ['kept apart from the rest of its group', [apart('d', '(a (b (c')], 'abc d e'],
  ['the later word wins: together', [apart('a b', 'c d'), together('a (b', 'c (d')], 'abcd e'],
  ['the later word wins: apart', [together('a', 'e'), apart('e', 'a b c d')], 'abcd e'],
  ['and again', [together('a', 'e'), apart('e', 'a b c d'), together('e', 'a (b (c (d')], 'abcde'],
  ['a cut of others stands', [apart('a b', 'c d'), together('a (b', 'e')], 'abe cd'],
  ['together with one of two that are apart', [apart('a', 'd'), together('e', 'd')], 'ab cde'],
  ['an undone cut', [apart('a b', 'c d'), undo(1)], 'abcd e'],
  ['an undone merge', [together('a', 'e'), undo(1)], 'abcd e'],
  ['an undoing undone', [apart('a b', 'c d'), undo(1), undo(2)], 'ab cd e'],
  ['three named at once', [apart('a b', 'c d'), together('a (b', 'c (d e')], 'abcde'],
  ['what is no longer there', [together('a', 'gone'), apart('gone', 'b')], 'abcd e'],
]
for (const [why, rulings, expected] of sequences) test(`groups: ${why}`, () => assert.equal(groups(...rulings), expected))

test('members that nobody named are not tied by it', () => {
  assert.deepEqual(ruled(together('a (b', 'c (d')).sources.together, [['a', 'c']])
})

test('each grouping has its own word', () => {
  const { sources, wires, series } = ruled({ ...together('a', 'b'), of: 'wires' } as Ruling, apart('a', 'c'))
  assert.deepEqual([sources.together, sources.apart], [[], [{ these: ['a'], those: ['c'] }]])
  assert.deepEqual([wires.together, wires.apart], [[['a', 'b']], []])
  assert.deepEqual(series, { together: [], apart: [] })
})

test('wrong figures and speakers, and what is undone of them', () => {
  const wrong = (kind: 'wrong-figure' | 'wrong-speaker', what: string): Ruling => ({ kind, these: side(what) })
  const { wrongFigures, wrongSpeakers } = ruled(
    wrong('wrong-figure', 'f1'),
    wrong('wrong-figure', 'f2'),
    wrong('wrong-speaker', 'a1'),
    undo(2),
  )
  assert.deepEqual([[...wrongFigures], [...wrongSpeakers]], [['f1'], ['a1']])
})

test('a forecast is as the last settlement has it, from its day on', () => {
  const settle = (state: 'reported' | 'denied', on: string, shownBy = ''): Ruling => ({
    kind: 'settle',
    these: side('x1'),
    state,
    on,
    shownBy: side(shownBy),
  })
  const all = standing(made([settle('reported', '2025-03-12', 'a1'), settle('denied', '2025-03-20')]))
  const on = (day?: string) => rulingsOf(all, found, day).settled.get('x1')
  assert.deepEqual(on(), { state: 'denied', by: 'Vera', why: 'I asked', on: '2025-03-20' })
  assert.deepEqual(on('2025-03-19'), { state: 'reported', by: 'Vera', why: 'I asked', on: '2025-03-12', shownBy: ['a1'] })
  assert.equal(on('2025-03-11'), undefined)
})

test('which undoing undid a correction', () => {
  const all = made([together('a', 'b'), undo(1), undo(2), apart('a', 'b'), undo(4)])
  assert.deepEqual(
    [...undoneBy(all)],
    [
      [4, 5],
      [2, 3],
    ],
  )
  assert.deepEqual(
    standing(all).map(({ number }) => number),
    [1],
  )
})

const keys = fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1, maxLength: 3 })
const anyRuling = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(keys, keys, fc.boolean())
      .map(([these, those, isCut]) => (isCut ? apart : together)(these.join(' '), those.join(' '))),
  },
  { weight: 1, arbitrary: fc.nat(8).map((n) => undo(n + 1)) },
)

test('any corrections and undoings rule what the corrections left standing rule, made alone in the same order', () => {
  fc.assert(
    fc.property(fc.array(anyRuling, { maxLength: 9 }), fc.func(fc.nat()), (rulings, rank) => {
      // An undoing of what is not there, or comes later, is never recorded.
      const all = made(rulings).filter((one) => one.kind !== 'undo' || one.undoes < one.number)
      const left = standing(all)
      const alone = made(left.map((one): Ruling => one))
      assert.deepEqual(rulingsOf(left, found), rulingsOf(standing(alone), found))
      const shuffledAll = all.toSorted((a, b) => rank(a.number) - rank(b.number))
      assert.deepEqual(rulingsOf(standing(shuffledAll), found), rulingsOf(left, found), 'their order is that of their numbers')
    }),
  )
})

test('the last word on two of one side each always holds', () => {
  fc.assert(
    fc.property(
      fc.array(anyRuling, { maxLength: 6 }),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2, maxLength: 2 }),
      (rulings, [x, y]) => {
        const before = rulings.filter(({ kind }) => kind !== 'undo')
        const isOne = (last: Ruling): boolean =>
          groups(...before, last)
            .split(' ')
            .some((group) => group.includes(x!) && group.includes(y!))
        assert.equal(isOne(apart(x!, y!)), false)
        // Of all that stood with either when it was said, as the command records it.
        const stood = (key: string): string =>
          groups(...before)
            .split(' ')
            .find((group) => group.includes(key))!
        const withOthers = (key: string): string => [key, ...[...stood(key)].filter((one) => one !== key).map((one) => `(${one}`)].join(' ')
        assert.equal(stood(x!) === stood(y!) || isOne(together(withOthers(x!), withOthers(y!))), true)
      },
    ),
  )
})
