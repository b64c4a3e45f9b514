import type { Figure } from '../../src/reader/reading.ts'
import { type QuantitySentence, readNewsQuant } from '../corpora/newsquant.ts'
import type { Disagreement, Outcome, Part } from '../part.ts'
import { pairFigures, scoreFigures } from '../scorers/figures.ts'
import { shown } from '../scorers/score.ts'

interface Read extends QuantitySentence {
  readonly id: string
  readonly predicted: readonly Figure[]
}

export const figuresPart: Part = async ({ file, read }) => {
  const path = file('figures/newsquant-dev.jsonl')
  if (!path) return undefined
  const sentences: Read[] = []
  for (const [i, sentence] of readNewsQuant(path).entries()) {
    const id = `newsquant-${i + 1}`
    const { figures } = await read({ id, text: sentence.text })
    sentences.push({ ...sentence, id, predicted: figures })
  }
  const { value, valueAndBound, valueAndUnit, gold, predicted } = scoreFigures(
    sentences.map(({ quantities, predicted }) => ({ gold: quantities, predicted })),
  )
  return {
    measures: [
      { measure: 'figures: value F1', ours: shown(value.f1), atLeast: '85', published: '92.0 (CQE); 70.6 (GPT-3)' },
      { measure: 'figures: value and bound F1', ours: shown(valueAndBound.f1), atLeast: '78', published: '88.2 (CQE); 51.9 (GPT-3)' },
      { measure: 'figures: value and unit F1', ours: shown(valueAndUnit.f1), published: '85.6 (CQE); 59.1 (GPT-3)' },
    ],
    details: [
      {
        title: `Figures (${gold} annotated, ${predicted} found)`,
        head: ['measure', 'precision', 'recall', 'F1'],
        rows: (
          [
            ['value', value],
            ['value and bound', valueAndBound],
            ['value and unit', valueAndUnit],
          ] as const
        ).map(([name, { precision, recall, f1 }]) => [name, shown(precision), shown(recall), shown(f1)]),
      },
    ],
    disagreements: sentences.flatMap(disagreementsOf),
  } satisfies Outcome
}

const disagreementsOf = ({ id, text, quantities, predicted }: Read): Disagreement[] => {
  const pairs = pairFigures(quantities, predicted)
  const excerpt = (words: string) => `${words} in: ${text}`
  const found = new Set(pairs.map(({ gold }) => gold))
  const used = new Set(pairs.map((pair) => pair.predicted))
  return [
    ...quantities
      .filter((quantity) => !found.has(quantity))
      .map(({ change, value, unit }) => ({ kind: 'figure missed', id, excerpt: excerpt(`${change} ${value} ${unit}`) })),
    ...predicted
      .filter((figure) => !used.has(figure))
      .map((figure) => ({
        kind: 'figure too many',
        id,
        excerpt: excerpt(`"${text.slice(figure.start, figure.end)}" as ${figure.bound} ${figure.low}–${figure.high} ${figure.unit}`),
      })),
    ...pairs
      .filter(({ boundRight }) => !boundRight)
      .map((pair) => ({
        kind: `figure bound: wanted ${pair.gold.change}, got ${pair.predicted.bound}`,
        id,
        excerpt: excerpt(pair.gold.value),
      })),
    ...pairs
      .filter(({ unitRight }) => !unitRight)
      .map((pair) => ({
        kind:
          pair.gold.unit === '-'
            ? 'figure unit: wanted none'
            : pair.predicted.unit === ''
              ? 'figure unit: got none'
              : 'figure unit: another',
        id,
        excerpt: excerpt(`${pair.gold.value} ${pair.gold.unit} (${pair.gold.normalized_unit}), got "${pair.predicted.unit}"`),
      })),
  ]
}
