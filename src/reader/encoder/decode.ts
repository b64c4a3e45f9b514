import type { FoundAttribution } from '../attributions/finder.ts'
import type { Heads } from './heads.ts'
import { bestLink } from './links.ts'
import type { Pieces } from './pieces.ts'
import { type ArticleScores, certaintyOf } from './scores.ts'
import { bestLabels, type Run, runsOf } from './viterbi.ts'

/**
 * From the network's numbers to attributions: the best labels make runs of words, each cue takes the source that goes best with it and the
 * contents that go best with it. Twin of `attributions` in training/encoder/decode.py; cues with no content are left out here.
 */
export function decode({ words }: Pieces, scores: ArticleScores, heads: Heads): FoundAttribution[] {
  const labels = bestLabels(scores.emissions, heads.moves)
  const runs = runsOf(labels)
  const starts = (runs: readonly Run[]): number[] => runs.map(({ from }) => from)
  const [sources, cues] = [starts(runs.source), starts(runs.cue)]
  const linker = { vector: scores.vector, heads }
  const contents = Map.groupBy(runs.content, ({ from }) => bestLink(linker, 1, from, cues))
  const spanOf = ({ from, to }: Run) => ({ start: words[from]!.start, end: words[to - 1]!.end })
  return [...contents].flatMap(([cue, own]) => {
    const groups = cue === undefined ? own.map((run) => [run]) : [own]
    const source = cue === undefined ? undefined : bestLink(linker, 0, cues[cue]!, sources)
    return groups.map((group) => {
      const all = [...(source === undefined ? [] : [runs.source[source]!]), ...(cue === undefined ? [] : [runs.cue[cue]!]), ...group]
      return {
        source: source === undefined ? [] : [spanOf(runs.source[source]!)],
        cue: cue === undefined ? [] : [spanOf(runs.cue[cue]!)],
        content: group.map(spanOf),
        score: Math.round(100 * Math.min(...all.map(({ from, to }) => certaintyOf(scores, labels, from, to)))) / 100,
      }
    })
  })
}
