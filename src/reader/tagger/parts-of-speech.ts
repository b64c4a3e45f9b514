import type { Context } from './context.ts'
import { joinKeys, mix } from './hash.ts'
import { addWeights, type TaggerModel } from './model.ts'
import { bits, fieldCount, form, low, pre2, pre3, shape, suf1, suf2, suf3, suf4, tail } from './words.ts'

/** Hashes of a token's features but for those of earlier tags; twin of `pos_features` in training/tagger/features.py. */
export const tagFeatures = (
  { words: { fields }, ids, told }: Context,
  i: number,
  from: number,
  to: number,
  writing: number,
  out: Uint32Array,
) => {
  const w0 = ids[i]! * fieldCount
  const p1 = i > from ? ids[i - 1]! * fieldCount : 0
  const p2 = i > from + 1 ? ids[i - 2]! * fieldCount : 0
  const n1 = i + 1 < to ? ids[i + 1]! * fieldCount : fieldCount
  const n2 = i + 2 < to ? ids[i + 2]! * fieldCount : fieldCount
  const start = (i === from ? 1 : 0) + 2 * writing
  const w = fields[w0 + low]!
  const p = fields[p1 + low]!
  const n = fields[n1 + low]!
  const kind = fields[w0 + bits]! >>> 9
  out[0] = mix(100, w, 0)
  out[1] = mix(101, fields[w0 + form]!, 0)
  out[2] = mix(102, p, 0)
  out[3] = mix(103, fields[p2 + low]!, 0)
  out[4] = mix(104, n, 0)
  out[5] = mix(105, fields[n2 + low]!, 0)
  out[6] = mix(106, fields[w0 + suf1]!, 0)
  out[7] = mix(107, fields[w0 + suf2]!, 0)
  out[8] = mix(108, fields[w0 + suf3]!, 0)
  out[9] = mix(109, fields[w0 + suf4]!, 0)
  out[10] = mix(110, fields[w0 + pre2]!, 0)
  out[11] = mix(111, fields[w0 + pre3]!, 0)
  out[12] = mix(112, fields[w0 + shape]!, start)
  out[13] = mix(113, fields[p1 + suf3]!, 0)
  out[14] = mix(114, fields[n1 + suf3]!, 0)
  out[15] = mix(115, p, w)
  out[16] = mix(116, w, n)
  out[17] = mix(117, p, n)
  out[18] = mix(118, fields[w0 + bits]!, start)
  out[19] = mix(119, told[i]! & 3, joinKeys(kind, start))
  out[20] = mix(120, fields[w0 + tail]!, 0)
  out[21] = mix(121, fields[p1 + shape]!, joinKeys(fields[w0 + shape]!, fields[n1 + shape]!))
  out[22] = mix(122, fields[n1 + shape]!, fields[n1 + suf2]!)
  out[23] = mix(123, 0, 0)
  out[24] = mix(124, fields[w0 + suf2]!, start)
}

/** Features of the token and the tags before it, each counted from 1; 0 is the sentence's edge. Twin of `pos_history`. */
export const historyFeatures = ({ words: { fields }, ids }: Context, i: number, tag1: number, tag2: number, out: Uint32Array) => {
  const w0 = ids[i]! * fieldCount
  out[25] = mix(125, tag1, 0)
  out[26] = mix(126, tag1, tag2)
  out[27] = mix(127, tag1, fields[w0 + low]!)
  out[28] = mix(128, tag1, fields[w0 + suf3]!)
  out[29] = mix(129, tag2, fields[w0 + low]!)
}

export const tagFeatureCount = 30

/** Part of speech of every token, as an index into the model's tags; greedy, from left to right. */
export const findTags = (model: TaggerModel, context: Context): Uint8Array => {
  const { starts, cases } = context
  const tags = new Uint8Array(context.ids.length)
  const features = new Uint32Array(tagFeatureCount)
  const scores = new Int32Array(model.tags.length)
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s]!
    const to = starts[s + 1]!
    let tag1 = 0
    let tag2 = 0
    for (let i = from; i < to; i++) {
      tagFeatures(context, i, from, to, cases[s]!, features)
      historyFeatures(context, i, tag1, tag2, features)
      scores.fill(0)
      for (let f = 0; f < tagFeatureCount; f++) if (features[f] !== 0) addWeights(model.tagWeights, features[f]!, scores, 0)
      let best = 0
      for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k
      tags[i] = best
      tag2 = tag1
      tag1 = best + 1
    }
  }
  return tags
}
