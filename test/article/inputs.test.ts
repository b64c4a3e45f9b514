import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Input, OpenOptions } from '../../src/article/inputs.ts'
import { openInputs } from '../../src/article/inputs.ts'
import { isOnrecordError } from '../../src/errors.ts'

const opened = async (names: readonly string[], options: OpenOptions = {}): Promise<(Input | Error)[]> => {
  const found: (Input | Error)[] = []
  for await (const input of openInputs(names, options)) found.push(input)
  return found
}
const text = (input: Input | Error | undefined): string =>
  input && !(input instanceof Error) ? Buffer.from(input.bytes).toString() : String(input)
const code = (input: Input | Error | undefined): string => (isOnrecordError(input) ? input.code : 'no error')

describe('files and folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-inputs-'))
  before(() => {
    mkdirSync(join(folder, 'reports/b'), { recursive: true })
    mkdirSync(join(folder, 'reports/.git'))
    mkdirSync(join(folder, 'none'))
    for (const name of [
      'reports/c.txt',
      'reports/A.md',
      'reports/b/z.html',
      'reports/.hidden.txt',
      'reports/.git/x.txt',
      'reports/photo.jpg',
      'odd.name',
    ]) {
      writeFileSync(join(folder, name), name)
    }
    writeFileSync(join(folder, 'huge.txt'), Buffer.alloc(6_000_000, 97))
  })
  after(() => rmSync(folder, { recursive: true }))

  test('a folder with all below it, in the order of names; hidden files and pictures are passed over', async () => {
    assert.deepEqual((await opened([join(folder, 'reports')])).map(text), ['reports/A.md', 'reports/b/z.html', 'reports/c.txt'])
  })
  test('a file named by itself is taken whatever its name', async () =>
    assert.equal(text((await opened([join(folder, 'odd.name')]))[0]), 'odd.name'))
  test('what cannot be opened is an error in its place, and the rest goes on', async () => {
    const found = await opened([
      join(folder, 'gone.txt'),
      join(folder, 'reports/c.txt'),
      join(folder, 'none'),
      join(folder, 'huge.txt'),
      join(folder, 'odd.name'),
    ])
    assert.deepEqual(found.map(code), ['not-found', 'no error', 'empty-input', 'too-large', 'no error'])
    assert.match(String(found[0]), /gone\.txt: there is no such file/)
  })
  test('"-" is standard input', async () => {
    const stdin = (async function* () {
      yield Buffer.from('one ')
      yield Buffer.from('two')
    })()
    const [input] = await opened(['-'], { stdin })
    assert.equal(text(input), 'one two')
    assert.equal(input && 'bytes' in input && input.name, 'standard input')
  })
})

describe('addresses', () => {
  const routes: Record<string, RequestListener> = {
    '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>hello</p>'),
    '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
    '/gone': (_, response) => response.writeHead(410).end(),
    '/closed': (_, response) => response.writeHead(403).end(),
    '/slow': () => {},
    '/stalls': (_, response) => response.writeHead(200).write('so far'),
    '/endless': (_, response) => {
      response.writeHead(200)
      const more = (): void => {
        while (response.write(Buffer.alloc(100_000, 97)));
      }
      response.on('drain', more).on('error', () => {})
      more()
    },
    '/large': (_, response) => response.writeHead(200, { 'content-length': '9000000' }).flushHeaders(),
  }
  const server = createServer((request, response) => routes[request.url!]!(request, response))
  let site = ''
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  test('a page comes with its type and the address where it was found in the end', async () => {
    const [page] = await opened([`${site}/moved`])
    assert.equal(text(page), '<p>hello</p>')
    assert.ok(page && 'bytes' in page)
    assert.equal(page.url, `${site}/page`)
    assert.equal(page.contentType, 'text/html; charset=utf-8')
  })
  const cases: readonly [path: string, code: string, says: RegExp, why: string][] = [
    ['/gone', 'url-failed', /answered 410.*no such page/, 'a page that is gone'],
    ['/closed', 'url-failed', /answered 403.*save it from your browser/, 'a page behind a wall'],
    ['/slow', 'url-failed', /did not answer within 0\.3 seconds/, 'a site that does not answer'],
    ['/stalls', 'url-failed', /did not answer within 0\.3 seconds/, 'a site that stops half-way'],
    ['/endless', 'too-large', /MB/, 'a page without end'],
    ['/large', 'too-large', /9\.0 MB/, 'a page that says itself that it is too large'],
  ]
  for (const [path, expected, says, why] of cases) {
    test(why, async () => {
      const [failure] = await opened([`${site}${path}`], { timeoutMs: path.startsWith('/s') ? 300 : 10_000 })
      assert.equal(code(failure), expected)
      assert.match(String(failure), says)
    })
  }
  test('an address that is none, and a host that is not there', async () => {
    const failing = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND a.example') }))
    const found = await opened(['https://[bad', 'https://a.example/'], { fetch: failing as typeof globalThis.fetch })
    assert.deepEqual(found.map(code), ['url-failed', 'url-failed'])
    assert.match(String(found[1]), /ENOTFOUND.*connection/)
  })
})
