#!/usr/bin/env node
/**
 * node eval/agree.ts SCORERS
 *
 * Holds the scorers here against the reference scorers in the folder SCORERS (score-times.mjs and its kin, which take gold and predictions as
 * files and print JSON), over predictions made from the gold by mistakes of every kind. Prints a line a corpus; exits 1 where any figure differs.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readCofenetParagraphs } from './corpora/cofenet-paragraphs.ts'
import { readNewsQuant } from './corpora/newsquant.ts'
import { readPolnear } from './corpora/polnear.ts'
import { readSpeakers } from './corpora/speakers.ts'
import { readTimes } from './corpora/times.ts'
import { readTrNews } from './corpora/tr-news.ts'
import { findData, NO_DATA } from './data.ts'
import { perturbSpans, pick, sequence } from './perturb.ts'
import { scoreExact, scoreLinked } from './scorers/attributions.ts'
import { scoreFigures } from './scorers/figures.ts'
import { scorePlaces } from './scorers/places.ts'
import { judgeSpeaker, scoreSpeakers } from './scorers/speakers.ts'
import { scoreTimes } from './scorers/times.ts'

const SEEDS = [1, 2, 3]

/** Ours, and the same figures by the reference scorer, for one corpus. */
interface Comparison {
  readonly ours: unknown
  readonly theirs: unknown
}

const main = (scorers: string, data: string): boolean => {
  const scratch = mkdtempSync(join(tmpdir(), 'agree-'))
  const gold = (name: string) => join(data, name)
  const reference = (scorer: string, predictions: readonly unknown[], args: (path: string) => string[]): Record<string, never> => {
    const path = join(scratch, 'predictions.jsonl')
    writeFileSync(path, predictions.map((line) => JSON.stringify(line)).join('\n'))
    return JSON.parse(execFileSync(process.execPath, [join(scorers, scorer), ...args(path), '--json'], { encoding: 'utf8' }))
  }

  const comparisons: Readonly<Record<string, (seed: number) => Comparison>> = {
    attributions: (seed) => {
      const next = sequence(seed)
      const documents = readPolnear(gold('polnear/dev.jsonl')).map(({ id, text, annotations }) => ({
        id,
        annotations,
        attributions: annotations[0]!.attributions.flatMap((attribution) => {
          const [source, cue, content] = [attribution.source, attribution.cue, attribution.content].map((role) =>
            perturbSpans(role, text.length, next),
          )
          const made = { source: source!, cue: cue!, content: content! }
          return next() < 0.1 ? [] : next() < 0.05 ? [made, { ...made }] : [made]
        }),
      }))
      const predicted = new Map(documents.map(({ id, attributions }) => [id, attributions]))
      const paragraphs = readCofenetParagraphs(gold('polnear/dev.paragraphs.jsonl'))
      const { exact, linked } = reference('score-attributions.mjs', documents, (path) => [
        ...['--gold', gold('polnear/dev.jsonl'), '--paragraphs', gold('polnear/dev.paragraphs.jsonl')],
        path,
      ])
      return {
        ours: {
          exact: scoreExact(paragraphs.map((paragraph) => ({ paragraph, predicted: predicted.get(paragraph.id) ?? [] }))),
          linked: scoreLinked(
            documents.flatMap(({ annotations, attributions }) =>
              annotations.map((annotation) => ({ gold: annotation.attributions, predicted: attributions })),
            ),
          ),
        },
        theirs: {
          exact: Object.fromEntries(Object.entries<RawScore>(exact ?? {}).map(([role, score]) => [role, scoreAlone(score)])),
          linked: scoreAlone(linked as unknown as RawScore),
        },
      }
    },
    speakers: (seed) => {
      const next = sequence(seed)
      const rows = readSpeakers(gold('speakers/dev.jsonl'))
      const names = rows.flatMap(({ speaker, accept }) => [speaker ?? 'one local official', ...accept])
      const texts = new Map(readPolnear(gold('polnear/dev.jsonl')).map(({ id, text }) => [id, text.length]))
      const readings = Object.entries(Object.groupBy(rows, ({ id }) => id)).map(([id, list = []]) => ({
        id,
        entities: list.map((row, i) => {
          const name = next() < 0.6 ? (row.speaker ?? pick(['officials', 'A. Nobody', 'he'], next)) : pick(names, next)
          return {
            id: `e${i}`,
            kind: next() < 0.8 ? 'person' : 'organization',
            name: next() < 0.3 ? `Sen. ${name}’s` : name,
            aliases: [...row.accept],
          }
        }),
        attributions: list.map((row, i) => ({
          content: perturbSpans(row.content, texts.get(id) ?? 1000, next),
          speakers: next() < 0.2 ? [] : next() < 0.3 ? [`e${i}`, 'e0'] : [`e${i}`],
        })),
      }))
      const byId = new Map(readings.map((reading) => [reading.id, reading]))
      const { overall, byForm } = scoreSpeakers(rows.map((row) => judgeSpeaker(row, byId.get(row.id))))
      const { missing: _, ...theirs } = reference('score-speakers.mjs', readings, (path) => [gold('speakers/dev.jsonl'), path])
      return { ours: { overall, ...byForm }, theirs }
    },
    times: (seed) => {
      const next = sequence(seed)
      const documents = readTimes(gold('times/dev.jsonl')).map(({ id, text, times }) => ({
        id,
        gold: times,
        times: perturbSpans(times, text.length, next).map((time) =>
          next() < 0.2 ? { ...time, value: 'PRESENT_REF', type: 'DATE' } : time,
        ),
      }))
      const theirs = reference('score-times.mjs', documents, (path) => [gold('times/dev.jsonl'), path])
      const ours = scoreTimes(documents.map(({ gold, times }) => ({ gold, predicted: times })))
      const {
        strict,
        relaxed,
        type,
        value,
        gold: annotated,
        got,
      } = theirs as Record<string, unknown> as {
        strict: unknown
        relaxed: unknown
        type: { f1: number }
        value: { f1: number }
        gold: number
        got: number
      }
      return { ours, theirs: { strict, relaxed, type: type.f1, value: value.f1, gold: annotated, predicted: got } }
    },
    figures: (seed) => {
      const next = sequence(seed)
      const sentences = readNewsQuant(gold('figures/newsquant-dev.jsonl')).map(({ quantities }) => ({
        gold: quantities,
        figures: quantities.flatMap(({ value, change, unit, normalized_unit }) => {
          const [low = 0, high = low] = /^\d[\d.]*-\d/.test(value) ? value.split('-').map(Number) : [Number(value)]
          const figure = {
            low: next() < 0.1 ? low * 1.001 : low,
            high,
            bound: next() < 0.8 ? change : pick(['=', '~', '>', '<', 'up', 'down'], next),
            unit: next() < 0.6 ? unit : pick([normalized_unit, '', 'troops', `${unit}s`, unit.toUpperCase()], next),
          }
          return next() < 0.1 ? [] : next() < 0.1 ? [{ ...figure, unit: 'thing' }, figure] : [figure]
        }),
      }))
      const theirs = reference('score-figures.mjs', sentences, (path) => [gold('figures/newsquant-dev.jsonl'), path])
      const { value, gold: annotated, got } = theirs
      return {
        ours: scoreFigures(sentences.map(({ gold, figures }) => ({ gold, predicted: figures }))),
        theirs: { value, valueAndBound: theirs['value+bound'], valueAndUnit: theirs['value+unit'], gold: annotated, predicted: got },
      }
    },
    places: (seed) => {
      const next = sequence(seed)
      const documents = readTrNews(gold('places/tr-news-dev.jsonl')).map(({ id, text, places }) => ({
        id,
        gold: places,
        places: perturbSpans(places, text.length, next).map((place) =>
          next() < 0.3 ? { ...place, lat: place.lat / 2, lon: place.lon + 3 } : place,
        ),
      }))
      const {
        span,
        medianKm,
        gold: annotated,
        got,
        ...theirs
      } = reference('score-places.mjs', documents, (path) => [gold('places/tr-news-dev.jsonl'), path])
      return {
        ours: scorePlaces(documents.map(({ gold, places }) => ({ gold, predicted: places }))),
        theirs: { span, accuracyAt161Km: theirs['accuracy@161km'], medianKm, gold: annotated, predicted: got },
      }
    },
  }

  let agreed = true
  for (const [name, compare] of Object.entries(comparisons))
    for (const seed of SEEDS) {
      const { ours, theirs } = compare(seed)
      const same = isDeepStrictEqual(ours, theirs)
      agreed &&= same
      console.log(
        `${same ? 'agrees ' : 'DIFFERS'}  ${name}, predictions ${seed}${same ? '' : `\n  ours   ${JSON.stringify(ours)}\n  theirs ${JSON.stringify(theirs)}`}`,
      )
    }
  rmSync(scratch, { recursive: true })
  return agreed
}

/** The reference scorer's counts are not compared: its percentages follow from them. */
interface RawScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}
const scoreAlone = ({ precision, recall, f1 }: RawScore): RawScore => ({ precision, recall, f1 })

const [scorers] = process.argv.slice(2)
const data = findData()
if (!scorers) {
  console.error('usage: node eval/agree.ts SCORERS (the folder that holds score-times.mjs and its kin)')
  process.exitCode = 2
} else if (!data) console.log(NO_DATA)
else process.exitCode = main(resolve(scorers), data) ? 0 : 1
