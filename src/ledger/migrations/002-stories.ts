import { sql } from 'kysely'
import type { Dialect, Migration } from './migration.ts'

/** What puts articles into stories, the stories as they are now, and the record of each. */
const statements = (dialect: Dialect): string[] => {
  const key = dialect === 'postgres' ? 'text collate "C"' : 'text'
  const article = (name: string): string => `${name} ${key} not null references article (id) on delete cascade`
  return [
    `create table story_profile (
      article_id ${key} primary key references article (id) on delete cascade, day ${key} not null, names text not null, topics text not null,
      reading_hash ${key} not null)`,
    `create table story_key (
      ${article('article_id')}, key ${key} not null, fortnight integer not null, rank integer not null, primary key (article_id, key))`,
    'create index story_key_by_rank on story_key (key, fortnight, rank, article_id)',
    `create table story_edge (
      ${article('one_id')}, ${article('other_id')}, score double precision not null, primary key (one_id, other_id))`,
    'create index story_edge_by_other on story_edge (other_id)',
    `create table story_pending (article_id ${key} primary key references article (id) on delete cascade)`,
    `create table story_cluster (article_id ${key} primary key references article (id) on delete cascade, cluster ${key} not null)`,
    'create index story_cluster_by_cluster on story_cluster (cluster)',
    `create table story (
      id ${key} primary key, title text not null, about text not null, from_day ${key} not null, to_day ${key} not null, articles integer not null,
      cluster ${key} not null, fingerprint ${key} not null)`,
    'create index story_by_cluster on story (cluster)',
    'create index story_by_day on story (to_day desc, id)',
    `create table story_article (
      article_id ${key} primary key references article (id) on delete cascade,
      story_id ${key} not null references story (id) on delete cascade deferrable initially deferred)`,
    'create index story_article_by_story on story_article (story_id)',
    `create table story_record (
      story_id ${key} primary key references story (id) on delete cascade, fingerprint ${key} not null, record text not null)`,
    `create view stories_in_order as
      select story.to_day, story.from_day, story.title, story.articles, story.about, story.id as story_id from story order by story.to_day desc, story.id`,
    `create view articles_of_stories as
      select story.title as story, article.published, article.outlet, article.title, article.url, article.id as article_id, story.id as story_id
      from story_article join story on story.id = story_article.story_id join article on article.id = story_article.article_id
      order by story.to_day desc, story.id, article.published`,
    // Articles of a ledger that was made before there were stories.
    'insert into story_pending (article_id) select id from article',
  ]
}

export const storiesMigration: Migration = {
  name: '002-stories',
  up: async (db, dialect) => {
    for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
  },
}
