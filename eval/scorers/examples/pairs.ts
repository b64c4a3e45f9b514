import type { Statement } from '../../../examples/gold/gold.ts'
import type { Attribution } from '../../../src/reader/reading.ts'
import type { Span } from '../../../src/text/span.ts'
import { jaccard, sharedCharacters } from '../score.ts'
import type { Example } from './example.ts'

/** Contents that share less than this (Jaccard, in characters) are not the same statement. */
const SAME_CONTENT = 0.3

/** The statements of the gold by their ids, with the attributions that tell them. */
export type Pairs = ReadonlyMap<string, Attribution>

/**
 * Each statement with the attribution that tells it: contents alike, and a source or a cue in common, for what stands inside a statement shares its words.
 * The likest pairs first; a statement and an attribution serve once.
 */
export const pairStatements = ({ gold, reading, spansOf }: Example): Pairs => {
  const likely = gold.statements
    .flatMap((statement) => {
      const [content, source, cue] = [spansOf(statement.content), spansOf(statement.source), spansOf(statement.cue)]
      return reading.attributions.map((attribution) => {
        const common = jaccard(content, attribution.content)
        const told = Number(sameRole(source, attribution.source)) + Number(sameRole(cue, attribution.cue))
        return { statement, attribution, common, likeness: common >= SAME_CONTENT && told > 0 ? common + told : 0 }
      })
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  const pairs = new Map<string, Attribution>()
  const used = new Set<Attribution>()
  for (const { statement, attribution } of likely) {
    if (pairs.has(statement.id) || used.has(attribution)) continue
    pairs.set(statement.id, attribution)
    used.add(attribution)
  }
  return pairs
}

const sameRole = (a: readonly Span[], b: readonly Span[]): boolean => (a.length === 0 && b.length === 0) || sharedCharacters(a, b) > 0

/** Are all of the statement's speakers given, and nobody else? */
export const hasSpeakers = ({ entity, sourcesOf }: Example, { speakers }: Statement, attribution: Attribution): boolean => {
  const given = attribution.speakers.flatMap((id) => entity(id) ?? []).map(sourcesOf)
  return given.length <= speakers.length && speakers.every((id) => given.some((sources) => sources.has(id)))
}

/** Does a figure or forecast stand in the mouth that the gold says: in that attribution, or in another of the same speakers? */
export const tellsStatement = (example: Example, pairs: Pairs, id: string, attribution: Attribution | undefined): boolean => {
  const statement = example.gold.statements.find((one) => one.id === id)
  if (!statement || !attribution) return false
  return pairs.get(id) === attribution || (statement.speakers.length > 0 && hasSpeakers(example, statement, attribution))
}
