import { join } from 'node:path'
import { loadGold } from '../../examples/gold/load.ts'
import type { Measure, Outcome, Part } from '../part.ts'
import { openExample } from '../scorers/examples/example.ts'
import type { Row } from '../scorers/examples/judgement.ts'
import { judgeExample, scoreExamples } from '../scorers/examples/score.ts'
import { shown } from '../scorers/score.ts'

const REPORTS = join(import.meta.dirname, '../../examples/reports')

/** What the first table tells of the examples; the others stand in a table of their own. */
const FIRST: readonly Row[] = ['statements: found', 'statements: kept', 'statements: speaker', 'figures: value', 'forecasts: window']

/** The reports of `examples/`, held against their gold. They come with the project, so this part is measured everywhere. */
export const examplesPart: Part = async ({ readFile }) => {
  const { reports, sources } = loadGold()
  const judged = []
  for (const gold of reports) {
    const [reading] = await readFile(join(REPORTS, gold.file))
    if (!reading) throw new Error(`examples/reports/${gold.file} holds no report`)
    judged.push(...judgeExample(openExample(gold, reading, sources)).map((judgement) => ({ ...judgement, report: gold.report })))
  }
  const scores = scoreExamples(judged)
  return {
    measures: scores
      .filter(({ row }) => FIRST.includes(row))
      .map(({ row, percent }): Measure => ({ measure: `examples, ${row} %`, ours: shown(percent) })),
    details: [
      {
        title: `Examples (${reports.length} fictional reports, written and marked by the makers of the project: a sanity check, no benchmark)`,
        head: ['row', 'right', 'of', '%'],
        rows: scores.map(({ row, right, of, percent }) => [row, `${right}`, `${of}`, shown(percent)]),
      },
    ],
    disagreements: judged
      .filter(({ right }) => !right)
      .map(({ row, how, report, excerpt }) => ({ kind: how ? `${row}: ${how}` : row, id: `report ${report}`, excerpt })),
  } satisfies Outcome
}
