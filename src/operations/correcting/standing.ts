import {
  articleOfKey,
  type Group,
  groupWith,
  othersAsTargets,
  type Placed,
  place,
  readingsIn,
  wordsOfKey,
} from '../../ledger/corrections/groups.ts'
import type { Grouping, Ruling, Target } from '../../ledger/corrections.ts'
import type { Ledger } from '../../ledger/ledger.ts'

/** What stands in the record where a correction points. */
export interface Standing {
  /** A name, a headline, a measure, what was said; of a forecast its state. */
  readonly label: string
  /** How many are held together, and in how many articles. */
  readonly members: number
  readonly articles: number
}

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

/** What the record holds now of all that a ruling names, each once. */
export const standingNow = async (ledger: Ledger, ruling: Ruling): Promise<Standing[]> => {
  if (ruling.kind === 'undo') return []
  const isOfGroup = ruling.kind === 'together' || ruling.kind === 'apart'
  const targets = isOfGroup ? [...ruling.these, ...ruling.those] : ruling.these
  const placed = await place(
    ledger,
    targets.filter(({ named }) => named),
  )
  const found = placed.flatMap((one): Told[] => {
    if (one.today === undefined) return []
    return isOfGroup ? [asGroup(one, ruling.of)] : asAnswer(one, ruling.kind)
  })
  return [...new Map(found.map((one) => [JSON.stringify([one.standing.label, one.members]), one.standing])).values()]
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
const asAnswer = ({ view, today }: Placed, kind: Exclude<Ruling['kind'], 'together' | 'apart' | 'undo'>): Told[] => {
  if (view === undefined || today === undefined) return []
  const { record } = view
  if (kind === 'wrong-figure') {
    const group = groupWith(view, 'series', today)
    return group ? [told(group.label, group.members)] : []
  }
  if (kind === 'wrong-speaker') {
    const speakers = record.utterances.find(({ statements }) => statements.some(({ key }) => key === today))?.speakers ?? []
    return record.sources.flatMap(({ id, name, mentions }) => (speakers.includes(id) ? [told(name, mentions)] : []))
  }
  return []
}
