import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readPolnear } from '../../eval/corpora/polnear.ts'
import { fileIn, findData } from '../../eval/data.ts'
import { readLines } from '../../eval/lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'corpora-'))
after(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('lines: blank ones are passed over, a bad one is named by file and number', () => {
  assert.deepEqual(readLines(write('good.jsonl', '{"a":1}\n\n{"a":2}\n')), [{ a: 1 }, { a: 2 }])
  assert.throws(() => readLines(write('bad.jsonl', '{"a":1}\n{"a":\n')), /bad\.jsonl:2 is not JSON/)
})

test('PolNeAR: pairs become spans, for each annotator', () => {
  const line = {
    id: 'x',
    text: 'Ruiz said it rains.',
    title: 'Rain',
    publisher: 'p',
    published: '2016-09-12',
    annotations: [{ annotator: 'one', attributions: [{ source: [[0, 4]], cue: [[5, 9]], content: [[10, 18]] }] }],
  }
  const [document] = readPolnear(write('polnear.jsonl', JSON.stringify(line)))
  assert.deepEqual(document?.annotations[0]?.attributions, [
    { source: [{ start: 0, end: 4 }], cue: [{ start: 5, end: 9 }], content: [{ start: 10, end: 18 }] },
  ])
})

test('the data folder: the variable names it, and what is absent is told, not thrown', () => {
  assert.equal(findData({ ONRECORD_EVAL_DATA: folder }), folder)
  assert.equal(findData({ ONRECORD_EVAL_DATA: join(folder, 'nowhere') }), undefined)
  assert.equal(fileIn(folder)('times/dev.jsonl'), undefined)
})
