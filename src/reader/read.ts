import type { Article } from '../article/article.ts'
import { indexSpans } from '../text/span-index.ts'
import type { FoundAttribution } from './attributions/finder.ts'
import { turnLabels, turnsSaid } from './attributions/turns.ts'
import { completeAttributions } from './attributions.ts'
import { findEntities } from './entities.ts'
import { findEvents } from './events.ts'
import { findFigures } from './figures.ts'
import { findForecasts } from './forecasts.ts'
import { parse } from './grammar/parsed.ts'
import { findLayout } from './layout.ts'
import type { Model } from './model.ts'
import { findPlaces, recogniseToponyms } from './places.ts'
import { findQuotations } from './quotation-marks.ts'
import type { Reading } from './reading.ts'
import { findSentences } from './sentences.ts'
import { findTimes } from './times.ts'
import { version } from './version.ts'

/** Reads one article: every stage in order, nothing else. Pure; touches no disk, clock or network. */
export const read = async (article: Article, model: Model): Promise<Reading> => {
  const draft = prepare(article, model)
  return complete(draft, await model.finder.find(draft), model)
}

/** An article parsed as far as the finder of attributions needs it. */
export type Draft = ReturnType<typeof prepare>

/** The stages before the finder. */
export const prepare = (article: Article, model: Model) => {
  const { text } = article
  const layout = findLayout(article)
  const { sections, published } = layout
  // Words of a transcript are said on the day that its head gives, whenever the page came out.
  const day = layout.spoken ?? published
  const said = day === undefined ? {} : { published: day }
  const sentences = model.tagger.tag(findSentences(text, sections))
  const { quotations, notes } = findQuotations(text, sentences)
  const times = findTimes(text, { sentences, ...said })
  const quotationsAt = indexSpans(quotations, (quotation) => quotation)
  const parsed = sentences.map((sentence) => parse(sentence, quotationsAt.at(sentence)))
  return { article, text, layout, said, sentences, quotations, quotationNotes: notes, times, parsed }
}

/** The stages after the finder, given what it found. */
export const complete = (draft: Draft, found: readonly FoundAttribution[], model: Model): Reading => {
  const { article, text, layout, said, sentences, quotations, quotationNotes, times, parsed } = draft
  const { sections, published } = layout
  const outlet = article.outlet ?? layout.outlet
  const turns = turnsSaid(text, sections)
  const labels = turnLabels(text, sections)
  const toponyms = recogniseToponyms(text, sentences, model.gazetteer)
  const named = findEntities({
    text,
    parsed,
    attributions: [...turns, ...found],
    nations: model.gazetteer,
    labels,
    title: article.title ?? layout.headline,
    sections,
    toponyms,
  })
  const attributions = completeAttributions({ text, parsed, quotations, turns, found, entities: named, times, sections, ...said })
  const figures = findFigures({ text, sentences, times, entities: named, attributions, struck: article.struck, sections, ...said })
  const forecasts = findForecasts({ text, sentences, times, attributions, ...said })
  const { places, entities } = findPlaces({
    text,
    sentences,
    entities: named,
    gazetteer: model.gazetteer,
    outlet,
    url: article.url,
    toponyms,
    ...(layout.dateline && { dateline: layout.dateline }),
  })
  const events = findEvents({ text, sentences, entities, attributions, times, places })
  const { id, url, language } = article
  const title = article.title ?? layout.headline
  const modified = article.modified ?? layout.modified
  return {
    article: {
      id,
      text,
      title,
      outlet,
      url,
      language,
      published,
      modified,
      byline: layout.byline,
      dateline: layout.dateline,
      sections,
      credits: layout.credits,
    },
    entities,
    attributions,
    times,
    figures,
    forecasts,
    events,
    places,
    notes: [...(article.notes ?? []), ...layout.notes, ...quotationNotes],
    reader: { version, model: model.finder.model },
  }
}
