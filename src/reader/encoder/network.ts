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
    const length = Math.max(...windows.map(({ start, end }) => end - start)) + 2
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

function inputsOf({ ids, shapes, gaps }: Pieces, windows: readonly Window[], length: number): Record<string, Tensor> {
  const shape = [windows.length, length]
  const fill = (put: (row: BigInt64Array, window: Window) => void): Tensor => {
    const data = new BigInt64Array(windows.length * length)
    for (const [i, window] of windows.entries()) put(data.subarray(i * length, (i + 1) * length), window)
    return new Tensor('int64', data, shape)
  }
  const from =
    (values: readonly number[]) =>
    (row: BigInt64Array, { start, end }: Window): void => {
      for (let piece = start; piece < end; piece++) row[piece - start + 1] = BigInt(values[piece]!)
    }
  return {
    ids: fill((row, window) => {
      from(ids)(row, window)
      row[0] = BigInt(opening)
      row[window.end - window.start + 1] = BigInt(closing)
    }),
    shapes: fill(from(shapes)),
    gaps: fill(from(gaps)),
    mask: fill((row, { start, end }) => row.fill(1n, 0, end - start + 2)),
  }
}
