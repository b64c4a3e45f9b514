import { OnrecordError } from '../../errors.ts'
import { asKind, memberKind, type Pointed, pointAt } from '../../ledger/corrections/pointing.ts'
import { type Anchor, anchorOf, type Grouping, groupings, type Target } from '../../ledger/corrections.ts'
import type { Ledger } from '../../ledger/ledger.ts'

/** What the operations that correct have in common: what the words and ids mean that a person gives. */

const singular: Readonly<Record<Grouping, string>> = {
  sources: 'source',
  wires: 'wire',
  utterances: 'utterance',
  series: 'series',
  stories: 'story',
  origins: 'origin',
}

export const ofOne = (of: Grouping): string => singular[of]

/** "source" and "sources" are one. */
export const groupingNamed = (word: string): Grouping | undefined => groupings.find((of) => of === word || singular[of] === word)

/** What an id means as a member of such a group; a story's id means its first article. Throws `unknown-id`. */
export const pointFor = async (ledger: Ledger, of: Grouping, id: string): Promise<Pointed> => {
  const row = of === 'stories' && id.startsWith('story-') ? await firstOf(ledger, id) : id
  return asKind(await pointAt(ledger, row), memberKind[of], id)
}

const firstOf = async (ledger: Ledger, story: string): Promise<string> => {
  const rows = await ledger.db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['article.id', 'story_id'])
    .where(({ eb, and }) => and([eb('story_id', '>=', story), eb('story_id', '<', `${story}\u{10ffff}`)]))
    .orderBy('stood_at')
    .orderBy('article.id')
    .execute()
  const stories = [...new Set(rows.map(({ story_id }) => story_id))]
  if (stories.length === 1) return rows[0]!.id
  const which =
    stories.length === 0
      ? 'no story has that id'
      : `${stories.length} stories have ids that begin so: ${stories.slice(0, 5).join(', ')}; give more of the id`
  throw new OnrecordError('unknown-id', `${story}: ${which}; see them with: onrecord stories`)
}

export const anchorAt = (pointed: Pointed): Anchor => {
  const anchor = anchorOf(pointed, pointed.key)
  if (anchor === undefined) throw new OnrecordError('unknown-id', `${pointed.key}: nothing in the article's text shows it; name another`)
  return anchor
}

export const named = (anchor: Anchor): Target => ({ ...anchor, named: true })
