import * as z from 'zod'
import { OnrecordError } from '../errors.ts'
import type { Article } from './article.ts'
import { makeArticle } from './article.ts'
import { findStruck } from './struck.ts'
import { findTurns } from './transcript.ts'
import { isoDate } from './written-date.ts'

const optionalText = z.string().trim().min(1).nullish().catch(undefined)

/** One line of a batch. Keys that onrecord does not know are let through unread. */
export const articleRecord = z.object({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  text: z.string().refine((text) => text.trim() !== '', 'is empty'),
  title: optionalText,
  published: z
    .string()
    .nullish()
    .refine((value) => !value || isoDate(value) !== undefined, 'is no date: write it as 2024-10-29 or 2024-10-29T14:05:00Z'),
  modified: optionalText,
  outlet: optionalText,
  url: optionalText,
  byline: z.array(z.string()).nullish(),
})

export type ArticleRecord = z.input<typeof articleRecord>

/**
 * An article out of a record of a batch (`{"id","text","title?","published?","outlet?","url?"}`); the text is kept to the letter.
 * Throws `bad-record` naming `line` and the field at fault. `line` is how the record is called in messages: "line 3".
 */
export const articleFromRecord = (record: unknown, line = 'the record'): Article => {
  const parsed = articleRecord.safeParse(record)
  if (!parsed.success) throw badRecord(line, record, parsed.error)
  const { id, text, title, published, modified, outlet, url, byline } = parsed.data
  return makeArticle({
    ...(id && { id }),
    text,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(url && { url }),
    ...(published && { published: isoDate(published)! }),
    ...(modified && isoDate(modified) && { modified: isoDate(modified)! }),
    byline: byline ?? [],
    marked: findTurns(text),
    struck: findStruck(text),
  })
}

/** The article of one line of JSON. Throws `bad-record` naming the line. */
export const articleFromLine = (json: string, line: string): Article => {
  let record: unknown
  try {
    record = JSON.parse(json)
  } catch (cause) {
    throw new OnrecordError(
      'bad-record',
      `${line}: not JSON (${(cause as Error).message}); each line must be one object, {"id": …, "text": …}`,
      {
        input: line,
        cause,
      },
    )
  }
  return articleFromRecord(record, line)
}

const badRecord = (line: string, record: unknown, error: z.ZodError): OnrecordError => {
  const isObject = typeof record === 'object' && record !== null && !Array.isArray(record)
  const issue = error.issues[0]
  const field = issue?.path.join('.') ?? ''
  const came = Array.isArray(record) ? 'a list' : record === null ? 'null' : `a ${typeof record}`
  const found = !isObject ? `is ${came}, not an object` : field in record ? `"${field}" ${plain(issue!.message)}` : `has no "${field}"`
  return new OnrecordError('bad-record', `${line}: ${found}; a record is {"text": …} with id, title, published, outlet and url if known`, {
    input: line,
    cause: error,
  })
}

const plain = (message: string): string => message.replace(/^Invalid input: /, 'is wrong: ')
