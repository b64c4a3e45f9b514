import { storable } from '../storable.ts'

/** Makes the ids of an article's rows. */
export interface Ids {
  readonly article: string
  /** Of what has an id in the reading. */
  readonly local: (id: string) => string
  /** Of what has none: its number among its kind. */
  readonly numbered: (kind: string, index: number) => string
}

/** So much of the text's hash tells the versions of an article apart. In hex digits. */
const hashDigits = 8

export const idsOf = (givenId: string, textHash: string): Ids => {
  const article = `${storable(givenId)}@${textHash.slice(0, hashDigits)}`
  return {
    article,
    local: (id) => `${article}#${storable(id)}`,
    numbered: (kind, index) => `${article}#${kind}-${index + 1}`,
  }
}
