import { sha256 } from '../lineage.ts'
import type { Member } from './alike.ts'

/** The articles of one matter. */
export interface StoryHead {
  /** That of its first article, so that it stays while the story grows. */
  readonly id: string
  /** The headline of the article that is most like all of them; where none has one, the words of `about`. */
  readonly title: string
  /** The days of its first and its last article, ISO 8601. */
  readonly from: string
  readonly to: string
  /** The words that tell it from others, the weightiest first. */
  readonly about: readonly string[]
  /** How many. */
  readonly articles: number
}

/** What of an article names its story. */
export interface TitledMember extends Member {
  readonly given_id: string
  readonly title: string | null
}

const MOST_NAMES = 8
const MOST_TOPICS = 8

const sumOf = (members: readonly Member[], part: 'names' | 'topics'): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { profile } of members) for (const [word, weight] of profile[part]) sums.set(word, (sums.get(word) ?? 0) + weight)
  return sums
}

const heaviest = (sums: ReadonlyMap<string, number>, most: number): string[] =>
  [...sums]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)

export const headOfStory = (members: readonly TitledMember[]): StoryHead => {
  const sorted = members.toSorted((a, b) => (a.day === b.day ? (a.given_id < b.given_id ? -1 : 1) : a.day < b.day ? -1 : 1))
  const [names, topics] = [sumOf(members, 'names'), sumOf(members, 'topics')]
  const about = [...heaviest(names, MOST_NAMES), ...heaviest(topics, MOST_TOPICS)]
  const likeness = ({ profile }: Member): number =>
    profile.names.reduce((sum, [word, weight]) => sum + weight * names.get(word)!, 0) +
    profile.topics.reduce((sum, [word, weight]) => sum + weight * topics.get(word)!, 0)
  const titled = sorted.filter(({ title }) => title !== null).map((member) => ({ title: member.title!, like: likeness(member) }))
  const best = titled.reduce<{ title: string; like: number } | undefined>((a, b) => (a && a.like >= b.like ? a : b), undefined)
  return {
    id: `story-${sha256(sorted[0]!.given_id).slice(0, 8)}`,
    title: best?.title ?? (about.join(', ') || 'untitled'),
    from: sorted[0]!.day,
    to: sorted.at(-1)!.day,
    about,
    articles: members.length,
  }
}
