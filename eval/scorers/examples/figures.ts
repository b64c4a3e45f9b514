import type { Figure as GoldFigure } from '../../../examples/gold/gold.ts'
import type { Figure } from '../../../src/reader/reading.ts'
import { sharedCharacters } from '../score.ts'
import { type Example, holds } from './example.ts'
import { type Judgement, judge, judgeSame } from './judgement.ts'
import { type Pairs, tellsStatement } from './pairs.ts'

/** The gold writes thirds with three digits. */
const ROUNDED = 0.005
/** The gold marks no durations, but for minutes of warning: a figure of one is neither kept nor too many. */
const DURATION = /^(?:second|minute|hour|day|night|week|month|year|decade)$/

/** Figures found and kept; of those found, value, unit and whose they are. */
export const judgeFigures = (example: Example, pairs: Pairs): Judgement[] => {
  const { gold, reading, spansOf, text } = example
  const used = new Set<Figure>()
  const found = gold.figures.flatMap((wanted) => {
    const span = spansOf([wanted.text])
    const figure = reading.figures
      .filter((one) => !used.has(one) && sharedCharacters([one], span) > 0)
      .sort((a, b) => Math.abs(a.low - wanted.low) - Math.abs(b.low - wanted.low))[0]
    if (!figure) return [judge('figures: found', false, `"${text(span)}", ${wanted.counted}`)]
    used.add(figure)
    return [judge('figures: found', true, ''), ...judgeFound(example, pairs, wanted, figure)]
  })
  const trapOf = (figure: Figure) => gold.traps.find((trap) => sharedCharacters([figure], spansOf([trap.text])) > 0)
  return [
    ...found,
    ...reading.figures
      .filter((figure) => used.has(figure) || !DURATION.test(figure.unit))
      .map((figure) =>
        judge(
          'figures: kept',
          used.has(figure),
          `"${text([figure])}" as ${figure.low} ${figure.unit}, ${figure.concept}`,
          trapOf(figure)?.kind ?? 'no trap',
        ),
      ),
    ...gold.traps.map((trap) => {
      const caught = reading.figures.find((figure) => !used.has(figure) && trapOf(figure) === trap)
      return judge('figures: traps left alone', !caught, `"${trap.text}" as ${caught?.low} ${caught?.unit}`, trap.kind)
    }),
  ]
}

const judgeFound = (example: Example, pairs: Pairs, wanted: GoldFigure, figure: Figure): Judgement[] => {
  const { reading, entity, text, spansOf } = example
  const words = `${wanted.id} "${text(spansOf([wanted.text]))}"`
  const attribution = reading.attributions.find(({ id }) => id === figure.attribution)
  const told = attribution ? `${text(attribution.source)} ${text(attribution.cue)}` : 'nobody'
  const value = near(figure.low, wanted.low) && near(figure.high, wanted.high)
  const place = figure.place === undefined ? undefined : entity(figure.place)
  return [
    judge(
      'figures: value',
      value,
      `${words}: wanted ${wanted.low}–${wanted.high} ${wanted.unit}, got ${figure.low}–${figure.high} ${figure.unit}`,
    ),
    ...(value ? [judgeSame('figures: bound', wanted.bound, figure.bound, words)] : []),
    judge(
      'figures: unit',
      wanted.unit === figure.unit || holds(wanted.unit, figure.unit),
      `${words}, ${wanted.counted}: wanted "${wanted.unit}", got "${figure.unit}"`,
      figure.unit === '' ? 'none' : 'another',
    ),
    ...(wanted.place
      ? [
          judge(
            'figures: place',
            holds(wanted.place, place?.name ?? ''),
            `${words}: wanted ${wanted.place}, got ${place?.name ?? 'none'}`,
            place ? 'another' : 'none',
          ),
        ]
      : [judge('figures: placed nowhere', !place, `${words}, ${wanted.counted}: got ${place?.name}`)]),
    wanted.statement
      ? judge(
          'figures: statement',
          tellsStatement(example, pairs, wanted.statement, attribution),
          `${words}: wanted ${wanted.statement}, got ${told}`,
          attribution ? (pairs.has(wanted.statement) ? 'another' : 'another, its own was not found') : 'none',
        )
      : judge('figures: in the report’s own voice', !attribution, `${words}: got ${told}`),
    judgeSame(`figures: previous, ${wanted.previous ? 'recalled' : 'fresh'}`, wanted.previous, figure.previous, words),
  ]
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 + ROUNDED * Math.abs(b)
