import * as z from 'zod'
import { refreshSources } from '../ledger/sources/store.ts'
import { type Stored, storeReading } from '../ledger/store.ts'
import { bringUpToDate, linkStories } from '../ledger/stories.ts'
import type { Reading } from '../reader/reading.ts'
import { addedText } from './adding/added-text.ts'
import { inLedger } from './adding/in-ledger.ts'
import { type ReadInput, readAllInputs } from './adding/read-inputs.ts'
import { type AddedStory, newsOfStories } from './adding/tell-news.ts'
import { type Failure, failureOf } from './failure.ts'
import { day } from './fields.ts'
import { type Context, defineOperation } from './operation.ts'

export type { AddedStory } from './adding/tell-news.ts'

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

/** What became of one article, told as it happens; then how far they are put into stories, and how far what is new in these is found. */
export type Added =
  | { readonly input: string; readonly outcome: Stored['outcome']; readonly title?: string; readonly statements: number }
  | { readonly input: string; readonly outcome: 'failed'; readonly fault: Failure }
  | { readonly outcome: 'linked'; readonly reports: number }
  | { readonly outcome: 'recording'; readonly done: number; readonly of: number }

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
  /** What is new in the stories that changed, those with most new articles first. */
  readonly stories: readonly AddedStory[]
  /** How many stories changed. */
  readonly changedStories: number
  readonly failed: readonly (Failure & { readonly input: string })[]
}

/** After so many stored articles they are put into stories, so that little is left to do after a stop. */
const LINK_EVERY = 500

/** Reads everything into the ledger, in order. What fails is named and the rest goes on; stopped half-way, it goes on where it was. */
export const add = defineOperation({
  name: 'add',
  summary: 'read reports into the ledger',
  input,
  run: async (context, asked, tell: (event: Added) => void): Promise<AddSummary> => {
    const { ledger } = context
    const counts = { new: 0, edited: 0, reread: 0, unchanged: 0, statements: 0, figures: 0, forecasts: 0 }
    const edits: EditedArticle[] = []
    const failed: AddSummary['failed'][number][] = []
    const text = addedText()
    const rows = new Set<string>()
    const changed = new Set<string>()
    const link = async (): Promise<void> => {
      const linking = linkStories(ledger, (reports) => tell({ outcome: 'linked', reports }))
      for (const id of await inLedger(ledger.name, linking)) changed.add(id)
    }
    for await (const one of readAllInputs(context, asked.inputs, asked, asked.reread)) {
      const stored = await storeOne(context, one)
      if ('error' in stored) {
        const fault = failureOf(stored.error, one.input)
        failed.push({ input: one.input, ...fault })
        tell({ input: one.input, outcome: 'failed', fault })
        continue
      }
      const { outcome, article, edit, reading } = stored
      const { title, outlet } = stored.head
      counts[outcome]++
      tell({ input: one.input, outcome, ...(title && { title }), statements: reading?.attributions.length ?? 0 })
      if (!reading || outcome === 'unchanged') continue
      counts.statements += reading.attributions.length
      counts.figures += reading.figures.length
      counts.forecasts += reading.forecasts.length
      text.note(stored, reading)
      if (outcome !== 'reread') rows.add(article)
      if (edit)
        edits.push({
          input: one.input,
          article,
          ...(title && { title }),
          ...(outlet && { outlet }),
          added: edit.added,
          removed: edit.removed,
        })
      if ((counts.new + counts.edited + counts.reread) % LINK_EVERY === 0) await link()
    }
    await link()
    await inLedger(
      ledger.name,
      bringUpToDate(ledger, (done, of) => tell({ outcome: 'recording', done, of })),
    )
    await inLedger(ledger.name, refreshSources(ledger))
    const grown = await newArticles(context, changed, rows)
    const today = context.now().toISOString().slice(0, 10)
    const stories = await newsOfStories(ledger, grown, text.isNew, today)
    return { ledger: ledger.name, ...counts, edits, stories, changedStories: grown.size, failed }
  },
})

type OneStored =
  | (Stored & { readonly head: { readonly title?: string | undefined; readonly outlet?: string | undefined }; readonly reading?: Reading })
  | { readonly error: unknown }

const storeOne = async ({ ledger, now }: Context, one: ReadInput): Promise<OneStored> => {
  if ('error' in one) return one
  if ('known' in one) return { outcome: 'unchanged', article: one.known, head: one.article }
  const { reading, inputHash } = one
  try {
    const stored = await inLedger(ledger.name, storeReading(ledger, reading, { readAt: now().toISOString(), inputHash }))
    return { ...stored, head: reading.article, reading }
  } catch (error) {
    return { error }
  }
}

/** By the story that changed, how many of its articles came now; those that only lost one to another story are left out. */
const newArticles = async ({ ledger }: Context, changed: ReadonlySet<string>, rows: ReadonlySet<string>): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (const id of changed) {
    const members = await ledger.db.selectFrom('story_article').select('article_id').where('story_id', '=', id).execute()
    const count = members.filter(({ article_id }) => rows.has(article_id)).length
    if (count > 0) counts.set(id, count)
  }
  return counts
}
