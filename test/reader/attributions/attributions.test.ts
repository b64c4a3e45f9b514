import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attribution } from '../../../src/reader/reading.ts'
import { cuts, names, readText } from '../../support/reader.ts'

interface Case {
  readonly why: string
  readonly text: string
  /** Words that the content must begin with: which attribution is meant. */
  readonly content: string
  readonly source?: string
  readonly speakers?: string[]
  readonly facts?: Partial<Attribution>
}

const CASES: readonly Case[] = [
  {
    why: 'words that deny, whatever the cue',
    text: '“There were never sixty pupils in that building,” Holt said.',
    content: '“There were never sixty pupils in that building,”',
    facts: { act: 'deny' },
  },
  {
    why: 'words that bear out what was said',
    text: 'Holt said that the report was “about right.”',
    content: 'that the report was “about right.”',
    facts: { act: 'confirm' },
  },
  {
    why: 'a count that is put somewhere is said, and certain',
    text: 'The ministry put the death toll at 22.',
    content: 'the death toll at 22',
    facts: { act: 'say', certainty: 'certain' },
  },
  {
    why: 'negated goes by the cue: not to say is to decline, and negated',
    text: 'Holt would not say when the road would open.',
    content: 'when the road would open',
    facts: { act: 'decline', negated: true },
  },
  {
    why: 'if and will are conditional',
    text: '“If they are needed they will go,” Holt said.',
    content: '“If they are needed they will go,”',
    facts: { certainty: 'conditional' },
  },
  {
    why: 'what could not be done is certain',
    text: '“I gave a date and I could not keep it,” Holt said.',
    content: '“I gave a date and I could not keep it,”',
    facts: { certainty: 'certain' },
  },
  {
    why: 'the future of somebody else is expected, one’s own intended',
    text: 'Mayor Ana Holt said that the road would open on Friday. She said that she would drive there.',
    content: 'that she would drive there',
    facts: { act: 'intend' },
  },
  {
    why: 'source before content, with a hearer and a day between',
    text: 'Mayor Ana Holt told reporters on Monday that the bridge would stay closed.',
    content: 'that the bridge would stay closed',
    source: 'Mayor Ana Holt',
    speakers: ['Ana Holt'],
    facts: { kind: 'indirect', act: 'expect', said: { value: '2024-10-28', start: 33, end: 39 } },
  },
  {
    why: 'source after a quotation that goes on behind it',
    text: '“We warned them,” said Jan Berg, the harbor master. “Nobody came.”',
    content: '“We warned them,” “Nobody came.”',
    source: 'Jan Berg, the harbor master',
    speakers: ['Jan Berg'],
    facts: { kind: 'direct', act: 'say' },
  },
  {
    why: 'content before an inverted cue',
    text: 'Two bridges in Zagreb were closed overnight, officials said.',
    content: 'Two bridges in Zagreb were closed overnight',
    source: 'officials',
    speakers: ['officials'],
    facts: { kind: 'indirect' },
  },
  {
    why: 'a mixed quotation keeps the words before its marks',
    text: 'The talks were “a waste of a good afternoon,” Holt said.',
    content: 'The talks were “a waste of a good afternoon,”',
    facts: { kind: 'mixed' },
  },
  {
    why: 'a second cue goes with the first, not with the verb of what was said',
    text: 'The Weather Institute said the rain would ease by Tuesday but warned that rivers would stay high.',
    content: 'that rivers would stay high',
    source: 'The Weather Institute',
    facts: { act: 'warn' },
  },
  {
    why: 'according to, with the content before it',
    text: 'Some 300 people were moved to a school, according to the Red Cross.',
    content: 'Some 300 people were moved to a school',
    source: 'the Red Cross',
    speakers: ['Red Cross'],
  },
  {
    why: 'a count that is raised is a statement',
    text: 'The Ministry of Health raised its death toll to 31 on Sunday.',
    content: 'its death toll to 31 on Sunday',
    speakers: ['Ministry of Health'],
  },
  {
    why: 'a refusal to speak is an act, not a negation',
    text: 'Holt declined to comment on the letter.',
    content: 'to comment on the letter',
    facts: { act: 'decline', negated: false },
  },
  {
    why: 'a statement that was not made is negated',
    text: 'Holt did not say that the dam was safe.',
    content: 'that the dam was safe',
    facts: { negated: true },
  },
  {
    why: 'anonymity is a caveat',
    text: 'A senior official, who spoke on condition of anonymity, said the plan had failed.',
    content: 'the plan had failed',
    facts: { speakers: ['e1'] },
  },
  {
    why: 'a past perfect recalls',
    text: 'Holt had said that the road would open in May.',
    content: 'that the road would open in May',
    facts: { previous: true },
  },
  {
    why: 'a denial',
    text: 'The company denied that it had been warned.',
    content: 'that it had been warned',
    facts: { act: 'deny' },
  },
  {
    why: 'an expectation in doubt',
    text: 'Holt said the river might rise again.',
    content: 'the river might rise again',
    facts: { certainty: 'possible' },
  },
]

for (const { why, text, content, source, speakers, facts } of CASES) {
  test(`${why}: ${text}`, () => {
    const reading = readText(text)
    const found = reading.attributions.find((a) => cuts(reading, a.content).join(' ') === content)
    assert.ok(found, `found only: ${reading.attributions.map((a) => cuts(reading, a.content).join(' | ')).join(' || ')}`)
    if (source !== undefined) assert.deepEqual(cuts(reading, found.source), [source])
    if (speakers) assert.deepEqual(names(reading, found.speakers), speakers)
    if (facts) assert.partialDeepStrictEqual(found, facts)
  })
}

test('one attribution stands inside another', () => {
  const reading = readText('Holt said that the government believes the dam will hold.')
  const inner = reading.attributions.find((a) => cuts(reading, a.cue).includes('believes'))
  const outer = reading.attributions.find((a) => cuts(reading, a.cue).includes('said'))
  assert.ok(inner && outer)
  assert.equal(inner.within, outer.id)
})

test('a quotation over two paragraphs is one statement', () => {
  const reading = readText(
    '“The water came at night,” Jan Berg said. “It took the wall first.\n\n“Then it took the house.”\n\nThe mayor listened.',
  )
  const said = reading.attributions.find((a) => names(reading, a.speakers).includes('Jan Berg'))
  assert.ok(said)
  assert.ok(cuts(reading, said.content).some((piece) => piece.includes('Then it took the house')))
})

test('others who are said to have said the same are a statement of their own, with their own day', () => {
  const reading = readText('Ana Holt -- like Jan Berg and Minister Eva Lind last week -- called the plan a sign of weakness.')
  const bySpeakers = reading.attributions.map((a) => names(reading, a.speakers))
  assert.deepEqual(bySpeakers, [['Ana Holt'], ['Jan Berg', 'Eva Lind']])
  assert.deepEqual(
    reading.attributions.map((a) => a.previous),
    [false, true],
  )
})

test('turns of a transcript have their speakers, and a question is nobody’s statement of fact', () => {
  const text =
    'MS. HOLT:  Good morning.  Thirty-one people are dead.\n\nQ    You said forty?\n\nMS. HOLT:  I did not.  We expect the count to rise.\n\nQ    When?\n\nMS. HOLT:  Soon.'
  const reading = readText(text, '2024-10-29', { title: 'Briefing by Civil Protection Spokesperson Ana Holt' })
  const holt = reading.entities.find((e) => e.name === 'Ana Holt')
  assert.ok(holt, reading.entities.map((e) => e.name).join(', '))
  const turns = reading.attributions.filter((a) => a.cue.length === 0)
  assert.deepEqual(
    turns.map((a) => [a.act, a.speakers]),
    [
      ['say', [holt.id]],
      ['ask', []],
      ['say', [holt.id]],
      ['ask', []],
      ['say', [holt.id]],
    ],
  )
  const expects = reading.attributions.find((a) => cuts(reading, a.cue).includes('expect'))
  assert.deepEqual(expects?.speakers, [holt.id], '"we" in her turn is she')
})
