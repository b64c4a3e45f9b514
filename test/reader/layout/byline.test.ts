import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bylineBefore, bylineNames } from '../../../src/reader/layout/byline.ts'

describe('a byline, and what only looks like one', () => {
  const cases: readonly [line: string, names: readonly string[] | undefined, why: string][] = [
    ['By Ana Ruiz', ['Ana Ruiz'], 'one name'],
    ['By ANA RUIZ and BO LIND', ['Ana Ruiz', 'Bo Lind'], 'capitals'],
    ['By Ana Ruiz, Bo Lind and Cy de la Poe', ['Ana Ruiz', 'Bo Lind', 'Cy de la Poe'], 'a list, particles'],
    ['By Ana Ruiz, Political Editor', ['Ana Ruiz'], 'a post'],
    ['By Ana Ruiz in Beirut', ['Ana Ruiz'], 'a place'],
    ['By Ana Ruiz | Coastal Press', ['Ana Ruiz'], 'an agency behind a bar'],
    ['BYLINE: Ana Ruiz.', ['Ana Ruiz'], 'as archives print it'],
    ['By our foreign staff and agencies', [], 'a desk'],
    ['By the Associated Press', [], 'an agency'],
    ['By Monday, the water had gone.', undefined, 'a sentence'],
    ['By Ana Ruiz has been a member since 2019', undefined, 'words in small letters'],
    ['Bypass closed', undefined, 'another word'],
    ['By', undefined, 'nothing behind it'],
  ]
  for (const [line, names, why] of cases)
    test(`${line}: ${why}`, () => assert.deepEqual(bylineNames(line, { start: 0, end: line.length }), names))
})

test('a byline run on into the dateline', () => {
  const line = 'By Ana Ruiz and Bo Lind WASHINGTON (Reuters) - Water stood.'
  const found = bylineBefore(line, { start: 0, end: line.length })
  assert.deepEqual(found?.names, ['Ana Ruiz', 'Bo Lind'])
  assert.equal(line.slice(found!.end), ' WASHINGTON (Reuters) - Water stood.')
})
