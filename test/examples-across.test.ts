import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { carriers, locate, reportings, statementAt } from '../examples/gold/load.ts'
import { cutOut, dayOf, gold, isOrdered, points, sources, stands, texts } from './examples-gold.ts'

describe('the gold across reports', () => {
  test('sources: every name is used, and two who share a name say so', () => {
    const used = new Map<string, Set<string>>()
    for (const { who } of gold.reports) {
      for (const { source, names } of who) for (const name of names) used.set(source, (used.get(source) ?? new Set()).add(name))
    }
    for (const { id, names, unlike, within, speaksFor } of gold.sources) {
      for (const name of used.get(id) ?? []) assert.ok(names.includes(name), `${id} is also written ${name}`)
      for (const other of [...(unlike ?? []), ...(within ? [within] : []), ...(speaksFor ?? []).map(({ institution }) => institution)]) {
        assert.ok(sources.has(other), `${id}: nobody is called ${other}`)
      }
      for (const other of gold.sources) {
        if (other.id === id || !other.names.some((name) => names.includes(name))) continue
        assert.ok(unlike?.includes(other.id), `${id} and ${other.id} share a name`)
      }
    }
  })

  test('series: points stand in the order of their days, and each revision is what its numbers say', () => {
    for (const series of gold.series) {
      assert.ok(sources.has(series.whose), `nobody is called ${series.whose}`)
      assert.ok(isOrdered(series.points.map(({ said }) => said)))
      let firm = series.points[0]!
      for (const [index, point] of series.points.entries()) {
        assert.equal(point.id, `${series.id}@${point.said}`)
        assert.equal(point.revision === 'first', index === 0, `${point.id} is first`)
        const same = point.low === firm.low && point.high === firm.high && point.bound === firm.bound
        const narrower = point.low >= firm.low && point.high <= firm.high && point.high - point.low < firm.high - firm.low
        const found = same ? 'repeats' : narrower ? 'narrows' : point.low > firm.low ? 'raises' : 'lowers'
        if (index > 0 && point.revision !== 'repeats-loosely') assert.equal(point.revision, found, point.id)
        if (point.revision !== 'repeats-loosely') firm = point
      }
    }
  })

  test('series: somebody gives every point as news', () => {
    for (const id of points.keys())
      assert.ok(
        carriers(gold, id).some(({ figure }) => !figure.previous),
        `nobody gives ${id}`,
      )
  })

  test('relations: contradictions are between institutions, changes of scope between series', () => {
    for (const relation of gold.relations) {
      if (relation.kind === 'scope') {
        for (const id of relation.series)
          assert.ok(
            gold.series.some((series) => series.id === id),
            `there is no series ${id}`,
          )
        continue
      }
      const [a, b] = [points.get(relation.points[0]), points.get(relation.points[1])]
      assert.ok(a && b, relation.points.join(' '))
      assert.notEqual(a.whose, b.whose)
      assert.notDeepEqual([a.low, a.high], [b.low, b.high])
      assert.ok(a.said <= relation.day && b.said <= relation.day && [a.said, b.said].includes(relation.day), relation.points.join(' '))
    }
  })

  test('wires: what a copy is said to have cut is not in it, and what it changed is in both', () => {
    for (const { origin, agency, copies } of gold.wires) {
      assert.ok(sources.has(agency))
      for (const { report, credit, changes } of copies) {
        if (credit) stands(report, credit)
        for (const { kind, origin: from, copy: to } of changes) {
          if (from) stands(origin, from)
          if (to) stands(report, to)
          if (kind === 'cut') assert.ok(from && !locate(texts.get(report)!, cutOut(from)), `${report} has not cut: ${from}`)
          if (kind === 'hedge-dropped') assert.ok(hedge.test(cutOut(from!)) && !hedge.test(cutOut(to!)), `${report}: ${from} → ${to}`)
          if (kind === 'probably-lost') assert.ok(/probably/.test(from!) && !/probably/.test(to!), `${report}: ${from} → ${to}`)
        }
      }
    }
  })

  test('utterances: each is reported, by nobody before it was made', () => {
    for (const { id, said, speakers, drift } of gold.utterances) {
      const statements = reportings(gold, id)
      assert.ok(statements.length > 0, `nobody reports ${id}`)
      for (const speaker of speakers) assert.ok(sources.has(speaker))
      for (const ref of statements) assert.ok(dayOf(ref.slice(0, 2)) >= said, `${ref} reports ${id} too soon`)
      for (const { statement } of drift ?? []) assert.ok(statements.includes(statement), `${statement} does not report ${id}`)
    }
    const named = new Set(gold.utterances.map(({ id }) => id))
    for (const { utterance, id } of gold.reports.flatMap(({ statements }) => statements))
      assert.ok(!utterance || named.has(utterance), `${id} reports no known utterance`)
  })

  test('authority: every link has its words in the report', () => {
    for (const { statement, chain } of gold.authority) {
      assert.ok(statementAt(gold, statement), statement)
      for (const [index, link] of chain.entries()) {
        if (link.text) stands(statement.slice(0, 2), link.text)
        assert.ok(index === 0 || link.text || index === chain.length - 1, `${statement}: link ${index} has no words`)
        if ('source' in link) assert.ok(sources.has(link.source), link.source)
      }
    }
  })

  test('replies: each answers something that was said before it or with it', () => {
    for (const { statement, answers, kind, adds } of gold.replies) {
      const reply = statementAt(gold, statement)
      assert.ok(reply, statement)
      for (const ref of answers) {
        const answered = statementAt(gold, ref)
        assert.ok(answered, ref)
        assert.ok(
          answered.said <= reply.said || dayOf(ref.slice(0, 2)) <= dayOf(statement.slice(0, 2)),
          `${statement} answers ${ref} too soon`,
        )
      }
      assert.equal(
        adds !== undefined,
        kind === 'confirms',
        `${statement}: only a confirmation can add something, and each says whether it does`,
      )
    }
  })

  test('forecasts: each outcome is shown, and dated as its state asks', () => {
    for (const { id, state, since, shownBy, who } of gold.outcomes) {
      const made = gold.reports.flatMap(({ forecasts }) => forecasts.filter(({ outcome }) => outcome === id))
      assert.ok(made.length > 0, `nobody forecasts ${id}`)
      for (const one of who) assert.ok(sources.has(one), one)
      for (const { report, text } of shownBy) stands(report, text)
      assert.equal(since === undefined, state === 'open', id)
      if (state === 'reported' || state === 'denied') assert.equal(since, shownBy.map(({ report }) => dayOf(report)).sort()[0], id)
      if (state === 'lapsed')
        assert.equal(
          since,
          dayAfter(
            made
              .map(({ latest }) => latest!)
              .sort()
              .at(-1)!,
          ),
          id,
        )
    }
    const outcomes = new Set(gold.outcomes.map(({ id }) => id))
    for (const { forecasts } of gold.reports) for (const { outcome } of forecasts) assert.ok(outcomes.has(outcome), outcome)
  })

  test('independence: origins are counted, and no statement has two in one claim unless it is a joint one', () => {
    for (const { id, origins, count } of gold.independence) {
      assert.equal(count, origins.length, id)
      const all = origins.flatMap(({ statements }) => statements)
      for (const ref of all) assert.ok(statementAt(gold, ref), ref)
      const twice = all.filter((ref, index) => all.indexOf(ref) !== index)
      for (const ref of twice) assert.ok(statementAt(gold, ref)!.speakers.length > 1, `${ref} has two origins`)
    }
  })

  test('stories: every report is in one', () => {
    assert.deepEqual(gold.stories.flatMap(({ reports }) => reports).sort(), [...texts.keys()])
    for (const { id, reports } of gold.stories)
      for (const report of reports) assert.equal(gold.reports.find((one) => one.report === report)!.story, id)
  })
})

const hedge = /\b(at least|about|some)\b/i
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
