import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findDateline } from '../../../src/reader/layout/dateline.ts'

describe('the dateline at the start of a paragraph', () => {
  const cases: readonly [text: string, place: string | undefined, agency: string | undefined, body: string, why: string][] = [
    ['LONDON -- Water stood.', 'London', undefined, 'Water stood.', 'capitals and a dash'],
    ['PARIS (AP) — Water stood.', 'Paris', 'AP', 'Water stood.', 'an agency'],
    ["O'SMACH, Cambodia (AP)_ Water stood.", "O'Smach, Cambodia", 'AP', 'Water stood.', 'an underscore, as old wires print the dash'],
    ['RYE, N.H. - Water stood.', 'Rye, N.H.', undefined, 'Water stood.', 'a short town, proven by its state'],
    ['NEW YORK, Nov. 19 (UPI) — Water stood.', 'New York', 'UPI', 'Water stood.', 'a day'],
    ['WASHINGTON, Oct 5 (Reuters) - Water stood.', 'Washington', 'Reuters', 'Water stood.', 'a day without a point'],
    ['ORESTIADA, March 14 — Water stood.', 'Orestiada', undefined, 'Water stood.', 'a day and no agency'],
    ['COLUMBIA, Ky. (WKYX) -  Water stood.', 'Columbia, Ky.', 'WKYX', 'Water stood.', "a station's call letters"],
    ['Mexico City (AFP) – Water stood.', 'Mexico City', 'AFP', 'Water stood.', 'small letters, proven by the agency'],
    ['Seoul, South Korea — Water stood.', 'Seoul, South Korea', undefined, 'Water stood.', 'small letters, proven by the country'],
    ['Vienna — Water stood.', 'Vienna', undefined, 'Water stood.', 'small letters, a city known from datelines'],
    ['MOSCOW/ANKARA — Water stood.', 'Moscow/Ankara', undefined, 'Water stood.', 'two cities'],
    ['AUSTIN, Texas A jury stood.', 'Austin, Texas', undefined, 'A jury stood.', 'a page that lost its dash'],
    ['WASHINGTON (RNS) Water stood.', 'Washington', 'RNS', 'Water stood.', 'an agency and no dash'],
    ['Washington (CNN)', 'Washington', 'CNN', '', 'a line of its own'],
    ['NAIROBI, Kenya (AP) _', 'Nairobi, Kenya', 'AP', '', 'a line of its own, with a dash'],
    [
      'LOUISVILLE, KY--(Marketwire - December 23, 2010) -  The company said so.',
      'Louisville, KY',
      undefined,
      'The company said so.',
      'a newswire with a bracket behind the dash',
    ],
    ['Dec 29 (Reuters) - Water stood.', '', 'Reuters', 'Water stood.', 'a day and an agency, no place'],
    ['NATO – is it a threat?', undefined, undefined, '', 'an acronym'],
    ['NATO – A threat?', undefined, undefined, '', 'an acronym, whatever follows'],
    ['EXCLUSIVE — Water stood.', undefined, undefined, '', 'a notice'],
    ['WATCH — Water stood.', undefined, undefined, '', 'a notice'],
    ['Roe — who was there — said so.', undefined, undefined, '', 'a person'],
    ['The town — Vienna — stood under water.', undefined, undefined, '', 'an aside'],
    ['POLLS NOT WRONG, JUST TOO EARLY - Roe and Poe: “Water stood.”', undefined, undefined, '', 'a headline in capitals'],
    ['STORMS - COAST - STATEMENT', undefined, undefined, '', "an agency's slug"],
    ['“LONDON — is calling,” he said.', undefined, undefined, '', 'a quotation'],
    ['2024 — A year of water.', undefined, undefined, '', 'a year'],
    ['', undefined, undefined, '', 'nothing'],
  ]
  for (const [text, place, agency, body, why] of cases) {
    test(`${text || '(empty)'}: ${why}`, () => {
      const found = findDateline(text, { start: 0, end: text.length })
      assert.equal(found?.dateline.place, place)
      assert.equal(found?.dateline.agency, agency)
      if (found) assert.equal(text.slice(found.body), body)
    })
  }
})
