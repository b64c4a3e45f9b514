import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTimeMl } from '../../eval/corpora/timeml.ts'

const document = (
  text: string,
  dct = '<DCT><TIMEX3 tid="t0" type="DATE" value="2025-03-11" functionInDocument="CREATION_TIME">03/11/25</TIMEX3></DCT>',
) => `<?xml version="1.0" ?>\n<TimeML><DOCID>x</DOCID>\n${dct}\n${text}\n<MAKEINSTANCE eiid="ei1" eventID="e1"/></TimeML>`

test('TimeML: spans of TIMEX3 cut their words from the text, whatever else is marked', () => {
  const { created, text, times } = parseTimeMl(
    document(
      '<TEXT>\nRuiz &amp; Sons <EVENT eid="e1">said</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2025-03-10">Monday</TIMEX3> it <EVENT eid="e2">waits <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3></EVENT>.\n</TEXT>',
    ),
    'x',
  )
  assert.equal(created, '2025-03-11')
  assert.equal(text, '\nRuiz & Sons said on Monday it waits two days.\n')
  assert.deepEqual(
    times.map(({ start, end, type, value }) => [text.slice(start, end), type, value]),
    [
      ['Monday', 'DATE', '2025-03-10'],
      ['two days', 'DURATION', 'P2D'],
    ],
  )
})

test('TimeML: a file that is none is named', () => {
  assert.throws(() => parseTimeMl(document('<BODY/>'), 'a'), /a: no TimeML, for it has no TEXT/)
  assert.throws(() => parseTimeMl(document('<TEXT>x</TEXT>', ''), 'b'), /b: no TimeML, for it has no DCT/)
})
