import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { findSentences, type Sentence, type Token } from '../../../src/reader/sentences.ts'
import { agreeOnNames } from '../../../src/reader/tagger/agreement.ts'
import { TaggerModelError } from '../../../src/reader/tagger/model.ts'
import type { WordKnowledge } from '../../../src/reader/tagger/name-bounds.ts'
import { openTagger } from '../../../src/reader/tagger/tagger.ts'
import { cut } from '../../../src/text/span.ts'

const file = (path: string): URL => new URL(`../../../${path}`, import.meta.url)
const tagger = openTagger(readFileSync(file('data/tagger.bin')))

test('gives the labels that the training gives, from the same features', () => {
  const text = readFileSync(file('test/fixtures/tagger/article.txt'), 'utf8')
  const sentences = findSentences(text, [])
  const { tags, names, features } = tagger.label(sentences)
  const ours = sentences.flatMap(({ tokens }) => tokens).map(({ text }, i) => [text, tags[i], names[i], features[i]])
  assert.deepEqual(ours, JSON.parse(readFileSync(file('test/fixtures/tagger/labels.json'), 'utf8')))
})

/** The names of a text as "TYPE words". */
const namesIn = (sentences: readonly Sentence[]): string[] => {
  const names: string[] = []
  for (const { tokens } of sentences) {
    for (const { text, name, begins } of tokens) {
      if (begins) names.push(`${name} ${text}`)
      else if (name) names[names.length - 1] += ` ${text}`
    }
  }
  return names
}

const cases: [why: string, text: string, names: string[]][] = [
  [
    'people, places and bodies',
    'Sabina Hale of the Ministry of Health spoke in Lisbon on Monday.',
    ['PERSON Sabina Hale', 'ORGANIZATION Ministry of Health', 'LOCATION Lisbon'],
  ],
  ['titles are no part of a name', 'President Ivan Petrov met Gen. Marta Olsen.', ['PERSON Ivan Petrov', 'PERSON Marta Olsen']],
  ['a surname follows its full name', 'Tomas Aldous spoke first. Aldous was angry.', ['PERSON Tomas Aldous', 'PERSON Aldous']],
  [
    'a dateline',
    'NAIROBI, Kenya (AP) — Rain fell on Nairobi.',
    ['LOCATION NAIROBI', 'LOCATION Kenya', 'ORGANIZATION AP', 'LOCATION Nairobi'],
  ],
  [
    'names of other countries',
    'Choe Min-ho flew from Pyongyang to Moscow with Oleksandr Kovalenko.',
    ['PERSON Choe Min-ho', 'LOCATION Pyongyang', 'LOCATION Moscow', 'PERSON Oleksandr Kovalenko'],
  ],
  ['no name', 'They said that it would rain again, and it did.', []],
]

for (const [why, text, names] of cases) {
  test(`names: ${why}: ${text}`, () => assert.deepEqual(namesIn(tagger.tag(findSentences(text, []))), names))
}

const knowledge: WordKnowledge = {
  isCommon: (word) => ['although', 'the'].includes(word.toLowerCase()),
  isTitle: (word) => word === 'President',
  isGivenName: (word) => word === 'Larry',
  isDemonym: (word) => word === 'Ruritanian',
  isCountry: (word) => word === 'Georgia',
}

/** Sentences of words "Hale/P": PERSON, ORGANIZATION, LOCATION, MISC by their first letter; "+P" goes on. */
const labelled = (...lines: string[]): Sentence[] => {
  const types = { P: 'PERSON', O: 'ORGANIZATION', L: 'LOCATION', M: 'MISC' } as const
  return lines.map((line, paragraph) => {
    const tokens = line.split(' ').map((word, i): Token => {
      const [, text = '', goesOn, type] = /^(.+?)(?:[/]([+]?)([POLM]))?$/.exec(word)!
      const tag = /^[A-Z]/.test(text) && !(i === 0 && knowledge.isCommon(text)) ? 'NNP' : 'X'
      const name = type && types[type as keyof typeof types]
      return { start: i, end: i + 1, text, tag, ...(name && { name, ...(!goesOn && { begins: true }) }) }
    })
    return { start: 0, end: tokens.length, tokens, paragraph }
  })
}

const agreements: [why: string, lines: string[], names: string[]][] = [
  ['a surname is a person', ['Ann/P Hale/+P spoke', 'Hale/O left', 'then Hale left'], ['PERSON Ann Hale', 'PERSON Hale', 'PERSON Hale']],
  ['a country is none', ['Ann/P Georgia/+P spoke', 'Georgia/L lost'], ['PERSON Ann Georgia', 'LOCATION Georgia']],
  ['two thirds decide', ['Acme/O fell', 'Acme/O rose', 'Acme/L fell'], ['ORGANIZATION Acme', 'ORGANIZATION Acme', 'ORGANIZATION Acme']],
  ['a name passed over', ['the Blue/O Cross/+O came', 'a Blue Cross van'], ['ORGANIZATION Blue Cross', 'ORGANIZATION Blue Cross']],
  ['titles and first words fall away', ['President/P Ann/+P Hale/+P spoke', 'Although/O Hale/+O left'], ['PERSON Ann Hale', 'PERSON Hale']],
  ['small words are no names', ['they trump/P all', 'of/O Acme/+O and/+O'], ['ORGANIZATION Acme']],
  ['a firm goes by its first word', ['Coda/O Inc./+O rose', 'Coda/P fell'], ['ORGANIZATION Coda Inc.', 'ORGANIZATION Coda']],
  ['a nation and its ministry', ['the Ruritanian/M Foreign/O Ministry/+O said'], ['ORGANIZATION Ruritanian Foreign Ministry']],
  [
    'capitals are the same name',
    ['in Podkova/L fell', 'near Podkova/L rose', 'PODKOVA/O fell'],
    ['LOCATION Podkova', 'LOCATION Podkova', 'LOCATION PODKOVA'],
  ],
  [
    'a formal name with a genitive',
    ["the Democratic/M People/+M 's Republic/L of/+L Korea/+L said"],
    ["LOCATION Democratic People 's Republic of Korea"],
  ],
  ['a noun at the head of a sentence', ['Bell/P rings again', 'the bell rang'], []],
  ['a name that is a noun elsewhere', ['Bell/P rings', 'Mr. Bell/P rang the bell'], ['PERSON Bell', 'PERSON Bell']],
  ['a full name by its parts', ['Larry/O King/+O spoke', 'King/P left'], ['PERSON Larry King', 'PERSON King']],
]

for (const [why, lines, names] of agreements) {
  test(`agreement: ${why}: ${lines.join(' | ')}`, () => assert.deepEqual(namesIn(agreeOnNames(labelled(...lines), knowledge)), names))
}

test('parts of speech', () => {
  const [sentence] = tagger.tag(findSentences('The minister did not say how many soldiers were killed.', []))
  assert.deepEqual(
    sentence!.tokens.map(({ tag }) => tag),
    ['DT', 'NN', 'VBD', 'RB', 'VB', 'WRB', 'JJ', 'NNS', 'VBD', 'VBN', '.'],
  )
})

test('any text is tagged: every token has a tag, every name begins, nothing else changes', () => {
  const part = fc.constantFrom(
    'John',
    'Hale',
    'of',
    'the',
    'U.S.',
    ' ',
    ' ',
    ' ',
    '\n',
    'Mr.',
    '.',
    '“',
    '”',
    "'s",
    'MOSCOW',
    'al-Amin',
    '5',
    '—',
    '👍',
    'İ',
    'ß',
    'trump',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = findSentences(text, [])
      const before = JSON.stringify(sentences)
      const tagged = tagger.tag(sentences)
      assert.equal(JSON.stringify(sentences), before)
      assert.deepEqual(
        tagged.map(({ tokens, ...rest }) => ({ ...rest, tokens: tokens.map(({ start, end, text }) => ({ start, end, text, tag: '' })) })),
        JSON.parse(before),
      )
      for (const { tokens } of tagged) {
        tokens.forEach((token, i) => {
          assert.equal(cut(text, token), token.text)
          assert.notEqual(token.tag, '')
          if (token.name && !token.begins) assert.equal(tokens[i - 1]?.name, token.name)
          if (token.begins) assert.ok(token.name)
        })
      }
    }),
  )
})

test('the same article gives the same labels whatever was read before', () => {
  const text = 'Ana Silva met Berlin officials in Porto. Silva left.'
  const once = tagger.tag(findSentences(text, []))
  tagger.tag(findSentences('Berlin Silva Porto porto berlin. Mr. Porto said so.', []))
  assert.deepEqual(tagger.tag(findSentences(text, [])), once)
  assert.deepEqual(tagger.tag([]), [])
})

test('bytes that are no model are refused', () => {
  assert.throws(() => openTagger(new Uint8Array(16)), TaggerModelError)
  assert.throws(() => openTagger(new Uint8Array(0)), TaggerModelError)
})
