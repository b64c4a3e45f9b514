import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findStruck } from '../../src/article/struck.ts'
import { findTurns, turnLabel } from '../../src/article/transcript.ts'

const turns = (text: string): string[] => findTurns(text).map(({ start, end, speaker }) => `${speaker}| ${text.slice(start, end)}`)

describe('turns of a transcript', () => {
  const cases: readonly [why: string, text: string, expected: readonly string[]][] = [
    [
      'a turn goes on over paragraphs until the next label',
      'MR. OKORO: One.\n\nTwo.\n\nQ: Three?\n\nMR. OKORO: Four.',
      ['MR. OKORO| One.\n\nTwo.', 'Q| Three?', 'MR. OKORO| Four.'],
    ],
    [
      'Q with no-break spaces and no colon',
      'MS. ILIEVA:\u00a0 Yes.\n\nQ\u00a0 \u00a0 \u00a0 And then?\n\nMS. ILIEVA:\u00a0 No.\n\nQ (Inaudible.)',
      ['MS. ILIEVA| Yes.', 'Q| And then?', 'MS. ILIEVA| No.', 'Q| (Inaudible.)'],
    ],
    [
      'a label in mid-paragraph, where the line break was forgotten',
      'THE CHAIR: Yes.  MR. ADLER: No.\n\nTHE CHAIR: Well.\n\nMR. ADLER: Quite.',
      ['THE CHAIR| Yes.', 'MR. ADLER| No.', 'THE CHAIR| Well.', 'MR. ADLER| Quite.'],
    ],
    ['labels in bold', '**MR. A. ROE:** Yes.\n\n**Q:** Why?\n\n**MR. A. ROE:** So.', ['MR. A. ROE| Yes.', 'Q| Why?', 'MR. A. ROE| So.']],
    [
      'a written interview, names in small letters',
      'Ana Ruiz: Why?\n\nBo Lind: So.\n\nAna Ruiz: And?\n\nBo Lind: Well.',
      ['Ana Ruiz| Why?', 'Bo Lind| So.', 'Ana Ruiz| And?', 'Bo Lind| Well.'],
    ],
    [
      'one speaker alone, after a clock line',
      'Room 4\n\n4:50 P.M. EDT\n\nTHE PRESIDENT:  Good afternoon.\n\nGo home.\n\nEND  4:58 P.M. EDT',
      ['THE PRESIDENT| Good afternoon.\n\nGo home.'],
    ],
    [
      'particles and numbers in labels',
      'PRESIDENT VON DER LEYEN: A.\n\nOFFICIAL #1: B.\n\nPRESIDENT VON DER LEYEN: C.',
      ['PRESIDENT VON DER LEYEN| A.', 'OFFICIAL #1| B.', 'PRESIDENT VON DER LEYEN| C.'],
    ],
    ['an article with one question in it is none', 'The form has two lines.\n\nQ: Who pays?\n\nNobody knows, the mayor said.', []],
    ['a list is none', 'Costs: 40 million\n\nIncome: 12 million\n\nLoss: 28 million\n\nCosts: see above', []],
    ['a table of delegates is none', 'Roe: 1,769\n\nPoe: 1,501\n\nRoe: 40\n\nPoe: 12', []],
    ['notices in capitals are none', 'UPDATE: Police say so.\n\nCORRECTION: Not so.\n\nUPDATE: So after all.\n\nRELATED: More of it.', []],
    ['a label without words is none', 'KENYA:\n\nDead: 12\n\nTANZANIA:\n\nDead: 3', []],
    ['nothing', '', []],
  ]
  for (const [why, text, expected] of cases) test(why, () => assert.deepEqual(turns(text), expected))
})

test('the label of a turn is found again, as written', () => {
  const text = 'MS.  OKORO:\u00a0 Yes.\n\nQ\u00a0 \u00a0 And?\n\nMS. OKORO: No.\n\nQ: Why?'
  for (const turn of findTurns(text)) {
    const label = turnLabel(text, turn)!
    assert.equal(text.slice(label.start, label.end), turn.speaker)
    assert.ok(label.end <= turn.start)
  }
})

test('turns are in order, apart and inside the text, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Q: ',
      'Q\u00a0 \u00a0',
      'MR. ROE: ',
      'THE CHAIR:',
      'Ana Ruiz: ',
      '\n',
      '\n\n',
      ' ',
      '**',
      '3:00 P.M. EDT\n',
      'END',
      '"',
    ),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end, speaker } of findTurns(text)) {
        assert.ok(start >= last && end > start && end <= text.length && speaker !== undefined)
        last = end
      }
    }),
  )
})

describe('words struck out in the text itself', () => {
  const cases: readonly [text: string, struck: readonly string[], why: string][] = [
    ['I saw <s>Seventeen</s> [Fourteen] of them.', ['<s>Seventeen</s>'], 'tags and all'],
    ['<DEL>a</DEL> b <strike>c</strike>', ['<DEL>a</DEL>', '<strike>c</strike>'], 'all three tags, in any case'],
    ['<s>never closed', [], 'an open tag strikes nothing'],
    ['<s>one\n\ntwo</s>', [], 'no correction goes over a blank line'],
    ['no tags', [], 'nothing'],
  ]
  for (const [text, struck, why] of cases)
    test(why, () =>
      assert.deepEqual(
        findStruck(text).map(({ start, end }) => text.slice(start, end)),
        struck,
      ),
    )
})
