import type { Span } from '../text/span.ts'

/** Name types that the tagger knows. */
export type NameType = 'PERSON' | 'ORGANIZATION' | 'LOCATION' | 'MISC'

/** A word or mark, split as the Penn Treebank splits ("doesn't" is "does" + "n't"; "Moscow's" is "Moscow" + "'s"). */
export interface Token extends Span {
  readonly text: string
  /** Penn Treebank part of speech: NNP, VBD, IN, …, and the marks by their own signs. */
  readonly tag: string
  /** Set when the token is part of a name; adjacent tokens of one type and no `begins` are one name. */
  readonly name?: NameType
  /** True on the first token of a name. */
  readonly begins?: boolean
}

/** One sentence of the article, in text order; no sentence crosses a paragraph or a section. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  /** Index of the paragraph (a stretch between line breaks) that it stands in, from 0. */
  readonly paragraph: number
}
