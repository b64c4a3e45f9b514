import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { articleId, makeArticle } from '../../src/article/article.ts'
import type { Hint } from '../../src/article/formats.ts'
import { readArticles } from '../../src/article/formats.ts'
import { articleFromRecord } from '../../src/article/record.ts'
import type { ErrorCode } from '../../src/errors.ts'
import { isOnrecordError } from '../../src/errors.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding)
const sentence = 'The harbour master said on Monday that at least 12 ships were waiting for the tide, and that more of them would come. '
const link = '<p><a href="/a">A story about something that happened somewhere else entirely</a></p>'
const spanish =
  'El ministro dijo que al menos doce personas murieron en la inundación, según la agencia local, que citó a la policía y a los bomberos de la ciudad.'

describe('what is no report is one clear error that names the input and a way out', () => {
  const cases: readonly [why: string, input: Uint8Array, hint: Hint, code: ErrorCode, says: RegExp][] = [
    ['an empty file', bytes(''), { name: 'a.txt' }, 'empty-input', /^a\.txt: .*give a news report/],
    ['white space alone', bytes(' \n\n\t'), { name: 'a.txt' }, 'empty-input', /no text/],
    ['front matter without a text', bytes('---\ntitle: A\n---\n\n'), { name: 'a.md' }, 'empty-input', /beside its head/],
    ['a PDF', bytes('%PDF-1.7\n…'), { name: 'a.pdf' }, 'binary-input', /a PDF.*save its text/],
    ['an office file', bytes('PK\u0003\u0004rest'), { name: 'a.docx' }, 'binary-input', /office document/],
    ['noise', Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256), { name: 'a' }, 'binary-input', /not text/],
    ['20 MB', new Uint8Array(20_000_000).fill(97), { name: 'a.txt' }, 'too-large', /20\.0 MB.*5 MB.*split/],
    ['a front page', bytes(`<!doctype html><body>${link.repeat(40)}</body>`), { name: 'a.html' }, 'no-article', /no article.*one report/],
    [
      'a page with nothing on it',
      bytes('<html><body><p>Please turn on JavaScript.</p></body></html>'),
      { url: 'https://a.example/' },
      'no-article',
      /^https:\/\/a\.example/,
    ],
    ['a page of brackets', bytes(`<html><body>${'<'.repeat(20_000)}`), { name: 'a.html' }, 'no-article', /no article/],
    ['a page nested without end', bytes(`<html><body>${'<b>'.repeat(3000)}text`), { name: 'a.html' }, 'too-large', /more elements/],
    [
      'a feed',
      bytes('<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>'),
      { name: 'a.xml' },
      'unsupported',
      /one article/,
    ],
    ['Spanish', bytes(spanish), { name: 'es.txt' }, 'not-english', /Spanish.*English version/],
    ['Russian, though short', bytes('Министр сообщил в понедельник о двенадцати погибших.'), { name: 'ru.txt' }, 'not-english', /Russian/],
    ['half a JSON object', bytes('{"text": "a"'), { name: 'a.json' }, 'bad-record', /not JSON/],
    ['a record without a text', bytes('{"id":"1"}'), { name: 'a.json' }, 'bad-record', /has no "text"/],
    ['a record with an empty text', bytes('{"text":" "}'), { name: 'a.json' }, 'bad-record', /"text" is empty/],
    [
      'a second line at fault',
      bytes(`{"text":"${sentence}"}\n{"text":12}\n`),
      { name: 'a.jsonl' },
      'bad-record',
      /a\.jsonl, line 2.*"text"/,
    ],
  ]
  for (const [why, input, hint, code, says] of cases) {
    test(why, async () => {
      await assert.rejects(readArticles(input, hint), (error: Error) => {
        assert.ok(isOnrecordError(error, code), String(error.stack))
        assert.match(error.message, says)
        assert.equal(error.input?.startsWith(hint.name ?? hint.url!), true)
        return true
      })
    })
  }
})

describe('the text is what the bytes say', () => {
  const curly = `“We’re open,” the mayor of Besançon said. ${sentence}`
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(curly, 'utf16le')])
  const cases: readonly [why: string, input: Uint8Array, hint: Hint][] = [
    ['UTF-8', bytes(curly), {}],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(curly)]), {}],
    ['UTF-16 with its mark', wide, {}],
    ['UTF-16 without', wide.subarray(2), {}],
    [
      'Windows-1252, said by the server',
      Buffer.from([...curly].map((c) => (c === '“' ? 0x93 : c === '”' ? 0x94 : c === '’' ? 0x92 : c.charCodeAt(0)))),
      { contentType: 'text/plain; charset=windows-1252' },
    ],
  ]
  for (const [why, input, hint] of cases) {
    test(why, async () => {
      const [article] = await readArticles(input, hint)
      assert.equal(article!.text, curly)
      assert.equal(article!.notes, undefined)
    })
  }

  test('Windows line ends stay: an offset must cut the file as it is', async () => {
    const text = `One line.\r\n\r\n${sentence}\r\n`
    assert.equal((await readArticles(bytes(text)))[0]!.text, text)
  })

  test('bytes that are no UTF-8, and say nothing, are read as Windows-1252 with a note', async () => {
    const [article] = await readArticles(bytes(`Caf\u00e9. ${sentence}`, 'latin1'))
    assert.match(article!.text, /^Café/)
    assert.equal(article!.notes?.[0]?.rule, 'guessed-encoding')
  })
})

describe('the format is told by name, type or first bytes', () => {
  const page = `<html><head><title>A</title></head><body><article><p>${sentence.repeat(4)}</p></article></body></html>`
  test('a page by its type, though its name says nothing', async () => {
    assert.doesNotMatch(
      (await readArticles(bytes(page.replace('<html>', '')), { url: 'https://a.example/1', contentType: 'text/html' }))[0]!.text,
      /</,
    )
  })
  test('a page by its first bytes, though it is called .txt', async () =>
    assert.doesNotMatch((await readArticles(bytes(page), { name: 'a.txt' }))[0]!.text, /</))
  test('front matter in a .txt', async () =>
    assert.equal((await readArticles(bytes(`---\ntitle: A day\n---\n${sentence}`), { name: 'a.txt' }))[0]!.title, 'A day'))
  test('text that opens with a rule of dashes is text', async () =>
    assert.match((await readArticles(bytes(`---\n${sentence}`), { name: 'a.txt' }))[0]!.text, /^---/))
  test('a page keeps the address that it came from when it claims another site', async () => {
    const claim = page.replace('</head>', '<link rel="canonical" href="https://b.example/x"></head>')
    assert.equal((await readArticles(bytes(claim), { url: 'https://a.example/1' }))[0]!.url, 'https://a.example/1')
  })
})

describe('short texts and names in other tongues are no other language', () => {
  for (const text of ['Ten.', '12 dead in Łódź', 'Oui.', 'Choe Son Hui, Kim Jong Un'])
    test(text, async () => assert.equal((await readArticles(bytes(text))).length, 1))
  test('an English report with a foreign quotation on top', async () => {
    assert.equal((await readArticles(bytes(`“${spanish}”\n\n${sentence.repeat(8)}`))).length, 1)
  })
})

describe('ids', () => {
  const draft = { text: sentence, outlet: 'Harbor Gazette' }
  test('the same report has the same id, wherever it is read', () => assert.equal(makeArticle(draft).id, 'd7dbccd01ef68602'))
  test('one text printed by two outlets is two articles', () =>
    assert.notEqual(articleId(draft), articleId({ ...draft, outlet: 'Other Gazette' })))
  test('a given id is kept, a number too', () => {
    assert.equal(articleFromRecord({ id: 'x', text: 'A.' }).id, 'x')
    assert.equal(articleFromRecord({ id: 7, text: 'A.' }).id, '7')
  })
})

test('a record keeps its text to the letter, and its dates become ISO 8601', () => {
  const record = articleFromRecord({ text: '  Two  spaces.\u00a0\r\n', published: 'Oct 5, 2023 at 9:41 a.m. ET', outlet: '', unknown: 1 })
  assert.equal(record.text, '  Two  spaces.\u00a0\r\n')
  assert.equal(record.published, '2023-10-05T09:41:00-04:00')
  assert.equal('outlet' in record, false)
})
