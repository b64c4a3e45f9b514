import { readdirSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import type * as z from 'zod'
import type { Span } from '../../src/text/span.ts'
import * as shapes from './gold.ts'
import type {
  Authority, Figure, Independence, Outcome, Relation, Reply, ReportGold, Series, Source, Statement, Story, Utterance, Wire,
} from './gold.ts'

/** All of the gold, checked against its shapes. `reports` stand in the order of their numbers. */
export interface Gold {
  readonly reports: readonly ReportGold[]
  readonly sources: readonly Source[]
  readonly series: readonly Series[]
  readonly relations: readonly Relation[]
  readonly wires: readonly Wire[]
  readonly utterances: readonly Utterance[]
  readonly authority: readonly Authority[]
  readonly replies: readonly Reply[]
  readonly outcomes: readonly Outcome[]
  readonly independence: readonly Independence[]
  readonly stories: readonly Story[]
}

const here = (path: string): URL => new URL(path, import.meta.url)

/** Reads the gold from the disk. Throws zod's error when a file does not have its shape. */
export const loadGold = (): Gold => ({
  reports: readdirSync(here('reports/')).sort().map((name) => shapes.reportGold.parse(JSON.parse(readFileSync(here(`reports/${name}`), 'utf8')))),
  sources: lines('sources', shapes.source),
  series: lines('series', shapes.series),
  relations: lines('relations', shapes.relation),
  wires: lines('wires', shapes.wire),
  utterances: lines('utterances', shapes.utterance),
  authority: lines('authority', shapes.authority),
  replies: lines('replies', shapes.reply),
  outcomes: lines('forecasts', shapes.outcome),
  independence: lines('independence', shapes.independence),
  stories: lines('stories', shapes.story),
})

const lines = <T>(name: string, shape: z.ZodType<T>): T[] =>
  readFileSync(here(`${name}.jsonl`), 'utf8').trimEnd().split('\n').map((line) => shape.parse(JSON.parse(line)))

/** The report as its outlet published it. */
export const reportFile = (file: string): string => readFileSync(here(`../reports/${file}`), 'utf8')

/**
 * The text of a report that its gold quotes: of Markdown its title and what follows the front matter, of a page the paragraphs and captions of its article.
 * It is not the text that onrecord reads, but every quote that can be found in the one can be found in the other.
 */
export const reportText = (file: string): string => {
  const published = reportFile(file)
  if (file.endsWith('.md')) return published.replace(/^---\ntitle: "(.*)"\n[\s\S]*?\n---\n/, '$1\n\n')
  if (!file.endsWith('.html')) return published
  const { document } = parseHTML(published)
  return [...document.querySelectorAll('article h1, article p, article figcaption')].map((element) => element.textContent.trim()).join('\n\n')
}

/** Where a quote stands in a text; undefined when it does not, or more than once. White space may differ. */
export const locate = (text: string, quote: string): Span | undefined => {
  const parts = /^([\s\S]*?)\[\[([\s\S]+?)\]\]([\s\S]*)$/.exec(quote)
  const [before, said, after] = parts ? [parts[1]!, parts[2]!, parts[3]!] : ['', quote, '']
  const found = [...text.matchAll(new RegExp(`(?<before>${pattern(before)})(?<said>${pattern(said)})${pattern(after)}`, 'g'))]
  if (found.length !== 1) return undefined
  const start = found[0]!.index + found[0]!.groups!['before']!.length
  return { start, end: start + found[0]!.groups!['said']!.length }
}

const pattern = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')

/** A statement by its reference, "03#vlachou-300". */
export const statementAt = (gold: Gold, ref: string): Statement | undefined => {
  const [report, id] = ref.split('#')
  return gold.reports.find((one) => one.report === report)?.statements.find((statement) => statement.id === id)
}

/** The figures that carry a point of a series, recalled ones included, in the order of the reports. */
export const carriers = (gold: Gold, point: string): { readonly report: ReportGold; readonly figure: Figure }[] =>
  gold.reports.flatMap((report) => report.figures.filter((figure) => figure.points?.includes(point)).map((figure) => ({ report, figure })))

/** The statements that report an utterance, by their references. */
export const reportings = (gold: Gold, utterance: string): string[] =>
  gold.reports.flatMap(({ report, statements }) => statements.filter((one) => one.utterance === utterance).map(({ id }) => `${report}#${id}`))
