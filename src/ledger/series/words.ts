import { nameKey } from '../../text/keys.ts'
import { groupBy } from '../sources/links.ts'
import type { Source } from '../sources.ts'
import type { Measure } from './measure.ts'
import type { Observation } from './observations.ts'
import type { State } from './states.ts'

/** What a series counts, in words. */
export interface MeasureWords {
  /** "people killed or missing", "engineers", "cubic metres". */
  readonly counts: string
  /** "of the United States" without its "of": the nation that is counted. */
  readonly whose?: string
  readonly where?: string
  /** Of an amount in a common unit: the words that most of its figures stand among. */
  readonly about?: readonly string[]
}

const STATE_WORDS: Readonly<Record<State, string>> = {
  killed: 'killed',
  missing: 'missing',
  injured: 'injured',
  displaced: 'driven from home',
  evacuated: 'evacuated',
  held: 'held',
  released: 'released',
  arrested: 'arrested',
  sheltered: 'in shelters',
  critical: 'in critical condition',
  deployed: 'deployed',
  rescued: 'rescued',
  trapped: 'trapped',
  hospitalised: 'in hospital',
  infected: 'infected',
  'without power': 'without power or water',
  destroyed: 'destroyed',
  damaged: 'damaged',
  flooded: 'flooded',
  entered: 'let in',
  launched: 'launched',
  'shot down': 'shot down',
}

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  body: 'bodies',
  family: 'families',
  lev: 'leva',
}

/** "persons" are people; of several words the first takes the plural in "truck per day", else the last. */
function plural(head: string): string {
  const [first = '', ...rest] = head.split(' per ')
  const words = first.split(' ')
  const last = words.pop() ?? ''
  const many =
    IRREGULAR[last] ?? (/(?:s|x|ch|sh)$/.test(last) ? `${last}es` : /[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : `${last}s`)
  return [[...words, many].join(' '), ...rest].join(' per ')
}

export function measureWords(
  { head, states, whose, where, part, nature, year }: Measure,
  sources: ReadonlyMap<string, Source>,
): MeasureWords {
  const counted = [plural(head), states.map((state) => STATE_WORDS[state]).join(' or ')].filter(Boolean).join(' ')
  const counts = [counted, part && 'as a part', nature === 'flow' && 'a day', year && `in ${year}`].filter(Boolean).join(', ')
  return {
    counts,
    ...(whose && { whose: nameOf(whose, sources) }),
    ...(where && { where: nameOf(where, sources) }),
  }
}

/** As sources have it, else with capitals. */
function nameOf(key: string, sources: ReadonlyMap<string, Source>): string {
  const source = [...sources.values()].find(({ kind, names }) => kind === 'government' && names.some((name) => nameKey(name) === key))
  return source?.names.find((name) => nameKey(name) === key) ?? key.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** How many words tell what an amount is of, and in how many of its figures each must stand. */
const WORDS = 3
const LEAST = 2

/** The words that most of an amount's figures stand among, each as it is written most often. */
export function aboutWords(observations: readonly Observation[]): string[] {
  const forms = observations.flatMap(({ topic = [], about = [] }) => topic.map((stem, i) => ({ stem, word: about[i]! })))
  return [...groupBy(forms, ({ stem }) => stem)]
    .filter(([, same]) => same.length >= LEAST)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, WORDS)
    .map(([, same]) => [...groupBy(same, ({ word }) => word)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]![0])
}
