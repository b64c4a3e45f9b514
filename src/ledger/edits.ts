import type { Transaction } from 'kysely'
import type { EditTable, Tables } from './tables.ts'

/** What changed from one version of an article to the next: sentences that came and went, in text order. */
export interface Edit {
  readonly earlier: string
  readonly later: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Those of `sentences` that `others` have not, each as often as it is missing there; line breaks and spaces are no difference. */
const missing = (sentences: readonly string[], others: readonly string[]): string[] => {
  const plain = (sentence: string): string => sentence.replace(/\s+/g, ' ').trim()
  const left = new Map<string, number>()
  for (const other of others) left.set(plain(other), (left.get(plain(other)) ?? 0) + 1)
  return sentences.map(plain).filter((sentence) => {
    const count = left.get(sentence) ?? 0
    left.set(sentence, count - 1)
    return count <= 0
  })
}

const sentencesOf = async (db: Transaction<Tables>, article: string): Promise<string[]> => {
  const rows = await db.selectFrom('sentence').select('text').where('article_id', '=', article).orderBy('position').execute()
  return rows.map(({ text }) => text)
}

const editRow = ({ earlier, later, added, removed }: Edit, lineage: string): EditTable => ({
  earlier_id: earlier,
  later_id: later,
  lineage,
  added: JSON.stringify(added),
  removed: JSON.stringify(removed),
})

/** Records anew what changed from version to version: they come in any order, and one may stand between two that are there. */
export const relinkEdits = async (db: Transaction<Tables>, lineage: string): Promise<Edit[]> => {
  const versions = await db
    .selectFrom('article')
    .select('id')
    .where('lineage', '=', lineage)
    .orderBy('stood_at')
    .orderBy('read_at')
    .orderBy('id')
    .execute()
  await db.deleteFrom('edit').where('lineage', '=', lineage).execute()
  const edits: Edit[] = []
  let before: string[] = []
  for (const [i, { id }] of versions.entries()) {
    const sentences = await sentencesOf(db, id)
    if (i > 0)
      edits.push({ earlier: versions[i - 1]!.id, later: id, added: missing(sentences, before), removed: missing(before, sentences) })
    before = sentences
  }
  if (edits.length > 0)
    await db
      .insertInto('edit')
      .values(edits.map((edit) => editRow(edit, lineage)))
      .execute()
  return edits
}
