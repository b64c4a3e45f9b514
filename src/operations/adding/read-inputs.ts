import { createHash } from 'node:crypto'
import type { Article } from '../../article/article.ts'
import { readArticles } from '../../article/formats.ts'
import { openInputs } from '../../article/inputs.ts'
import { isOnrecordError } from '../../errors.ts'
import { isStored } from '../../ledger/store.ts'
import type { Reading } from '../../reader/reading.ts'
import { version } from '../../reader/version.ts'
import { inOrder } from '../in-order.ts'
import type { Context } from '../operation.ts'
import { inLedger } from './in-ledger.ts'

/** What is known of the articles that come, in place of what they say themselves. */
export interface Heads {
  readonly published?: string | undefined
  readonly outlet?: string | undefined
  readonly title?: string | undefined
}

/** What became of one article of one input: read now, there already under a row's id, or why it could not be read. */
export type ReadInput = { readonly input: string } & (
  | { readonly article: Article; readonly reading: Reading; readonly inputHash: string }
  | { readonly article: Article; readonly known: string }
  | { readonly error: unknown }
)

type Item = { readonly input: string } & ({ readonly article: Article } | { readonly error: unknown })

/** So many articles for each reader are read ahead of what is stored, and so many UTF-16 code units of text. */
const AHEAD = 4
const AHEAD_TEXT = 64 * 1024 * 1024

/** Reads every article of every input, several at once, in order. One that fails does not keep the others out. */
export async function* readAllInputs(
  context: Context,
  inputs: readonly string[],
  heads: Heads,
  reread: boolean,
): AsyncGenerator<ReadInput> {
  const { ledger } = context
  const run = async (item: Item): Promise<ReadInput> => {
    if ('error' in item) return item
    const { input, article } = item
    try {
      const inputHash = createHash('sha256').update(JSON.stringify(article)).digest('hex')
      const known = reread ? undefined : await inLedger(ledger.name, isStored(ledger, inputHash, version))
      if (known !== undefined) return { input, article, known }
      const reading = await (await context.reader()).read(article)
      return { input, article, reading, inputHash }
    } catch (error) {
      return { input, error }
    }
  }
  const ahead = (context.readers ?? 1) * AHEAD
  const weigh = (item: Item): number => ('article' in item ? item.article.text.length : 0)
  yield* inOrder(articlesOf(context, inputs, heads), run, { ahead, aheadWeight: AHEAD_TEXT, weigh })
}

async function* articlesOf({ stdin }: Context, inputs: readonly string[], heads: Heads): AsyncGenerator<Item> {
  for await (const opened of openInputs(inputs, stdin ? { stdin } : {})) {
    if (isOnrecordError(opened)) {
      yield { input: opened.input ?? 'the input', error: opened }
      continue
    }
    try {
      for (const article of await readArticles(opened.bytes, opened)) yield { input: opened.name, article: withHead(article, heads) }
    } catch (error) {
      yield { input: opened.name, error }
    }
  }
}

const withHead = (article: Article, { published, outlet, title }: Heads): Article => ({
  ...article,
  ...(published !== undefined && { published }),
  ...(outlet !== undefined && { outlet }),
  ...(title !== undefined && { title }),
})
