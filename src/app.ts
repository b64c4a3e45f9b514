import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Article } from './article/article.ts'
import { rules } from './reader/attributions/rules.ts'
import { withRules } from './reader/attributions/with-rules.ts'
import { openEncoder } from './reader/encoder/encoder.ts'
import { type Model, openModel } from './reader/model.ts'
import { read } from './reader/read.ts'
import type { Reading } from './reader/reading.ts'

/** A reader with its model loaded. */
export interface Reader {
  /** Pure: the same article gives the same reading, on any day and any machine. */
  readonly read: (article: Article) => Promise<Reading>
}

/** Beside src/ in a clone, beside dist/ in the package. */
const dataFolder = new URL('../data/', import.meta.url)

/** The one place where the reader and its model files are put together: for the command line, its workers, the library, eval and bench. */
export const openReader = async (): Promise<Reader> => {
  const model = await loadModel()
  return { read: (article) => read(article, model) }
}

/** What the reader knows, from data/: for whoever calls its stages one by one. */
export const loadModel = async (): Promise<Model> => {
  const names = ['tagger.bin', 'gazetteer.bin', 'encoder.json']
  const [tagger, gazetteer, heads] = await Promise.all(names.map((file) => readFile(new URL(file, dataFolder))))
  const encoder = await openEncoder({ network: fileURLToPath(new URL('encoder.onnx', dataFolder)), heads: heads!.toString() })
  return openModel({ tagger: tagger!, gazetteer: gazetteer! }, withRules(encoder, rules))
}
