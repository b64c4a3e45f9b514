import { type Group, groupWith, othersAsTargets, type Placed, place, readingsIn, wordsOfKey } from '../../ledger/corrections/groups.ts'
import { articleOfKey, type Grouping, type Ruling, type Target } from '../../ledger/corrections.ts'
import { originsOf } from '../../ledger/independence.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { stateOn } from '../../ledger/outcomes.ts'

/** What stands in the record where a correction points. */
export interface Standing {
  /** A name, a headline, a measure, what was said; of a forecast its state. */
  readonly label: string
  /** How many are held together, and in how many articles. */
  readonly members: number
  readonly articles: number
  /** Of a forecast: the day since which it stands so. */
  readonly since?: string
}

type Direct = Exclude<Ruling, { readonly kind: 'undo' }>

/** The group that it stands in now; itself where it stands alone. */
export const groupOf = ({ view, today }: Placed, of: Grouping): Group => {
  if (today === undefined) return { label: '', members: [] }
  return (view && groupWith(view, of, today)) ?? { label: '', members: [today] }
}

/** All others of its group, as targets that nobody named. */
export const othersOf = async (ledger: Ledger, placed: Placed, of: Grouping, without: readonly string[]): Promise<Target[]> => {
  if (placed.view === undefined) return []
  const { members } = groupOf(placed, of)
  return othersAsTargets(members, new Set(without), await readingsIn(ledger, placed.view, members))
}

/** What the record holds now of all that a ruling names, each once; `today` is the ISO day on which forecasts are looked at. */
export const standingNow = async (ledger: Ledger, ruling: Direct, today: string): Promise<Standing[]> => {
  const isOfGroup = ruling.kind === 'together' || ruling.kind === 'apart'
  const targets = isOfGroup ? [...ruling.these, ...ruling.those] : ruling.these
  const placed = await place(
    ledger,
    targets.filter(({ named }) => named),
  )
  if (isOfGroup && ruling.of === 'origins') return originsNow(placed)
  const found = placed.flatMap((one): Told[] => {
    if (one.today === undefined) return []
    return isOfGroup ? [asGroup(one, ruling.of)] : asAnswer(one, ruling.kind, today)
  })
  // Those held together are told once, by the words of the first that was named.
  return [...new Map(found.toReversed().map((one) => [one.members.join(' '), one.standing])).values()].reverse()
}

/** The origins of the statements named, and of no others. */
const originsNow = (placed: readonly Placed[]): Standing[] => {
  const byView = Map.groupBy(placed, ({ view }) => view)
  return [...byView].flatMap(([view, own]) => {
    const keys = own.flatMap(({ today }) => today ?? [])
    if (view === undefined || keys.length === 0) return []
    const { origins } = originsOf(keys, view.record, view.record.ruledOrigins)
    return origins.map(({ statements, restsOn }) => told(restsOn.name, statements).standing)
  })
}

interface Told {
  readonly members: readonly string[]
  readonly standing: Standing
}

const told = (label: string, members: readonly string[]): Told => ({
  members,
  standing: { label, members: members.length, articles: new Set(members.map(articleOfKey)).size },
})

const asGroup = (placed: Placed, of: Grouping): Told => {
  const { label, members } = groupOf(placed, of)
  return told(label || wordsOfKey(placed.reading!.reading, placed.today!), members)
}

/** What the record says of a figure, of who speaks, of a forecast. */
const asAnswer = ({ view, today }: Placed, kind: Exclude<Direct['kind'], 'together' | 'apart'>, day: string): Told[] => {
  if (view === undefined || today === undefined) return []
  const { record } = view
  if (kind === 'wrong-figure') {
    const group = groupWith(view, 'series', today)
    return group ? [told(group.label, group.members)] : []
  }
  if (kind === 'wrong-speaker') {
    const speakers = record.chains.find(({ statement }) => statement === today)?.speakers ?? []
    return record.sources.flatMap(({ id, name, mentions }) => (speakers.includes(id) ? [told(name, mentions)] : []))
  }
  const outlook = record.forecasts.find(({ reports }) => reports.some(({ key }) => key === today))
  if (outlook === undefined) return []
  const { state, since } = stateOn(outlook, day)
  const members = outlook.reports.map(({ key }) => key)
  const { standing } = told(state, members)
  return [{ members, standing: { ...standing, ...(since !== undefined && { since }) } }]
}

/** What a person may call what a ruling names. */
export const wordsOfNamed = async (ledger: Ledger, ruling: Direct): Promise<string[]> => {
  const targets = ruling.kind === 'together' || ruling.kind === 'apart' ? [...ruling.these, ...ruling.those] : ruling.these
  const all = targets.filter(({ named }) => named)
  return (await place(ledger, all)).map(({ anchor, reading, today }) =>
    reading !== undefined && today !== undefined ? wordsOfKey(reading.reading, today) : anchor.quote,
  )
}
