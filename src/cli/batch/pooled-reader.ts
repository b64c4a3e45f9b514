import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { openReader, type Reader } from '../../app.ts'
import type { Article } from '../../article/article.ts'
import type { Reading } from '../../reader/reading.ts'

/** A reader on all cores; `close` ends its threads. */
export interface PooledReader extends Reader {
  readonly readers: number
  readonly close: () => Promise<void>
}

/** So many articles are read in this thread before others are started: these take a while to load the model and to warm up. */
const ALONE = 40

/** This file's ending: `.ts` in the sources, `.js` once built. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', import.meta.url).href

/** Reading is pure: which thread reads an article makes no difference. */
export const openPooledReader = (): PooledReader => {
  const readers = availableParallelism()
  let alone: Promise<Reader> | undefined
  let pool: Piscina<Article, Reading> | undefined
  const underWay = new Set<Promise<unknown>>()
  let count = 0
  return {
    readers,
    read: async (article) => {
      if (readers === 1 || ++count <= ALONE) {
        alone ??= openReader()
        return (await alone).read(article)
      }
      pool ??= new Piscina<Article, Reading>({ filename: workerFile, maxThreads: readers, idleTimeout: Number.POSITIVE_INFINITY })
      const done = pool.run(article)
      const settled: Promise<unknown> = done.then(
        () => underWay.delete(settled),
        () => underWay.delete(settled),
      )
      underWay.add(settled)
      return done
    },
    close: async () => {
      // A thread that is ended in the midst of the encoder's work crashes the process.
      await Promise.all(underWay)
      await pool?.destroy()
    },
  }
}
