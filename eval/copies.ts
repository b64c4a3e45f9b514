#!/usr/bin/env node
/**
 * npm run eval:copies                how well reprints are found among other reports, and near-misses left alone
 * npm run eval:copies -- --errors    with every pair that was missed or wrongly found
 *
 * 200 reports of PolNeAR's `train` part are reprinted (eval/corpora/reprints.ts) and mixed with all 840; then follow-ups that share sentences or
 * quotations are mixed in their place. Some reports of the corpus are each other's copies already: KNOWN_COPIES, read one by one.
 */
import { parseArgs } from 'node:util'
import { articleFromRecord } from '../src/article/record.ts'
import { type Compared, compared, isCopy } from '../src/ledger/wires/copy.ts'
import { findPassages } from '../src/ledger/wires/passages.ts'
import type { Print } from '../src/ledger/wires/print.ts'
import { signatureOf } from '../src/ledger/wires/signature.ts'
import { openWireIndex } from '../src/ledger/wires/wire-index.ts'
import { findLayout } from '../src/reader/layout.ts'
import { KNOWN_COPIES } from './corpora/known-copies.ts'
import { readPolnear } from './corpora/polnear.ts'
import { type Made, reprint, withBackground, withQuotations } from './corpora/reprints.ts'
import { fileIn, findData, NO_DATA } from './data.ts'
import { polnearRecord } from './parts/attributions.ts'
import { pick, sequence } from './perturb.ts'
import { plainTable } from './table.ts'

const SEED = 3
const REPRINTS = 200
const FOLLOW_UPS = 200

/** A print of a record whose text has a layout but needs no reading. */
const printOfRecord = (record: ReturnType<typeof polnearRecord>): Print => {
  const article = articleFromRecord(record)
  const { sections } = findLayout(article)
  return {
    id: article.id,
    text: article.text,
    headline: record.title,
    published: record.published,
    body: sections.filter(({ kind }) => kind === 'body' || kind === 'turn'),
    lines: [],
  }
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(' = ')

interface Found {
  readonly copies: ReadonlySet<string>
  readonly candidates: ReadonlySet<string>
}

/** Every pair found by adding one print after another, as a ledger would. */
const findPairs = (prints: readonly Print[]): Found => {
  const index = openWireIndex()
  const all = new Map<string, Compared>()
  const copies = new Set<string>()
  const candidates = new Set<string>()
  for (const print of prints) {
    const signature = signatureOf(print.text, print.body)
    const own = compared(print)
    for (const other of index.candidates(print.id, signature)) {
      candidates.add(pairKey(print.id, other))
      if (isCopy(own, all.get(other)!).copy) copies.add(pairKey(print.id, other))
    }
    index.add(print.id, signature)
    all.set(print.id, own)
  }
  return { copies, candidates }
}

/** Pairs of the corpus that are copies, and of each reprint with its original and the original's own copies. */
const expectedPairs = (made: readonly Made[]): Set<string> => {
  const twins = new Map<string, string[]>()
  for (const [a, b] of KNOWN_COPIES) {
    twins.set(a, [...(twins.get(a) ?? []), b])
    twins.set(b, [...(twins.get(b) ?? []), a])
  }
  const reprintOf = new Map(made.map(({ print, from }) => [from, print.id]))
  const expected = new Set(KNOWN_COPIES.map(([a, b]) => pairKey(a, b)))
  for (const { print, from } of made) {
    expected.add(pairKey(print.id, from))
    for (const twin of twins.get(from) ?? []) {
      expected.add(pairKey(print.id, twin))
      const other = reprintOf.get(twin)
      if (other) expected.add(pairKey(print.id, other))
    }
  }
  return expected
}

const rate = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4))

const main = (): void => {
  const { values } = parseArgs({ options: { errors: { type: 'boolean', default: false }, seed: { type: 'string', default: `${SEED}` } } })
  const folder = findData()
  const path = folder && fileIn(folder)('polnear/train.jsonl')
  if (!path) {
    console.log(NO_DATA)
    return
  }

  const prints = readPolnear(path).map((document) => printOfRecord(polnearRecord(document)))
  const next = sequence(Number(values.seed))
  const shuffled = prints.map((print) => ({ print, at: next() })).sort((a, b) => a.at - b.at)
  const originals = shuffled.slice(0, REPRINTS).map(({ print }) => print)
  const others = shuffled.slice(REPRINTS).map(({ print }) => print)
  const vocabulary = others.flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? [])
  const reprints = originals.map((original) => reprint(original, pick(others, next), vocabulary, next))

  const mixed = [...prints, ...reprints.map(({ print }) => print)]
  const found = findPairs(mixed)
  const expected = expectedPairs(reprints)
  const right = [...found.copies].filter((pair) => expected.has(pair))
  const wrong = [...found.copies].filter((pair) => !expected.has(pair))
  const missed = [...expected].filter((pair) => !found.copies.has(pair))
  const seen = [...expected].filter((pair) => found.candidates.has(pair))

  const known = new Set(KNOWN_COPIES.map(([a, b]) => pairKey(a, b)))
  // A follow-up that holds most of a short report would be its copy: those repeated have ten sentences or more.
  const repeated = originals.filter(({ text, body }) => findPassages(text, body).length >= 10)
  const followUps = [
    ...others.slice(0, FOLLOW_UPS).map((report, i) => withBackground(report, repeated[i % repeated.length]!, next)),
    ...others.slice(0, FOLLOW_UPS).map((report, i) => withQuotations(report, repeated[i % repeated.length]!)),
  ].filter(({ added }) => added > 0)
  // The report that a follow-up is made of would be its copy; it stays out.
  const reportsUsed = new Set(others.slice(0, FOLLOW_UPS).map(({ id }) => id))
  const rows = (['background', 'quotations'] as const).map((kind) => {
    const made = followUps.filter(({ print }) => print.id.endsWith(kind))
    const near = findPairs([...prints.filter(({ id }) => !reportsUsed.has(id)), ...made.map(({ print }) => print)])
    const pairs = made.map(({ print, from }) => pairKey(print.id, from))
    const taken = pairs.filter((pair) => near.copies.has(pair))
    return { kind, pairs: pairs.length, compared: pairs.filter((pair) => near.candidates.has(pair)).length, taken }
  })
  const sameDays = sameStory(prints, found, known)

  console.log(
    plainTable({
      title: `Copies: ${reprints.length} reprints among ${prints.length} reports (seed ${values.seed})`,
      head: ['measure', 'ours', 'at least', 'pairs'],
      rows: [
        ['precision of pairs', rate(right.length, found.copies.size), '0.99', `${right.length} of ${found.copies.size}`],
        ['recall of pairs', rate(right.length, expected.size), '0.97', `${right.length} of ${expected.size}`],
        ['recall of the candidates alone', rate(seen.length, expected.size), '', `${seen.length} of ${expected.size}`],
        [
          'pairs compared an article',
          (found.candidates.size / mixed.length).toFixed(2),
          '',
          `${found.candidates.size} of ${(mixed.length * (mixed.length - 1)) / 2}`,
        ],
      ],
    }),
  )
  console.log(
    `\n${plainTable({
      title: 'Near-misses left alone',
      head: ['near-miss', 'left alone', 'at least', 'pairs', 'of them compared'],
      rows: [
        ...rows.map(({ kind, pairs, compared, taken }) => [
          `follow-up, repeats ${kind}`,
          rate(pairs - taken.length, pairs),
          '0.99',
          `${pairs}`,
          `${compared}`,
        ]),
        [
          'two real reports within two days, no copies',
          rate(sameDays.pairs - sameDays.taken.length, sameDays.pairs),
          '0.99',
          `${sameDays.pairs}`,
          `${sameDays.compared}`,
        ],
      ],
    })}`,
  )
  if (values.errors) {
    const howMade = new Map(
      reprints.map(({ print, kept, changed, added }) => [
        print.id,
        `kept ${kept.toFixed(2)}, changed ${changed.toFixed(2)}, added ${added}`,
      ]),
    )
    const told = (pair: string): string => `${pair}  ${howMade.get(pair.split(' = ').find((id) => howMade.has(id)) ?? '') ?? ''}`
    console.log(`\nmissed\n${missed.map((pair) => `  ${found.candidates.has(pair) ? 'compared' : 'not seen'}  ${told(pair)}`).join('\n')}`)
    console.log(`\nwrongly found\n${[...wrong, ...rows.flatMap(({ taken }) => taken)].map((pair) => `  ${told(pair)}`).join('\n')}`)
  }
}

/** Real pairs of reports of the same days that are not known copies. */
const sameStory = (prints: readonly Print[], found: Found, known: ReadonlySet<string>) => {
  const pairs: string[] = []
  const day = (print: Print): number => Date.parse(print.published ?? '') / 86_400_000
  prints.forEach((a, i) => {
    for (const b of prints.slice(i + 1))
      if (Math.abs(day(a) - day(b)) <= 2 && !known.has(pairKey(a.id, b.id))) pairs.push(pairKey(a.id, b.id))
  })
  return {
    pairs: pairs.length,
    compared: pairs.filter((pair) => found.candidates.has(pair)).length,
    taken: pairs.filter((pair) => found.copies.has(pair)),
  }
}

main()
