/**
 * Measures data/tagger.bin: against CoreNLP's silver layer of PolNeAR dev, against the places of TR-News dev, and its speed.
 *
 *     node training/tagger/measure.ts DIR [MODEL]     DIR holds polnear/ and places/
 *
 * `--show` prints the disagreements over names as well.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { findSentences, type Sentence } from '../../src/reader/sentences.ts'
import { openTagger } from '../../src/reader/tagger/tagger.ts'
import type { Span } from '../../src/text/span.ts'

const [folder, model = new URL('../../data/tagger.bin', import.meta.url)] = process.argv.slice(2).filter((a) => a !== '--show')
const show = process.argv.includes('--show')
if (!folder) throw new Error('Name the folder that holds polnear/ and places/.')
const lines = <T>(text: string): T[] => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as T)

const began = performance.now()
const bytes = readFileSync(model)
const tagger = openTagger(bytes)
console.log(`${bytes.length} bytes, opened in ${(performance.now() - began).toFixed(0)} ms`)

interface Name extends Span {
  type: string
}
const types = ['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC']

const namesOf = (sentences: readonly Sentence[]): Name[] => {
  const names: Name[] = []
  for (const { tokens } of sentences) {
    let open: Name | undefined
    for (const { start, end, name, begins } of tokens) {
      if (!name) open = undefined
      else if (open && !begins) open.end = end
      else names.push((open = { start, end, type: name }))
    }
  }
  return names
}

const percent = (a: number, b: number): string => ((100 * a) / Math.max(1, b)).toFixed(1)
const row = (title: string, hit: number, ours: number, gold: number) =>
  console.log(`${title.padEnd(14)} P ${percent(hit, ours)} R ${percent(hit, gold)} F ${percent(2 * hit, ours + gold)} (${gold})`)

const core = new Map(
  lines<{ id: string; sentences: { tokens: [number, number, string, string][] }[] }>(
    gunzipSync(readFileSync(`${folder}/polnear/dev.corenlp.jsonl.gz`)).toString(),
  ).map((article) => [article.id, article.sentences]),
)
const articles = new Map(lines<{ id: string; text: string }>(readFileSync(`${folder}/polnear/dev.jsonl`, 'utf8')).map((a) => [a.id, a.text]))
let tokens = 0
let agree = 0
let compared = 0
let ms = 0
const counts = new Map(types.map((type) => [type, { hit: 0, ours: 0, gold: 0 }]))
for (const [id, text] of articles) {
  const silver = core.get(id)
  if (!silver) continue
  const sentences = findSentences(text, [])
  const before = performance.now()
  const tagged = tagger.tag(sentences)
  ms += performance.now() - before
  const tags = new Map(tagged.flatMap((s) => s.tokens.map((t) => [`${t.start} ${t.end}`, t.tag] as const)))
  tokens += tags.size
  for (const [start, end, tag] of silver.flatMap((s) => s.tokens)) {
    const ours = tags.get(`${start} ${end}`)
    if (ours === undefined) continue
    compared++
    if (ours === tag) agree++
  }
  const gold: Name[] = []
  for (const { tokens } of silver) {
    let open: Name | undefined
    for (const [start, end, , type] of tokens) {
      if (!types.includes(type)) open = undefined
      else if (open?.type === type) open.end = end
      else gold.push((open = { start, end, type }))
    }
  }
  const ours = namesOf(tagged)
  const key = ({ start, end, type }: Name) => `${start} ${end} ${type}`
  const goldKeys = new Set(gold.map(key))
  const ourKeys = new Set(ours.map(key))
  for (const type of types) {
    const count = counts.get(type)!
    count.gold += gold.filter((n) => n.type === type).length
    count.ours += ours.filter((n) => n.type === type).length
    count.hit += ours.filter((n) => n.type === type && goldKeys.has(key(n))).length
  }
  if (!show) continue
  const cut = (n: Name) => `${n.type.slice(0, 3)} [${text.slice(n.start, n.end)}]`
  for (const n of ours.filter((n) => !goldKeys.has(key(n)))) {
    const theirs = gold.filter((g) => g.start < n.end && n.start < g.end).map(cut)
    console.log(`  ours ${cut(n)} theirs ${theirs.join(' ') || '-'} | ${text.slice(Math.max(0, n.start - 40), n.end + 30).replaceAll('\n', '⏎')}`)
  }
  for (const n of gold.filter((g) => !ourKeys.has(key(g)) && !ours.some((o) => o.start < g.end && g.start < o.end))) {
    console.log(`  ours - theirs ${cut(n)} | ${text.slice(Math.max(0, n.start - 40), n.end + 30).replaceAll('\n', '⏎')}`)
  }
}
console.log(`parts of speech ${percent(agree, compared)} % of ${compared}; ${Math.round((tokens / ms) * 1000)} tokens a second`)
for (const [type, { hit, ours, gold }] of counts) row(type, hit, ours, gold)

let gold = 0
let covered = 0
let exact = 0
let ours = 0
let right = 0
let adjectives = 0
const missed: string[] = []
for (const article of lines<{ text: string; places: Span[] }>(readFileSync(`${folder}/places/tr-news-dev.jsonl`, 'utf8'))) {
  const { text } = article
  const { places } = article
  const names = namesOf(tagger.tag(findSentences(text, [])))
  const locations = names.filter((n) => n.type === 'LOCATION')
  gold += places.length
  ours += locations.length
  for (const place of places) {
    if (locations.some((n) => n.start === place.start && n.end === place.end)) exact++
    if (locations.some((n) => n.start < place.end && place.start < n.end)) covered++
    else {
      const as = names.find((n) => n.start < place.end && place.start < n.end)
      if (as?.type === 'MISC') adjectives++
      missed.push(`${text.slice(place.start, place.end)} as ${as ? `${as.type} [${text.slice(as.start, as.end)}]` : '-'}`)
    }
  }
  const extra = locations.filter((n) => !places.some((p) => n.start < p.end && p.start < n.end))
  right += locations.length - extra.length
  if (show) for (const n of extra) console.log(`  extra place [${text.slice(n.start, n.end)}] | ${text.slice(Math.max(0, n.start - 40), n.end + 30).replaceAll('\n', '⏎')}`)
}
console.log(`TR-News places: overlap R ${percent(covered, gold)} P ${percent(right, ours)}; exact R ${percent(exact, gold)} P ${percent(exact, ours)} (${gold}), ${adjectives} more in names of no type ("Turkish")`)
if (show) for (const each of missed) console.log(`  missed ${each}`)
