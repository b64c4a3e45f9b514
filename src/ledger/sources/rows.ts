import { personName } from '../../reader/entities/person-names.ts'
import { nameKey } from '../../text/keys.ts'
import type { Chain } from '../authority.ts'
import { sha256 } from '../lineage.ts'
import { searchWords } from '../search.ts'
import { linesOf, type Source } from '../sources.ts'
import { storable } from '../storable.ts'
import { stem } from '../stories/stem.ts'
import { bodyWords } from './body-names.ts'
import { append, groupBy } from './links.ts'
import { soundKey } from './names.ts'

/** For whom somebody speaks, by name. */
export interface Office {
  readonly institution: string
  readonly role: string
  readonly from?: string
  readonly until?: string
}

/** What it takes to know a source again in another story. */
export interface SourceFacts {
  readonly kind: Source['kind']
  readonly name: string
  readonly named: boolean
  readonly names: readonly string[]
  readonly roles: readonly string[]
  readonly offices: readonly Pick<Office, 'institution' | 'role'>[]
  /** The name of the body or government that it is part of. */
  readonly whole?: string
  /** Names of all in the line above it. */
  readonly above: readonly string[]
}

/** Why names are taken as one. */
export interface Why {
  readonly names: readonly string[]
  readonly reason: string
  readonly score: number
  readonly times: number
}

export interface SourceDetail {
  /** Its entities: "article#entity", with the given ids of articles. */
  readonly mentions: readonly string[]
  /** Its statements, newest first. */
  readonly said: readonly { readonly key: string; readonly day: string }[]
  readonly speaksFor: readonly Office[]
  readonly within?: { readonly name: string; readonly reason: string; readonly score: number }
  readonly why: readonly Why[]
}

/** A source in one story. */
export interface StorySource {
  readonly story: string
  /** That of its least mention: "article#entity". */
  readonly id: string
  /** Of block and facts: the same in every story that tells the same of it. Two of one story have two. */
  readonly source: string
  readonly block: string
  readonly facts: SourceFacts
  readonly statements: number
  readonly reports: number
  readonly first?: string
  readonly last?: string
  readonly outlets: readonly string[]
  readonly detail: SourceDetail
}

interface Record {
  readonly sources: readonly Source[]
  readonly chains: readonly Chain[]
}

/** The sources of a story that say something, that others speak for or are part of. `dayOf` gives the day of a statement, "article#attribution". */
export function storySources(story: string, { sources, chains }: Record, dayOf: (statement: string) => string): StorySource[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const { above } = linesOf(sources)
  const said = new Map<string, Chain[]>()
  for (const chain of chains) for (const speaker of chain.speakers) append(said, speaker, chain)
  const needed = new Set(
    sources.flatMap(({ speaksFor, within }) => [...speaksFor.map(({ institution }) => institution), within?.source ?? '']),
  )
  const outletAt = new Map(
    chains.flatMap(({ statement, links: [first] }) => (first?.part === 'outlet' ? [[articleOf(statement), first.name] as const] : [])),
  )
  const nations = new Set(sources.flatMap(({ kind, names }) => (kind === 'government' ? names.map(nameKey) : [])))
  const nameOf = (id: string): string => byId.get(id)?.name ?? ''
  const seen = new Map<string, number>()
  return sources.flatMap((source) => {
    const own = (said.get(source.id) ?? []).map(({ statement }) => ({ key: statement, day: dayOf(statement) })).sort(newestFirst)
    const isOutlet = source.mentions.some((mention) => mention.endsWith('#outlet'))
    if (own.length === 0 && !needed.has(source.id) && !isOutlet) return []
    const articles = new Set(own.map(({ key }) => articleOf(key)))
    const within = source.within && { name: nameOf(source.within.source), reason: source.within.reason, score: source.within.score }
    const speaksFor = source.speaksFor.map(({ institution, ...office }) => ({ institution: nameOf(institution), ...office }))
    const line = above(source.id).slice(1).map(nameOf)
    const facts: SourceFacts = {
      kind: source.kind,
      name: source.name,
      named: source.kind !== 'person' || /\p{Lu}[^\s]*$/u.test(source.name),
      names: source.names,
      roles: source.roles,
      offices: speaksFor.map(({ institution, role }) => ({ institution, role })),
      ...(within && { whole: within.name }),
      above: line,
    }
    const block = blockOf(source, nations)
    const known = `${block}#${sha256(JSON.stringify(facts)).slice(0, 12)}`
    const times = (seen.get(known) ?? 0) + 1
    seen.set(known, times)
    return [
      {
        story,
        id: source.id,
        source: times === 1 ? known : `${known}-${times}`,
        block,
        facts,
        statements: own.length,
        reports: articles.size,
        ...(own.length > 0 && { first: own.at(-1)!.day, last: own[0]!.day }),
        outlets: [...new Set([...articles].flatMap((article) => outletAt.get(article) ?? []))].sort(),
        detail: { mentions: source.mentions, said: own, speaksFor, ...(within && { within }), why: whyOf(source) },
      },
    ]
  })
}

/** The words by which it is found: of its names, roles and institutions. */
export const wordsOf = ({ name, names, roles, above }: SourceFacts): string[] => [
  ...new Set([name, ...names, ...roles, ...above].flatMap(searchWords).map(stem)),
]

const newestFirst = (a: { key: string; day: string }, b: { key: string; day: string }): number =>
  a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day > b.day ? -1 : 1

export const articleOf = (key: string): string => key.slice(0, key.lastIndexOf('#'))

/** A longer one is cut: an index of PostgreSQL takes some 2,700 bytes. In UTF-16 code units. */
const LONGEST = 160

/** Persons by the sound of their surname and their first initial, bodies by their words without their country, governments by their name. */
const blockOf = (source: Source, nations: ReadonlySet<string>): string => storable(blockWords(source, nations).slice(0, LONGEST))

function blockWords({ kind, name }: Source, nations: ReadonlySet<string>): string {
  if (kind === 'person') {
    const { parts } = personName(name)
    return `person ${soundKey(parts.at(-1) ?? nameKey(name))} ${parts.length > 1 ? parts[0]![0] : ''}`
  }
  if (kind === 'government') return `government ${nameKey(name)}`
  const words = nameKey(name).replace(/^the /, '').split(' ')
  const n = [3, 2, 1].find((length) => length < words.length && nations.has(words.slice(0, length).join(' '))) ?? 0
  return `body ${bodyWords(words.slice(n).join(' ')).join(' ')}`
}

/** So many reasons are kept, the strongest first, and so many names with each. */
const REASONS = 20
const NAMES = 12

/** The reasons of its links, each with the names that it joined, and how often. */
function whyOf({ links }: Source): Why[] {
  const reasons = [...groupBy(links, ({ reason }) => reason)].map(([reason, those]) => ({
    reason,
    score: Math.max(...those.map(({ score }) => score)),
    times: those.length,
    names: [...new Set(those.flatMap(({ names }) => names))].sort().slice(0, NAMES),
  }))
  return reasons.sort((a, b) => b.score - a.score || (a.reason < b.reason ? -1 : 1)).slice(0, REASONS)
}
