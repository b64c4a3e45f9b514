import type { Article } from './article.ts'
import { makeArticle } from './article.ts'
import { findStruck } from './struck.ts'
import { findTurns } from './transcript.ts'

/** An article out of text that no format has marked. The text is kept to the letter, line ends included. */
export const articleFromText = (text: string, known: Partial<Article> = {}): Article =>
  makeArticle({ ...known, text, marked: findTurns(text), struck: findStruck(text) })
