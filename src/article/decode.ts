import { OnrecordError } from '../errors.ts'

/** Largest input, in bytes. A briefing of two hours takes a fiftieth of it, a page full of scripts a third; what is larger is an archive or a log. */
export const maxBytes = 5_000_000

export interface Decoded {
  readonly text: string
  /** The encoding, where it was neither said nor certain. */
  readonly guessed?: string
}

/** Files that are no text, told by their first bytes: what they are, and how to get at their text. */
const signatures: readonly { bytes: readonly number[]; what: string; remedy: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', remedy: 'save its text and give that' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive or an office document', remedy: 'save it as plain text or HTML' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old office document', remedy: 'save it as plain text or HTML' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a rich-text document', remedy: 'save it as plain text or HTML' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', remedy: 'unpack it first' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'an image', remedy: 'give the report as text' },
  { bytes: [0xff, 0xd8, 0xff], what: 'an image', remedy: 'give the report as text' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'an image', remedy: 'give the report as text' },
]

/**
 * The text of the bytes: by byte order mark, by the charset declared (in the header, or in a page's own head), else UTF-8, else Windows-1252.
 * Throws `empty-input`, `binary-input` or `too-large`, each naming the input.
 */
export const decode = (bytes: Uint8Array, name: string, contentType?: string): Decoded => {
  if (bytes.length > maxBytes) throw tooLarge(name, bytes.length)
  const signature = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (signature) throw new OnrecordError('binary-input', `${name}: ${signature.what}, not text; ${signature.remedy}`, { input: name })
  const decoded = decodeText(bytes, contentType)
  if (decoded.text.trim() === '')
    throw new OnrecordError('empty-input', `${name}: holds no text; give a news report as text, HTML or Markdown`, { input: name })
  if (isBinary(decoded.text)) {
    throw new OnrecordError('binary-input', `${name}: not text; give a news report as text, HTML or Markdown`, { input: name })
  }
  return decoded
}

export const tooLarge = (name: string, bytes: number): OnrecordError =>
  new OnrecordError(
    'too-large',
    `${name}: ${(bytes / 1e6).toFixed(1)} MB, where a report may have ${maxBytes / 1e6} MB; split it into its articles, or give them as lines to \`onrecord read --jsonl\``,
    { input: name },
  )

const decodeText = (bytes: Uint8Array, contentType: string | undefined): Decoded => {
  const mark = markOf(bytes) ?? wideWithoutMark(bytes)
  if (mark) return { text: new TextDecoder(mark).decode(bytes) }
  const declared = charsetOf(contentType) ?? charsetOfPage(bytes)
  if (declared && !/^utf-?8$/i.test(declared)) {
    const decoder = decoderFor(declared)
    if (decoder) return { text: decoder.decode(bytes) }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: 'windows-1252' }
  }
}

const markOf = ([a, b, c]: Uint8Array): string | undefined => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without its mark: English text has a zero in every second byte. */
const wideWithoutMark = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, 400)
  if (head.length < 8) return undefined
  const zeros = (from: number) => head.filter((byte, index) => index % 2 === from && byte === 0).length
  const half = head.length / 2
  if (zeros(1) > half * 0.8 && zeros(0) < half * 0.1) return 'utf-16le'
  if (zeros(0) > half * 0.8 && zeros(1) < half * 0.1) return 'utf-16be'
  return undefined
}

const charsetOf = (contentType: string | undefined): string | undefined => /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1]

const charsetOfPage = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return /^\s*(?:<!|<html|<head|<\?xml)/i.test(head)
    ? (/<meta[^>]{0,100}charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ??
        /^\s*<\?xml[^>]{0,60}encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1])
    : undefined
}

const decoderFor = (charset: string): InstanceType<typeof TextDecoder> | undefined => {
  try {
    return new TextDecoder(charset)
  } catch {
    return undefined
  }
}

/** More than one control character in a hundred, in the first 4,000: text has none but tabs, line ends and form feeds. */
const isBinary = (text: string): boolean => {
  const head = text.slice(0, 4000)
  let controls = 0
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) controls++
  }
  return controls > head.length / 100
}
