import type { Span } from '../../text/span.ts'

/** One hand through which a statement went. */
export interface ChainLink {
  /** Source id; none of somebody unnamed, or whom no source stands for. */
  readonly source?: string
  /** The source's name; of somebody unnamed what the report calls them: "two officials". */
  readonly name: string
  /**
   * outlet: put the report out. carrier: an agency, paper or station that had it before. relay: passed on another's word. speaker: said it, to whoever stands
   * before it in the chain. body: the institution for which a spokesperson said it, and which answers for it.
   */
  readonly part: 'outlet' | 'carrier' | 'relay' | 'speaker' | 'body'
  /** Why it stands here, in plain words. */
  readonly reason: string
  /** Said it together with the speaker before it: beside that one in the chain, and not behind. */
  readonly joint?: true
  /** The words that show it, in the statement's article; none where only what is known of the article or the source does. */
  readonly spans: readonly Span[]
}

/** The chain of one statement. */
export interface Chain {
  /** "article#attribution". */
  readonly statement: string
  /** Source ids of whoever says it by this report's word; empty where nobody is named. */
  readonly speakers: readonly string[]
  /** From the outlet to whoever is first responsible; the last one answers for it. */
  readonly links: readonly ChainLink[]
  /** Present where the report has it from another outlet, with that one's own statement where the readings hold it. */
  readonly taken?: Taken
}

/** From which outlet a report has a statement. */
export interface Taken {
  /** Source id of that outlet or agency. */
  readonly from: string
  /** That one's own statement, "article#attribution", where the readings hold one in much the same words, of that day or before. */
  readonly statement?: string
  /** Share of the lesser one's telling words that both have, 0 to 1. */
  readonly score?: number
}
