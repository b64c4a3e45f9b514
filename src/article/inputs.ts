import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isOnrecordError, OnrecordError, reason } from '../errors.ts'
import { maxBytes, tooLarge } from './decode.ts'
import type { Hint } from './formats.ts'

/** The bytes of one file, page or stream; `readArticles(bytes, input)` takes it as it is. */
export interface Input extends Hint {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface OpenOptions {
  /** What "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly fetch?: typeof globalThis.fetch
  /** An address that has not answered in full by then has failed. */
  readonly timeoutMs?: number
}

/** Files that are taken from a folder; a file named by itself is taken whatever its name. */
const known = /\.(?:txt|text|md|markdown|mdown|html?|xhtml|json|jsonl|ndjson)$/i

const timeoutMs = 20_000
const userAgent = 'onrecord/0.1 (+https://www.npmjs.com/package/onrecord)'

/**
 * Opens files, folders (with all below them, in the order of their names), addresses and "-" (standard input).
 * What cannot be opened is yielded as an error in its place, and the rest goes on.
 */
export async function* openInputs(names: readonly string[], options: OpenOptions = {}): AsyncGenerator<Input | OnrecordError> {
  for (const name of names) {
    try {
      if (name === '-') yield { name: 'standard input', bytes: await readStream(options.stdin ?? noInput(), 'standard input') }
      else if (/^https?:\/\//i.test(name)) yield await openAddress(name, options)
      else yield* openPath(name)
    } catch (error) {
      yield isOnrecordError(error) ? error : unreadable(name, error)
    }
  }
}

async function* openPath(name: string): AsyncGenerator<Input | OnrecordError> {
  const found = await stat(name).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? notFound(name) : error
  })
  if (!found.isDirectory()) {
    yield await openFile(name, found.size)
    return
  }
  let count = 0
  for await (const file of filesIn(name)) {
    if (!isOnrecordError(file)) count++
    yield isOnrecordError(file)
      ? file
      : await openFile(file).catch((error: unknown) => (isOnrecordError(error) ? error : unreadable(file, error)))
  }
  if (count === 0)
    throw new OnrecordError('empty-input', `${name}: the folder holds no .txt, .md, .html or .json file; give a folder of reports`, {
      input: name,
    })
}

const openFile = async (name: string, size?: number): Promise<Input> => {
  const bytes = size ?? (await stat(name)).size
  if (bytes > maxBytes) throw tooLarge(name, bytes)
  return { name, bytes: await readFile(name) }
}

/** Every file below a folder with a known ending, sorted by name; hidden ones and `node_modules` are passed over. */
async function* filesIn(folder: string): AsyncGenerator<string | OnrecordError> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => unreadable(folder, error))
  if (isOnrecordError(entries)) {
    yield entries
    return
  }
  // By code unit: an order that is the same on every machine.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (known.test(entry.name)) yield path
  }
}

const openAddress = async (url: string, { fetch = globalThis.fetch, timeoutMs: limit = timeoutMs }: OpenOptions): Promise<Input> => {
  if (!URL.canParse(url)) throw failed(url, 'is no address', 'check its spelling')
  const signal = AbortSignal.timeout(limit)
  try {
    const response = await fetch(url, {
      signal,
      redirect: 'follow',
      headers: { 'user-agent': userAgent, accept: 'text/html,text/plain,text/markdown;q=0.9,*/*;q=0.5' },
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw failed(url, `answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}`, remedyFor(response.status))
    }
    const declared = Number(response.headers.get('content-length') ?? 0)
    if (declared > maxBytes) throw tooLarge(url, declared)
    const bytes = response.body ? await readStream(response.body, url) : new Uint8Array()
    return { name: url, url: response.url || url, bytes, contentType: response.headers.get('content-type') ?? '' }
  } catch (error) {
    if (isOnrecordError(error)) throw error
    if (signal.aborted)
      throw failed(url, `did not answer within ${limit / 1000} seconds`, 'try again later, or save the page and give the file', error)
    throw failed(url, `could not be reached (${causeOf(error)})`, 'check the address and the connection', error)
  }
}

/** All of a stream; stops at the limit, so that an endless one ends. */
const readStream = async (chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> => {
  const read: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(name, size)
    read.push(chunk)
  }
  return Buffer.concat(read)
}

async function* noInput(): AsyncGenerator<Uint8Array> {
  // Nothing comes where no standard input is given.
}

const notFound = (name: string): OnrecordError =>
  new OnrecordError('not-found', `${name}: there is no such file or folder; check its spelling, and where you are`, { input: name })

const unreadable = (name: string, cause: unknown): OnrecordError =>
  new OnrecordError('unreadable', `${name}: could not be read (${reason(cause)}); check its permissions`, { input: name, cause })

const failed = (url: string, what: string, remedy: string, cause?: unknown): OnrecordError =>
  new OnrecordError('url-failed', `${url}: ${what}; ${remedy}`, { input: url, cause })

const remedyFor = (status: number): string => {
  if (status === 404 || status === 410) return 'check the address: there is no such page'
  if (status === 401 || status === 402 || status === 403)
    return 'the site keeps the page to itself; save it from your browser and give the file'
  if (status === 429) return 'the site asks for fewer requests; try again later'
  return 'the site has a fault of its own; try again later'
}

/** fetch hides why it failed in the cause: ENOTFOUND, ECONNREFUSED, a bad certificate. */
const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause !== undefined
    ? reason(error.cause) || String((error.cause as { code?: string }).code)
    : reason(error)
