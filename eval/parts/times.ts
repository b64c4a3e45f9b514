import { overlaps } from '../../src/text/span.ts'
import { readTimeMl } from '../corpora/timeml.ts'
import { type GoldTime, readTimes, type TimesDocument } from '../corpora/times.ts'
import { excerpt } from '../excerpt.ts'
import type { Context, Disagreement, Outcome, Part } from '../part.ts'
import { percent, share, shown } from '../scorers/score.ts'
import { type PredictedTime, pairTimes, scoreTimes } from '../scorers/times.ts'

const HEIDELTIME = 'HeidelTime, on TempEval-3’s test part'

export const timesPart: Part = async ({ file, read }) => {
  const gold = goldTimes(file)
  if (!gold) return undefined
  const documents = []
  for (const { id, text, created, times } of gold) {
    const reading = await read({ id, text, published: created })
    documents.push({ id, text, gold: times, predicted: reading.times })
  }
  const { relaxed, strict, type, value, gold: annotated, predicted } = scoreTimes(documents)
  return {
    measures: [
      { measure: 'times: relaxed F1', ours: shown(relaxed.f1), atLeast: '85', published: `90.3 (${HEIDELTIME})` },
      { measure: 'times: value F1', ours: shown(value), atLeast: '75', published: `77.6 (${HEIDELTIME})` },
      { measure: 'times: strict F1', ours: shown(strict.f1) },
      { measure: 'times: type F1', ours: shown(type) },
    ],
    details: [
      {
        title: `Times by type (${annotated} annotated, ${predicted} found)`,
        head: ['type', 'annotated', 'found %', 'value right, of those found %'],
        rows: byType(documents),
      },
    ],
    disagreements: documents.flatMap(disagreementsOf),
  } satisfies Outcome
}

/** Our lines, or TimeML as published. */
const goldTimes = (file: Context['file']): TimesDocument[] | undefined => {
  const [path, folder] = [file('times/dev.jsonl'), file('times/timeml')]
  return path ? readTimes(path) : folder ? readTimeMl(folder) : undefined
}

interface Read {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldTime[]
  readonly predicted: readonly PredictedTime[]
}

const byType = (documents: readonly Read[]): string[][] => {
  const pairs = documents.flatMap(({ gold, predicted }) => pairTimes(gold, predicted))
  return (['DATE', 'TIME', 'DURATION', 'SET'] as const).map((type) => {
    const gold = documents.flatMap((document) => document.gold).filter((time) => time.type === type).length
    const found = pairs.filter(([wanted]) => wanted.type === type)
    const right = found.filter(([wanted, got]) => wanted.value === got.value).length
    return [type, `${gold}`, shown(percent(share(found.length, gold))), shown(percent(share(right, found.length)))]
  })
}

/** "1998-03-04" → "9999-99-99": values of one shape fail for one reason. */
const shape = (value: string): string => value.replace(/\d/g, '9')

const disagreementsOf = ({ id, text, gold, predicted }: Read): Disagreement[] => {
  const pairs = pairTimes(gold, predicted)
  const found = new Set<GoldTime>(pairs.map(([wanted]) => wanted))
  const used = new Set<PredictedTime>(pairs.map(([, got]) => got))
  return [
    ...gold
      .filter((time) => !found.has(time))
      .map((time) => ({ kind: `time missed: ${time.type} ${shape(time.value)}`, id, excerpt: `${excerpt(text, time)} = ${time.value}` })),
    ...predicted
      .filter((time) => !used.has(time))
      .map((time) => ({
        kind: gold.some((wanted) => overlaps(wanted, time)) ? 'time found twice' : `time too many: ${time.type} ${shape(time.value)}`,
        id,
        excerpt: `${excerpt(text, time)} = ${time.value}`,
      })),
    ...pairs
      .filter(([wanted, got]) => wanted.value !== got.value)
      .map(([wanted, got]) => ({
        kind: `time value: wanted ${shape(wanted.value)}, got ${shape(got.value)}`,
        id,
        excerpt: `${excerpt(text, wanted)} = ${wanted.value}, got ${got.value} for "${text.slice(got.start, got.end)}"`,
      })),
  ]
}
