import { daysBetween } from '../../text/days.ts'
import { groupBy } from '../sources/links.ts'
import { type Measure, measureKey } from './measure.ts'
import type { Heard, Observation } from './observations.ts'
import { placed } from './places.ts'
import { isRounder } from './revisions.ts'

/** A number alone is another's only while that is fresh. */
const FRESH_DAYS = 14
/** Below these, the same number says nothing: a round one is anybody's. */
const TELLING = 11
const TELLING_ROUND = 20
const leastTelling = ({ low }: Heard): number => (low % 10 === 0 ? TELLING_ROUND : TELLING)

/**
 * What every figure counts, in the light of all reports: a number alone ("the office still says 66") counts what its institution gave that very number
 * for, else what anybody did. Soldiers are soldiers, whatever their corps; of a kind that is only counted of one nation, all are of it.
 */
export function settled(heard: readonly Heard[]): Observation[] {
  const firm = groupBy(
    heard.filter(
      ({ counted, standing }) =>
        counted.measure && counted.told === 'here' && !counted.measure.part && (standing === 'news' || standing === 'recalled'),
    ),
    ({ low, high }) => `${low}-${high}`,
  )
  const byInstitution = groupBy([...firm.values()].flat(), ({ institution }) => institution)
  const corps = new Set(heard.flatMap(({ counted: { army, measure } }) => (army && measure ? [measure.head] : [])))
  const measures = heard.map((one) => measureIn(one, firm, byInstitution.get(one.institution) ?? []))
  for (const [i, { counted, article, start }] of heard.entries()) {
    const before = [i - 1, i - 2].find((j) => heard[j]?.article === article && measures[j] !== undefined) ?? -1
    // "330 of the 450 are back; the remaining 120": of what was counted just before.
    if (counted.isRest && before >= 0 && start - heard[before]!.end < REST) measures[i] = { ...measures[before]!, part: false }
  }
  for (let i = heard.length - 2; i >= 0; i--) {
    const { counted } = heard[i]!
    // "12, then 13, now 14"
    if (counted.runsOn && counted.told !== 'here' && heard[i + 1]!.article === heard[i]!.article)
      measures[i] = measures[i + 1] ?? measures[i]
  }
  const completed = heard.flatMap((one, i) => {
    const measure = measures[i]
    return measure ? [{ one, measure: corps.has(measure.head) ? { ...measure, head: 'soldier' } : measure }] : []
  })
  const nations = groupBy(
    completed.filter(({ measure }) => measure.whose !== undefined && measure.head !== 'person'),
    ({ measure }) => kindOf(measure),
  )
  const whole = completed.map(({ one, measure }) => ({ one, measure: ofOneNation(measure, nations.get(kindOf(measure)) ?? []) }))
  return placed(whole).map(({ one, measure }) => observation(one, measure))
}

/** How far behind a number its rest can stand. */
const REST = 200

const kindOf = ({ head, states }: Measure): string => `${head} ${states.join('+')}`

function ofOneNation(measure: Measure, known: readonly { measure: Measure }[]): Measure {
  const nations = new Set(known.map((other) => other.measure.whose!))
  return measure.whose === undefined && measure.head !== 'person' && nations.size === 1 ? { ...measure, whose: [...nations][0]! } : measure
}

function measureIn(one: Heard, firm: ReadonlyMap<string, readonly Heard[]>, ofInstitution: readonly Heard[]): Measure | undefined {
  const { measure, told, bare } = one.counted
  // Vague words are anybody's too: "hundreds".
  if (told === 'here' || !bare || one.low < one.high || measure?.part || one.low < leastTelling(one)) return measure
  const same = (firm.get(`${one.low}-${one.high}`) ?? []).filter((other) => isFresh(one, other))
  // "Almost 60" of an institution that says 57.
  const rounded =
    one.bound === '~'
      ? mostOf(ofInstitution.filter((other) => other.low !== one.low && isFresh(one, other) && isRounder(one, other)))
      : undefined
  if (rounded) return rounded
  const own = mostOf(same.filter(({ institution }) => institution === one.institution && !institution.startsWith('outlet ')))
  if (own) return own
  if (measure) return measure
  const keys = new Set(same.map((other) => measureKey(other.counted.measure!)))
  return keys.size === 1 ? same[0]!.counted.measure : undefined
}

const isFresh = (a: Heard, b: Heard): boolean => daysBetween(dayOf(a), dayOf(b)) <= FRESH_DAYS
const dayOf = ({ said, told, published }: Heard): string => said ?? told ?? published.slice(0, 10)

/** The measure of most; of as many, the first by its key. */
function mostOf(all: readonly Heard[]): Measure | undefined {
  const [most] = [...groupBy(all, ({ counted }) => measureKey(counted.measure!))].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  )
  return most?.[1][0]?.counted.measure
}

function observation({ counted: _, unit: __, words, ...rest }: Heard, measure: Measure): Observation {
  return {
    ...rest,
    measure,
    key: measureKey(measure),
    ...(words.length > 0 && { topic: words.map(({ stem }) => stem), about: words.map(({ word }) => word) }),
  }
}
