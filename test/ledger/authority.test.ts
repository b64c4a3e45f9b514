import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Chain, chainsOf } from '../../src/ledger/authority.ts'
import { linkSources } from '../../src/ledger/sources.ts'
import type { Entity, Reading } from '../../src/reader/reading.ts'
import type { Span } from '../../src/text/span.ts'

interface Statement {
  readonly source: string
  readonly cue?: string
  readonly content: string
  /** Names of entities. */
  readonly by?: readonly string[]
  readonly within?: string
  readonly act?: 'say' | 'confirm'
}

interface Report {
  readonly id?: string
  readonly outlet?: string
  readonly published?: string
  readonly agency?: string
  readonly byline?: readonly string[]
  readonly contributors?: string
  /** Name, kind, role, affiliation; each mention is where the name stands in the text. */
  readonly who: readonly (readonly [string, Entity['kind'], string?, string?])[]
  readonly said: readonly Statement[]
}

const everywhere = (text: string, words: string): Span[] => {
  const spans: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) spans.push({ start: at, end: at + words.length })
  return spans
}

const reading = (
  text: string,
  { id = 'a', outlet, published = '2025-03-10', agency, byline = [], contributors, who, said }: Report,
): Reading => {
  const first = (words: string): Span[] => (words === '' ? [] : everywhere(text, words).slice(0, 1))
  const idOf = (name: string): string => `e${who.findIndex(([one]) => one === name)}`
  const [dateline] = agency === undefined ? [] : first(agency)
  return {
    article: {
      id,
      text,
      language: 'en',
      published,
      byline: [...byline],
      credits: [],
      ...(outlet && { outlet }),
      ...(agency && dateline && { dateline: { ...dateline, place: 'Tartu', agency } }),
      sections: contributors === undefined ? [] : first(contributors).map((span) => ({ ...span, kind: 'contributors' as const })),
    },
    entities: who.map(([name, kind, role, affiliation], i) => ({
      id: `e${i}`,
      kind,
      name,
      aliases: [],
      ...(role && { role }),
      ...(affiliation && { affiliation: idOf(affiliation) }),
      mentions: everywhere(text, name),
    })),
    attributions: said.map(({ source, cue = 'said', content, by = [], within, act = 'say' }, i) => ({
      id: `a${i + 1}`,
      source: first(source),
      cue:
        cue === ''
          ? []
          : everywhere(text, cue)
              .filter(({ start }) => start >= (first(source)[0]?.start ?? 0))
              .slice(0, 1),
      content: first(content),
      kind: 'indirect' as const,
      act,
      certainty: 'certain' as const,
      negated: false,
      speakers: by.map(idOf),
      ...(within && { within }),
      previous: false,
      caveats: [],
      score: 1,
    })),
    times: [],
    figures: [],
    forecasts: [],
    events: [],
    places: [],
    notes: [],
    reader: { version: '0', model: '0' },
  }
}

const chainsIn = (...readings: Reading[]): Chain[] => chainsOf(readings, linkSources(readings))
/** "Courier < Agency (carrier) < two officials (?)": a question mark where nobody is named. */
const told = (chain: Chain | undefined): string =>
  (chain?.links ?? []).map(({ name, part, source }) => `${name} ${part}${source === undefined ? '?' : ''}`).join(' < ')

const outlet = 'The Harbour Courier'
const own = `${outlet} outlet`
const cases: readonly [string, string, Report, string][] = [
  [
    'the outlet and who speaks',
    'The road is open, Mari Tamm said.',
    { outlet, who: [['Mari Tamm', 'person']], said: [{ source: 'Mari Tamm', content: 'The road is open', by: ['Mari Tamm'] }] },
    `${own} < Mari Tamm speaker`,
  ],
  [
    'a spokesperson’s word is the institution’s',
    'The road is open, Rescue Board spokeswoman Mari Tamm said.',
    {
      outlet,
      who: [
        ['Mari Tamm', 'person', 'spokeswoman', 'Rescue Board'],
        ['Rescue Board', 'organization'],
      ],
      said: [{ source: 'Rescue Board spokeswoman Mari Tamm', content: 'The road is open', by: ['Mari Tamm'] }],
    },
    `${own} < Mari Tamm speaker < Rescue Board body`,
  ],
  [
    'an unnamed spokesperson stays unnamed',
    'The road is open, a spokesperson for the Rescue Board said.',
    {
      outlet,
      who: [
        ['spokesperson', 'person'],
        ['Rescue Board', 'organization'],
      ],
      said: [{ source: 'a spokesperson for the Rescue Board', content: 'The road is open', by: ['spokesperson'] }],
    },
    `${own} < a spokesperson for the Rescue Board speaker? < Rescue Board body`,
  ],
  [
    'officials stay unnamed',
    'The road is open, two officials said.',
    { outlet, who: [['officials', 'group']], said: [{ source: 'two officials', content: 'The road is open', by: ['officials'] }] },
    `${own} < two officials speaker?`,
  ],
  [
    'the agency of the dateline',
    'TARTU (Baltic News Agency) — The road is open, Mari Tamm said.',
    {
      outlet,
      agency: 'Baltic News Agency',
      who: [
        ['Mari Tamm', 'person'],
        ['Baltic News Agency', 'organization'],
      ],
      said: [{ source: 'Mari Tamm', content: 'The road is open', by: ['Mari Tamm'] }],
    },
    `${own} < Baltic News Agency carrier < Mari Tamm speaker`,
  ],
  [
    'a report without an outlet is its agency’s',
    'TARTU (Baltic News Agency) — The road is open, Mari Tamm said.',
    {
      agency: 'Baltic News Agency',
      who: [
        ['Mari Tamm', 'person'],
        ['Baltic News Agency', 'organization'],
      ],
      said: [{ source: 'Mari Tamm', content: 'The road is open', by: ['Mari Tamm'] }],
    },
    'Baltic News Agency outlet < Mari Tamm speaker',
  ],
  [
    'an agency that contributed, where no reporter is named',
    'The road is open, Mari Tamm said.\n\nBaltic News Agency contributed to this report.',
    {
      outlet,
      contributors: 'Baltic News Agency contributed to this report.',
      who: [
        ['Mari Tamm', 'person'],
        ['Baltic News Agency', 'organization'],
      ],
      said: [{ source: 'Mari Tamm', content: 'The road is open', by: ['Mari Tamm'] }],
    },
    `${own} < Baltic News Agency carrier < Mari Tamm speaker`,
  ],
  [
    'an agency that contributed to a reporter’s story may have given any part',
    'The road is open, Mari Tamm said.\n\nBaltic News Agency contributed to this report.',
    {
      outlet,
      byline: ['Jaan Kask'],
      contributors: 'Baltic News Agency contributed to this report.',
      who: [
        ['Mari Tamm', 'person'],
        ['Baltic News Agency', 'organization'],
      ],
      said: [{ source: 'Mari Tamm', content: 'The road is open', by: ['Mari Tamm'] }],
    },
    `${own} < Mari Tamm speaker`,
  ],
  [
    'what is told to the outlet itself came by no agency',
    'TARTU (Baltic News Agency) — The road is open, Mari Tamm told The Harbour Courier.',
    {
      outlet,
      agency: 'Baltic News Agency',
      who: [
        ['Mari Tamm', 'person'],
        ['Baltic News Agency', 'organization'],
        ['The Harbour Courier', 'organization'],
      ],
      said: [{ source: 'Mari Tamm', cue: 'told', content: 'The road is open', by: ['Mari Tamm'] }],
    },
    `${own} < Mari Tamm speaker`,
  ],
  [
    'another outlet was told',
    'The road is open, Mari Tamm told Radio Tartu.',
    {
      outlet,
      who: [
        ['Mari Tamm', 'person'],
        ['Radio Tartu', 'organization'],
      ],
      said: [{ source: 'Mari Tamm', cue: 'told', content: 'The road is open', by: ['Mari Tamm'] }],
    },
    `${own} < Radio Tartu carrier < Mari Tamm speaker`,
  ],
  [
    'a paper reports, citing somebody',
    'The Evening Post reported, citing two officials, that the road is open.',
    {
      outlet,
      who: [['Evening Post', 'organization']],
      said: [{ source: 'The Evening Post', cue: 'reported', content: 'citing two officials, that the road is open', by: ['Evening Post'] }],
    },
    `${own} < Evening Post carrier < two officials speaker?`,
  ],
  [
    'a paper quotes somebody',
    'The Evening Post quoted Mari Tamm as saying that the road is open.',
    {
      outlet,
      who: [
        ['Evening Post', 'organization'],
        ['Mari Tamm', 'person'],
      ],
      said: [{ source: 'The Evening Post', cue: 'saying', content: 'that the road is open', by: ['Evening Post'] }],
    },
    `${own} < Evening Post carrier < Mari Tamm speaker`,
  ],
  [
    'the same, where all behind the verb is read as the content; and a name that ends in “News Agency” is a name',
    'Baltic News Agency also quoted Mari Tamm as saying that the road is open. It is, the Evening Post said.',
    {
      outlet,
      who: [
        ['Baltic News Agency', 'organization'],
        ['Mari Tamm', 'person'],
        ['Evening Post', 'organization'],
      ],
      said: [
        {
          source: 'Baltic News Agency',
          cue: 'also quoted',
          content: 'Mari Tamm as saying that the road is open',
          by: ['Baltic News Agency'],
        },
        { source: 'the Evening Post', content: 'It is', by: ['Evening Post'] },
      ],
    },
    `${own} < Baltic News Agency carrier < Mari Tamm speaker`,
  ],
  [
    'a statement that was carried and cited: whoever is named last had it last',
    'The road is open, according to a statement by the Rescue Board that was carried by Radio Tartu and cited by the Evening Post.',
    {
      outlet,
      who: [
        ['Rescue Board', 'organization'],
        ['Radio Tartu', 'organization'],
        ['Evening Post', 'organization'],
      ],
      said: [{ source: 'a statement', cue: 'according to', content: 'The road is open' }],
    },
    `${own} < Evening Post carrier < Radio Tartu carrier < Rescue Board speaker`,
  ],
  [
    'through somebody else',
    'Mari Tamm said through a lawyer that the road is open.',
    { outlet, who: [['Mari Tamm', 'person']], said: [{ source: 'Mari Tamm', content: 'that the road is open', by: ['Mari Tamm'] }] },
    `${own} < a lawyer relay? < Mari Tamm speaker`,
  ],
  [
    'a statement inside another',
    'Jaan Kask said that Mari Tamm said that the road is open.',
    {
      outlet,
      who: [
        ['Jaan Kask', 'person'],
        ['Mari Tamm', 'person'],
      ],
      said: [
        { source: 'Jaan Kask', content: 'that Mari Tamm said that the road is open', by: ['Jaan Kask'] },
        { source: 'Mari Tamm', content: 'that the road is open', by: ['Mari Tamm'], within: 'a1' },
      ],
    },
    `${own} < Jaan Kask speaker < Mari Tamm speaker`,
  ],
  [
    'a confirmation that rests on another’s word',
    'The Relief Office confirmed a toll of 52. The Relief Office said that it relied on the Rescue Board for the number.',
    {
      outlet,
      who: [
        ['Relief Office', 'organization'],
        ['Rescue Board', 'organization'],
      ],
      said: [
        { source: 'The Relief Office', cue: 'confirmed', content: 'a toll of 52', by: ['Relief Office'], act: 'confirm' },
        { source: 'The Relief Office', content: 'that it relied on the Rescue Board for the number', by: ['Relief Office'] },
      ],
    },
    `${own} < Relief Office speaker < Rescue Board speaker`,
  ],
  [
    'the newspaper: the one other outlet that speaks',
    'The Evening Post reported that the road is open. The Tartu newspaper said that it will close.',
    {
      outlet,
      who: [['Evening Post', 'organization']],
      said: [
        { source: 'The Tartu newspaper', content: 'that it will close' },
        { source: 'The Evening Post', cue: 'reported', content: 'that the road is open', by: ['Evening Post'] },
      ],
    },
    `${own} < Evening Post carrier`,
  ],
]

for (const [why, text, report, expected] of cases)
  test(`${why}: ${expected}`, () => {
    const chains = chainsIn(reading(text, report))
    const innermost = report.said.find(({ within }) => within) ? chains.at(-1) : chains[0]
    assert.equal(told(innermost), expected)
  })

const tamm = (id: string, named: string, published: string, text: string, more: Partial<Report> = {}): Reading =>
  reading(text, {
    id,
    outlet: named,
    published,
    who: [
      ['Mari Tamm', 'person'],
      ['Evening Post', 'organization'],
    ],
    said: [{ source: 'Mari Tamm', content: 'Forty houses on Lake Street were flooded overnight', by: ['Mari Tamm'] }],
    ...more,
  })

const first = tamm('a', 'Evening Post', '2025-03-10', 'Forty houses on Lake Street were flooded overnight, Mari Tamm said.')
const later = (published: string): Reading =>
  tamm('b', outlet, published, 'Forty houses on Lake Street were flooded overnight, Mari Tamm told the Evening Post.', {
    said: [{ source: 'Mari Tamm', cue: 'told', content: 'Forty houses on Lake Street were flooded overnight', by: ['Mari Tamm'] }],
  })

test('what is taken from another outlet is linked to that one’s own statement, where it came before', () => {
  const taken = (published: string) =>
    chainsIn(first, later(published)).map((chain) => chain.taken?.statement ?? (chain.taken ? 'somewhere' : 'own'))
  assert.deepEqual(taken('2025-03-11'), ['own', 'a#a1'])
  assert.deepEqual(taken('2025-03-09'), ['own', 'somewhere'], 'published before it')
  assert.deepEqual(taken('2025-04-30'), ['own', 'somewhere'], 'weeks later')
})

test('a long text of nothing but line breaks, stops or quotation marks is read at once', () => {
  for (const filler of ['\n', '. ', '" ', 'quoted ', 'said to have told '])
    assert.equal(
      chainsIn(
        tamm('a', outlet, '2025-03-10', `${filler.repeat(20_000)}Forty houses on Lake Street were flooded overnight, Mari Tamm said.`),
      ).length,
      1,
    )
})

test('two who say it together stand beside each other', () => {
  const text = 'The road is open, the Rescue Board and the Relief Office said.'
  const [chain] = chainsIn(
    reading(text, {
      outlet,
      who: [
        ['Rescue Board', 'organization'],
        ['Relief Office', 'organization'],
      ],
      said: [{ source: 'the Rescue Board and the Relief Office', content: 'The road is open', by: ['Rescue Board', 'Relief Office'] }],
    }),
  )
  assert.deepEqual(
    chain?.links.map(({ name, joint }) => [name, joint === true]),
    [
      [outlet, false],
      ['Rescue Board', false],
      ['Relief Office', true],
    ],
  )
})

test('a speaker that a person marked wrong answers for nothing', () => {
  const [, text, report] = cases[0]!
  const readings = [reading(text, report)]
  const [chain] = chainsOf(readings, linkSources(readings), new Set(['a#a1']))
  assert.deepEqual(chain?.speakers, [])
  assert.equal(told(chain), `${own} < Mari Tamm speaker?`)
})
