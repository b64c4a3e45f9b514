import type { Kysely } from 'kysely'

export type Dialect = 'sqlite' | 'postgres'

/** One step of the schema. Steps are numbered, only ever added, and never changed once published. */
export interface Migration {
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: a migration sees the tables as they were then
  readonly up: (db: Kysely<any>, dialect: Dialect) => Promise<void>
}
