/** Attributions of PolNeAR with the name of their speaker, where the source itself does not give it in full. */
import type { Span } from '../../src/text/span.ts'
import { readLines } from '../lines.ts'
import { fromPairs, type Pair } from './spans.ts'

/** What the source is: a pronoun, a nominal, a surname, nothing at all, or someone whom the article names nowhere. */
export const forms = ['pronoun', 'nominal', 'surname', 'none', 'anonymous'] as const
export type Form = (typeof forms)[number]

export interface GoldSpeaker {
  /** The PolNeAR document. */
  readonly id: string
  readonly source: readonly Span[]
  readonly content: readonly Span[]
  readonly form: Form
  /** Null where the article names nobody: a resolver must say so. */
  readonly speaker: string | null
  /** Other names that are as good. */
  readonly accept: readonly string[]
}

export const readSpeakers = (path: string): GoldSpeaker[] =>
  readLines<Omit<GoldSpeaker, 'source' | 'content'> & { source: Pair[]; content: Pair[] }>(path).map((line) => ({
    ...line,
    source: fromPairs(line.source),
    content: fromPairs(line.content),
  }))
