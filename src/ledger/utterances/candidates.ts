import { amountsOf } from './same.ts'
import type { Statement } from './statement.ts'
import { stem } from './words.ts'

/** Words of a stretch under which reprints of whatever speaker meet. */
const STRETCH = 5
/** A pair of words counts as near when no more than this many telling words stand between. */
const NEAR = 3
/** Under one key a statement meets no more than so many others, those nearest to it in time: the cost stays linear. */
const MOST = 40

/**
 * Keys under which two statements that may be one utterance meet: stretches of words, whoever speaks; and for each voice its pairs of neighbouring
 * words, its figures, what it says is due, and short contents as a whole. They depend on the statement alone, so one more article is looked up, not
 * compared with all.
 */
export function keysOf(statement: Statement): string[] {
  const { words, voice, due } = statement
  const keys = new Set<string>()
  for (let i = 0; i + STRETCH <= words.length; i++) {
    const stretch = words.slice(i, i + STRETCH)
    if (stretch.some(({ telling }) => telling)) keys.add(stretch.map(({ key }) => key).join(' '))
  }
  const telling = words.filter((word) => word.telling).map(({ key }) => stem(key))
  for (const who of new Set([...voice.sources, ...voice.bodies, ...(voice.roles ?? [])])) {
    for (const [i, word] of telling.entries())
      for (const other of telling.slice(i + 1, i + 1 + NEAR)) keys.add(`${who} ${word < other ? `${word} ${other}` : `${other} ${word}`}`)
    for (const amount of amountsOf(statement)) keys.add(`${who} #${amount}`)
    for (const day of due) keys.add(`${who} @${day}`)
    if (words.length <= STRETCH) keys.add(`${who} =${words.map(({ key }) => key).join(' ')}`)
  }
  return [...keys]
}

/** The pairs that meet under a key and on a day, each once. */
export function* candidatePairs(statements: readonly Statement[]): Generator<readonly [Statement, Statement]> {
  const holders = new Map<string, number[]>()
  for (const [i, statement] of statements.entries())
    for (const key of keysOf(statement)) {
      const list = holders.get(key)
      if (list) list.push(i)
      else holders.set(key, [i])
    }
  const seen = new Set<number>()
  for (const held of holders.values()) {
    if (held.length < 2) continue
    const byDay = held.sort((a, b) => compare(statements[a]!.window.from, statements[b]!.window.from) || a - b)
    for (const [n, i] of byDay.entries()) {
      const one = statements[i]!
      for (let m = n + 1; m < Math.min(byDay.length, n + 1 + MOST); m++) {
        const j = byDay[m]!
        const other = statements[j]!
        if (other.window.from > one.window.to) break
        const pair = Math.min(i, j) * statements.length + Math.max(i, j)
        if (seen.has(pair)) continue
        seen.add(pair)
        yield [one, other]
      }
    }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
