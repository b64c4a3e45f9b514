import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attribution } from '../../../src/reader/reading.ts'
import { cuts, readText } from '../../support/reader.ts'

// The articles are published on Tuesday, 29 October 2024, unless a case says otherwise.
interface Case {
  readonly why: string
  readonly text: string
  /** Words that the content must hold; the innermost such attribution is meant. */
  readonly content: string
  readonly day?: string | null
  readonly previous?: boolean
  readonly occasion?: string | null
  readonly caveats?: Attribution['caveats'][number]['kind'][]
  readonly act?: Attribution['act']
}

const CASES: readonly Case[] = [
  {
    why: 'a day that is declared something is no day of saying',
    text: 'President Ana Holt declared Wednesday a day of mourning and said she would visit the port.',
    content: 'she would visit the port',
    day: null,
  },
  {
    why: 'a day since which something holds is no day of saying',
    text: 'The count has not changed since Friday, and a spokeswoman, Ines Roth, said the search went on.',
    content: 'the search went on',
    day: null,
  },
  {
    why: 'a year inside what is told of the source is no time of saying',
    text: 'Norfolk Mills, which made a loss in 2023, said that wages would be paid.',
    content: 'that wages would be paid',
    day: null,
  },
  {
    why: 'a day between the cue and "that" is of the saying',
    text: 'Jan Berg said last week that the count was final.',
    content: 'that the count was final',
    day: '2024-W43',
    previous: true,
  },
  {
    why: 'the day on which a count is raised',
    text: 'The Ministry of Health raised its toll to 31 on Monday.',
    content: 'its toll to 31',
    day: '2024-10-28',
  },
  {
    why: 'a report that names the day before twice and its own not at all is set on the day before',
    text: 'Forty engineers crossed the border on Monday. The bridge was shut, Jan Berg said. The mayor walked through the town on Monday.',
    content: 'The bridge was shut',
    day: '2024-10-28',
  },
  {
    why: 'a report that names its own day is not set on the day before',
    text: 'Forty engineers crossed the border on Monday. The bridge was shut, Jan Berg said. On Monday it rained and on Tuesday it froze.',
    content: 'The bridge was shut',
    day: null,
  },
  {
    why: 'a statement two days older than the report is recalled',
    text: 'The bridge is safe, Jan Berg said on Sunday.',
    content: 'The bridge is safe',
    day: '2024-10-27',
    previous: true,
  },
  {
    why: 'a statement of the day before is news',
    text: 'The bridge is safe, Jan Berg said on Monday.',
    content: 'The bridge is safe',
    day: '2024-10-28',
    previous: false,
  },
  {
    why: 'what "has said" tells still stands',
    text: 'The government has said that it wants the engineers to stay.',
    content: 'that it wants the engineers to stay',
    previous: false,
  },
  {
    why: 'what has long been said is recalled',
    text: 'The company has long said that the dam is safe.',
    content: 'the dam is safe',
    previous: true,
  },
  {
    why: 'somebody who is told by what he said',
    text: 'The hearing begins with the union leader who said that the siren had failed.',
    content: 'the siren had failed',
    previous: true,
  },
  {
    why: 'a speaker who goes on in a clause of his own is not recalled',
    text: 'The hearing begins with Jan Berg, who said that the siren had failed.',
    content: 'the siren had failed',
    previous: false,
  },
  {
    why: 'a claim that is rejected is recalled',
    text: "Ines Roth rejected the newspaper's statement that the bridge would close.",
    content: 'that the bridge would close',
    previous: true,
  },
  {
    why: 'a correction tells again what was said',
    text: 'Rivers fell across the county on Tuesday, officials said.\n\nCorrection, 29 October: A report of 28 October gave the wrong number of pupils. The mayor said that sixteen pupils were missing.',
    content: 'that sixteen pupils were missing',
    previous: true,
  },
  {
    why: '"last week" told of the speaker recalls nothing',
    text: '“We will rebuild,” said Jan Berg, who until last week was the mayor.',
    content: 'We will rebuild',
    previous: false,
    day: null,
  },
  {
    why: 'an occasion with the one who asked',
    text: 'Ines Roth said in an interview with the Norwegian station Radio Nord that the road was open.',
    content: 'the road was open',
    occasion: 'an interview with the Norwegian station Radio Nord',
  },
  {
    why: 'an occasion that is told',
    text: 'Ines Roth told a Monday briefing that the road was open.',
    content: 'the road was open',
    occasion: 'a Monday briefing',
    day: '2024-10-28',
  },
  {
    why: 'an occasion at the head of a sentence',
    text: 'In a brief televised address, Ines Roth said the road was open.',
    content: 'the road was open',
    occasion: 'a brief televised address',
  },
  {
    why: 'a reason that is cited is nobody’s word',
    text: 'Norfolk Mills declined to comment, citing a criminal inquiry.',
    content: 'to comment',
    caveats: [],
    act: 'decline',
  },
  {
    why: 'through a spokeswoman is at second hand',
    text: 'Jan Berg said through a spokeswoman that the opening was a relief.',
    content: 'the opening was a relief',
    caveats: ['secondhand'],
  },
  {
    why: 'what somebody else told is at second hand',
    text: 'A doctor in Split said the hospital had told its staff to stay.',
    content: 'the hospital had told its staff',
    caveats: ['secondhand'],
  },
  {
    why: 'what one was told oneself is first-hand',
    text: 'A doctor in Split said she had told the staff to stay.',
    content: 'she had told the staff',
    caveats: [],
  },
  {
    why: 'anonymity in the sentence after, of the speaker',
    text: 'Two people close to the talks said the mayor had been dismissed. They were not authorized to discuss it.',
    content: 'the mayor had been dismissed',
    caveats: ['anonymous'],
  },
  {
    why: 'anonymity in the sentence after, of somebody else',
    text: '“We heard a noise,” said Ines Roth, a teacher. Her neighbor, who asked not to be named, said the police had come early.',
    content: 'We heard a noise',
    caveats: [],
  },
  {
    why: 'officials who go unnamed later go unnamed at first',
    text: 'The port will close within days, two officials told the Harbor Gazette.\n\nThe officials, who spoke on condition of anonymity, said that ships had been warned.',
    content: 'The port will close within days',
    caveats: ['anonymous'],
  },
  {
    why: 'one of the unnamed',
    text: 'The officials, who spoke on condition of anonymity, said that ships had been warned. The first would leave by Monday, one of them said.',
    content: 'The first would leave by Monday',
    caveats: ['anonymous'],
  },
  {
    why: 'nothing to add is a refusal',
    text: '“I have nothing to add to that,” Jan Berg said.',
    content: 'I have nothing to add',
    act: 'decline',
  },
  {
    why: 'silence is a refusal, and what was asked its content',
    text: 'The prosecutor did not immediately respond to a request for comment.',
    content: 'to a request for comment',
    act: 'decline',
  },
  {
    why: 'not returning a call is a refusal',
    text: 'A spokeswoman for the port did not return two calls on Monday.',
    content: 'two calls',
    act: 'decline',
  },
  {
    why: 'not saying is a refusal',
    text: 'Jan Berg would not say where the money had gone.',
    content: 'where the money had gone',
    act: 'decline',
  },
]

test('a patient who does not respond to a treatment says nothing', () => {
  assert.deepEqual(readText('The patient did not respond to the treatment.').attributions, [])
})

for (const { why, text, content, day, previous, occasion, caveats, act } of CASES) {
  test(`${why}: ${text}`, () => {
    const reading = readText(text)
    const found = reading.attributions.findLast((a) => cuts(reading, a.content).join(' ').includes(content))
    assert.ok(found, `found only: ${reading.attributions.map((a) => cuts(reading, a.content).join(' | ')).join(' || ')}`)
    if (day !== undefined) assert.equal(found.said?.value ?? null, day)
    if (previous !== undefined) assert.equal(found.previous, previous)
    if (occasion !== undefined) assert.equal(found.occasion ?? null, occasion)
    if (caveats)
      assert.deepEqual(
        found.caveats.map(({ kind }) => kind),
        caveats,
      )
    if (act) assert.equal(found.act, act)
  })
}
