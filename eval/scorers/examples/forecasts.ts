import type { Forecast } from '../../../src/reader/reading.ts'
import { sharedCharacters } from '../score.ts'
import type { Example } from './example.ts'
import { type Judgement, judge, judgeSame } from './judgement.ts'
import { type Pairs, tellsStatement } from './pairs.ts'

/** Forecasts found and kept; of those found, the days between which they fall due, and how sure they are. */
export const judgeForecasts = (example: Example, pairs: Pairs): Judgement[] => {
  const { gold, reading, spansOf, text } = example
  const used = new Set<Forecast>()
  const found = gold.forecasts.flatMap((wanted) => {
    const spans = spansOf(wanted.text)
    const words = `${wanted.id} "${text(spans)}"`
    const forecast = reading.forecasts
      .filter((one) => !used.has(one) && sharedCharacters([one], spans) > 0)
      .sort((a, b) => sharedCharacters([b], spans) - sharedCharacters([a], spans))[0]
    if (!forecast) return [judge('forecasts: found', false, words)]
    used.add(forecast)
    const windows = [wanted, forecast].map(({ earliest = '', latest = '' }) => `${earliest}–${latest}`)
    const how = [...(wanted.earliest === forecast.earliest ? [] : ['earliest']), ...(wanted.latest === forecast.latest ? [] : ['latest'])]
    const attribution = reading.attributions.find(({ id }) => id === forecast.attribution)
    return [
      judge('forecasts: found', true, words),
      judge('forecasts: window', how.length === 0, `${words}: wanted ${windows[0]}, got ${windows[1]}`, how.join(' and ')),
      judgeSame('forecasts: certainty', wanted.certainty, forecast.certainty, words),
      ...(wanted.statement
        ? [
            judge(
              'forecasts: statement',
              tellsStatement(example, pairs, wanted.statement, attribution),
              `${words}: wanted ${wanted.statement}, got ${attribution ? text(attribution.source) : 'nobody'}`,
            ),
          ]
        : []),
    ]
  })
  return [
    ...found,
    ...reading.forecasts.map((forecast) =>
      judge('forecasts: kept', used.has(forecast), `"${text([forecast])}" ${forecast.earliest ?? ''}–${forecast.latest ?? ''}`),
    ),
  ]
}
