import type { Chain, ChainLink } from '../authority.ts'
import type { Source } from '../sources.ts'
import type { Report, Utterance } from '../utterances.ts'
import type { Wire } from '../wires.ts'

/** The parts of a record that tell which statements go back to one origin. */
export interface OriginParts {
  readonly utterances: readonly Utterance[]
  readonly wires: readonly Pick<Wire, 'articles' | 'origin'>[]
  readonly chains: readonly Chain[]
  readonly sources: readonly Source[]
}

/** Who answers for a statement. */
export interface Answerer {
  /** Under which statements of one answerer meet: the institution's source, else the person's; of somebody unnamed, for one article. */
  readonly id: string
  readonly source?: string
  readonly name: string
  /** The person who says it for an institution, or for himself. */
  readonly person?: { readonly source: string; readonly name: string }
  /** Nobody is named, or only whoever put it out. */
  readonly isUnnamed: boolean
}

/** A statement under one of those who answer for it: a joint statement is two. */
export interface Unit {
  /** The statement's key; of a joint one with the answerer behind it. */
  readonly id: string
  readonly statement: string
  readonly article: string
  readonly answerer: Answerer
  readonly report?: Report
  readonly utterance?: Utterance
  /** By name, who said the utterance: those of most of its reports. */
  readonly speakers: readonly string[]
  readonly chain?: Chain
  readonly wire?: Pick<Wire, 'articles' | 'origin'>
}

/** Where everything is in a record's parts. */
interface Index {
  readonly reports: ReadonlyMap<string, { readonly utterance: Utterance; readonly report: Report }>
  readonly chains: ReadonlyMap<string, Chain>
  readonly wires: ReadonlyMap<string, Pick<Wire, 'articles' | 'origin'>>
  readonly sources: ReadonlyMap<string, Source>
}

/** A record is asked about many claims, as a series about each of its points: it is looked through once. */
const indexes = new WeakMap<OriginParts, Index>()

const indexOf = (parts: OriginParts): Index => {
  const known = indexes.get(parts)
  if (known) return known
  const { utterances, wires, chains, sources } = parts
  const index = {
    reports: new Map(utterances.flatMap((utterance) => utterance.statements.map((report) => [report.key, { utterance, report }] as const))),
    chains: new Map(chains.map((chain) => [chain.statement, chain])),
    wires: new Map(wires.flatMap((wire) => wire.articles.map((article) => [article, wire] as const))),
    sources: new Map(sources.map((source) => [source.id, source])),
  }
  indexes.set(parts, index)
  return index
}

/** The units of some statements, in the order of their keys. */
export function unitsOf(statements: readonly string[], parts: OriginParts): Unit[] {
  const { reports, chains, wires, sources } = indexOf(parts)
  return [...new Set(statements)].sort().flatMap((statement) => {
    const found = reports.get(statement)
    const chain = chains.get(statement)
    const article = statement.slice(0, statement.lastIndexOf('#'))
    const wire = wires.get(article)
    const speakers = (found?.utterance.speakers ?? []).flatMap((id) => sources.get(id)?.name ?? [])
    const unit = { statement, article, speakers, ...found, ...(chain && { chain }), ...(wire && { wire }) }
    const answerers = answerersOf(article, chain, found?.utterance, sources)
    return answerers.map((answerer) => ({ ...unit, id: answerers.length > 1 ? `${statement} ${answerer.id}` : statement, answerer }))
  })
}

/** The last of the chain; of a joint statement all who make it. */
function answerersOf(
  article: string,
  chain: Chain | undefined,
  utterance: Utterance | undefined,
  sourceAt: ReadonlyMap<string, Source>,
): Answerer[] {
  const day = utterance?.to ?? '9999'
  const links = chain?.links ?? []
  const joint = links.filter(({ source, part }) => part === 'speaker' && source !== undefined && chain?.speakers.includes(source))
  const last = links.at(-1)
  const isJoint = chain !== undefined && chain.speakers.length > 1 && joint.length === chain.speakers.length && last?.part === 'speaker'
  const all = isJoint ? joint : last ? [last] : []
  if (all.length === 0) return [{ id: `${article} itself`, name: 'the report itself', isUnnamed: true }]
  const answerers = all.map((link) => answererOf(article, link, links, sourceAt, day))
  return [...new Map(answerers.map((one) => [one.id, one])).values()]
}

function answererOf(
  article: string,
  last: ChainLink,
  links: readonly ChainLink[],
  sourceAt: ReadonlyMap<string, Source>,
  day: string,
): Answerer {
  const { source, name, part } = last
  if (source === undefined) return { id: `${article} “${name.toLowerCase()}”`, name, isUnnamed: true }
  const own = sourceAt.get(source)
  const spokesman = part === 'body' ? links.at(-2)?.source : undefined
  const person = own?.kind === 'person' ? own : spokesman === undefined ? undefined : sourceAt.get(spokesman)
  const served = own?.kind === 'person' ? own.speaksFor.find(({ until }) => until === undefined || day <= until) : undefined
  const body = served && sourceAt.get(served.institution)
  return {
    id: body?.id ?? source,
    source: body?.id ?? source,
    name: body?.name ?? name,
    ...(person?.kind === 'person' && { person: { source: person.id, name: person.name } }),
    isUnnamed: part === 'outlet' || part === 'carrier',
  }
}
