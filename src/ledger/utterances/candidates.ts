import { compare } from '../../text/order.ts'
import { amountsOf } from './same.ts'
import type { Statement } from './statement.ts'
import { stem } from './words.ts'

/** Words of a stretch under which reprints of whatever speaker meet. */
const STRETCH = 5
/** A pair of words counts as near when no more than this many telling words stand between. */
const NEAR = 3
/** Under one key a statement meets no more than so many others, those nearest to it in time: the cost stays linear. */
const MOST = 40

/** A number for each text, the same within one run. */
type Numbers = (text: string) => number

/**
 * Keys under which two statements that may be one utterance meet: stretches of words, whoever speaks; and for each voice its pairs of neighbouring
 * words, its figures, what it says is due, and short contents as a whole. They depend on the statement alone, so one more article is looked up, not
 * compared with all. Keys are hashes: two that fall together by chance cost one comparison.
 */
function keysOf(statement: Statement, numberOf: Numbers): Set<number> {
  const { words, voice, due } = statement
  const keys = new Set<number>()
  const numbers = words.map(({ key }) => numberOf(key))
  for (let i = 0; i + STRETCH <= words.length; i++) {
    let tells = false
    for (let k = i; k < i + STRETCH; k++) tells ||= words[k]!.telling
    if (tells) keys.add(hash(numbers, i, i + STRETCH))
  }
  const telling = words.filter((word) => word.telling).map(({ key }) => numberOf(stem(key)))
  for (const name of new Set([...voice.sources, ...voice.bodies, ...(voice.roles ?? [])])) {
    const who = numberOf(name)
    for (let i = 0; i < telling.length; i++)
      for (let k = i + 1; k < telling.length && k <= i + NEAR; k++)
        keys.add(hash([who, Math.min(telling[i]!, telling[k]!), Math.max(telling[i]!, telling[k]!)]))
    for (const amount of amountsOf(statement)) keys.add(hash([who, numberOf(`#${amount}`)]))
    for (const day of due) keys.add(hash([who, numberOf(`@${day}`)]))
    if (words.length <= STRETCH) keys.add(hash([who, numberOf('='), ...numbers]))
  }
  return keys
}

/** 53 bits of a few numbers. */
const hash = (numbers: readonly number[], from = 0, to = numbers.length): number => {
  let [high, low] = [0x9e3779b1, 0x85ebca6b]
  for (let i = from; i < to; i++) {
    high = Math.imul(high ^ numbers[i]!, 0x9e3779b1) ^ (high >>> 15)
    low = Math.imul(low + numbers[i]!, 0x85ebca6b) ^ (low >>> 13)
  }
  return (high >>> 0) * 0x20_0000 + (low >>> 11)
}

/** The pairs that meet under a key and on a day, each once. */
export function* candidatePairs(statements: readonly Statement[]): Generator<readonly [Statement, Statement]> {
  const numbers = new Map<string, number>()
  const numberOf: Numbers = (text) => {
    const known = numbers.get(text) ?? numbers.size + 1
    numbers.set(text, known)
    return known
  }
  const inTime = [...statements].sort((a, b) => compare(a.window.from, b.window.from) || compare(a.key, b.key))
  // Most keys are of one statement: it alone, until a second comes.
  const holders = new Map<number, number | number[]>()
  for (const [i, statement] of inTime.entries())
    for (const key of keysOf(statement, numberOf)) {
      const held = holders.get(key)
      if (held === undefined) holders.set(key, i)
      else if (typeof held === 'number') holders.set(key, [held, i])
      else held.push(i)
    }
  const seen = new Set<number>()
  for (const held of holders.values()) {
    if (typeof held === 'number') continue
    for (const [n, i] of held.entries()) {
      const one = inTime[i]!
      for (let m = n + 1; m < Math.min(held.length, n + 1 + MOST); m++) {
        const j = held[m]!
        const other = inTime[j]!
        if (other.window.from > one.window.to) break
        const pair = i * inTime.length + j
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [one, other]
      }
    }
  }
}
