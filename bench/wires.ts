#!/usr/bin/env node
/**
 * npm run bench:wires                       what one more article costs the search for copies, at 1,000, 10,000 and 100,000 articles
 * npm run bench:wires -- --most 10000       up to so many
 *
 * Articles are made of sentences of real ones, drawn at random, with a third of the words changed, so that they share the stock phrases of the trade
 * and little else; one in ten is a reprint of an earlier one, with a fifth of it cut and a tenth of its words changed. The index is in memory.
 */
import { parseArgs } from 'node:util'
import { pick, sequence } from '../eval/perturb.ts'
import { plainTable } from '../eval/table.ts'
import { compared, isCopy, openWireIndex, type Print, signatureOf } from '../src/ledger/wires.ts'
import { benchTexts } from './texts.ts'

const SIZES = [1_000, 10_000, 100_000]
/** Articles timed at each size. */
const TIMED = 400
const SENTENCES = 22

const main = (): void => {
  const { values } = parseArgs({ options: { most: { type: 'string', default: '100000' } } })
  const sizes = SIZES.filter((size) => size <= Number(values.most))
  const texts = benchTexts(400)
  const sentences = texts.records.flatMap(({ text }) => text.match(/[^.!?\n]{30,300}[.!?]/g) ?? [])
  const vocabulary = [...new Set(texts.records.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? []))]

  const changed = (text: string, share: number, next: () => number): string =>
    text.replace(/\p{L}{2,}/gu, (word) => (next() < share ? pick(vocabulary, next) : word))
  /** The same number gives the same article, so that none need be kept. */
  const textOf = (number: number): string => {
    const next = sequence(number + 1)
    if (number % 10 === 9) {
      const earlier = textOf(Math.floor(next() * number * 0.1) * 10)
      return changed(earlier.slice(Math.floor(earlier.length / 5)), 0.1, next)
    }
    return changed(Array.from({ length: SENTENCES }, () => pick(sentences, next)).join(' '), 0.35, next)
  }
  const printOf = (number: number): Print => {
    const text = textOf(number)
    return { id: `${number}`, text, body: [{ start: 0, end: text.length }], lines: [] }
  }

  // The first articles are slow while the machine's code is being made: they are not timed.
  for (let i = 0; i < TIMED; i++) isCopy(compared(printOf(i)), compared(printOf(i + 1)))

  const index = openWireIndex()
  const rows: string[][] = []
  let stored = 0
  for (const size of sizes) {
    for (; stored < size; stored++) {
      const { id, text, body } = printOf(stored)
      index.add(id, signatureOf(text, body))
    }
    const times = { sign: 0, find: 0, compare: 0 }
    let candidates = 0
    let copies = 0
    for (let i = 0; i < TIMED; i++, stored++) {
      const print = printOf(stored)
      const started = performance.now()
      const signature = signatureOf(print.text, print.body)
      const signed = performance.now()
      const found = index.candidates(print.id, signature)
      index.add(print.id, signature)
      const looked = performance.now()
      const others = found.map((id) => printOf(Number(id)))
      const resumed = performance.now()
      const own = others.length > 0 ? compared(print) : undefined
      for (const other of others) if (isCopy(own!, compared(other)).copy) copies++
      times.sign += signed - started
      times.find += looked - signed
      times.compare += performance.now() - resumed
      candidates += found.length
    }
    const each = (ms: number): string => (ms / TIMED).toFixed(3)
    rows.push([
      size.toLocaleString('en-US'),
      each(times.sign),
      each(times.find),
      each(times.compare),
      each(times.sign + times.find + times.compare),
      (candidates / TIMED).toFixed(2),
      (copies / TIMED).toFixed(2),
    ])
    console.error(rows.at(-1)!.join('  '))
  }
  const head = ['articles stored', 'fingerprint', 'candidates', 'comparing', 'together', 'candidates an article', 'copies an article']
  console.log(`${texts.from}\n`)
  console.log(plainTable({ title: `What one more article costs, in ms (mean of ${TIMED})`, head, rows }))
}

main()
