import { readFile } from 'node:fs/promises'
import type { Article } from './article/article.ts'
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
  const [tagger, gazetteer] = await Promise.all(['tagger.bin', 'gazetteer.bin'].map((file) => readFile(new URL(file, dataFolder))))
  return openModel({ tagger: tagger!, gazetteer: gazetteer! })
}
