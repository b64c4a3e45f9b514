import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromRecord } from '../../../src/article/record.ts'
import { complete, prepare } from '../../../src/reader/read.ts'
import { readText, testModel } from '../../support/reader.ts'

interface Case {
  readonly why: string
  readonly text: string
  /** The first words of the content whose speaker is asked for. */
  readonly content: string
  /** Names of the speakers; empty for nobody. */
  readonly speakers: readonly string[]
}

const CASES: readonly Case[] = [
  {
    why: 'a lead gives the role, the next sentence the name',
    text: 'Oregon’s health director says the clinics will stay open. Marta Quill says she has asked for more nurses.',
    content: 'the clinics will',
    speakers: ['Marta Quill'],
  },
  {
    why: 'a name known by another office is not the official of the lead',
    text: 'A ministry spokesman says the road is closed. Governor Ana Holt says she has asked for soldiers.',
    content: 'the road is',
    speakers: ['ministry spokesman'],
  },
  {
    why: 'his lawyer is nobody named, though a lawyer of somebody else is',
    text: 'Rita Sorel’s lawyer, Ben Ames, read the papers. Judge Ada Voss ordered Tom Kerr to testify. His lawyer said the order would be fought.',
    content: 'the order would',
    speakers: [],
  },
  {
    why: 'his wife is the other of his name',
    text: 'Paul Ostrow and Nina Ostrow left Boise in March. Paul Ostrow sold the house. His wife said that the sale was a mistake.',
    content: 'that the sale',
    speakers: ['Nina Ostrow'],
  },
  {
    why: 'who means the unnamed architect and not the named owner',
    text: 'Carla Reyes owns the tower. She did not pay an architect who said the work was finished.',
    content: 'the work was',
    speakers: [],
  },
  {
    why: 'a surname one letter wrong is the same person',
    text: 'The letter came from Harold Bergstein, a doctor in Albany. “She is well,” Bergsten said.',
    content: '“She is well',
    speakers: ['Harold Bergstein'],
  },
  {
    why: 'two nouns under one article are one person',
    text: 'Ana Holt, the former mayor of Salem, arrived late. The former mayor and senator said that the vote was fair.',
    content: 'that the vote',
    speakers: ['Ana Holt'],
  },
  {
    why: 'whoever has acted since may have the floor again: he is the one who dismissed it',
    text: 'Tom Kerr called the plan a burden. Mr. Ostrow dismissed that as the voice of Mr. Kerr’s client. “I like Tom,” he said.',
    content: '“I like Tom',
    speakers: ['Ostrow'],
  },
  {
    why: 'what stands after a colon is of whoever acts before it',
    text: 'Last spring, the Salem Herald gave Holt its blessing: “She knows the river,” it wrote.',
    content: '“She knows the',
    speakers: ['Salem Herald'],
  },
]

test('who speaks', async (t) => {
  for (const { why, text, content, speakers } of CASES) {
    await t.test(why, async () => {
      const reading = await readText(text)
      const attribution = reading.attributions.find((one) => text.slice(one.content[0]!.start).startsWith(content))
      assert.ok(attribution, 'found')
      const names = attribution.speakers.map((id) => reading.entities.find((entity) => entity.id === id)!.name)
      assert.deepEqual(names, speakers)
    })
  }
})

/** Attributions without a source, as a finder may give them. */
const SOURCELESS: readonly (Omit<Case, 'content'> & { readonly cue: string; readonly content: string })[] = [
  {
    why: 'somebody asked, and not the one who had spoken',
    text: 'Governor Ana Holt spoke first. “It will hold,” Holt said. Asked whether the dam was old, she left.',
    cue: 'Asked',
    content: 'whether the dam was old',
    speakers: [],
  },
  {
    why: 'what goes on without a source is the speaker’s before',
    text: 'Governor Ana Holt spoke first. “It will hold,” Holt said. “It is new.”',
    cue: '',
    content: '“It is new.”',
    speakers: ['Ana Holt'],
  },
  {
    why: 'a letter is its signer’s',
    text: 'Letters\n\nIt seems clear that the dam is old.\n\nAda Voss\n\nThe road is worse.\n\nTom Kerr\n',
    cue: 'seems clear',
    content: 'that the dam is old',
    speakers: ['Ada Voss'],
  },
]

test('who speaks where no source stands', async (t) => {
  for (const { why, text, cue, content, speakers } of SOURCELESS) {
    await t.test(why, () => {
      const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
      const draft = prepare(articleFromRecord({ id: 'test', text, published: '2024-10-29' }), testModel())
      const spoken = draft.text.includes('Holt said')
        ? [
            {
              source: [span('Holt said')].map(({ start }) => ({ start, end: start + 4 })),
              cue: [span('said')],
              content: [span('“It will hold,”')],
              score: 1,
            },
          ]
        : []
      const given = { source: [], cue: cue ? [span(cue)] : [], content: [span(content)], score: 1 }
      const reading = complete(draft, [...spoken, given], testModel())
      const last = reading.attributions.find((one) => one.content[0]!.start === text.indexOf(content))!
      assert.deepEqual(
        last.speakers.map((id) => reading.entities.find((entity) => entity.id === id)!.name),
        speakers,
      )
    })
  }
})
