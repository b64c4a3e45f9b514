import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personName, sameFullName } from '../../../src/reader/entities/person-names.ts'

const TAKEN_APART: readonly [written: string, text: string, parts: string[], gender: string | undefined, why: string][] = [
  ['Mrs. Ana Kovač', 'Ana Kovač', ['ana', 'kovac'], 'female', 'a title is no part of a name, and tells gender'],
  ['President [Milan] Dvorak', 'Milan Dvorak', ['milan', 'dvorak'], 'male', 'brackets are the editor’s'],
  ['Gen. Holt', 'Holt', ['holt'], undefined, 'rank before a surname'],
  ['Martin Reyes Jr.', 'Martin Reyes Jr.', ['martin', 'reyes'], 'male', 'a suffix is written but parts nobody'],
  ['Yun Se-ra', 'Yun Se-ra', ['yun', 'sera'], undefined, 'a hyphen joins one given name'],
  ['Holtz-Berg', 'Holtz-Berg', ['holtzberg'], undefined, 'a double surname is one part'],
]
for (const [written, text, parts, gender, why] of TAKEN_APART) {
  test(`${written}: ${why}`, () => {
    const name = personName(written)
    assert.deepEqual([name.text, name.parts, name.gender], [text, parts, gender])
  })
}

const COMPARED: readonly [a: string, b: string, same: boolean, why: string][] = [
  ['Yun Se-ra', 'Yun Se Ra', true, 'a spelling with and without its hyphen'],
  ['Robert Holt', 'Bob Holt', true, 'a nickname'],
  ['Ana M. Kovač', 'Ana Kovac', true, 'a middle initial and an accent'],
  ['J. Holt', 'James Holt', true, 'an initial'],
  ['Mikhail Orlov', 'Mikhael Orlov', true, 'a transliteration one letter apart'],
  ['Ana Kovač', 'Ivan Kovač', false, 'namesakes'],
  ['Maria Holt', 'Mario Holt', true, 'one letter apart looks the same; gender tells them apart elsewhere'],
  ['Lena Ortiz', 'Lena Orban', false, 'one first name, two people'],
]
for (const [a, b, same, why] of COMPARED) {
  test(`${a} and ${b}: ${why}`, () => assert.equal(sameFullName(personName(a), personName(b)), same))
}
