import type { Context } from './context.ts'
import { addWeights, type TaggerModel } from './model.ts'
import { nameFeatureCount, nameFeatures } from './name-features.ts'

/** Low enough that no path goes through it, high enough that sums of it do not overflow. */
const never = -1e9

/** May label `k` follow label `p`? 0 is outside, odd ones begin a name, even ones go on in it. */
const mayFollow = (p: number, k: number): boolean => k === 0 || k % 2 === 1 || p === k || p === k - 1

/** The best transitions into each label: pairs that may follow, with their weight. */
const transitionTable = ({ names, transitions }: TaggerModel): Float64Array => {
  const labels = names.length
  return Float64Array.from({ length: labels * labels }, (_, at) =>
    mayFollow(Math.floor(at / labels), at % labels) ? transitions[at]! : never,
  )
}

/** Name label of every token, as an index into the model's labels: the best sequence of each sentence (Viterbi). */
export const findNames = (model: TaggerModel, context: Context, tags: Uint8Array): Uint8Array => {
  const { starts, cases } = context
  const labels = model.names.length
  const table = transitionTable(model)
  const found = new Uint8Array(context.ids.length)
  const features = new Uint32Array(nameFeatureCount)
  let longest = 0
  for (let s = 0; s + 1 < starts.length; s++) longest = Math.max(longest, starts[s + 1]! - starts[s]!)
  const scores = new Int32Array(longest * labels)
  const back = new Uint8Array(longest * labels)
  let before = new Float64Array(labels)
  let now = new Float64Array(labels)
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s]!
    const to = starts[s + 1]!
    if (from === to) continue
    scores.fill(0, 0, (to - from) * labels)
    for (let i = from; i < to; i++) {
      nameFeatures(context, tags, i, from, to, cases[s]!, features)
      for (let f = 0; f < nameFeatureCount; f++)
        if (features[f] !== 0) addWeights(model.nameWeights, features[f]!, scores, (i - from) * labels)
    }
    for (let k = 0; k < labels; k++) before[k] = k > 0 && k % 2 === 0 ? never : scores[k]!
    for (let i = 1; i < to - from; i++) {
      for (let k = 0; k < labels; k++) {
        let best = 0
        for (let p = 1; p < labels; p++) if (before[p]! + table[p * labels + k]! > before[best]! + table[best * labels + k]!) best = p
        now[k] = before[best]! + table[best * labels + k]! + scores[i * labels + k]!
        back[i * labels + k] = best
      }
      ;[before, now] = [now, before]
    }
    let label = 0
    for (let k = 1; k < labels; k++) if (before[k]! > before[label]!) label = k
    for (let i = to - 1; i >= from; i--) {
      found[i] = label
      label = back[(i - from) * labels + label]!
    }
  }
  return found
}
