import { common, type Window } from './days.ts'
import type { UtteranceLink } from './same.ts'
import type { Statement } from './statement.ts'

interface Group {
  readonly members: readonly Statement[]
  readonly window: Window
  readonly links: readonly UtteranceLink[]
}

/** Of the pairs that two groups could have between them, at least this share must be linked. */
const LEAST_LINKED = 0.25

const strongestFirst = (a: UtteranceLink, b: UtteranceLink): number =>
  b.score - a.score || (a.between.join(' ') < b.between.join(' ') ? -1 : 1)

/**
 * Statements in groups, strongest links first. Two groups become one when a day is left on which all of it can have been said, and when enough of
 * the one is linked with the other, so that no chain of small likenesses makes one utterance of many. The same set of statements and links gives
 * the same groups, whatever their order. A group stands where its least statement does.
 */
export function groupsOf(statements: readonly Statement[], links: readonly UtteranceLink[]): Group[] {
  const at = new Map<string, Group>(
    statements.map((statement) => [statement.key, { members: [statement], window: statement.window, links: [] }]),
  )
  const linked = new Map<string, Map<string, UtteranceLink>>()
  for (const one of links)
    for (const [from, to] of [one.between, [one.between[1], one.between[0]] as const]) {
      const others = linked.get(from) ?? new Map<string, UtteranceLink>()
      linked.set(from, others.set(to, one))
    }
  for (const { between } of [...links].sort(strongestFirst)) {
    const [a, b] = [at.get(between[0])!, at.get(between[1])!]
    const window = a === b ? undefined : common(a.window, b.window)
    if (!window) continue
    const [less, more] = a.members.length <= b.members.length ? [a, b] : [b, a]
    const keys = new Set(more.members.map(({ key }) => key))
    const across = less.members.flatMap(({ key }) => [...(linked.get(key) ?? [])].flatMap(([to, one]) => (keys.has(to) ? [one] : [])))
    if (across.length < LEAST_LINKED * a.members.length * b.members.length) continue
    const joined = { members: [...a.members, ...b.members], window, links: [...a.links, ...b.links, ...across] }
    for (const { key } of joined.members) at.set(key, joined)
  }
  return [...new Set(at.values())].map(({ members, window, links }) => ({
    members: [...members].sort((a, b) => (a.key < b.key ? -1 : 1)),
    window,
    links: [...links].sort(strongestFirst),
  }))
}
