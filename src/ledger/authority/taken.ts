import type { Attribution, Reading } from '../../reader/reading.ts'
import { daysFrom } from '../../text/days.ts'
import { hull } from '../../text/span.ts'
import { searchWords } from '../search.ts'
import type { ChainLink, Taken } from './chain.ts'
import type { Known } from './known.ts'
import { outletLink } from './outlets.ts'

interface Told {
  readonly reading: Reading
  readonly attribution: Attribution
  readonly links: readonly ChainLink[]
}

/** Days over which one outlet repeats what another had. */
const DAYS = 7
/** So many telling words must be the same, and so much of the lesser statement. */
const WORDS = 3
const SHARE = 0.5

/** By statement, in the order of those given, from which outlet it was taken; undefined where the report has it itself. */
export function takenFrom(told: readonly Told[], known: Known): (Taken | undefined)[] {
  const own = told.map(({ links }) => links[0]?.source)
  const outlets = new Map(
    [...new Set(told.map(({ reading }) => reading))].map((reading) => [reading, outletLink(reading, known)?.source] as const),
  )
  const wordsAt = new Map<Told, ReadonlySet<string>>()
  const wordsOf = (one: Told): ReadonlySet<string> => {
    const words = wordsAt.get(one) ?? telling(one)
    wordsAt.set(one, words)
    return words
  }
  const from = told.map(
    ({ links }, i) =>
      links.slice(1).findLast(({ part, source }) => part === 'carrier' && source !== undefined && source !== own[i])?.source,
  )
  const wanted = new Set(from)
  // By outlet and word, the statements that have it: no two statements are compared that share no telling word.
  const index = new Map<string, number[]>()
  for (const [i, one] of told.entries()) {
    const outlet = outlets.get(one.reading)
    if (outlet === undefined || !wanted.has(outlet)) continue
    for (const word of wordsOf(one)) {
      const key = `${outlet} ${word}`
      const list = index.get(key)
      if (list) list.push(i)
      else index.set(key, [i])
    }
  }
  return told.map((one, i) => {
    const outlet = from[i]
    if (outlet === undefined) return undefined
    const shared = new Map<number, number>()
    for (const word of wordsOf(one)) {
      const those = index.get(`${outlet} ${word}`) ?? []
      if (those.length <= COMMON) for (const j of those) shared.set(j, (shared.get(j) ?? 0) + 1)
    }
    const best = [...shared]
      .filter(([j, n]) => n >= WORDS && told[j]!.reading !== one.reading && isBefore(told[j]!.reading, one.reading))
      .map(([j, n]) => ({ j, share: n / Math.max(1, Math.min(wordsOf(told[j]!).size, wordsOf(one).size)) }))
      .filter(({ share }) => share >= SHARE)
      .sort((a, b) => b.share - a.share || a.j - b.j)[0]
    return {
      from: outlet,
      ...(best && {
        statement: `${told[best.j]!.reading.article.id}#${told[best.j]!.attribution.id}`,
        score: Math.round(best.share * 100) / 100,
      }),
    }
  })
}

/** A word in more of an outlet's statements than this tells nothing, and would cost time. */
const COMMON = 400

function telling({ reading, attribution }: Told): ReadonlySet<string> {
  const { start, end } = hull(attribution.content) ?? { start: 0, end: 0 }
  return new Set(searchWords(reading.article.text.slice(start, end)).filter((word) => word.length > 4 || /^\d{2,}$/.test(word)))
}

/** Days are whole: an outlet's story of the same day may have come first. */
function isBefore(earlier: Reading, later: Reading): boolean {
  const days = daysFrom(earlier.article.published ?? '', later.article.published ?? '')
  return Number.isNaN(days) || (days >= 0 && days <= DAYS)
}
