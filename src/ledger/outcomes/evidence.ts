import { daysFrom, shiftDay } from '../../text/days.ts'
import type { Span } from '../../text/span.ts'
import type { Rarity } from './candidates.ts'
import type { Foretold } from './foretold.ts'
import type { Told } from './told.ts'

/** Something in a report that shows how a forecast came out. */
export interface Evidence extends Span {
  /**
   * reported: it has come; denied: somebody says it will not; moved: its speaker gives another time; not-yet: it has not come by then; late: it came
   * after its time.
   */
  readonly kind: 'reported' | 'denied' | 'moved' | 'not-yet' | 'late'
  readonly article: string
  /** The statement that it stands in; none of a report's own voice. */
  readonly statement?: string
  /** ISO day of the report. */
  readonly day: string
  readonly reason: string
  /** 0 to 1. */
  readonly score: number
}

/** What is looked for: the forecasts that are one, with the window that stands for them. */
export interface Sought {
  readonly members: readonly Foretold[]
  readonly said: string
  readonly earliest?: string
  readonly latest?: string
  readonly speakers: readonly string[]
}

/** A report of the day after the window may tell of its last day without naming it. */
const GRACE_DAYS = 2
/** So long after its time is what came still what was foretold. */
const LATE_DAYS = 30
/** A window of a day or two: what is told of on its day is likely it. */
const SHORT_DAYS = 1
/** Of the weighed words of a forecast, so many must stand in the sentence. */
const SHARE = 0.6
const SHARE_AS_FORETOLD = 0.34
const SHARE_ON_THE_DAY = 0.25
/** In words beside the deed. */
const WORDS = 2
/** In nats: words that meet in one sentence of some hundreds by chance. */
const TELLS = 5
const TELLS_AROUND = 7
/** Within so long a time anything comes. */
const LONGEST_DAYS = 60
/** In telling words: a longer sentence is a list. */
const LONG = 40

const least = (a: string, b: string): string => (a < b ? a : b)

/** Does this sentence show it? Decided by the two alone, but for how rare words are. */
export function shownBy(outlook: Sought, sentence: Told, rarity: Rarity): Evidence | undefined {
  const { said, earliest, latest } = outlook
  if (latest === undefined && !sentence.asForetold) return undefined
  const day = sentence.published.slice(0, 10)
  if (day === '' || day < said || sentence.from > day || least(sentence.to, day) < (earliest ?? said)) return undefined
  const isLate = latest !== undefined && sentence.from > (sentence.isDated ? latest : shiftDay(latest, GRACE_DAYS))
  if (isLate && sentence.from > shiftDay(latest, LATE_DAYS)) return undefined
  const best = outlook.members
    .filter((member) => !member.denied && !member.negated && [...member.happening].some((key) => sentence.happened.has(key)))
    .map((member) => ({ member, ...likeness(member, sentence, rarity) }))
    .sort((a, b) => b.share - a.share || b.tells - a.tells)[0]
  if (!best) return undefined
  const isForetold = isAsForetold(outlook, sentence, best)
  if (!isForetold && !isTold(outlook, sentence, best)) return undefined
  const { article, start, end, statement } = sentence
  const at = { article, start, end, ...(statement && { statement }), day }
  if (sentence.notCome || [...best.member.happening].some((key) => sentence.undone.has(key)))
    return { kind: 'not-yet', ...at, reason: 'it says that this has not come', score: Math.min(0.9, 0.4 + best.share / 2) }
  if (sentence.saysNo) return undefined
  if (isLate) return { kind: 'late', ...at, reason: 'it tells of the same, after that time', score: Math.min(0.9, 0.4 + best.share / 2) }
  const reason = isForetold
    ? 'it says that this came as foretold'
    : `it tells of the same, ${sentence.isDated ? 'on a day' : 'in a report'} of that time`
  return { kind: 'reported', ...at, reason, score: Math.min(0.95, (isForetold ? 0.6 : 0.4) + best.share / (isForetold ? 3 : 2)) }
}

/** The report itself says that it was foretold: so fewer words tell. */
function isAsForetold({ speakers, latest }: Sought, sentence: Told, { share, words, tells }: Likeness): boolean {
  const isSpeaker = speakers.some((id) => sentence.mentions.has(id))
  if (sentence.asSaid && isSpeaker && latest !== undefined && sentence.from <= latest) return true
  if (!sentence.asForetold && !(sentence.asPromised && latest !== undefined)) return false
  if (share < SHARE_AS_FORETOLD || tells < (latest === undefined ? TELLS : TELLS / 2)) return false
  const isWhole = share > 0.9 && sentence.isDated && latest !== undefined
  return words >= (isSpeaker || isWhole ? 1 : 2)
}

/** Without a time of its own, a forecast is no more than a theme, and anything tells of it. */
function isTold({ said, earliest, latest }: Sought, sentence: Told, { share, words, tells, hasOwn }: Likeness): boolean {
  if (latest === undefined || words < WORDS || sentence.words.size > LONG) return false
  if (daysFrom(earliest ?? said, latest) > LONGEST_DAYS) return false
  const isShort = earliest !== undefined && daysFrom(earliest, latest) <= SHORT_DAYS
  const isOnTheDay = isShort && sentence.isDated && sentence.to <= latest
  return share >= (isOnTheDay ? SHARE_ON_THE_DAY : SHARE) && tells >= (hasOwn ? TELLS : TELLS_AROUND)
}

/** How much a sentence tells of a forecast. */
interface Likeness {
  /** Of the forecast's own words, the deed aside, weighed by how rare they are. */
  readonly share: number
  /** How many of them, and of those around it. */
  readonly words: number
  /** How unlikely these meet by chance: the sum of the logarithms of how rare each is; of words around it half, where it has its own. */
  readonly tells: number
  /** Has it words of its own beside the deed? */
  readonly hasOwn: boolean
}

function likeness({ core, around, happening }: Foretold, { words }: Told, { weight, information }: Rarity): Likeness {
  let [all, both, count, tells] = [0, 0, 0, 0]
  for (const word of core) {
    if (happening.has(word)) continue
    all += weight(word)
    if (!words.has(word)) continue
    both += weight(word)
    tells += information(word)
    count++
  }
  for (const word of around) {
    if (!words.has(word)) continue
    tells += all === 0 ? information(word) : information(word) / 2
    count++
  }
  // Where its own words say only what is done, those around it must say to what.
  const share = all === 0 ? (count > 1 ? SHARE : 0) : both / all
  return { share, words: count, tells, hasOwn: all > 0 }
}
