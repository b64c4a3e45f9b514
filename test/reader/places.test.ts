import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findPlaces, recogniseToponyms } from '../../src/reader/places.ts'
import type { Place } from '../../src/reader/reading.ts'
import { findSentences } from '../../src/reader/sentences.ts'
import { testModel } from '../support/reader.ts'

const { gazetteer, tagger } = testModel()
const sentencesOf = (text: string) => tagger.tag(findSentences(text, [{ start: 0, end: text.length }]))
const placesIn = (text: string, from: { outlet?: string; url?: string } = {}): Place[] =>
  findPlaces({ text, sentences: sentencesOf(text), entities: [], gazetteer, ...from }).places
const written = (text: string, places: readonly { start: number; end: number }[]): string[] => places.map((p) => text.slice(p.start, p.end))

const located: readonly (readonly [text: string, name: string, country: string, within: string | undefined, why: string])[] = [
  ['The fire began in Paris on Monday.', 'Paris', 'FR', 'Île-de-France', 'the one that most people know'],
  ['The fire began in Paris, Texas, on Monday.', 'Paris', 'US', 'Texas', 'its state behind a comma'],
  ['MELVILLE, Sask. — A cat came home by train.', 'MELVILLE', 'CA', 'Saskatchewan', 'a dateline with a shortened province'],
  [
    'The road from Glasgow is shut, Kentucky State Police said. It runs through Kentucky to Bowling Green.',
    'Glasgow',
    'US',
    'Kentucky',
    'the other places of the article',
  ],
  ['Shelling was heard in Kursk, in western Russia.', 'Kursk', 'RU', 'Kursk Oblast', 'in a country'],
  ['Police in the Ontario city of London made two arrests.', 'London', 'CA', 'Ontario', 'a city of its province'],
  ['The hearing is in Birmingham. Alabama has seen three this year.', 'Birmingham', 'US', 'Alabama', 'a state that the article names'],
  ['Washington condemned the strike.', 'Washington', 'US', 'District of Columbia', 'a capital before a state of its name'],
  ['The bridge is in Washington state.', 'Washington state', 'US', undefined, 'a state by its word'],
  ['Albany must decide, New York Gov. Ann Dahl said.', 'New York', 'US', undefined, 'a state by its governor'],
  ['Thousands fled Georgia, Armenia and Azerbaijan.', 'Georgia', 'GE', undefined, 'a country among countries'],
  ['Voters in Georgia, Alabama and Tennessee go to the polls.', 'Georgia', 'US', undefined, 'a state among states'],
]

for (const [text, name, country, within, why] of located)
  test(`${name}: ${text} (${why})`, () => {
    const place = placesIn(text).find((p) => text.slice(p.start, p.end) === name)
    assert.ok(place, 'not found')
    assert.deepEqual([place.country, place.within], [country, within])
  })

const recognised: readonly (readonly [text: string, names: readonly string[], why: string])[] = [
  ['Andrew Jackson spoke in Nashville. Jackson said little.', ['Nashville'], 'a person is no place'],
  ['The Washington Post reported it.', [], 'nor is a newspaper'],
  ['In March the Reform party met in Reading.', ['Reading'], 'nor an ordinary word, but "in" tells of a town'],
  ['Turkish troops crossed into Syria, and Turks cheered.', ['Turkish', 'Syria'], 'an adjective is of a country, its people are not'],
  ['She speaks Russian and reads French.', [], 'a language'],
  ['He lives on Hertford Road in Edmonton.', ['Edmonton'], 'a street is named for a town'],
  ['The Texas-based firm trades with us in the US.', ['Texas', 'US'], 'a hyphen; a pronoun'],
  ['Fort Washington is quiet.', ['Fort Washington'], 'one name, not the last word of it'],
  ['Talks on Nineveh province went on.', ['Nineveh province'], 'a province with its word'],
]

for (const [text, names, why] of recognised)
  test(`${text} (${why})`, () => assert.deepEqual(written(text, recogniseToponyms(text, sentencesOf(text), gazetteer)), names))

test('the outlet’s town and the address of its page tell where a report is from', () => {
  const text = 'The council met in London on Monday.'
  assert.equal(placesIn(text)[0]?.country, 'GB')
  const news = 'A fire broke out in Hamilton on Monday.'
  assert.equal(placesIn(news, { url: 'https://news.example.nz/fire' })[0]?.country, 'NZ')
})

test('the entity is the one that is mentioned there', () => {
  const text = 'Shells fell on Odesa.'
  const entities = [{ id: 'e7', kind: 'place' as const, name: 'Odesa', aliases: [], mentions: [{ start: 15, end: 20 }] }]
  const [place] = findPlaces({ text, sentences: sentencesOf(text), entities, gazetteer }).places
  assert.equal(place?.entity, 'e7')
  assert.equal(place?.country, 'UA')
})

test('a place that nobody else made an entity gets one, and each of its names the same', () => {
  const text = 'Kentucky State Police closed the road. The US-led force watched Kentucky.'
  const { places, entities } = findPlaces({ text, sentences: sentencesOf(text), entities: [], gazetteer })
  assert.deepEqual(
    places.map((p) => entities.find((e) => e.id === p.entity)?.name),
    ['Kentucky', 'United States', 'Kentucky'],
  )
  assert.deepEqual(entities[0]?.mentions, [
    { start: 0, end: 8 },
    { start: text.lastIndexOf('Kentucky'), end: text.lastIndexOf('Kentucky') + 8 },
  ])
})

test('places are inside the text, in order, apart, and on the globe', () => {
  const words = fc.constantFrom(
    'Paris',
    'Texas',
    ',',
    'in',
    'the',
    'Turkish',
    'US',
    'New',
    'York',
    '-',
    'St.',
    'Kursk',
    'County',
    '\n',
    '.',
    "'s",
    'said',
    'é',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const text = list.join(' ')
      let last = 0
      for (const p of placesIn(text)) {
        assert.ok(p.start >= last && p.end > p.start && p.end <= text.length)
        assert.ok(Math.abs(p.lat) <= 90 && Math.abs(p.lon) <= 180)
        assert.match(p.country, /^(?:[A-Z]{2})?$/)
        last = p.end
      }
    }),
  )
})
