import { turnLabel } from '../../article/transcript.ts'
import type { Span } from '../../text/span.ts'
import type { Attribution, Section } from '../reading.ts'
import { answerIn } from './details.ts'
import type { FoundAttribution } from './finder.ts'
import type { EntityAt } from './speakers.ts'

/** The labels of a transcript's turns, where they stand. */
export function turnLabels(text: string, sections: readonly Section[]): (Span & { text: string })[] {
  return sections.flatMap((section) => {
    const label = section.kind === 'turn' ? turnLabel(text, section) : undefined
    return label ? [{ ...label, text: section.speaker! }] : []
  })
}

/** The turns of a transcript as attributions: the label is the source, what is said the content; no cue. */
export function turnsSaid(text: string, sections: readonly Section[]): FoundAttribution[] {
  return sections.flatMap((turn): FoundAttribution[] => {
    if (turn.kind !== 'turn' || turn.speaker === undefined) return []
    const label = turnLabel(text, turn)
    return [{ source: label ? [label] : [], cue: [], content: [{ start: turn.start, end: turn.end }], score: 1 }]
  })
}

/** What is known of a turn without reading it: its speaker by the label, the day of the transcript, and that "Q" asks. */
export function completeTurn(
  text: string,
  { source, content, score }: FoundAttribution,
  index: EntityAt,
  day: string | undefined,
): Omit<Attribution, 'id'> {
  const label = source[0]
  return {
    source: [...source],
    cue: [],
    content: [...content],
    kind: 'direct',
    act:
      label && /^Q/.test(text.slice(label.start, label.end))
        ? 'ask'
        : answerIn(text.slice(content[0]!.start, content[0]!.end)) === 'decline'
          ? 'decline'
          : 'say',
    certainty: 'certain',
    negated: false,
    speakers: label
      ? index
          .at(label)
          .slice(0, 1)
          .map(({ entity }) => entity.id)
      : [],
    ...(day !== undefined && { said: { value: day } }),
    previous: false,
    caveats: [],
    score,
  }
}
