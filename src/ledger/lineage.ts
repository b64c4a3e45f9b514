import { createHash } from 'node:crypto'
import type { Reading } from '../reader/reading.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Under each of these the versions of one article meet; two articles that share one are versions of the same. */
export interface Keys {
  readonly given_id: string
  /** Of its address, where that leads to a page of its own. */
  readonly url_key: string | null
  /** Of outlet, title and published, where all are known. */
  readonly head_key: string | null
}

const hashed = (kind: string, words: string): string => `${kind}-${sha256(words).slice(0, 16)}`

/** Longer ids are shortened to their hash: an index of PostgreSQL takes some 2,700 bytes. In UTF-16 code units. */
const longestId = 200

/** Marks of a campaign or a share, which name no other page. */
const ofSharing = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmp(?:id)?|ocid|smid|ref(?:src)?)$/i

/** The address without what leads to the same page: scheme, "www.", fragment, marks of sharing, a slash at the end. Undefined of a site's front page. */
const pageOf = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined
  const { hostname, port, pathname, searchParams } = new URL(url)
  const query = [...searchParams].filter(([name]) => !ofSharing.test(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const path = pathname.replace(/\/+$/, '')
  if (path === '' && query.length === 0) return undefined
  return JSON.stringify([hostname.toLowerCase().replace(/^www\./, ''), port, path, query])
}

export const keysOf = ({ id, url, outlet, title, published }: Reading['article']): Keys => {
  const page = url === undefined ? undefined : pageOf(url)
  const hasHead = outlet !== undefined && title !== undefined && published !== undefined
  return {
    given_id: id.length <= longestId ? id : hashed('id', id),
    url_key: page === undefined ? null : hashed('url', page),
    head_key: hasHead ? hashed('head', JSON.stringify([outlet, title, published])) : null,
  }
}

/** The least of all keys of all versions names the lineage, so that it is the same whichever came first. */
export const lineageOf = ({ given_id, url_key, head_key }: Keys, met: readonly string[]): string =>
  [hashed('id', given_id), url_key, head_key, ...met].filter((key) => key !== null).reduce((a, b) => (b < a ? b : a))
