import type { IsNew } from '../../ledger/news.ts'
import type { Stored } from '../../ledger/store.ts'
import type { Reading } from '../../reader/reading.ts'
import { findSentences } from '../../reader/sentences.ts'
import { cut, type Span } from '../../text/span.ts'

/** What text came with one call of `add`: new articles, and of changed ones the sentences that are new. */
export interface AddedText {
  readonly note: (stored: Stored, reading: Reading) => void
  readonly isNew: IsNew
}

export const addedText = (): AddedText => {
  /** By the article's id in its reading; an article that is new altogether has no list. */
  const added = new Map<string, readonly Span[] | undefined>()
  return {
    note: ({ outcome, edit }, reading) => {
      const { id, text, sections } = reading.article
      if (outcome === 'new') added.set(id, undefined)
      if (outcome !== 'edited' || !edit) return
      const sentences = new Set(edit.added)
      const isAdded = (span: Span): boolean => sentences.has(cut(text, span).replace(/\s+/g, ' ').trim())
      added.set(id, findSentences(text, sections).filter(isAdded))
    },
    isNew: (article, start) => {
      if (!added.has(article)) return false
      const spans = added.get(article)
      return spans === undefined || spans.some((span) => span.start <= start && start < span.end)
    },
  }
}
