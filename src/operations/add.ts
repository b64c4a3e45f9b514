import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Article } from '../article/article.ts'
import { readArticles } from '../article/formats.ts'
import { type Input, openInputs } from '../article/inputs.ts'
import { isOnrecordError, OnrecordError, reason } from '../errors.ts'
import { isStored, type Stored, storeReading } from '../ledger/store.ts'
import type { Reading } from '../reader/reading.ts'
import { version } from '../reader/version.ts'
import { type Failure, failureOf } from './failure.ts'
import { day } from './fields.ts'
import { type Context, defineOperation } from './operation.ts'

const input = z.object({
  inputs: z
    .array(z.string())
    .min(1, { error: 'Give a file, a folder or an address.' })
    .describe('files, folders and addresses; - is standard input'),
  published: day.optional().describe('the day of publication, where the input does not tell it'),
  outlet: z.string().optional().describe('who put the reports out, likewise'),
  title: z.string().optional().describe('their title, likewise'),
  reread: z.boolean().default(false).describe('read again what is there already'),
})

export type AddInput = z.output<typeof input>

/** What became of one article, told as it happens. */
export type Added =
  | { readonly input: string; readonly outcome: Stored['outcome']; readonly title?: string; readonly statements: number }
  | { readonly input: string; readonly outcome: 'failed'; readonly fault: Failure }

/** A version of an article that came after another was known. */
export interface EditedArticle {
  readonly input: string
  readonly article: string
  readonly title?: string
  readonly outlet?: string
  /** Sentences that came and went. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export interface AddSummary {
  readonly ledger: string
  readonly new: number
  readonly edited: number
  readonly reread: number
  readonly unchanged: number
  /** Found in the articles that were stored now; `unchanged` ones do not count. */
  readonly statements: number
  readonly figures: number
  readonly forecasts: number
  readonly edits: readonly EditedArticle[]
  readonly failed: readonly (Failure & { readonly input: string })[]
}

/** Reads everything into the ledger, an article at a time. What fails is named and the rest goes on; stopped half-way, it goes on where it was. */
export const add = defineOperation({
  name: 'add',
  summary: 'read reports into the ledger',
  input,
  run: async (context, asked, tell: (event: Added) => void): Promise<AddSummary> => {
    const counts = { new: 0, edited: 0, reread: 0, unchanged: 0, statements: 0, figures: 0, forecasts: 0 }
    const edits: EditedArticle[] = []
    const failed: AddSummary['failed'][number][] = []
    const fail = (name: string, error: unknown): void => {
      const fault = failureOf(error, name)
      failed.push({ input: name, ...fault })
      tell({ input: name, outcome: 'failed', fault })
    }
    for await (const opened of openInputs(asked.inputs, context.stdin ? { stdin: context.stdin } : {})) {
      if (isOnrecordError(opened)) {
        fail(opened.input ?? 'the input', opened)
        continue
      }
      for await (const one of storeInput(context, opened, asked)) {
        if ('error' in one) {
          fail(opened.name, one.error)
          continue
        }
        const { stored, reading } = one
        counts[stored.outcome]++
        const { title, outlet } = reading?.article ?? one.article
        tell({ input: opened.name, outcome: stored.outcome, ...(title && { title }), statements: reading?.attributions.length ?? 0 })
        if (!reading || stored.outcome === 'unchanged') continue
        counts.statements += reading.attributions.length
        counts.figures += reading.figures.length
        counts.forecasts += reading.forecasts.length
        if (stored.edit) {
          const { added, removed } = stored.edit
          edits.push({ input: opened.name, article: stored.article, ...(title && { title }), ...(outlet && { outlet }), added, removed })
        }
      }
    }
    return { ledger: context.ledger.name, ...counts, edits, failed }
  },
})

type Outcome = { readonly stored: Stored; readonly article: Article; readonly reading?: Reading } | { readonly error: unknown }

/** Every article of one input; one that fails does not keep the others out. */
async function* storeInput(context: Context, opened: Input, asked: AddInput): AsyncGenerator<Outcome> {
  let articles: Article[]
  try {
    articles = await readArticles(opened.bytes, opened)
  } catch (error) {
    yield { error }
    return
  }
  for (const article of articles) {
    try {
      yield await storeArticle(context, withHead(article, asked), asked.reread)
    } catch (error) {
      yield { error }
    }
  }
}

/** The article with what the caller says of it in place of what the input says. */
const withHead = (article: Article, { published, outlet, title }: AddInput): Article => ({
  ...article,
  ...(published !== undefined && { published }),
  ...(outlet !== undefined && { outlet }),
  ...(title !== undefined && { title }),
})

const storeArticle = async ({ ledger, reader, now }: Context, article: Article, reread: boolean): Promise<Outcome> => {
  const inputHash = createHash('sha256').update(JSON.stringify(article)).digest('hex')
  const known = reread ? undefined : await inLedger(ledger.name, isStored(ledger, inputHash, version))
  if (known !== undefined) return { stored: { outcome: 'unchanged', article: known }, article }
  const reading = await (await reader()).read(article)
  const stored = await inLedger(ledger.name, storeReading(ledger, reading, { readAt: now().toISOString(), inputHash }))
  return { stored, article, reading }
}

/** What a database throws is no fault of an article, nor of its reader. */
const inLedger = async <T>(name: string, work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (cause) {
    const remedy = 'see that there is room, that you may write there and that a server runs; what was added before is kept'
    throw new OnrecordError('ledger-failed', `the ledger ${name} could not be written (${reason(cause)}); ${remedy}`, { cause })
  }
}
