import { overlaps } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import type { AttributionFinder, FinderInput, FoundAttribution } from '../attributions/finder.ts'
import { decode } from './decode.ts'
import { openHeads } from './heads.ts'
import { openNetwork } from './network.ts'
import { cutPieces } from './pieces.ts'
import { articleScores, type WindowScores } from './scores.ts'
import { windowsOf } from './windows.ts'

export interface EncoderFiles {
  /** The path of data/encoder.onnx. */
  readonly network: string
  /** The text of data/encoder.json. */
  readonly heads: string
}

/** A finder that reads attributions with a trained encoder. `threads`: how many cores one article may take. */
export async function openEncoder({ network: path, heads: json }: EncoderFiles, threads = 1): Promise<AttributionFinder> {
  const heads = openHeads(json)
  const vocabulary = new Map(heads.vocabulary.map((piece, id) => [piece, id]))
  const network = await openNetwork(path, threads)
  const find = async ({ text, parsed }: FinderInput): Promise<FoundAttribution[]> => {
    const pieces = cutPieces(text, vocabulary)
    if (pieces.ids.length === 0) return []
    const windows = windowsOf(pieces)
    const scored: WindowScores[] = []
    for (const window of windows) scored.push(await network.run(pieces, window))
    const scores = articleScores(pieces, windows, scored)
    const sentenceAt = indexSpans(parsed, ({ sentence }) => sentence)
    return decode(pieces, scores, heads).filter(({ content }) =>
      sentenceAt.at(content[0]!).some(({ sentence }) => overlaps(sentence, content[0]!)),
    )
  }
  return { model: heads.model, find }
}
