import { singular } from '../../reader/english/plurals.ts'
import { UNIT_WORDS } from '../../reader/english/units.ts'
import { nameKey } from '../../text/keys.ts'
import type { Series } from '../series.ts'
import type { Source } from '../sources.ts'
import { isPeople, synonym } from './states.ts'
import { stem } from './topic-words.ts'
import type { Wanted } from './wanted.ts'

/* Words under which the story of a series is found, so that not every record need be opened. What `matchOf` takes is found under them, and more. */

/** A state, a word of a topic: kept apart from words that somebody wrote. */
const ofState = (state: string): string => `=${state}`
const ofTopic = (word: string): string => `~${stem(word)}`

const wordsIn = (text: string | undefined): string[] => (text === undefined ? [] : nameKey(text).split(' '))

export const indexWordsOf = ({ measure, records, observations }: Series, sources: ReadonlyMap<string, Source>): Set<string> => {
  const { head, states, whose, where } = measure
  const nations =
    whose === undefined
      ? []
      : [...sources.values()].filter(({ kind, names }) => kind === 'government' && names.some((name) => nameKey(name) === whose))
  const institutions = records.flatMap(({ institution }) => sources.get(institution)?.names ?? [institution.replace(/^outlet /, '')])
  const written = observations.flatMap(({ place, text }) => [...wordsIn(place), ...wordsIn(text)])
  const words = [
    ...states.map(ofState),
    head,
    ...head.split(' '),
    ...wordsIn(whose),
    ...wordsIn(where),
    ...nations.flatMap(({ names }) => names.flatMap((name) => [nameKey(name), ...wordsIn(name)])),
    ...institutions.flatMap(wordsIn),
    ...written,
    ...observations.flatMap(({ topic }) => topic?.map((word) => `~${word}`) ?? []),
  ]
  return new Set(words.filter(Boolean))
}

/** For each thing that is wanted, the words under one of which its story stands. */
export const lookedUpFor = ({ states, words }: Wanted): string[][] => [
  ...states.map((state) => [ofState(state)]),
  ...words.map((word) => {
    const noun = synonym(singular(word))
    const unit = UNIT_WORDS.get(word)?.name
    return [...new Set([word, noun, singular(word), ofTopic(word), ...(isPeople(noun) ? ['person'] : []), ...(unit ? [unit] : [])])]
  }),
]
