import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findCaption } from '../../../src/reader/layout/captions.ts'
import { partiesOf } from '../../../src/reader/layout/credits.ts'

describe('the parties of a credit, origin first', () => {
  const cases: readonly [credit: string, parties: readonly string[] | undefined, why: string][] = [
    ['Korean Central News Agency/Korea News Service via AP', ['Korean Central News Agency', 'Korea News Service', 'AP'], 'a chain'],
    ['Ana Ruiz/AP', ['Ana Ruiz', 'AP'], 'photographer and agency'],
    ['AP Photo/Ana Ruiz', ['Ana Ruiz', 'AP'], 'an agency that prints itself first'],
    ['REUTERS/Bo Lind', ['Bo Lind', 'REUTERS'], 'another'],
    ['AFP/Getty Images', ['AFP', 'Getty Images'], 'two agencies stay in order'],
    ['FABRICE ROE/AFP/Getty Images', ['Fabrice Roe', 'AFP', 'Getty Images'], 'a name in capitals'],
    ['Photo by Ana Ruiz/Getty Images', ['Ana Ruiz', 'Getty Images'], 'a label'],
    ['Photo: Sorcha Keane/Western Pictures via Coastal Press', ['Sorcha Keane', 'Western Pictures', 'Coastal Press'], 'label and chain'],
    ['Ana Ruiz for The Harbor Gazette', ['Ana Ruiz', 'Harbor Gazette'], 'made for an outlet'],
    ['Defense Ministry Press Service via AP', ['Defense Ministry Press Service', 'AP'], 'a ministry'],
    ['Civil Protection handout via CP', ['Civil Protection', 'CP'], 'how it came names nobody'],
    ['AP Photo/Ana Ruiz, File', ['Ana Ruiz', 'AP'], 'from the files'],
    ['MICHAEL B. ROE via Getty Images', ['Michael B. Roe', 'Getty Images'], 'an initial ends no sentence'],
    ['he said so', undefined, 'words'],
    ['Why? Ana Ruiz', undefined, 'a sentence before it'],
  ]
  for (const [credit, parties, why] of cases) test(`${credit}: ${why}`, () => assert.deepEqual(partiesOf(credit), parties))
})

describe('a caption told from body text', () => {
  const cases: readonly [
    text: string,
    caption: string | undefined,
    credit: string | undefined,
    provider: string | undefined,
    why: string,
  ][] = [
    [
      'In this photo provided by the Zeeland Water Board, men fill bags on Feb. 3, 2025. Zeeland Water Board/Delta Press via CP',
      'In this photo provided by the Zeeland Water Board, men fill bags on Feb. 3, 2025.',
      'Zeeland Water Board/Delta Press via CP',
      'Zeeland Water Board',
      'opening and credit',
    ],
    [
      'A woman rows along the main street of Rilland on Feb. 4, 2025. Joost Vermeer/Delta Press',
      'A woman rows along the main street of Rilland on Feb. 4, 2025.',
      'Joost Vermeer/Delta Press',
      undefined,
      'a credit with nobody known in it',
    ],
    ['A woman rows in Rilland. (AP Photo/Ana Ruiz)', 'A woman rows in Rilland.', '(AP Photo/Ana Ruiz)', undefined, 'a credit in brackets'],
    [
      'A woman rows in Rilland. | Ana Ruiz/The Harbor Gazette',
      'A woman rows in Rilland.',
      '| Ana Ruiz/The Harbor Gazette',
      undefined,
      'a credit behind a bar',
    ],
    [
      'Photo: Emil Roe/Arda Today. The 7.40 at Podkova.',
      'The 7.40 at Podkova.',
      'Photo: Emil Roe/Arda Today.',
      undefined,
      'the credit first',
    ],
    [
      'In this image from video released on Monday, Oct. 28, 2024, by the Russian Defense Ministry Press Service, soldiers walk.',
      'In this image from video released on Monday, Oct. 28, 2024, by the Russian Defense Ministry Press Service, soldiers walk.',
      undefined,
      'Russian Defense Ministry Press Service',
      'no credit, but a provider',
    ],
    ['FILE - The mayor at work in 2023.', 'FILE - The mayor at work in 2023.', undefined, undefined, 'from the files'],
    ['Scott Roe via Getty Images.', undefined, 'Scott Roe via Getty Images.', undefined, 'a credit alone'],
    ['Image copyright Getty Images', undefined, 'Image copyright Getty Images', undefined, 'a label alone'],
  ]
  for (const [text, caption, credit, provider, why] of cases) {
    test(`${why}: ${text}`, () => {
      const found = findCaption(text, { start: 0, end: text.length })
      assert.ok(found)
      assert.equal(found.caption && text.slice(found.caption.start, found.caption.end), caption)
      assert.equal(found.credit && text.slice(found.credit.start, found.credit.end), credit)
      assert.equal(found.credits[0]?.providedBy, provider)
    })
  }

  const bodies: readonly [text: string, why: string][] = [
    ['Britain should remain within the European Union (EU).', 'an acronym in brackets'],
    ['She will be challenging Rep. Jo Roe (R-TX).', 'a party in brackets'],
    ['The senators are Jo Roe (D-WV) and Bo Poe (D-ND).', 'two'],
    ['The poll was made by Reuters/Ipsos.', 'a slash in a sentence'],
    ['“We are leaving,” said Jo Roe of the Coastal Press.', 'an agency in a sentence'],
    ['The video shows the minister, who was in office in 2013.', 'a video that is talked about'],
    ['A photo of the scene went round the world, he said.', 'a photo that is talked about'],
    ['FACEBOOK.', 'a heading'],
    ['Twitter.', 'a heading'],
    ['He leads in Ohio. [Gallup]', "a pollster's name in brackets"],
    ['Katori Roe, Playwright and Television Producer/Creator', 'a post with a slash'],
  ]
  for (const [text, why] of bodies)
    test(`no caption, ${why}: ${text}`, () => assert.equal(findCaption(text, { start: 0, end: text.length }), undefined))
})
