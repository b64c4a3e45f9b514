import type { Article } from '../article/article.ts'
import type { Reading } from './reading.ts'

/** Reads one article: every stage in order, nothing else. Pure; touches no disk, clock or network. */
export function read(article: Article): Reading {
  throw new Error(`not joined up yet: ${article.id}`)
}
