import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Article } from '../../src/article/article.ts'
import { articleFromText } from '../../src/article/plain-text.ts'
import { findLayout } from '../../src/reader/layout.ts'
import { cut } from '../../src/text/span.ts'

const lead = 'Water stood waist-high in two villages on Tuesday after a sea dike gave way, the Interior Ministry said.'
const layout = (text: string, known: Partial<Article> = {}) => findLayout(articleFromText(text, known))
/** Each section as "kind: words". */
const sections = (text: string, known: Partial<Article> = {}): string[] =>
  layout(text, known).sections.map((section) => `${section.kind}: ${cut(text, section)}`)

describe('the head of a report', () => {
  const cases: readonly [why: string, text: string, expected: readonly string[]][] = [
    [
      'headline, standfirst, byline, agency, date',
      `Dike fails in Zeeland\n\nTwo villages under water; mayor: 'We had a plan'\n\nBy ANKE BOS\nCoastal Press\nFeb. 4, 2025 6:20 PM\n\nMIDDELBURG (CP) — ${lead}`,
      [
        'headline: Dike fails in Zeeland',
        "headline: Two villages under water; mayor: 'We had a plan'",
        'contributors: By ANKE BOS',
        'credit: Coastal Press',
        'dateline: Feb. 4, 2025 6:20 PM',
        'dateline: MIDDELBURG (CP) —',
        `body: ${lead}`,
      ],
    ],
    [
      'a masthead, a page line',
      `THE DELTA COURIER\n\nTuesday, 4 February 2025\n\nDike fails in Zeeland\n\n${lead}`,
      ['credit: THE DELTA COURIER', 'dateline: Tuesday, 4 February 2025', 'headline: Dike fails in Zeeland', `body: ${lead}`],
    ],
    [
      'a leading date with the standfirst behind it',
      ` date 2025-02-04 The ministry said 2,300 people were out of their homes.\n\nMIDDELBURG -- ${lead}`,
      [
        'dateline: date 2025-02-04',
        'headline: The ministry said 2,300 people were out of their homes.',
        'dateline: MIDDELBURG --',
        `body: ${lead}`,
      ],
    ],
    [
      "an agency's slug is no dateline",
      `FLOODS - ZEELAND - STATEMENT\n\nTHE HAGUE, Feb 4 (CP) - ${lead}`,
      ['headline: FLOODS - ZEELAND - STATEMENT', 'dateline: THE HAGUE, Feb 4 (CP) -', `body: ${lead}`],
    ],
    [
      'a local lead above an agency dateline is body',
      `The pastor of St. Luke's drove to the airport with forty blankets on Monday night, and came home on Tuesday with the news that nobody there needed a blanket any more, he said.\n\nMIDDELBURG (CP) — ${lead}`,
      [
        `body: The pastor of St. Luke's drove to the airport with forty blankets on Monday night, and came home on Tuesday with the news that nobody there needed a blanket any more, he said.`,
        'dateline: MIDDELBURG (CP) —',
        `body: ${lead}`,
      ],
    ],
    ['a text without a head is all body', `${lead}\n\nHe left.`, [`body: ${lead}\n\nHe left.`]],
    ['one line alone is body', 'Twelve people died in the fire', ['body: Twelve people died in the fire']],
    [
      'a line broken in mid-sentence is no headline',
      `Four people were killed in the\n\nattacks on Sunday, and nobody knows who fired the first of the shots.`,
      ['body: Four people were killed in the\n\nattacks on Sunday, and nobody knows who fired the first of the shots.'],
    ],
    ['marks without a word are nothing', `* * *\n\n${lead}\n\n###`, [`body: ${lead}`]],
  ]
  for (const [why, text, expected] of cases) test(why, () => assert.deepEqual(sections(text), expected))

  test("the article's own title is the headline, though it ends in a full stop or other quotes", () => {
    assert.equal(
      sections(`Mayor: “We had a plan.”\n\n${lead}`, { title: "Mayor: 'We had a plan'" })[0],
      'headline: Mayor: “We had a plan.”',
    )
  })
  test('an article that has its title needs no other headline', () =>
    assert.deepEqual(sections(`Thank you.\n\n${lead}`, { title: 'Remarks' }), [`body: Thank you.\n\n${lead}`]))
  test('the masthead is the outlet', () =>
    assert.equal(layout(`THE DELTA COURIER\n\nDike fails in Zeeland\n\n${lead}`).outlet, 'The Delta Courier'))
  test('the headline is given without kickers', () =>
    assert.equal(layout(`EXCLUSIVE\n\nDike fails in Zeeland\n\n${lead}`).headline, 'Dike fails in Zeeland'))
})

describe('the day of publication', () => {
  const cases: readonly [why: string, text: string, known: Partial<Article>, published: string | undefined, rule: string | undefined][] = [
    ["the page's own comes first", `October 1, 2024\n\n${lead}`, { published: '2024-10-29' }, '2024-10-29', undefined],
    ['a line of its own', `October 29, 2024\n\n${lead}`, {}, '2024-10-29', undefined],
    ['labelled, with clock and zone', `Published: 29 Oct 2024 14:05 GMT\n\n${lead}`, {}, '2024-10-29T14:05:00Z', undefined],
    ['a line below the text', `${lead}\n\nTuesday, October 29, 2024.`, {}, '2024-10-29', undefined],
    ['a date in a sentence is none', `October 7, 2023 was a day that nobody here will forget.\n\n${lead}`, {}, undefined, 'no-date'],
    [
      'the day of a correction is none',
      `${lead}\n\nCORRECTION:\n\nThe dike is 4 metres high.\n\nFriday, November 1, 2024.`,
      {},
      undefined,
      'no-date',
    ],
    ['the time of the last change, as a guess', `Updated Oct. 29, 2024\n\n${lead}`, {}, '2024-10-29', 'guessed-date'],
    ['the day in the dateline, as a guess', `EDE, Netherlands (October 29, 2024) – ${lead}`, {}, '2024-10-29', 'guessed-date'],
    ['the day in the address, as a guess', lead, { url: 'https://a.example/news/2024/10/29/dike' }, '2024-10-29', 'guessed-date'],
    ['day and month that could change places, with a note', `10/05/2024\n\n${lead}`, {}, '2024-10-05', 'guessed-date'],
    ['none: never the clock', lead, {}, undefined, 'no-date'],
  ]
  for (const [why, text, known, published, rule] of cases) {
    test(why, () => {
      const found = layout(text, known)
      assert.equal(found.published, published)
      assert.equal(found.notes[0]?.rule, rule)
    })
  }
})

describe('the day on which a transcript was spoken', () => {
  const briefing = (head: string) => `${head}\n\nMR. ROE: Good morning.\n\nQ: And?\n\nMR. ROE: No.`
  const cases: readonly [why: string, head: string, published: string, spoken: string | undefined][] = [
    ['a clock later than publication belongs to the day before', '5:54 P.M. EDT', '2023-10-10T09:37:00-04:00', '2023-10-09'],
    ['an earlier one to the day itself', '9:05 A.M. EDT', '2023-10-10T09:37:00-04:00', undefined],
    ['clocks in two zones are set against each other', '5:54 P.M. EEST', '2023-10-10T12:09:00-04:00', undefined],
    ['a zone that is not known proves nothing', '5:54 P.M. IST', '2023-10-10T12:09:00-04:00', undefined],
    ['a date under the place', 'Room 4\n\n(October 9, 2023)', '2023-10-10', '2023-10-09'],
    ['a day without a clock proves nothing', '5:54 P.M. EDT', '2023-10-10', undefined],
  ]
  for (const [why, head, published, spoken] of cases) test(why, () => assert.equal(layout(briefing(head), { published }).spoken, spoken))

  test('the place is the line with a region', () => {
    assert.equal(layout(briefing('Town Hall, Room 4\n\nLeiden, Netherlands\n\n9:00 A.M.')).dateline?.place, 'Leiden, Netherlands')
  })
})

describe('what follows the body', () => {
  const cases: readonly [why: string, text: string, expected: string, names: readonly string[]][] = [
    [
      'contributors of an outlet',
      "Coastal Press' Piet Maas, Anke Bos and Ruben de Jong contributed to this report.",
      'contributors',
      ['Piet Maas', 'Anke Bos', 'Ruben de Jong'],
    ],
    [
      'writers and their cities',
      'Coastal Press writers Ana Ruiz in Beirut, Bo Lind in New York and Cy Poe in Oslo contributed.',
      'body',
      [],
    ],
    [
      'the same, to the report',
      'Coastal Press writers Ana Ruiz in Beirut, Bo Lind in New York and Cy Poe in Oslo contributed to this report.',
      'contributors',
      ['Ana Ruiz', 'Bo Lind', 'Cy Poe'],
    ],
    [
      'a sign-off: editors are no authors',
      '(Reporting by Ana Ruiz in Beirut; Additional reporting by Bo Lind; Editing by Cy Poe)',
      'contributors',
      ['Ana Ruiz', 'Bo Lind'],
    ],
    ['a surname alone names nobody new', 'Ruiz reported from Beirut.', 'contributors', []],
    ['a factor that contributed is news', 'The storm contributed to the failure of the dike, the ministry said.', 'body', []],
    ['a correction', 'Correction: An earlier version gave the height as 40 metres.', 'correction', []],
    ['dated', 'Correction, 13 March: The dike is 4 metres high.', 'correction', []],
    ['without a label', 'An earlier version of this article misstated the height.', 'correction', []],
    ['news that is called an update', 'UPDATE: Police say that the man is dead.', 'body', []],
    ['a note of the editors that is called so too', 'UPDATE: This story was changed to add the mayor.', 'correction', []],
    ['a sentence about a correction', 'The ministry issued a correction, and the paper printed it on Monday.', 'body', []],
  ]
  for (const [why, text, kind, names] of cases) {
    test(`${why}: ${text}`, () => {
      const found = layout(`${lead}\n\n${text}\n\n${lead}`)
      const at = lead.length + 2
      const section = found.sections.find(({ start, end }) => start <= at && end >= at + text.length)
      assert.equal(section?.kind, kind)
      assert.deepEqual(found.byline, names)
    })
  }

  test('a sign-off behind the last sentence is cut from it', () => {
    assert.deepEqual(sections(`${lead} (Reporting by Ana Ruiz; Editing by Cy Poe)`), [
      `body: ${lead}`,
      'contributors: (Reporting by Ana Ruiz; Editing by Cy Poe)',
    ])
  })
  test("a broadcast's sign-off", () =>
    assert.equal(sections(`${lead} Ana Ruiz, BBC News, Leiden.`).at(-1), 'contributors: Ana Ruiz, BBC News, Leiden.'))
  test("the page's authors come first, none twice", () => {
    assert.deepEqual(layout(`By ANA RUIZ\n\n${lead}\n\nBo Lind contributed to this report.`, { byline: ['Ana Ruiz'] }).byline, [
      'Ana Ruiz',
      'Bo Lind',
    ])
  })
})

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'LONDON — ',
    'By Jane Roe',
    'Photo: ',
    'Jane Roe/AP',
    '(AP Photo/Jane Roe)',
    'via Getty Images',
    'CORRECTION:',
    'Oct. 29, 2024',
    '2024-10-29 ',
    'date ',
    'Q: ',
    'MR. ROE: ',
    '4:50 P.M. EDT',
    'contributed to this report.',
    '(Reporting by ',
    'In this photo provided by the ministry, ',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '.',
    '"',
    '(',
    ')',
    '[',
    '/',
    '|',
    '—',
    ' - ',
    '###',
    'The mayor said so. ',
    '<s>x</s>',
    '😀',
    '\u00a0',
  )
  const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 10 })), { maxLength: 40 }).map((parts) => parts.join(''))

  test('sections are in order, apart, inside the text, and never blank at their ends', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.string({ maxLength: 20 }), { nil: undefined }), (text, title) => {
        const found = layout(text, title === undefined ? {} : { title })
        let last = 0
        for (const section of found.sections) {
          assert.ok(section.start >= last && section.end > section.start && section.end <= text.length, JSON.stringify(found.sections))
          assert.equal(cut(text, section).trim(), cut(text, section))
          last = section.end
        }
        for (const span of [...found.credits, ...(found.dateline ? [found.dateline] : [])])
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length)
      }),
      { numRuns: 500 },
    )
  })

  test('no letter of the body is lost: what stands in no section has no word, or is the label of a turn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The mayor said so. ', '\n\n', 'Twelve died ', 'on Monday. ', '— ', '(so) ', '"Yes," he said. '), {
          maxLength: 30,
        }),
        (parts) => {
          const text = parts.join('')
          const kept = layout(text)
            .sections.map((section) => cut(text, section))
            .join('')
          assert.equal(kept.replace(/[^\p{L}]/gu, ''), text.replace(/[^\p{L}]/gu, ''))
        },
      ),
    )
  })

  test('hostile text takes linear time', () => {
    const hostile = [
      'A, ',
      'LONDON ',
      '(',
      'by ',
      'Photo: A/',
      'By A and ',
      'CORRECTION:\n\n',
      'Q: a\n',
      '. ',
      'Jane Roe contributed ',
      '— ',
      '2024-10-29 ',
      '\n',
      ' ',
      'In this photo provided by by ',
    ]
    const started = performance.now()
    for (const piece of hostile) layout(piece.repeat(Math.ceil(300_000 / piece.length)))
    const seconds = (performance.now() - started) / 1000
    assert.ok(seconds < 20, `${seconds.toFixed(1)} s for ${hostile.length} texts of 300 kB`)
  })
})
