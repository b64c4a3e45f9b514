/** What a word may be: 0 nothing, then begin and inside of a source, a cue and a content. */
export const roles = ['source', 'cue', 'content'] as const
export const labelCount = 1 + 2 * roles.length

const isInside = (label: number): boolean => label > 0 && label % 2 === 0
const barred = -1e4

/** The best labels of a row of words: `emissions` [words × labels], `moves` [label before × label]. None begins inside a span. */
export function bestLabels(emissions: Float32Array, moves: readonly number[]): Uint8Array {
  const words = emissions.length / labelCount
  const back = new Uint8Array(emissions.length)
  let score = new Float64Array(labelCount)
  let next = new Float64Array(labelCount)
  for (let word = 0; word < words; word++) {
    for (let label = 0; label < labelCount; label++) {
      let best = word === 0 ? (isInside(label) ? barred : 0) : Number.NEGATIVE_INFINITY
      for (let before = 0; word > 0 && before < labelCount; before++) {
        const total = score[before]! + moves[before * labelCount + label]!
        if (total > best) {
          best = total
          back[word * labelCount + label] = before
        }
      }
      next[label] = best + emissions[word * labelCount + label]!
    }
    ;[score, next] = [next, score]
  }
  const labels = new Uint8Array(words)
  let label = 0
  for (let other = 1; other < labelCount; other++) if (score[other]! > score[label]!) label = other
  for (let word = words - 1; word >= 0; word--) {
    labels[word] = label
    label = back[word * labelCount + label]!
  }
  return labels
}

/** A run of words [from, to). */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The runs that labels make, by role. */
export function runsOf(labels: Uint8Array): { readonly source: Run[]; readonly cue: Run[]; readonly content: Run[] } {
  const runs = { source: [] as Run[], cue: [] as Run[], content: [] as Run[] }
  for (let from = 0; from < labels.length; from++) {
    const label = labels[from]!
    if (label === 0 || isInside(label)) continue
    let to = from + 1
    while (to < labels.length && labels[to] === label + 1) to++
    runs[roles[(label - 1) >> 1]!].push({ from, to })
  }
  return runs
}
