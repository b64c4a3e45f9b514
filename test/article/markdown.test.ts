import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { articleFromMarkdown } from '../../src/article/markdown.ts'

const read = (markdown: string) => {
  const article = articleFromMarkdown(markdown)
  return { ...article, struck: article.struck.map(({ start, end }) => article.text.slice(start, end)) }
}

describe('the text of Markdown is what its reader sees', () => {
  const cases: readonly [why: string, markdown: string, text: string, struck?: readonly string[]][] = [
    ['wrapped lines are one', 'The mayor\nsaid   \n so.\n\nHe left.', 'The mayor said\nso.\n\nHe left.'],
    ['marks of emphasis and links go', '**The** *mayor* said [so](https://a.example/x) in `code`.', 'The mayor said so in code.'],
    ['escapes and entities are characters', '\\[Fourteen\\] &amp; 3 \\* 4', '[Fourteen] & 3 * 4'],
    ['no-break spaces are spaces', 'THE CHAIR:\u00a0 Yes', 'THE CHAIR:  Yes'],
    ['struck by tags', 'I saw <s>Seventeen</s> \\[Fourteen\\].', 'I saw Seventeen [Fourteen].', ['Seventeen']],
    ['struck by tildes', 'I saw ~~seventeen *men*~~ fourteen.', 'I saw seventeen men fourteen.', ['seventeen men']],
    ['a tag never closed strikes nothing', 'I saw <s>seventeen.', 'I saw seventeen.'],
    ['lists and quotations are paragraphs', '- One\n- Two\n\n> Three', 'One\n\nTwo\n\nThree'],
    ['tags of a page go, their words stay', '<div>One<br>two</div>\n\n<!-- no -->\n\nThree', 'One\ntwo\n\nThree'],
    ['scripts go altogether', '<script>alert(1)</script>\n\nOne', 'One'],
    ['pictures and rules are nothing', '![a cat](cat.jpg)\n\n---\n\nOne', 'One'],
  ]
  for (const [why, markdown, text, struck = []] of cases) {
    test(why, () => {
      const article = read(markdown)
      assert.equal(article.text, text)
      assert.deepEqual(article.struck, struck)
    })
  }

  test('a heading on top is the title and stands in the text as headline', () => {
    const article = read('# Dike fails\n\nWater stood.')
    assert.equal(article.title, 'Dike fails')
    assert.equal(article.text, 'Dike fails\n\nWater stood.')
    assert.deepEqual(article.marked, [{ start: 0, end: 10, kind: 'headline' }])
  })
})

describe('front matter', () => {
  const known = (yaml: string) => read(`---\n${yaml}\n---\nWater stood.`)
  test('names that sites give to the same field', () => {
    const { title, outlet, url, byline, published } = known(
      'headline: A\npublisher: B\nsource_url: https://a.example/\nauthors: [Ana Ruiz, {name: Bo Lind}]\npubdate: Oct 29, 2024',
    )
    assert.deepEqual(
      { title, outlet, url, byline, published },
      { title: 'A', outlet: 'B', url: 'https://a.example/', byline: ['Ana Ruiz', 'Bo Lind'], published: '2024-10-29' },
    )
  })
  test("the moment of publication, where it falls on the page's day", () => {
    assert.equal(known("date: '2024-05-23'\npublished_time: 2024-05-23 08:12:40+02:00").published, '2024-05-23T08:12:40+02:00')
  })
  test("the page's day, where it does not", () =>
    assert.equal(known("date: '2024-05-22'\npublished_time: 2024-05-23 08:12:40+02:00").published, '2024-05-22'))
  test('a date that is none is noted, not guessed', () => {
    assert.equal(known('date: soon').published, undefined)
    assert.equal(known('date: soon').notes?.[0]?.rule, 'unreadable-date')
  })
  test('what is no YAML is text', () => assert.match(read('---\n: [\n---\nWater stood.').text, /\[/))
  test('aliases that would grow without bound are refused', () => {
    assert.match(read(`---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nWater stood.`).text, /Water stood/)
  })
})

test('spans lie in the text, whatever the Markdown', () => {
  const piece = fc.oneof(
    fc.constantFrom('<s>', '</s>', '~~', '**', '\n', '\n\n', '> ', '- ', '# ', '---\n', '[', '](', '`', '\\', '&amp;', '<br>', '\u00a0'),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { text, struck, marked } = articleFromMarkdown(pieces.join(''))
      for (const { start, end } of [...struck, ...marked]) assert.ok(start >= 0 && start < end && end <= text.length)
    }),
  )
})

test('what would keep the parser busy for minutes is read as plain text, with a note', () => {
  for (const piece of [
    '> '.repeat(5000),
    'a\n'.repeat(100_000),
    '> a\n\n'.repeat(20_000),
    '*a '.repeat(50_000),
    `${'> '.repeat(39)}x\n\n`.repeat(500),
  ]) {
    const started = performance.now()
    const article = articleFromMarkdown(piece)
    assert.ok(performance.now() - started < 10_000, piece.slice(0, 20))
    assert.ok(article.text.length > 0)
  }
  assert.equal(articleFromMarkdown('> '.repeat(5000)).notes?.[0]?.rule, 'markdown-as-text')
})
