import type { Reading } from '../../reader/reading.ts'
import { sha256 } from '../lineage.ts'
import { storable } from '../storable.ts'
import { fortnightOf, keysOfProfile } from '../stories/keys.ts'
import { profileOf } from '../stories/profile.ts'
import type { StoryKeyTable, StoryProfileTable } from '../story-tables.ts'
import { rankOf } from '../wires.ts'

/** What of an article puts it into a story. `day` is when it was published, else when it was first read. */
export const storyRows = (
  reading: Reading,
  article: string,
  day: string,
): { story_profile: StoryProfileTable[]; story_key: StoryKeyTable[] } => {
  const profile = profileOf(reading)
  const [fortnight, rank] = [fortnightOf(day), rankOf(article) >>> 1]
  return {
    story_profile: [
      {
        article_id: article,
        day,
        names: storable(JSON.stringify(profile.names)),
        topics: storable(JSON.stringify(profile.topics)),
        reading_hash: sha256(JSON.stringify(reading)).slice(0, 16),
      },
    ],
    story_key: keysOfProfile(profile).map((key) => ({ article_id: article, key: storable(key), fortnight, rank })),
  }
}
