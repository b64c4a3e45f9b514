/** One line of a stream; `text` is undefined where the line is no UTF-8 or longer than allowed, and `fault` then says which. */
export interface Line {
  /** From 1, blank lines counted. */
  readonly number: number
  readonly text?: string
  readonly fault?: 'not UTF-8' | 'too long'
}

const lineFeed = 10

/**
 * The lines of a stream of bytes, blank ones left out. Holds one line at a time, never more than `maxBytes` of it: of a longer
 * line the bytes are let go as they come.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let pieces: Uint8Array[] = []
  let length = 0

  const finish = (): Line | undefined => {
    number++
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
    const tooLong = length > maxBytes
    pieces = []
    length = 0
    if (tooLong) return { number, fault: 'too long' }
    try {
      const text = decoder.decode(bytes)
      return text.trim() === '' ? undefined : { number, text }
    } catch {
      return { number, fault: 'not UTF-8' }
    }
  }
  const take = (bytes: Uint8Array): void => {
    length += bytes.length
    if (length > maxBytes) pieces = []
    else if (bytes.length > 0) pieces.push(bytes)
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end))
      start = end + 1
      const line = finish()
      if (line) yield line
    }
    take(chunk.subarray(start))
  }
  if (length > 0) {
    const line = finish()
    if (line) yield line
  }
}
