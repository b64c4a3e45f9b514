import type { Article } from '../../src/article/article.ts'
import { findLayout } from '../../src/reader/layout.ts'
import { cut } from '../../src/text/span.ts'

/** A layout with the words of each section in place of its offsets, so that a person can check it. */
export const layoutView = (article: Article): unknown => {
  const { sections, dateline, credits, ...rest } = findLayout(article)
  return {
    ...rest,
    ...(dateline && {
      dateline: { words: cut(article.text, dateline), place: dateline.place, ...(dateline.agency && { agency: dateline.agency }) },
    }),
    credits: credits.map(({ start, end, ...credit }) => ({ words: article.text.slice(start, end), ...credit })),
    sections: sections.map((section) => [
      section.kind,
      ...(section.speaker === undefined ? [] : [section.speaker]),
      cut(article.text, section),
    ]),
  }
}
