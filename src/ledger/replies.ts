/** Replies: statements that answer others. Pure; storage is elsewhere. */
import type { Reading } from '../reader/reading.ts'
import type { Span } from '../text/span.ts'
import { type Alike, alikeAmong, isBefore } from './replies/alike.ts'
import { confirms } from './replies/confirms.ts'
import { corrects, meant } from './replies/corrects.ts'
import { declines } from './replies/declines.ts'
import { denies } from './replies/denies.ts'
import { type Placed, placedOf } from './replies/placed.ts'
import { retracts } from './replies/retracts.ts'
import type { Found, ReplyKind, Scene } from './replies/scene.ts'
import type { Rulings } from './rulings.ts'
import { append } from './sources/links.ts'
import type { Source } from './sources.ts'
import { voices } from './utterances/speakers.ts'
import type { Utterance } from './utterances.ts'

export type { ReplyKind } from './replies/scene.ts'

/** A statement that answers others. */
export interface Reply extends Span {
  /** Key of the statement; `start` and `end` are its content's, in the article that the key names. */
  readonly statement: string
  readonly article: string
  readonly kind: ReplyKind
  /** Keys of every statement that reports it, that one among them, in order. */
  readonly reports: readonly string[]
  /** Keys of what it answers: of each the first report, where the same utterance was reported more than once. */
  readonly answers: readonly string[]
  /** Keys of every report of what it answers, those among them, in order. */
  readonly answered: readonly string[]
  /** Of a confirmation: does its speaker know it by other means? */
  readonly adds?: boolean
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

export interface ReplyContext {
  readonly sources: readonly Source[]
  readonly utterances: readonly Utterance[]
}

/** A speaker's own earlier statements are looked through so far back, newest first. */
const MOST_OWN = 60
/** Of what one report of an utterance tells, another that tells the same has so much. */
const SAME = 0.6

/** Replies in the order of their statements' keys. The same set of readings and rulings gives the same replies, whatever their order. */
export function linkReplies(readings: readonly Reading[], { sources, utterances }: ReplyContext, { wrongSpeakers }: Rulings): Reply[] {
  const voiceOf = voices(sources)
  const nobody = { sources: [], bodies: [] }
  const articles = readings
    .toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1))
    .map((reading) => placedOf(reading, voiceOf).map((one): Placed => (wrongSpeakers.has(one.key) ? { ...one, voice: nobody } : one)))
  const statements = articles.flat()
  const alike = alikeAmong(statements)
  const own = ownAmong(statements)
  const reportsOf = sameReports(statements, alike, utterances)
  const firstOf = (statement: Placed): string => reportsOf(statement)[0]!
  const rows = articles.flatMap((article) => {
    const found = new Map<string, Found>()
    const questions = new Set(article.flatMap(({ key, isQuestion }) => (isQuestion ? [key] : [])))
    const scene: Scene = { article, alike, own, found }
    for (const reply of article) {
      // What is said inside a question is the question's own.
      if (reply.outer.some(({ key }) => questions.has(key))) continue
      // "In order to deny": what might be said.
      if (/^to\b/i.test(reply.cue)) continue
      const one = replyOf(reply, scene)
      if (one) found.set(reply.key, one)
    }
    return article.flatMap((reply) => {
      const one = found.get(reply.key)
      return one ? [rowOf(reply, one, reportsOf)] : []
    })
  })
  const answering = rows.filter(({ answers }) => answers.length > 0)
  return onceEach(answering, new Map(statements.map((one) => [one.key, firstOf(one)])))
}

/** The first that fits, the plainest kind first. */
const replyOf = (reply: Placed, scene: Scene): Found | undefined =>
  declines(reply, scene) ??
  meant(reply, scene) ??
  denies(reply, scene) ??
  retracts(reply, scene) ??
  corrects(reply, scene) ??
  confirms(reply, scene)

function rowOf(reply: Placed, { kind, answers, adds, reason, score }: Found, reportsOf: (statement: Placed) => readonly string[]): Reply {
  const { key, article, spans } = reply
  return {
    statement: key,
    article,
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    kind,
    reports: [key],
    answers: [...new Set(answers.map((one) => reportsOf(one)[0]!))].filter((one) => one !== key).sort(),
    answered: [...new Set(answers.flatMap(reportsOf))].filter((one) => one !== key).sort(),
    ...(adds !== undefined && { adds }),
    reason,
    score,
  }
}

/** A reply that many print is one: told by its first report, where that is found to be one, else by the least. */
function onceEach(rows: readonly Reply[], firstOf: ReadonlyMap<string, string>): Reply[] {
  const groups = Map.groupBy(rows, ({ statement, kind, answers }) => `${firstOf.get(statement)} ${kind} ${answers.join(' ')}`)
  return [...groups.values()]
    .map((same) => {
      const sorted = same.toSorted((a, b) => (a.statement < b.statement ? -1 : 1))
      const first = sorted.find(({ statement }) => firstOf.get(statement) === statement) ?? sorted[0]!
      const answered = [...new Set(sorted.flatMap((one) => one.answered))].sort()
      return { ...first, answered, reports: sorted.map(({ statement }) => statement) }
    })
    .sort((a, b) => (a.statement < b.statement ? -1 : 1))
}

/** An utterance holds all that was said at once: of its reports, those that tell the same, the first that is no headline first. */
function sameReports(
  statements: readonly Placed[],
  alike: Alike,
  utterances: readonly Utterance[],
): (statement: Placed) => readonly string[] {
  const placed = new Map(statements.map((one) => [one.key, one]))
  const reports = new Map(utterances.flatMap((utterance) => utterance.statements.map(({ key }) => [key, utterance.statements] as const)))
  return (statement) => {
    const same = (reports.get(statement.key) ?? []).flatMap(({ key }) => {
      const one = placed.get(key)
      const isSame = one && (key === statement.key || one.folded === statement.folded || alike.between(statement, one).share >= SAME)
      return isSame ? [one] : []
    })
    const inOrder = [...same.filter(({ inHeadline }) => !inHeadline), ...same.filter(({ inHeadline }) => inHeadline)]
    return inOrder.length > 0 ? inOrder.map(({ key }) => key) : [statement.key]
  }
}

/** What a voice had said by then in other articles, the newest report first. */
function ownAmong(statements: readonly Placed[]): Scene['own'] {
  const held = new Map<string, Placed[]>()
  for (const one of statements) for (const id of new Set([...one.voice.sources, ...one.voice.bodies])) append(held, id, one)
  const moment = ({ published = '', key }: Placed): string => `${published} ${key}`
  const sorted = new Map([...held].map(([id, own]) => [id, own.toSorted((a, b) => (moment(a) > moment(b) ? -1 : 1))]))
  return (reply) => {
    const ids = [...new Set([...reply.voice.sources, ...reply.voice.bodies])]
    const own = ids.flatMap((id) => take(sorted.get(id) ?? [], MOST_OWN, (one) => one.article !== reply.article && isBefore(one, reply)))
    return [...new Map(own.map((one) => [one.key, one])).values()].sort((a, b) => (moment(a) > moment(b) ? -1 : 1))
  }
}

function take<T>(items: readonly T[], most: number, fits: (item: T) => boolean): T[] {
  const taken: T[] = []
  for (const item of items) {
    if (taken.length === most) break
    if (fits(item)) taken.push(item)
  }
  return taken
}
