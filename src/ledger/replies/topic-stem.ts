import { stem } from '../utterances/words.ts'

/** Words of time and of telling: they stand beside anything. */
const PASSING: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today
  yesterday tomorrow week weekend month year day hour minute morning evening night now ago last next earlier later time report statement claim question
  answer comment spokesman spokeswoman spokesperson reporter newspaper please thank think know look going get got make want end beginning request call message email mail`
    .split(/\s+/)
    .map((word) => stem(word).replace(/(?<=...)e$/, '')),
)

/** The key of a word that tells what a statement is about; undefined of one that stands beside anything. */
export const topicStem = (word: string): string | undefined => {
  const whole = stem(word)
  // "vote" is too short for the stem that "voted" has.
  const key = whole.length > 3 ? whole.replace(/e$/, '') : whole
  return key.length < 2 || PASSING.has(key) ? undefined : key
}
