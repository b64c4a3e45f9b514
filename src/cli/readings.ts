import type { Reader } from '../app.ts'
import type { Article } from '../article/article.ts'
import { readArticles } from '../article/formats.ts'
import { type Input, openInputs } from '../article/inputs.ts'
import { OnrecordError } from '../errors.ts'
import { type Failure, failureOf } from '../operations/failure.ts'
import type { Reading } from '../reader/reading.ts'
import type { ReadOptions } from './program.ts'

/** What became of one article of one input: its reading, or why there is none. `name` is the input's: a path, an address. */
export type Outcome = { readonly name: string; readonly reading: Reading } | { readonly name: string; readonly failure: Failure }

export type Overrides = Pick<ReadOptions, 'published' | 'outlet' | 'title'>

/** The article with what the command line says of it in place of what the input says. */
export const override = (article: Article, { published, outlet, title }: Overrides): Article => ({
  ...article,
  ...(published !== undefined && { published }),
  ...(outlet !== undefined && { outlet }),
  ...(title !== undefined && { title }),
})

/** Reads every article of every input, in order. What cannot be read is an outcome like any other: the rest goes on. */
export async function* readInputs(
  inputs: readonly string[],
  reader: Reader,
  overrides: Overrides,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Outcome> {
  for await (const input of openInputs(inputs, { stdin })) {
    if (!(input instanceof OnrecordError)) yield* readInput(input, reader, overrides)
    else {
      const name = input.input ?? 'the input'
      yield { name, failure: failureOf(input, name) }
    }
  }
}

/** Reads every article of one input. */
export async function* readInput(input: Input, reader: Reader, overrides: Overrides): AsyncGenerator<Outcome> {
  const { name } = input
  try {
    for (const article of await readArticles(input.bytes, input)) yield { name, reading: await reader.read(override(article, overrides)) }
  } catch (error) {
    yield { name, failure: failureOf(error, name) }
  }
}
