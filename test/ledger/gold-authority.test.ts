import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locate } from '../../examples/gold/load.ts'
import { type Chain, chainsOf } from '../../src/ledger/authority.ts'
import { linkSources, type Source } from '../../src/ledger/sources.ts'
import { nameKey } from '../../src/text/keys.ts'
import { overlaps } from '../../src/text/span.ts'
import { gold } from '../examples-gold.ts'
import { readAsPublished, shuffled } from './examples-readings.ts'
import { statementsRead } from './gold-statements.ts'

/* The chains of the examples, row by row: every link, whose it is, and the words that show it. */

const readings = await readAsPublished()
const all = [...readings.values()]
const sources = linkSources(all)
const chains = new Map(chainsOf(all, sources).map((chain) => [chain.statement, chain]))
const readAs = statementsRead(readings)
const byId = new Map(sources.map((source) => [source.id, source]))

/** Rows that are not right yet, with the reason. */
const OPEN: Readonly<Record<string, string>> = {
  '22#rha-300': 'what hospitals have treated is not read as what the doctor says',
  '14#halvorsen-43': '“we can confirm that number” is read as what the ministry says',
  '25#minister-on-tv': '“that is what the minister had said” is not read',
}

const key = (name: string): string => nameKey(name).replace(/^the /, '')
/** A name in full of the gold's source is one of ours. */
const isOurs = (source: Source, id: string): boolean => {
  const names = new Set(gold.sources.find((row) => row.id === id)!.names.map(key))
  return source.names.some((name) => names.has(key(name)))
}

const told = (chain: Chain | undefined): string => chain?.links.map(({ name }) => name).join(' <- ') ?? 'no statement is read there'

for (const { statement, chain: wanted } of gold.authority)
  test(
    `${statement}: ${wanted.map((link) => ('source' in link ? link.source : link.unnamed)).join(' <- ')}`,
    OPEN[statement] === undefined ? {} : { todo: OPEN[statement] },
    () => {
      const { text } = readings.get(statement.slice(0, 2))!.article
      const chain = chains.get(readAs.get(statement) ?? '')
      assert.equal(chain?.links.length, wanted.length, told(chain))
      for (const [i, link] of chain!.links.entries()) {
        const row = wanted[i]!
        const source = link.source === undefined ? undefined : byId.get(link.source)
        if ('source' in row) assert.ok(source && isOurs(source, row.source), `${row.source}: ${told(chain)}`)
        else assert.equal(source, undefined, `${row.unnamed} has no name: ${told(chain)}`)
        // The outlet needs no words.
        if (i === 0 || row.text === undefined) continue
        const shown = locate(text, row.text)!
        assert.ok(
          link.spans.some((span) => overlaps(span, shown)),
          `“${row.text}” is not among ${link.spans.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
        )
      }
    },
  )

test('every statement has one chain, whose words stand in its article', () => {
  assert.equal(chains.size, all.flatMap(({ attributions }) => attributions).length)
  for (const { article } of all)
    for (const { statement, links } of chains.values())
      if (statement.startsWith(`${article.id}#`))
        for (const { spans, name, reason } of links) {
          assert.ok(name !== '' && reason !== '')
          for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= article.text.length)
        }
})

test('ten orders of the readings give the same chains', () => {
  const expected = JSON.stringify(chainsOf(all, sources))
  for (let seed = 0; seed < 10; seed++) assert.equal(JSON.stringify(chainsOf(shuffled(all, seed), sources)), expected)
})
