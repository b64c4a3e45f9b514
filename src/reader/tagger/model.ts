/*
 * The model file, data/tagger.bin, as training/tagger/pack.py writes it: "ORTG", the header's length, the header in JSON, and its arrays,
 * little-endian, each padded to four bytes.
 */

/** Weights of features, by a hash of 32 bits: its lower bits choose the slot, its upper half marks it. */
export interface WeightTable {
  readonly marks: Uint16Array
  /** Where a slot's weights begin in `labels` and `weights`; those of slot i end where those of i + 1 begin. */
  readonly offsets: Int32Array
  readonly labels: Uint8Array
  readonly weights: Int8Array
}

export interface TaggerModel {
  /** Penn Treebank tags, by label. */
  readonly tags: readonly string[]
  /** "O", "B-PERSON", "I-PERSON", …: those that begin a name are odd, those that go on follow them. */
  readonly names: readonly string[]
  readonly tagWeights: WeightTable
  readonly nameWeights: WeightTable
  /** From one name label to the next, row by row. */
  readonly transitions: Int16Array
  /** Hash of a lower-cased word or name -> bits of the lists that hold it. */
  readonly lists: Lists
}

export type Lists = (key: number) => number

interface Header {
  version: number
  tags: string[]
  names: string[]
  arrays: [name: string, kind: keyof typeof kinds, length: number][]
}

const kinds = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array }
type Arrays = InstanceType<(typeof kinds)[keyof typeof kinds]>

export class TaggerModelError extends Error {
  override name = 'TaggerModelError'
}

/** An open-addressed table over the keys. */
const openLists = (keys: ArrayLike<number>, bits: ArrayLike<number>): Lists => {
  let slots = 1024
  while (slots < keys.length * 2) slots *= 2
  const table = new Uint32Array(slots)
  const values = new Uint16Array(slots)
  for (let i = 0; i < keys.length; i++) {
    let at = keys[i]! & (slots - 1)
    while (values[at] !== 0) at = (at + 1) & (slots - 1)
    table[at] = keys[i]!
    values[at] = bits[i]!
  }
  return (key) => {
    let at = key & (slots - 1)
    while (values[at] !== 0) {
      if (table[at] === key) return values[at]!
      at = (at + 1) & (slots - 1)
    }
    return 0
  }
}

const weightTable = (arrays: ReadonlyMap<string, Arrays>, name: string): WeightTable => {
  const counts = arrays.get(`${name}.counts`) as Uint8Array
  const offsets = new Int32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) offsets[i + 1] = offsets[i]! + counts[i]!
  return {
    marks: arrays.get(`${name}.marks`) as Uint16Array,
    offsets,
    labels: arrays.get(`${name}.labels`) as Uint8Array,
    weights: arrays.get(`${name}.weights`) as Int8Array,
  }
}

/** Reads the model's file. Throws TaggerModelError when the bytes are not such a file. */
export const openModel = (bytes: Uint8Array): TaggerModel => {
  const data = bytes.slice().buffer // aligned, whatever the caller cut the bytes from
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== 'ORTG') {
    throw new TaggerModelError('This is no tagger model. Restore data/tagger.bin, or make it anew: see training/tagger/README.md.')
  }
  const headerEnd = 8 + new DataView(data).getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, headerEnd))) as Header
  if (header.version !== 1) throw new TaggerModelError(`The tagger model has version ${header.version}; this program reads version 1.`)
  const arrays = new Map<string, Arrays>()
  let at = headerEnd
  for (const [name, kind, length] of header.arrays) {
    const array = new kinds[kind](data, at, length)
    arrays.set(name, array)
    at += (array.byteLength + 3) & ~3
  }
  return {
    tags: header.tags,
    names: header.names,
    tagWeights: weightTable(arrays, 'tags'),
    nameWeights: weightTable(arrays, 'names'),
    transitions: arrays.get('transitions') as Int16Array,
    lists: openLists(arrays.get('lists.keys')!, arrays.get('lists.bits')!),
  }
}

/** Adds the weights of a feature to the scores of its labels, from `at` on. */
export const addWeights = (table: WeightTable, feature: number, scores: Int32Array, at: number): void => {
  const { marks, offsets, labels, weights } = table
  const last = marks.length - 1
  const mark = (feature >>> 16) | 1
  let slot = feature & last
  for (let found = marks[slot]!; found !== 0; found = marks[slot]!) {
    if (found === mark) {
      for (let i = offsets[slot]!, end = offsets[slot + 1]!; i < end; i++) scores[at + labels[i]!]! += weights[i]!
      return
    }
    slot = (slot + 1) & last
  }
}
