/** Attributions against PolNeAR: exact spans as CofeNet counts them, and who said what. */
import { overlaps, type Span } from '../../src/text/span.ts'
import type { CofenetParagraph } from '../corpora/cofenet-paragraphs.ts'
import type { GoldAttribution } from '../corpora/polnear.ts'
import { type Counts, counts, jaccard, type Score, scoreOf, sharedCharacters } from './score.ts'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

/** What is compared: the three roles. A reading's attribution is one. */
export type Roles = Readonly<Record<Role, readonly Span[]>>

/** Contents that share less than this (Jaccard, in characters) are not the same statement. */
const SAME_CONTENT = 0.5

/** Spans that match token for token, by role, over paragraphs; a span counts in each paragraph that it touches. */
export const scoreExact = (
  paragraphs: readonly { readonly paragraph: CofenetParagraph; readonly predicted: readonly Roles[] }[],
): Readonly<Record<Role, Score>> => {
  const scoreRole = (role: Role): Score => {
    const total = counts()
    for (const { paragraph, predicted } of paragraphs) add(total, exactCounts(paragraph, role, predicted))
    return scoreOf(total)
  }
  return { source: scoreRole('source'), cue: scoreRole('cue'), content: scoreRole('content') }
}

const exactCounts = ({ tokens, labels }: CofenetParagraph, role: Role, predicted: readonly Roles[]): Counts => {
  const wanted = labelledRanges(labels, role)
  const found = new Set(predicted.flatMap((attribution) => attribution[role]).flatMap((span) => tokenRange(tokens, span) ?? []))
  const right = [...wanted].filter((range) => found.has(range)).length
  return { right, wrong: found.size - right, missed: wanted.size - right }
}

/** "first-end" of each run of B and I labels of a role. */
const labelledRanges = (labels: readonly string[], role: Role): Set<string> => {
  const ranges = new Set<string>()
  labels.forEach((label, first) => {
    if (label !== `B-${role}`) return
    let end = first + 1
    while (labels[end] === `I-${role}`) end++
    ranges.add(`${first}-${end}`)
  })
  return ranges
}

/** "first-end" of the tokens that a span touches; none where it touches no token of the paragraph. */
const tokenRange = (tokens: readonly Span[], span: Span): string | undefined => {
  const first = tokens.findIndex((token) => overlaps(token, span))
  return first < 0 ? undefined : `${first}-${tokens.findLastIndex((token) => overlaps(token, span)) + 1}`
}

export interface Linked {
  readonly pairs: readonly (readonly [gold: GoldAttribution, predicted: Roles])[]
  readonly missed: readonly GoldAttribution[]
  readonly wrong: readonly Roles[]
}

/** Does the prediction say what the gold says? */
export const sameContent = (gold: Roles, predicted: Roles): boolean => jaccard(gold.content, predicted.content) >= SAME_CONTENT

/** Do both name a common stretch of source, or both nobody? */
export const sameSource = (gold: Roles, predicted: Roles): boolean =>
  gold.source.length > 0 ? sharedCharacters(gold.source, predicted.source) > 0 : predicted.source.length === 0

/** Each gold attribution with the first prediction of the same content and source. A prediction serves once; those without content not at all. */
export const linkAttributions = (gold: readonly GoldAttribution[], predicted: readonly Roles[]): Linked => {
  const candidates = predicted.filter(({ content }) => content.length > 0)
  const used = new Set<Roles>()
  const pairs: (readonly [GoldAttribution, Roles])[] = []
  const missed: GoldAttribution[] = []
  for (const wanted of gold) {
    if (wanted.content.length === 0) continue
    const match = candidates.find((p) => !used.has(p) && sameContent(wanted, p) && sameSource(wanted, p))
    if (match) {
      used.add(match)
      pairs.push([wanted, match])
    } else missed.push(wanted)
  }
  return { pairs, missed, wrong: candidates.filter((p) => !used.has(p)) }
}

/** Who said what: precision, recall and F1 of linked attributions, each annotator's gold counted apart. */
export const scoreLinked = (
  annotations: readonly { readonly gold: readonly GoldAttribution[]; readonly predicted: readonly Roles[] }[],
): Score => {
  const total = counts()
  for (const { gold, predicted } of annotations) {
    const { pairs, missed, wrong } = linkAttributions(gold, predicted)
    add(total, { right: pairs.length, missed: missed.length, wrong: wrong.length })
  }
  return scoreOf(total)
}

const add = (total: Counts, more: Counts): void => {
  total.right += more.right
  total.wrong += more.wrong
  total.missed += more.missed
}
