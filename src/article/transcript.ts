import type { Span } from '../text/span.ts'
import { overlaps, trim } from '../text/span.ts'
import type { MarkedSection } from './article.ts'
import type { TurnLabel } from './turn-labels.ts'
import { labelAt } from './turn-labels.ts'

/**
 * The turns of a transcript: who holds the floor, and from where to where. Empty when the text is no transcript.
 * A turn holds what is said, over as many paragraphs as it takes, up to the next label; its own label stands before it (`turnLabel`).
 *
 * A text is a transcript when three labels or more open a line and the talk goes to and fro between them,
 * or when a title in capitals ("THE PRESIDENT:") follows a line with a clock time alone, as in remarks that one person gives.
 */
export const findTurns = (text: string): MarkedSection[] => {
  const opening = lineStarts(text).flatMap((at) => labelAt(text, at) ?? [])
  const labels = believed(text, opening)
  if (labels.length === 0) return []
  const all = [...labels, ...labelsInside(text, labels)].sort((a, b) => a.start - b.start)
  const end = closing(text, all.at(-1)!.said)
  return all.flatMap((label, index): MarkedSection[] => {
    const span = trim(text, { start: label.said, end: Math.max(label.said, all[index + 1]?.opens ?? end) })
    return span.start < span.end ? [{ ...span, kind: 'turn', speaker: label.speaker }] : []
  })
}

/** The sections that a format marks, with the turns of its text among them. What stands inside a turn is part of the turn. */
export const withTurns = (text: string, marked: readonly MarkedSection[]): MarkedSection[] => {
  const turns = findTurns(text)
  const apart = turns.length === 0 ? marked : marked.filter((section) => !turns.some((turn) => overlaps(section, turn)))
  return [...apart, ...turns].sort((a, b) => a.start - b.start)
}

/** Where the label of a turn stands, for the mention of its speaker. */
export const turnLabel = (text: string, turn: MarkedSection): Span | undefined => {
  if (!turn.speaker) return undefined
  const start = text.lastIndexOf(turn.speaker, turn.start - 1)
  return start < 0 || turn.start - start > turn.speaker.length + furthestLabel ? undefined : { start, end: start + turn.speaker.length }
}

/** Code units that may stand between a label and its words: a colon, bold marks, no-break spaces. */
const furthestLabel = 40

const lineStarts = (text: string): number[] => {
  const starts: number[] = []
  for (const line of text.matchAll(/^[ \t\u00a0>]{0,40}(?=\S)/gm)) starts.push(line.index + line[0].length)
  return starts
}

/** The labels that are turns of a conversation; none when the text is no transcript. */
const believed = (text: string, labels: readonly TurnLabel[]): TurnLabel[] => {
  const uses = new Map<string, number>()
  for (const { speaker } of labels) uses.set(speaker, (uses.get(speaker) ?? 0) + 1)
  const again = ({ speaker }: TurnLabel): boolean => uses.get(speaker)! > 1
  const certain = labels.filter(
    (label) => label.form === 'titled' || label.form === 'question' || (label.form === 'capitals' && again(label)),
  )
  const speakers = new Set(certain.map(({ speaker }) => speaker))
  const loners = labels.filter((label) => label.form === 'capitals' && !again(label)).length
  if (certain.length > 1 && certain.length + loners >= 3 && (speakers.size > 1 || certain.some(again))) {
    // Once it is a transcript, a label in capitals is a speaker's even if he speaks once.
    return labels.filter((label) => label.form !== 'name' || (again(label) && speakers.size < 2))
  }
  const named = labels.filter((label) => label.form === 'name' && again(label) && !/\d/.test(text[label.said] ?? ''))
  const names = new Set(named.map(({ speaker }) => speaker))
  if (named.length >= 4 && names.size > 1 && answersFollow(named)) return labels.filter((label) => label.form !== 'name' || again(label))
  const first = certain[0]
  return first && first.form === 'titled' && clockLine.test(text.slice(Math.max(0, first.start - 200), first.start)) ? certain : []
}

/** Do the labels take turns? In a list ("Costs: … Income: …") none comes back after another. */
const answersFollow = (labels: readonly TurnLabel[]): boolean =>
  labels.filter((label, index) => index > 1 && label.speaker === labels[index - 2]!.speaker && label.speaker !== labels[index - 1]!.speaker)
    .length > 0

/** "4:50 P.M. EDT" on a line of its own, the last before the first label. */
const clockLine = /(?:^|\n)[ \t\u00a0]*\d{1,2}[:.]\d{2} ?[AaPp]\.?[Mm]\.?(?:[ \u00a0]{1,3}\(?[A-Z]{2,4}\)?)?\s*$/

/** Labels in the middle of a paragraph, where the transcriber forgot the line break: only those already known, or "Q" with a wide gap. */
const labelsInside = (text: string, labels: readonly TurnLabel[]): TurnLabel[] => {
  const known = new Set(labels.filter(({ form }) => form === 'titled').map(({ speaker }) => speaker))
  const starts = new Set(labels.map(({ start }) => start))
  const inside: TurnLabel[] = []
  for (const word of text
    .slice(labels[0]!.said)
    .matchAll(/(?<=[.?!)”"—\]] {0,4}[\s\u00a0]{1,4})(?:Q[ \u00a0]{3,}|(?:THE|M[RS]S?\.|[A-Z]{4,}) )/g)) {
    const label = labelAt(text, labels[0]!.said + word.index)
    if (!label || starts.has(label.start)) continue
    if (label.form === 'question' || known.has(label.speaker)) inside.push(label)
  }
  return inside
}

/** Where the last turn ends: before "END 5:10 P.M. EDT", "###", or a closing clock line. */
const closing = (text: string, from: number): number => {
  let end = text.trimEnd().length
  for (let lines = 0; lines < 4; lines++) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1)
    const line = text.slice(start, end).trim()
    if (!/^(?:END\b.{0,40}|[\\#*\s-]{1,12}|\d{1,2}[:.]\d{2} ?[AP]\.?M\.?.{0,8})$/i.test(line) || start <= from) break
    end = text.slice(0, start).trimEnd().length
  }
  return Math.max(from, end)
}
