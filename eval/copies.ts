#!/usr/bin/env node
/**
 * npm run eval:copies                how well reprints are found among other reports, and near-misses left alone
 * npm run eval:copies -- --rounds 1  one draw of reprints in place of five
 * npm run eval:copies -- --errors    with every pair that was missed or wrongly found
 *
 * 200 reports of PolNeAR's `train` part are reprinted (eval/corpora/reprints.ts) and mixed with all 840; then follow-ups that share sentences or
 * quotations are mixed in their place. Some reports of the corpus are each other's copies already: KNOWN_COPIES.
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

const ROUNDS = 5
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

/** How many pairs there were of a kind, and which came out wrong. */
interface Tally {
  readonly pairs: number
  readonly compared: number
  readonly wrong: readonly string[]
}

interface Round {
  readonly expected: number
  readonly found: number
  readonly candidates: Tally
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
  readonly background: Tally
  readonly quotations: Tally
  readonly sameDays: Tally
}

/** Near-misses of one kind among the reports. The report that a follow-up is made of would be its copy; it stays out. */
const tallyFollowUps = (prints: readonly Print[], made: readonly Made[], used: ReadonlySet<string>): Tally => {
  const found = findPairs([...prints.filter(({ id }) => !used.has(id)), ...made.map(({ print }) => print)])
  const pairs = made.map(({ print, from }) => pairKey(print.id, from))
  return {
    pairs: pairs.length,
    compared: pairs.filter((pair) => found.candidates.has(pair)).length,
    wrong: pairs.filter((pair) => found.copies.has(pair)),
  }
}

const measure = (prints: readonly Print[], seed: number): Round => {
  const next = sequence(seed)
  const shuffled = prints.map((print) => ({ print, at: next() })).sort((a, b) => a.at - b.at)
  const originals = shuffled.slice(0, REPRINTS).map(({ print }) => print)
  const others = shuffled.slice(REPRINTS).map(({ print }) => print)
  const vocabulary = others.flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? [])
  const reprints = originals.map((original) => reprint(original, pick(others, next), vocabulary, next))
  const found = findPairs([...prints, ...reprints.map(({ print }) => print)])
  const expected = expectedPairs(reprints)
  const how = new Map(
    reprints.map(({ print, kept, changed, added }) => [print.id, `kept ${kept.toFixed(2)}, changed ${changed.toFixed(2)}, added ${added}`]),
  )
  const told = (pair: string): string => {
    const made = pair.split(' = ').map((id) => how.get(id) ?? '')
    return `${found.candidates.has(pair) ? '' : 'never compared: '}${pair}  ${made.join(' ').trim()}`
  }

  // A follow-up that holds most of a short report would be its copy: those repeated have ten sentences or more.
  const repeated = originals.filter(({ text, body }) => findPassages(text, body).length >= 10)
  const reports = others.slice(0, FOLLOW_UPS)
  const used = new Set(reports.map(({ id }) => id))
  const background = reports.map((report, i) => withBackground(report, repeated[i % repeated.length]!, next))
  const quotations = reports.map((report, i) => withQuotations(report, repeated[i % repeated.length]!)).filter(({ added }) => added > 0)
  return {
    expected: expected.size,
    found: found.copies.size,
    candidates: { pairs: found.candidates.size, compared: [...expected].filter((pair) => found.candidates.has(pair)).length, wrong: [] },
    missed: [...expected].filter((pair) => !found.copies.has(pair)).map(told),
    wrong: [...found.copies].filter((pair) => !expected.has(pair)).map(told),
    background: tallyFollowUps(prints, background, used),
    quotations: tallyFollowUps(prints, quotations, used),
    sameDays: tallySameDays(prints, found),
  }
}

const main = (): void => {
  const { values } = parseArgs({
    options: { errors: { type: 'boolean', default: false }, rounds: { type: 'string', default: `${ROUNDS}` } },
  })
  const folder = findData()
  const path = folder && fileIn(folder)('polnear/train.jsonl')
  if (!path) {
    console.log(NO_DATA)
    return
  }
  const prints = readPolnear(path).map((document) => printOfRecord(polnearRecord(document)))
  const rounds = Array.from({ length: Number(values.rounds) }, (_, i) => measure(prints, i + 1))
  const total = (count: (round: Round) => number): number => rounds.reduce((sum, round) => sum + count(round), 0)
  const worst = (share: (round: Round) => number): string => Math.min(...rounds.map(share)).toFixed(4)
  const rightOf = ({ expected, missed }: Round): number => expected - missed.length
  const [expected, found, right] = [total((round) => round.expected), total((round) => round.found), total(rightOf)]
  const seen = total(({ candidates }) => candidates.compared)
  console.log(
    plainTable({
      title: `Copies: ${REPRINTS} reprints among ${prints.length} reports, ${rounds.length} rounds`,
      head: ['measure', 'all rounds', 'worst round', 'at least', 'pairs'],
      rows: [
        ['precision of pairs', rate(right, found), worst((round) => rightOf(round) / round.found), '0.99', `${right} of ${found}`],
        ['recall of pairs', rate(right, expected), worst((round) => rightOf(round) / round.expected), '0.97', `${right} of ${expected}`],
        [
          'recall of the candidates alone',
          rate(seen, expected),
          worst(({ candidates, expected }) => candidates.compared / expected),
          '',
          `${seen} of ${expected}`,
        ],
      ],
    }),
  )
  const compares = total(({ candidates }) => candidates.pairs) / rounds.length / (prints.length + REPRINTS)
  console.log(`\n${compares.toFixed(2)} comparisons of texts for each article added\n`)
  const nearMisses = (name: string, tally: (round: Round) => Tally): string[] => {
    const pairs = total((round) => tally(round).pairs)
    const left = pairs - total((round) => tally(round).wrong.length)
    const least = worst((round) => 1 - tally(round).wrong.length / tally(round).pairs)
    return [name, rate(left, pairs), least, '0.99', `${left} of ${pairs}`, `${total((round) => tally(round).compared)}`]
  }
  console.log(
    plainTable({
      title: 'Near-misses left alone',
      head: ['near-miss', 'all rounds', 'worst round', 'at least', 'pairs', 'compared'],
      rows: [
        nearMisses('follow-up with two to four of the sentences', ({ background }) => background),
        nearMisses('follow-up with up to eight of the quotations', ({ quotations }) => quotations),
        nearMisses('two real reports within two days, no copies', ({ sameDays }) => sameDays),
      ],
    }),
  )
  if (values.errors) {
    console.log(`\nmissed\n${rounds.flatMap(({ missed }) => missed).join('\n')}`)
    console.log(
      `\nwrong\n${rounds.flatMap((round) => [...round.wrong, ...round.background.wrong, ...round.quotations.wrong, ...round.sameDays.wrong]).join('\n')}`,
    )
  }
}

/** Real pairs of reports of the same days that are not known copies: stories of one campaign. */
const tallySameDays = (prints: readonly Print[], found: Found): Tally => {
  const known = new Set(KNOWN_COPIES.map(([a, b]) => pairKey(a, b)))
  const day = (print: Print): number => Date.parse(print.published ?? '') / 86_400_000
  const pairs = prints.flatMap((a, i) =>
    prints
      .slice(i + 1)
      .filter((b) => Math.abs(day(a) - day(b)) <= 2)
      .map((b) => pairKey(a.id, b.id))
      .filter((pair) => !known.has(pair)),
  )
  return {
    pairs: pairs.length,
    compared: pairs.filter((pair) => found.candidates.has(pair)).length,
    wrong: pairs.filter((pair) => found.copies.has(pair)),
  }
}

main()
