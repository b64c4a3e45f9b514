/** onrecord/article: articles out of bytes, records, files, folders and addresses. */
export type { Article, ArticleDraft, ArticleNote, MarkedSection, SectionKind } from './article.ts'
export { articleId, makeArticle } from './article.ts'
export { type Hint, readArticles } from './formats.ts'
export { type Input, type OpenOptions, openInputs } from './inputs.ts'
export { type ArticleRecord, articleFromRecord } from './record.ts'
