import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Pieces } from './pieces.ts'
import type { WindowScores } from './scores.ts'
import type { Window } from './windows.ts'

export interface Network {
  /** One window at a time: more at once take memory and gain no time, and what is near a window must not change what it gives. */
  readonly run: (pieces: Pieces, window: Window) => Promise<WindowScores>
}

const [opening, closing] = [101, 102]

/** Opens data/encoder.onnx, by its path: bytes handed over would stay in memory a second time. */
export async function openNetwork(path: string, threads: number): Promise<Network> {
  const session = await InferenceSession.create(path, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Windows are of many lengths: a plan of memory for each would be kept for good.
    enableMemPattern: false,
    logSeverityLevel: 3,
  })
  return {
    run: async (pieces, window) => {
      const { emissions, vectors } = await session.run(inputsOf(pieces, window))
      return { emissions: emissions!.data as Float32Array, vectors: vectors!.data as Float32Array }
    },
  }
}

function inputsOf({ ids, shapes, gaps }: Pieces, { start, end }: Window): Record<string, Tensor> {
  const length = end - start + 2
  const tensor = (values: readonly number[], first: number, last: number): Tensor => {
    const data = new BigInt64Array(length)
    data[0] = BigInt(first)
    for (let piece = start; piece < end; piece++) data[piece - start + 1] = BigInt(values[piece]!)
    data[length - 1] = BigInt(last)
    return new Tensor('int64', data, [1, length])
  }
  return { ids: tensor(ids, opening, closing), shapes: tensor(shapes, 0, 0), gaps: tensor(gaps, 0, 0) }
}
