import { singular } from '../../reader/english/plurals.ts'
import { UNIT_WORDS } from '../../reader/english/units.ts'
import { nameKey } from '../../text/keys.ts'
import type { Series } from '../series.ts'
import type { Source } from '../sources.ts'
import { isPeople, type State, statesIn, synonym, thingStatesIn } from './states.ts'
import { stem } from './topic-words.ts'

/** What a person asks for in words: what is counted, of whom, and whatever else the words name. */
export interface Wanted {
  readonly states: readonly State[]
  readonly words: readonly string[]
}

const LITTLE = new Set(
  'a an and are by did do does figure figures for from have how in is many much number numbers of on or said says the to toll total was were who'.split(
    ' ',
  ),
)

/** "Americans killed in the north": killed; Americans, north. */
export function wantedBy(text: string): Wanted {
  const states = [...statesIn(text), ...thingStatesIn(text)].sort((a, b) => a.start - b.start)
  const rest = states.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
  const words = nameKey(rest)
    .split(' ')
    .filter((word) => word !== '' && !LITTLE.has(word))
  return { states: [...new Set(states.map(({ state }) => state))], words }
}

/** How well a series is what was asked for; undefined where it is not. With words for institutions, only these are meant. */
export interface Match {
  readonly score: number
  readonly institutions?: ReadonlySet<string>
}

const EXACT = 6
const NAMED = 4
const WRITTEN = 2
const NEAR = 1
const NARROWER = 3

export function matchOf(series: Series, { states, words }: Wanted, sources: ReadonlyMap<string, Source>): Match | undefined {
  const { measure } = series
  if (states.some((state) => !measure.states.includes(state))) return undefined
  const institutions = new Set<string>()
  let score = states.length > 0 && measure.states.length === states.length ? EXACT : 0
  let isWhose = false
  for (const word of words) {
    const isOfNation = measure.whose !== undefined && isNation(word, measure.whose, sources)
    isWhose ||= isOfNation
    if (isOfNation || measure.where?.split(' ').includes(word) === true || isHead(word, measure.head)) score += NAMED
    else {
      const meant = series.records.filter(({ institution }) => isNamed(word, institution, sources)).map(({ institution }) => institution)
      const isWritten = series.observations.some(({ place, text }) => hasWord(place, word) || hasWord(text, word))
      const isTopic = series.observations.some(({ topic }) => topic?.includes(stem(word)) === true)
      if (meant.length === 0 && !isWritten && !isTopic) return undefined
      for (const institution of meant) institutions.add(institution)
      score += isWritten ? WRITTEN : NEAR
    }
  }
  if (measure.whose !== undefined && !isWhose && measure.head === 'person') score -= NARROWER
  if (measure.part) score -= NARROWER
  if (measure.nature === 'flow') score -= 1
  return { score, ...(institutions.size > 0 && { institutions }) }
}

const hasWord = (text: string | undefined, word: string): boolean => text !== undefined && nameKey(text).split(' ').includes(word)

/** "people" is whoever is counted; "engineers" are counted under their own name, "metres" under their unit's. */
const isHead = (word: string, head: string): boolean => {
  const noun = synonym(singular(word))
  return (
    head === (isPeople(noun) ? 'person' : noun) ||
    head.split(' ').includes(noun) ||
    head.split(' ').includes(UNIT_WORDS.get(word)?.name ?? word)
  )
}

/** A word of a country is any of its names or of its people's. */
const isNation = (word: string, whose: string, sources: ReadonlyMap<string, Source>): boolean => {
  if (whose.split(' ').includes(word)) return true
  return [...sources.values()].some(({ kind, names }) => {
    if (kind !== 'government') return false
    const keys = names.map(nameKey)
    return keys.includes(whose) && (keys.includes(word) || keys.includes(singular(word)))
  })
}

/** Any word of an institution's names, or of an outlet's. */
export const isNamed = (word: string, institution: string, sources: ReadonlyMap<string, Source>): boolean => {
  const names = sources.get(institution)?.names ?? [institution.replace(/^outlet /, '')]
  return names.some((name) => nameKey(name).split(' ').includes(word))
}
