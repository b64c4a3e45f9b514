import { hull } from '../../src/text/span.ts'
import { readCofenetParagraphs } from '../corpora/cofenet-paragraphs.ts'
import { type GoldAttribution, type PolnearDocument, readPolnear } from '../corpora/polnear.ts'
import { excerpt, quoted } from '../excerpt.ts'
import type { Disagreement, Measure, Outcome, Part } from '../part.ts'
import { linkAttributions, type Roles, roles, sameContent, scoreExact, scoreLinked } from '../scorers/attributions.ts'
import { percent, share, sharedCharacters, shown } from '../scorers/score.ts'
import type { Table } from '../table.ts'
import { contentKinds, kindOfContent, kindOfSource, sourceKinds } from './gold-kinds.ts'

const COFENET = { source: '83.2', cue: '75.3', content: '72.9' }
const CORENLP = { source: '; 13.9 (CoreNLP)', cue: '', content: '; 17.5 (CoreNLP)' }

/** The record of a PolNeAR document, as a batch would carry it. */
export const polnearRecord = ({ id, text, title, published, publisher }: PolnearDocument) => ({
  id,
  text,
  title,
  published,
  outlet: publisher,
})

export const attributionsPart: Part = async ({ file, read }) => {
  const [path, paragraphsPath] = [file('polnear/dev.jsonl'), file('polnear/dev.paragraphs.jsonl')]
  if (!path) return undefined
  const predicted = new Map<string, readonly Roles[]>()
  const documents = readPolnear(path)
  for (const document of documents) predicted.set(document.id, (await read(polnearRecord(document))).attributions)
  const annotations = documents.flatMap(({ id, text, annotations }) =>
    annotations.map(({ attributions }) => ({ id, text, gold: attributions, predicted: predicted.get(id) ?? [] })),
  )
  const exact =
    paragraphsPath &&
    scoreExact(readCofenetParagraphs(paragraphsPath).map((paragraph) => ({ paragraph, predicted: predicted.get(paragraph.id) ?? [] })))
  const linked = scoreLinked(annotations)
  const exactMeasures: Measure[] = exact
    ? roles.map((role) => ({
        measure: `attributions: exact ${role} F1`,
        ours: shown(exact[role].f1),
        published: `${COFENET[role]} (CofeNet)${CORENLP[role]}`,
      }))
    : []
  return {
    measures: [
      { measure: 'attributions: linked F1', ours: shown(linked.f1), atLeast: '30', published: 'none (two humans agree: 74.9)' },
      ...exactMeasures,
    ],
    details: [
      {
        title: 'Attributions: precision and recall',
        head: ['measure', 'precision', 'recall', 'F1'],
        rows: [['linked', linked] as const, ...(exact ? roles.map((role) => [`exact ${role}`, exact[role]] as const) : [])].map(
          ([name, { precision, recall, f1 }]) => [name, shown(precision), shown(recall), shown(f1)],
        ),
      },
      byKind('Attributions by kind of content', contentKinds, ({ text }, gold) => kindOfContent(text, gold), annotations),
      byKind('Attributions by kind of source', sourceKinds, ({ text }, gold) => kindOfSource(text, gold), annotations),
    ],
    disagreements: annotations.flatMap(disagreementsOf),
  } satisfies Outcome
}

interface Annotation {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldAttribution[]
  readonly predicted: readonly Roles[]
}

/** How many of each kind were found: their content, and their content with their source. */
const byKind = <K extends string>(
  title: string,
  kinds: readonly K[],
  kindOf: (annotation: Annotation, gold: GoldAttribution) => K,
  annotations: readonly Annotation[],
): Table => {
  const rows = annotations.flatMap((annotation) => {
    const linked = new Set(linkAttributions(annotation.gold, annotation.predicted).pairs.map(([gold]) => gold))
    return annotation.gold
      .filter(({ content }) => content.length > 0)
      .map((gold) => ({
        kind: kindOf(annotation, gold),
        found: annotation.predicted.some((attribution) => sameContent(gold, attribution)),
        linked: linked.has(gold),
      }))
  })
  return {
    title,
    head: ['kind', 'annotated', 'content found %', 'with its source %'],
    rows: kinds.map((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind)
      const part = (key: 'found' | 'linked') => shown(percent(share(ofKind.filter((row) => row[key]).length, ofKind.length)))
      return [kind, `${ofKind.length}`, part('found'), part('linked')]
    }),
  }
}

const disagreementsOf = ({ id, text, gold, predicted }: Annotation): Disagreement[] => {
  const { missed, wrong } = linkAttributions(gold, predicted)
  const show = (attribution: Roles) => roles.map((role) => `${role}: ${quoted(text, attribution[role])}`).join(' | ')
  return [
    ...missed.map((attribution) => {
      const near = predicted.find((other) => sameContent(attribution, other))
      const touching = predicted.find((other) => sharedCharacters(attribution.content, other.content) > 0)
      const kind = near
        ? `attribution with another source: wanted ${kindOfSource(text, attribution)}, got ${kindOfSource(text, near)}`
        : touching
          ? `attribution with another content, ${kindOfContent(text, attribution)}`
          : `attribution missed: ${kindOfContent(text, attribution)}, source ${kindOfSource(text, attribution)}`
      return { kind, id, excerpt: `wanted ${show(attribution)}${near || touching ? `; got ${show((near ?? touching)!)}` : ''}` }
    }),
    ...wrong
      .filter((attribution) => !gold.some((other) => sharedCharacters(attribution.content, other.content) > 0))
      .map((attribution) => ({
        kind: `attribution too many: ${kindOfContent(text, attribution)}`,
        id,
        excerpt: `${show(attribution)} in ${excerpt(text, hull([...attribution.cue, ...attribution.content])!, 0)}`,
      })),
  ]
}
