import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openEvalReader } from '../../eval/reader.ts'
import { locate, reportings } from '../../examples/gold/load.ts'
import { type DriftKind, driftOf, linkUtterances, type Utterance } from '../../src/ledger/utterances.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { length, overlaps, type Span } from '../../src/text/span.ts'
import { gold } from '../examples-gold.ts'
import { root } from '../support/project.ts'

const readings = new Map<string, Reading>()
let utterances: Utterance[]
/** By the reference of a gold statement ("03#vlachou-300"), the key of the statement read that covers it best. */
const readAs = new Map<string, string>()
/** By the key of a statement, its utterance. */
const utteranceAt = new Map<string, Utterance>()

const common = (a: readonly Span[], b: readonly Span[]): number =>
  a
    .flatMap((one) =>
      b.filter((other) => overlaps(one, other)).map((other) => Math.min(one.end, other.end) - Math.max(one.start, other.start)),
    )
    .reduce((x, y) => x + y, 0)
const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + length(span), 0)

before(async () => {
  const { readFile } = await openEvalReader()
  for (const { report, file } of gold.reports) readings.set(report, (await readFile(`${root}/examples/reports/${file}`))[0]!)
  utterances = linkUtterances([...readings.values()])
  for (const utterance of utterances) for (const { key } of utterance.statements) utteranceAt.set(key, utterance)
  for (const { report, statements } of gold.reports) {
    const { article, attributions } = readings.get(report)!
    for (const { id, content } of statements) {
      const spans = content.flatMap((piece) => locate(article.text, piece) ?? [])
      const best = attributions
        .map((attribution) => {
          const shared = common(attribution.content, spans)
          return { id: attribution.id, share: shared / Math.max(1, total(attribution.content) + total(spans) - shared) }
        })
        .sort((a, b) => b.share - a.share)[0]
      if (best && best.share >= 0.5) readAs.set(`${report}#${id}`, `${article.id}#${best.id}`)
    }
  }
})

const isLinked = (a: string, b: string): boolean => {
  const [one, other] = [readAs.get(a), readAs.get(b)]
  return one !== undefined && other !== undefined && utteranceAt.get(one) !== undefined && utteranceAt.get(one) === utteranceAt.get(other)
}
const articleOf = (ref: string): string => ref.slice(0, 2)
const pairsOf = (refs: readonly string[]): [string, string][] =>
  refs.flatMap((a, i) =>
    refs
      .slice(i + 1)
      .filter((b) => articleOf(a) !== articleOf(b))
      .map((b): [string, string] => [a, b]),
  )

const measured = () => {
  const said = new Map(gold.utterances.flatMap(({ id }) => reportings(gold, id).map((ref) => [ref, id] as const)))
  const wanted = gold.utterances.flatMap(({ id }) => pairsOf(reportings(gold, id)))
  const read = wanted.filter(([a, b]) => readAs.has(a) && readAs.has(b))
  const found = read.filter(([a, b]) => isLinked(a, b))
  const marked = pairsOf([...said.keys()].filter((ref) => readAs.has(ref)))
  const wrong = marked.filter(([a, b]) => said.get(a) !== said.get(b) && isLinked(a, b))
  return { wanted, read, found, wrong }
}

/** Utterances whose every pair of reports is linked. A row that begins to hold belongs here. */
const WHOLE = [
  'vlachou-midnight',
  'ministry-thirty-one',
  'dobrev-missing-120',
  'governor-forty',
  'angelov-desk',
  'athens-ankara-rivers',
  'minister-55-60',
]

test('of every utterance that the gold marks: which pairs of reports are linked', (t) => {
  const { wanted, read, found, wrong } = measured()
  t.diagnostic(
    `${wanted.length} pairs across articles, ${read.length} of them read, ${found.length} linked, ${wrong.length} linked wrongly`,
  )
  const whole = gold.utterances.map(({ id }) => ({ id, pairs: pairsOf(reportings(gold, id)) })).filter(({ pairs }) => pairs.length > 0)
  for (const { id, pairs } of whole) t.diagnostic(`${id}: ${pairs.filter(([a, b]) => isLinked(a, b)).length} of ${pairs.length}`)
  assert.deepEqual(
    whole.filter(({ pairs }) => pairs.every(([a, b]) => isLinked(a, b))).map(({ id }) => id),
    WHOLE,
  )
  assert.deepEqual(wrong, [])
  assert.ok(found.length >= 140, `${found.length} pairs are linked`)
})

const KINDS: Readonly<Record<string, DriftKind>> = {
  'probably-lost': 'certainty-changed',
  'hedge-dropped': 'hedge-dropped',
  'hedge-changed': 'hedge-changed',
  'quote-altered': 'quote-altered',
  misattributed: 'misattributed',
  mistranslated: 'number-changed',
  reworded: 'paraphrased',
}

/** Rows of drift that are found. The others stand in statements that are not linked, or are told as another kind. */
const DRIFTS = `
06#vlachou-stay probably-lost
07#dobrev-stay misattributed
05#vlachou-300 hedge-dropped
07#dobrev-300 misattributed
07#dobrev-300 quote-altered
05#ministry-31 hedge-dropped
07#radkov-warned quote-altered
08#radkov-warned quote-altered
09#radkov-warned quote-altered`
  .trim()
  .split('\n')

test('of every drift that the gold marks: which are found', (t) => {
  const rows = gold.utterances.flatMap(({ drift }) => drift ?? [])
  const found = rows.filter(({ statement, kind }) => {
    const key = readAs.get(statement)
    const utterance = key === undefined ? undefined : utteranceAt.get(key)
    return utterance && driftOf(utterance).some((one) => one.statement === key && one.kind === KINDS[kind])
  })
  t.diagnostic(`${found.length} of ${rows.length}`)
  assert.deepEqual(
    found.map(({ statement, kind }) => `${statement} ${kind}`),
    DRIFTS,
  )
})

test('a drift points at the words in both texts', () => {
  const utterance = utteranceAt.get(readAs.get('06#vlachou-stay')!)!
  const cut = (key: string, { start, end }: Span): string => utterance.statements.find((one) => one.key === key)!.text.slice(start, end)
  const drifts = driftOf(utterance).filter(({ statement }) => statement === readAs.get('06#vlachou-stay'))
  assert.deepEqual(
    drifts.map(({ kind, original, statement, from, to }) => [kind, cut(original, from), cut(statement, to)]),
    [
      ['hedge-dropped', 'about two weeks', 'two weeks'],
      ['certainty-changed', 'dawn and will probably stay', 'dawn and will stay'],
    ],
  )
})

test('ten orders of adding give the same utterances', () => {
  const bytes = (order: readonly Reading[]): string => JSON.stringify(linkUtterances(order).map((one) => ({ ...one, drift: driftOf(one) })))
  const all = [...readings.values()]
  const expected = bytes(all)
  let seed = 7
  const random = (): number => (seed = (seed * 48271) % 2147483647)
  for (let n = 0; n < 10; n++) {
    const order = all.map((reading) => ({ reading, at: random() })).sort((a, b) => a.at - b.at)
    assert.equal(bytes(order.map(({ reading }) => reading)), expected)
  }
})
