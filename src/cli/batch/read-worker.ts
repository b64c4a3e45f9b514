import { openReader } from '../../app.ts'
import type { Article } from '../../article/article.ts'
import type { Reading } from '../../reader/reading.ts'

/* Runs in a worker thread: one article in, its reading out. Each worker loads the model once. */

const reader = await openReader()

export default (article: Article): Promise<Reading> => reader.read(article)
