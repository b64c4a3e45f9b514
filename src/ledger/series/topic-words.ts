/** How many words to either side of an amount tell of what it is. */
const WORDS = 7

const COMMON = new Set(
  `about after again against almost along also although among another around because been before being below between both could does down during each even every first from given have
  having here into itself just last least less like made make many might more most much must nearly never only other over part percent rather said same says second several shall should
  since some still such than that their them then there these they thing this those though through today tomorrow under until upon very well were what when where which while will with
  within without would yesterday your million billion thousand hundred monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december money number amount`.split(/\s+/),
)

/** A word that tells what an amount is of: as it is compared, and as it is written. */
export interface TopicWord {
  readonly stem: string
  readonly word: string
}

/** The words that tell what an amount is of: those nearest to it, each stem once, in the order of the stems. */
export function topicWords(text: string, { start, end }: { start: number; end: number }, unit: string): TopicWord[] {
  const words = (stretch: string): string[] =>
    (stretch.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 3 && !COMMON.has(word) && !unit.includes(stem(word)))
  const before = words(text.slice(Math.max(0, start - 100), start))
    .slice(1)
    .reverse()
  const after = words(text.slice(end, end + 100)).slice(0, -1)
  const near = [...after.slice(0, WORDS), ...before.slice(0, WORDS)]
  const byStem = new Map(near.toReversed().map((word) => [stem(word), word] as const))
  return [...byStem].map(([key, word]) => ({ stem: key, word })).sort((a, b) => (a.stem < b.stem ? -1 : 1))
}

/** Plurals and verb endings off: "warned" meets "warning". */
export const stem = (word: string): string => word.replace(/(?:ings?|ed|es|s)$/, '').slice(0, 7)
