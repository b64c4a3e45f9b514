import type { Reply } from '../replies.ts'
import type { Weight } from './candidates.ts'
import type { Evidence } from './evidence.ts'
import { type Foretold, telling } from './foretold.ts'
import { shared } from './same-outlook.ts'

/** The text of an article, by its id. */
export type TextOf = (article: string) => { readonly text: string; readonly published: string; readonly outlet?: string } | undefined

/** Words that a denial and the forecast must share, weighed, where what it answers foretells several things. */
const SHARE = 0.3

/** Replies that deny or retract a statement with a forecast in it, as evidence for that forecast. By the statement's key, its forecasts. */
export function deniedBy(
  reply: Reply,
  foretold: ReadonlyMap<string, readonly Foretold[]>,
  textOf: TextOf,
  weight: Weight,
): { readonly key: string; readonly evidence: Evidence }[] {
  const article = textOf(reply.article)
  if ((reply.kind !== 'denies' && reply.kind !== 'retracts') || !article) return []
  const words = new Set(telling(article.text.slice(reply.start, reply.end)))
  const isOwn =
    reply.kind === 'retracts' &&
    reply.answers.every((key) => textOf(key.slice(0, key.lastIndexOf('#')))?.outlet !== article.outlet || article.outlet === undefined)
  const ahead = reply.answers.flatMap((key) => foretold.get(key) ?? [])
  return ahead
    .filter(({ negated }) => !negated)
    .filter((one) => ahead.length === 1 || shared(one.core, words, weight).share >= SHARE)
    .map((one) => ({
      key: one.key,
      evidence: {
        kind: isOwn ? 'not-yet' : 'denied',
        article: reply.article,
        statement: reply.statement,
        start: reply.start,
        end: reply.end,
        day: article.published.slice(0, 10),
        reason: isOwn ? 'its speaker takes it back' : reply.kind === 'retracts' ? 'the report of it is taken back' : 'it is denied',
        score: reply.score,
      },
    }))
}

/** Words of a report that stand for evidence as they are. */
const quoted = ({
  article,
  statement,
  start,
  end,
  published,
}: Foretold): Pick<Evidence, 'article' | 'statement' | 'start' | 'end' | 'day'> => ({
  article,
  ...(statement && { statement }),
  start,
  end,
  day: published.slice(0, 10),
})

/** A forecast inside a denial is what is denied there. */
export const deniedIn = (one: Foretold): Evidence => ({
  kind: 'denied',
  ...quoted(one),
  reason: 'it is denied in these words',
  score: 0.85,
})

/** Another says that it will not be. */
export const opposed = (by: Foretold, score: number): Evidence => ({
  kind: 'denied',
  ...quoted(by),
  reason: 'somebody else says that it will not be',
  score,
})

/** Its own speaker gives another time. */
export const movedBy = (by: Foretold, score: number): Evidence => ({
  kind: 'moved',
  ...quoted(by),
  reason: 'the same speaker gives another time',
  score,
})
