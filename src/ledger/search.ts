import type { RawBuilder } from 'kysely'

/** Words that must all be there: in the sentence of a statement, among what its speakers are called, in what it is about. */
export interface WantedWords {
  readonly words: readonly string[]
  readonly speakers: readonly string[]
  readonly about: readonly string[]
}

/** How a database searches text: subqueries that give the ids of the rows that hold all the words. At least one word is asked for. */
export interface Search {
  /** `from` is an ISO day: those of earlier days may be left out. */
  readonly statements: (wanted: WantedWords, from?: string) => RawBuilder<string>
  /**
   * The day of the n-th newest statement that holds the words, none newer than `to`: no row where fewer do. Where it is there, the newest statements can
   * be had without gathering all that hold a common word.
   */
  readonly nthNewest?: (wanted: WantedWords, n: number, to?: string) => RawBuilder<{ day: string }>
  readonly sentences: (words: readonly string[]) => RawBuilder<string>
}

/** A longer word is cut: no word is, but a text without spaces may be. In UTF-16 code units. */
const longestWord = 60
/** So much of one text is searched; PostgreSQL indexes a megabyte at most. In UTF-16 code units. */
const longestText = 200_000

/**
 * The words of a text as both databases search it: no case, no accents, no punctuation, digits without their thousands' marks ("3,000" and "3000"
 * meet). Letters and digits alone are left, so that no word of a user can be a sign of a query language.
 */
export const searchWords = (text: string): string[] =>
  text
    .slice(0, longestText)
    .replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])['\u2019\u02bc]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord).toWellFormed())
