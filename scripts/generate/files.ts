import { cliPage } from './cli-page.ts'
import { errorsPage } from './errors-page.ts'
import { readingSchemaFile } from './reading-schema.ts'

/** Every file that follows from the code: its path from the project's root, and its text. A test holds them up to date. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  'docs/reading.schema.json': readingSchemaFile,
  'docs/cli.md': cliPage,
  'docs/errors.md': errorsPage,
}
