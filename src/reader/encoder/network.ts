import { InferenceSession, Tensor } from 'onnxruntime-node'
import { linkCount, linkWidth } from './links.ts'
import type { Pieces } from './pieces.ts'
import type { WindowScores } from './scores.ts'
import { labelCount } from './viterbi.ts'
import type { Window } from './windows.ts'

export interface Network {
  readonly run: (pieces: Pieces, windows: readonly Window[]) => Promise<WindowScores[]>
}

const [opening, closing] = [101, 102]
/** Windows of an article that go through together: more take memory and gain nothing. */
const together = 4

/** Opens the bytes of data/encoder.onnx. */
export async function openNetwork(bytes: Uint8Array, threads: number): Promise<Network> {
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  const run = async (pieces: Pieces, windows: readonly Window[]): Promise<WindowScores[]> => {
    const [{ start, end } = { start: 0, end: 0 }] = windows
    const length = end - start + 2
    const outputs = await session.run(inputsOf(pieces, windows, length))
    const [emissions, vectors] = [outputs['emissions']!.data as Float32Array, outputs['vectors']!.data as Float32Array]
    const cut = (all: Float32Array, i: number, width: number) => all.subarray(i * length * width, (i + 1) * length * width)
    return windows.map((_, i) => ({ emissions: cut(emissions, i, labelCount), vectors: cut(vectors, i, linkCount * linkWidth) }))
  }
  return {
    run: async (pieces, windows) => {
      const scores: WindowScores[] = []
      for (let i = 0; i < windows.length; i += together) scores.push(...(await run(pieces, windows.slice(i, i + together))))
      return scores
    },
  }
}

/** All windows of an article are of one length, so that none needs filling up. */
function inputsOf({ ids, shapes, gaps }: Pieces, windows: readonly Window[], length: number): Record<string, Tensor> {
  const tensor = (values: readonly number[], first: number, last: number): Tensor => {
    const data = new BigInt64Array(windows.length * length)
    for (const [i, { start, end }] of windows.entries()) {
      const row = data.subarray(i * length, (i + 1) * length)
      row[0] = BigInt(first)
      for (let piece = start; piece < end; piece++) row[piece - start + 1] = BigInt(values[piece]!)
      row[length - 1] = BigInt(last)
    }
    return new Tensor('int64', data, [windows.length, length])
  }
  return { ids: tensor(ids, opening, closing), shapes: tensor(shapes, 0, 0), gaps: tensor(gaps, 0, 0) }
}
