import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { ReportGold, Statement } from '../examples/gold/gold.ts'
import { locate, reportFile } from '../examples/gold/load.ts'
import { readArticles } from '../src/article/formats.ts'
import { cutOut, dayOf, gold, isOrdered, points, sources, stands, texts } from './examples-gold.ts'

const startOf = (report: string, quotes: readonly string[]): number => Math.min(...quotes.map((quote) => stands(report, quote).start))

describe('the example reports', () => {
  test('each has its gold, and each gold its report', () => {
    const files = readdirSync(new URL('../examples/reports/', import.meta.url)).sort()
    assert.deepEqual(
      gold.reports.map(({ file }) => file),
      files,
    )
  })

  test('the day of publication is in the file name and in the report itself', () => {
    for (const { report, file, published } of gold.reports) {
      const day = published.slice(0, 10)
      assert.equal(file.slice(0, 14), `${report}-${day}-`)
      const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), Number(day.slice(8))]
      const written = [day, `March ${date}, ${year}`, `${date} March ${year}`, `${day.slice(8)}-${month}-${year}`]
      assert.ok(
        written.some((form) => reportFile(file).includes(form)),
        `${file} does not give its day`,
      )
    }
  })

  test('they run over three weeks, in the order of their numbers', () => {
    assert.ok(isOrdered(gold.reports.map(({ published }) => published.slice(0, 10))))
    assert.ok(Date.parse(dayOf('31')) - Date.parse(dayOf('01')) >= 21 * 86_400_000)
  })
})

describe('the gold of a report', () => {
  for (const report of gold.reports) test(report.file, () => checkReport(report))

  test('every quote can be found in the text that onrecord reads', async () => {
    for (const { file, statements, figures, forecasts, traps, sections, credits } of gold.reports) {
      const [article] = await readArticles(Buffer.from(reportFile(file)), { name: file })
      const spans = statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
      const others = [
        ...figures,
        ...traps,
        ...sections,
        ...credits,
        ...forecasts.flatMap(({ text }) => text.map((part) => ({ text: part }))),
      ]
      for (const quote of [...spans, ...others.map(({ text }) => text)]) assert.ok(locate(article!.text, quote), `${file}: ${quote}`)
    }
  })
})

const checkReport = (gold: ReportGold): void => {
  const { report } = gold
  for (const { text } of [...gold.sections, ...gold.credits, ...gold.traps]) stands(report, text)
  if (gold.dateline) stands(report, gold.dateline.text)
  for (const { source, affiliation, standsFor, names, nominals, role } of gold.who) {
    for (const id of [source, affiliation, standsFor]) assert.ok(id === undefined || sources.has(id), `nobody is called ${id}`)
    for (const name of [...names, ...(role ? [role] : [])])
      assert.ok(texts.get(report)!.replace(/\s+/g, ' ').includes(name), `${name} is not named`)
    for (const nominal of nominals ?? []) stands(report, nominal)
  }
  checkStatements(gold)
  checkFigures(gold)
  for (const forecast of gold.forecasts) {
    for (const text of forecast.text) stands(report, text)
    assert.ok(!forecast.statement || statementIn(gold, forecast.statement), `${forecast.id} is nobody's`)
    assert.ok(!forecast.earliest || !forecast.latest || forecast.earliest <= forecast.latest, `${forecast.id} ends before it begins`)
  }
  assert.ok(isOrdered(gold.forecasts.map(({ text }) => startOf(report, text))), 'forecasts are out of text order')
}

const statementIn = (gold: ReportGold, id: string): Statement | undefined => gold.statements.find((statement) => statement.id === id)

const checkStatements = (gold: ReportGold): void => {
  const { report } = gold
  assert.equal(new Set(gold.statements.map(({ id }) => id)).size, gold.statements.length, 'an id is used twice')
  for (const statement of gold.statements) {
    const { id, source, cue, content, caveats, speakers, behalf, said, within, kind, tags } = statement
    for (const text of [...source, ...cue, ...content, ...caveats.map((caveat) => caveat.text)]) stands(report, text)
    assert.ok(content.length > 0, `${id} has no content`)
    for (const speaker of [...speakers, ...(behalf ?? [])]) assert.ok(sources.has(speaker), `${id}: nobody is called ${speaker}`)
    assert.ok(said <= dayOf(report), `${id} is said after its report`)
    const outer = within === undefined ? undefined : statementIn(gold, within)
    if (within !== undefined) {
      assert.ok(outer, `${id} stands inside no statement`)
      assert.ok(said <= outer.said, `${id} is said after what it stands inside`)
    }
    const marks = content.map((piece) => /["“”]/.test(cutOut(piece)))
    const opens = content.every((piece) => /^["“']/.test(cutOut(piece)))
    if (cue.length > 0 && !within && !tags?.includes('odd-quote')) {
      assert.equal(kind, opens ? 'direct' : marks.some(Boolean) ? 'mixed' : 'indirect', `${id} is of another kind`)
    }
  }
  assert.ok(isOrdered(gold.statements.map(({ content }) => startOf(report, content))), 'statements are out of text order')
}

const checkFigures = (gold: ReportGold): void => {
  const { report } = gold
  for (const figure of gold.figures) {
    stands(report, figure.text)
    assert.ok(figure.low <= figure.high, `${figure.id} is upside down`)
    for (const id of figure.subject ?? []) assert.ok(sources.has(id), `${figure.id}: nobody is called ${id}`)
    assert.ok(!figure.statement || statementIn(gold, figure.statement), `${figure.id} is in no statement`)
    for (const id of figure.points ?? []) {
      const point = points.get(id)
      assert.ok(point, `${figure.id}: there is no point ${id}`)
      const value = ({ low, high, bound }: { low: number; high: number; bound: string }): string => `${low} ${high} ${bound}`
      if (!figure.drift) assert.equal(value(figure), value(point), `${figure.id} departs from ${id} and does not say how`)
      if (figure.previous && figure.asOf)
        assert.equal(figure.asOf, figure.drift?.includes('mistranslated') ? figure.asOf : point.said, `${figure.id} of ${id}`)
      assert.ok(point.said <= dayOf(report), `${figure.id} carries ${id} before it is said`)
    }
  }
  assert.ok(isOrdered(gold.figures.map(({ text }) => stands(report, text).start)), 'figures are out of text order')
  const figures = gold.figures.map(({ text }) => stands(report, text))
  for (const trap of gold.traps) {
    const { start, end } = stands(report, trap.text)
    assert.ok(!figures.some((figure) => figure.start === start && figure.end === end), `${trap.text} is a trap and a figure`)
  }
}
