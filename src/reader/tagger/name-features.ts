import type { Context } from './context.ts'
import { joinKeys, mix } from './hash.ts'
import { bits, fieldCount, form, listBits, low, pre3, shape, suf2, suf3, suf4, tail } from './words.ts'

export const nameFeatureCount = 48

/** Hashes of what tells a token's place in a name, 0 where there is none; twin of `name_features` in training/tagger/features.py. */
export const nameFeatures = (
  context: Context,
  tags: Uint8Array,
  i: number,
  from: number,
  to: number,
  writing: number,
  out: Uint32Array,
) => {
  const { ids, places, told } = context
  const { fields } = context.words
  const w0 = ids[i]! * fieldCount
  const p1 = i > from ? ids[i - 1]! * fieldCount : 0
  const n1 = i + 1 < to ? ids[i + 1]! * fieldCount : fieldCount
  const p2 = i > from + 1 ? ids[i - 2]! * fieldCount : 0
  const n2 = i + 2 < to ? ids[i + 2]! * fieldCount : fieldCount
  const tagBefore = i > from ? tags[i - 1]! + 1 : 0
  const tag = tags[i]! + 1
  const tagAfter = i + 1 < to ? tags[i + 1]! + 1 : 0
  const place = places[i]!
  const start = (i === from ? 1 : 0) + 2 * writing
  const own = fields[w0 + bits]!
  const kind = own >>> 9
  const w = fields[w0 + low]!
  const p = fields[p1 + low]!
  const n = fields[n1 + low]!
  const sh = fields[w0 + shape]!
  out[0] = mix(1, w, 0)
  out[1] = mix(2, p, 0)
  out[2] = mix(3, fields[p2 + low]!, 0)
  out[3] = mix(4, n, 0)
  out[4] = mix(5, fields[n2 + low]!, 0)
  out[5] = mix(6, fields[w0 + form]!, 0)
  out[6] = mix(7, sh, writing)
  out[7] = mix(8, fields[p1 + shape]!, sh)
  out[8] = mix(9, sh, fields[n1 + shape]!)
  out[9] = mix(10, p, w)
  out[10] = mix(11, w, n)
  out[11] = mix(12, fields[p1 + shape]!, joinKeys(sh, fields[n1 + shape]!))
  out[12] = mix(13, fields[w0 + pre3]!, kind)
  out[13] = mix(14, fields[w0 + suf2]!, kind)
  out[14] = mix(15, fields[w0 + suf3]!, kind)
  out[15] = mix(16, fields[w0 + suf4]!, kind)
  out[16] = mix(17, tag, 0)
  out[17] = mix(18, tagBefore, tag)
  out[18] = mix(19, tag, tagAfter)
  out[19] = mix(20, joinKeys(tagBefore, tag), tagAfter)
  out[20] = mix(21, own, writing)
  out[21] = mix(22, fields[p1 + bits]!, own)
  out[22] = mix(23, own, fields[n1 + bits]!)
  out[23] = mix(24, place, kind)
  out[24] = mix(25, i > from ? places[i - 1]! : 0, place)
  out[25] = mix(26, place, i + 1 < to ? places[i + 1]! : 0)
  out[26] = mix(27, place, p)
  out[27] = mix(28, place, n)
  out[28] = mix(29, told[i]!, kind)
  out[29] = mix(30, told[i]!, own)
  out[30] = mix(31, i + 1 < to ? told[i + 1]! : 0, own)
  out[31] = mix(32, i > from ? told[i - 1]! : 0, own)
  out[32] = mix(33, sh, start)
  out[33] = mix(34, w, start)
  out[34] = mix(35, p, sh)
  out[35] = mix(36, n, sh)
  out[36] = mix(37, fields[p2 + low]!, p)
  out[37] = mix(38, n, fields[n2 + low]!)
  out[38] = mix(39, fields[w0 + tail]!, kind)
  runFeatures(context, i, from, to, writing, out)
}

/** Features of the run of capitalised words around the token: "John Adair Foundation" is told by its last word. */
const runFeatures = (
  { words: { fields }, ids, runStarts, runEnds }: Context,
  i: number,
  from: number,
  to: number,
  writing: number,
  out: Uint32Array,
) => {
  const start = runStarts[i]!
  if (start < 0) {
    out.fill(0, 39)
    return
  }
  const end = runEnds[i]!
  const edges = (i === start ? 1 : 0) + (i === end - 1 ? 2 : 0)
  const place = edges + 4 * Math.min(end - start, 5)
  const first = ids[start]! * fieldCount
  const last = ids[end - 1]! * fieldCount
  const left = fields[(start > from ? ids[start - 1]! * fieldCount : 0) + low]!
  const right = fields[(end < to ? ids[end]! * fieldCount : fieldCount) + low]!
  const firstLists = fields[first + bits]! & listBits
  const lastLists = fields[last + bits]! & listBits
  out[39] = mix(40, fields[first + low]!, edges)
  out[40] = mix(41, fields[last + low]!, edges)
  out[41] = mix(42, left, place)
  out[42] = mix(43, right, place)
  out[43] = mix(44, left, joinKeys(fields[last + low]!, edges))
  out[44] = mix(45, place, writing)
  out[45] = mix(46, joinKeys(firstLists, lastLists), place)
  out[46] = mix(47, right, joinKeys(lastLists, edges))
  out[47] = mix(48, left, joinKeys(firstLists, edges))
}
