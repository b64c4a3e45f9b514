import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileIn } from '../../eval/data.ts'
import type { Context, Outcome } from '../../eval/part.ts'
import { parts } from '../../eval/parts.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { storm } from '../fixtures/readings/storm.ts'
import { projectText, root } from '../support/project.ts'

/* Each part over a corpus of one article, read by hand: what it counts, and what it holds against the reading. */

const folder = mkdtempSync(join(tmpdir(), 'eval-'))
after(() => rmSync(folder, { recursive: true }))

const { text } = storm.article
const pair = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const pairsOf = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }): [number, number] => [start, end])

const write = (name: string, ...lines: readonly object[]): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'))
}

// Gold is the reading itself, but for one mistake in each corpus.
const [time, ...times] = storm.times
write('times/dev.jsonl', { id: 's', corpus: 'x', created: '2025-03-04', text, times: [{ ...time, value: '2025-02-22' }, ...times] })
const [place, ...places] = storm.places
write('places/tr-news-dev.jsonl', { id: 's', text, places: [{ ...place, lat: 40 }, ...places] })
write('figures/newsquant-dev.jsonl', {
  text,
  quantities: storm.figures.map(({ low, bound, unit }, i) => ({
    value: `${low}`,
    change: i === 0 ? '=' : bound,
    unit,
    normalized_unit: unit,
  })),
})
const attributions = storm.attributions.map(({ source, cue, content }) => ({
  source: pairsOf(source),
  cue: pairsOf(cue),
  content: pairsOf(content),
}))
const [elsewhere, ...others] = attributions
write('polnear/dev.jsonl', {
  id: 's',
  publisher: 'p',
  published: '2025-03-04',
  title: 't',
  text,
  annotations: [{ annotator: 'x', attributions: [{ ...elsewhere, source: [pair('Meridian Press')] }, ...others] }],
})
const named = storm.attributions.findIndex(({ speakers }) => speakers.length > 0)
write(
  'speakers/dev.jsonl',
  { id: 's', source: [], content: attributions[named]!.content, form: 'nominal', speaker: 'Nobody Known', accept: [] },
  { id: 's', source: [], content: [pair('Miles Okafor')], form: 'none', speaker: 'Miles Okafor', accept: [] },
)

const run = async (name: string, reading: Reading = storm): Promise<Outcome> => {
  const context: Context = {
    folder,
    file: fileIn(folder),
    read: async () => reading,
    readAround: () => reading,
    readFile: async () => [reading],
  }
  const outcome = await parts[name]!(context)
  assert.ok(outcome, 'its data is there')
  return outcome
}
const figures = ({ measures }: Outcome) => Object.fromEntries(measures.map(({ measure, ours }) => [measure, ours]))
const kinds = ({ disagreements }: Outcome) => disagreements.map(({ kind }) => kind)

test('times: all found, one value wrong', async () => {
  const outcome = await run('times')
  assert.equal(figures(outcome)['times: relaxed F1'], '100.0')
  assert.equal(figures(outcome)['times: value F1'], '85.7')
  assert.deepEqual(kinds(outcome), ['time value: wanted 9999-99-99, got 9999-99-99'])
  assert.match(outcome.disagreements[0]!.excerpt, /\[Saturday\].*2025-02-22, got 2025-03-01/)
})

test('places: all found, one elsewhere', async () => {
  const outcome = await run('places')
  assert.deepEqual(figures(outcome), { 'places: span F1': '100.0', 'places: accuracy@161km': '75.0' })
  assert.deepEqual(kinds(outcome), ['place elsewhere'])
})

test('figures: all found, one bound wrong', async () => {
  const outcome = await run('figures')
  assert.equal(figures(outcome)['figures: value F1'], '100.0')
  assert.equal(figures(outcome)['figures: value and bound F1'], '80.0')
  assert.deepEqual(kinds(outcome), ['figure bound: wanted =, got >'])
})

test('attributions: one has another source, the rest are linked', async () => {
  const outcome = await run('attributions')
  assert.equal(figures(outcome)['attributions: linked F1'], (100 * (1 - 1 / attributions.length)).toFixed(1))
  assert.match(kinds(outcome)[0]!, /^attribution with another source: wanted name, got/)
})

test('speakers: somebody else, and an attribution that was not found', async () => {
  const outcome = await run('speakers')
  assert.deepEqual(figures(outcome), {
    'speakers: right, of all rows %': '0.0',
    'speakers: right, of those found %': '0.0',
    'speakers: right, given the annotators’ spans %': '0.0',
  })
  assert.deepEqual(kinds(outcome), [
    'speaker of a nominal: somebody else',
    'speaker of a none: attribution not found',
    'speaker of a nominal, spans given: somebody else',
    'speaker of a none, spans given: attribution not found',
  ])
})

test('spans: every text of the folder is read; a faulty reading and a crash are told', async () => {
  const sound = await run('spans')
  assert.match(sound.measures[0]!.measure, /faults in 4 articles/)
  assert.equal(sound.measures[0]!.ours, '0')
  const spoilt = structuredClone(storm)
  spoilt.times[0]!.end = text.length + 9
  const faulty = await run('spans', spoilt)
  assert.deepEqual(new Set(kinds(faulty)), new Set(['reading: times [N, N) lies outside the text of N']))
  const context: Context = {
    folder,
    file: fileIn(folder),
    read: () => Promise.reject(new Error('broke')),
    readAround: () => storm,
    readFile: async () => [],
  }
  assert.deepEqual(new Set(kinds((await parts['spans']!(context))!)), new Set(['crash: broke']))
})

test('a part without its data is left out; the examples come with the project', async () => {
  const { examples, ...others } = parts
  assert.ok(examples)
  for (const where of [join(folder, 'times'), undefined]) {
    const context: Context = {
      folder: where,
      file: () => undefined,
      read: async () => storm,
      readAround: () => storm,
      readFile: async () => [storm],
    }
    for (const [name, part] of Object.entries(others)) assert.equal(await part(context), undefined, name)
  }
})

test('where there are no corpora, the command says so, measures the examples alone and leaves the page as it is', () => {
  const env = { ...process.env, ONRECORD_EVAL_DATA: join(folder, 'nowhere') }
  const run = (...parts: string[]) => spawnSync(process.execPath, ['eval/main.ts', ...parts], { cwd: root, env, encoding: 'utf8' })
  const none = run('times')
  assert.equal(none.status, 0)
  assert.match(none.stdout, /^No corpora here: set ONRECORD_EVAL_DATA .* was not measured\.\n$/)
  const page = projectText('docs/accuracy.md')
  const all = run()
  assert.equal(all.status, 0)
  assert.match(all.stdout, /^No corpora here: .*\n\nmeasure .*\n.*\nexamples, statements: found % +\d+\.\d\n/)
  assert.equal(projectText('docs/accuracy.md'), page)
})
