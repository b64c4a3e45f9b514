import { phraseStartingAt, type Range } from '../attributions/sources.ts'
import { BODY_NOUNS } from '../english/roles.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Entity } from '../reading.ts'
import type { Token } from '../sentences.ts'

interface Named {
  readonly start: number
  readonly end: number
  readonly entity: Entity
}

/** Finds the entities that phrases mention. Mentions are sorted once, so that each look-up is a short search. */
export const indexMentions = (entities: readonly Entity[]) => {
  const named: Named[] = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end)

  const within = (start: number, end: number): Named[] => {
    let low = 0
    let high = named.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((named[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    const found: Named[] = []
    for (let i = low; i < named.length && (named[i]?.start ?? end) < end; i++) if (named[i]!.end <= end) found.push(named[i]!)
    return found
  }

  /**
   * Who or what a phrase is about: the mentions at the heads of its parts ("the U.S. and NATO"), and for a head that nobody is known by,
   * whose it is: "Ukrainian forces" are Ukraine's.
   */
  return ({ tokens, phrases }: Parsed, range: Range): string[] => {
    const ids: string[] = []
    const isList = tokens.slice(range.from, range.to).some((t) => /^(?:and|or|&)$/i.test(t.text))
    for (const phrase of phrases) {
      if (phrase.from < range.from || phrase.to > range.to) continue
      // what hangs on "of", "in", "for" is not the phrase's own: "forces in Kursk"; a list's parts are
      const link = tokens[phrase.from - 1]?.text.toLowerCase() ?? ''
      if (phrase.from > range.from && !/^(?:and|or|&|,|\/|as well as)$/.test(link)) continue
      // "the head of the fire service, Colonel Ana Dahl" is one person
      if (link === ',' && !isList && ids.length > 0) continue
      const head = tokens[phrase.head]!
      const mentions = within(tokens[phrase.from]!.start, tokens[phrase.to - 1]!.end)
      const atHead = mentions.filter((m) => m.start <= head.start && m.end >= head.end)
      const chosen = atHead.length > 0 || !belongs(head) ? atHead : mentions.filter((m) => m.entity.kind !== 'person')
      for (const { entity } of chosen.slice(0, 1)) if (!ids.includes(entity.id)) ids.push(entity.id)
    }
    return ids
  }
}

export type Participants = ReturnType<typeof indexMentions>

/** Forces, officials, bodies and strikes are somebody's; a person is who he is. */
const belongs = ({ text, tag }: Token): boolean =>
  tag === 'NNS' || tag === 'NNPS' || BODY_NOUNS.has(text.toLowerCase()) || /strike$|^(?:attack|shelling|bombing|raid)$/i.test(text)

/** The range of a noun phrase and of those joined to it by commas and "and", from token `at`. */
export const listStartingAt = (parsed: Parsed, at: number): Range | undefined => {
  const { tokens, phrases, groups } = parsed
  const first = phraseStartingAt(parsed, at, { apposition: false })
  if (!first) return undefined
  let { to } = first
  for (;;) {
    const link = tokens[to]?.text.toLowerCase()
    let next = to + 1
    if (link === ',' && tokens[next]?.text.toLowerCase() === 'and') next++
    if (link !== 'and' && link !== '&' && link !== ',') break
    const phrase = phrases.find((p) => p.from === next && !p.pronoun)
    // "attacked the town, officials said": the next phrase has a verb of its own
    if (!phrase || groups.some((g) => g.from === phrase.to)) break
    if (link === ',' && !/^(?:,|and)$/.test(tokens[phrase.to]?.text ?? '')) break
    to = phrase.to
  }
  return { from: first.from, to }
}
