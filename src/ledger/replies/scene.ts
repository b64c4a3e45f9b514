import { nameKey } from '../../text/keys.ts'
import { kinship } from '../utterances/speakers.ts'
import type { Alike } from './alike.ts'
import { isInside, type Placed } from './placed.ts'

export type ReplyKind = 'confirms' | 'denies' | 'corrects' | 'retracts' | 'declines'

/** A reply before its answers are told by the first report of each. */
export interface Found {
  readonly kind: ReplyKind
  readonly answers: readonly Placed[]
  readonly adds?: boolean
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

/** What a reply is looked at in. */
export interface Scene {
  /** The statements of its article, in text order. */
  readonly article: readonly Placed[]
  /** All of them, found by their words. */
  readonly alike: Alike
  /** What the reply's speaker, or whom they speak for, had said by then in other articles, the newest report first. */
  readonly own: (reply: Placed) => readonly Placed[]
  /** Replies of the article found so far, by statement. */
  readonly found: ReadonlyMap<string, Found>
}

/** How far back in its article a reply looks, in statements. */
const BACK = 12

/** The statements before a reply in its article that somebody else made, the nearest first. */
export const before = (reply: Placed, { article }: Scene, back = BACK): Placed[] =>
  article
    .slice(Math.max(0, reply.order - back), reply.order)
    .reverse()
    .filter((one) => isOther(reply, one) && !isInside(reply, one))

/** Made by nobody known to be the same; or told of them by somebody else: "the paper said that Sofia intended". */
export const isOther = (reply: Placed, one: Placed): boolean =>
  kinship(reply.voice, one.voice) !== 'same' || one.outer.some(({ voice }) => kinship(reply.voice, voice) !== 'same')
export const isSame = (a: Placed, b: Placed): boolean => kinship(a.voice, b.voice) === 'same'

/** The question that a turn answers: the turn right before it. */
export const questionBefore = (reply: Placed, { article }: Scene): Placed | undefined => {
  if (!reply.isTurn || reply.isQuestion) return undefined
  for (let i = reply.order - 1; i >= 0; i--) if (article[i]!.isTurn) return article[i]!.isQuestion ? article[i] : undefined
  return undefined
}

const bare = (name: string): string => nameKey(name).replace(/^the /, '')

/** Does the reply name the outlet in which the other stands: "a report by Danube Radio"? */
export const namesOutlet = (reply: Placed, { outlet }: Placed): boolean =>
  outlet !== undefined && bare(outlet).length > 3 && ` ${nameKey(reply.said)} `.includes(` ${bare(outlet)} `)
