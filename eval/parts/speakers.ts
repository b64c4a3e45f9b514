import type { FoundAttribution } from '../../src/reader/attributions/finder.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { type PolnearDocument, readPolnear } from '../corpora/polnear.ts'
import { forms, readSpeakers } from '../corpora/speakers.ts'
import { quoted } from '../excerpt.ts'
import type { Outcome, Part } from '../part.ts'
import { shown } from '../scorers/score.ts'
import { type JudgedSpeaker, judgeSpeaker, type SpeakersScore, scoreSpeakers } from '../scorers/speakers.ts'
import { polnearRecord } from './attributions.ts'

export const speakersPart: Part = async ({ file, read, readAround }) => {
  const [path, polnearPath] = [file('speakers/dev.jsonl'), file('polnear/dev.jsonl')]
  if (!path || !polnearPath) return undefined
  const documents = new Map(readPolnear(polnearPath).map((document) => [document.id, document]))
  const judged: JudgedSpeaker[] = []
  const given: JudgedSpeaker[] = []
  const around = new Map<string, Reading>()
  for (const gold of readSpeakers(path)) {
    const document = documents.get(gold.id)
    judged.push(judgeSpeaker(gold, document && (await read(polnearRecord(document)))))
    if (!document) continue
    const reading = around.get(gold.id) ?? readAround(polnearRecord(document), annotated(document))
    around.set(gold.id, reading)
    given.push(judgeSpeaker(gold, reading))
  }
  const { overall, byForm } = scoreSpeakers(judged)
  const resolved = scoreSpeakers(given)
  const row = (name: string, { all, matched, rows, right, unmatched, speakersPerMatched }: SpeakersScore, alone: SpeakersScore) => [
    name,
    `${rows}`,
    `${right}`,
    shown(all),
    `${unmatched}`,
    shown(matched),
    `${speakersPerMatched}`,
    shown(alone.all),
  ]
  return {
    measures: [
      { measure: 'speakers: right, of all rows %', ours: shown(overall.all), atLeast: '30', published: 'none' },
      {
        measure: 'speakers: right, of those found %',
        ours: shown(overall.matched),
        atLeast: '55',
        published: 'none (CoreNLP’s coreference, given the contents: 41)',
      },
      { measure: 'speakers: right, given the annotators’ spans %', ours: shown(resolved.overall.all), published: 'none' },
    ],
    details: [
      {
        title: 'Speakers by form of the source',
        head: [
          'form',
          'rows',
          'right',
          'right of all %',
          'without attribution',
          'right of those found %',
          'speakers a row',
          'right given annotators’ spans %',
        ],
        rows: [...forms.map((form) => row(form, byForm[form], resolved.byForm[form])), row('all', overall, resolved.overall)],
      },
    ],
    disagreements: [...judged.map((row) => ({ ...row, spans: '' })), ...given.map((row) => ({ ...row, spans: ', spans given' }))]
      .filter(({ right }) => !right)
      .map(({ gold, matched, speakers, spans }) => {
        const text = documents.get(gold.id)?.text ?? ''
        const got = !matched
          ? 'attribution not found'
          : speakers.length === 0
            ? 'nobody named'
            : gold.speaker
              ? 'somebody else'
              : 'somebody, wanted nobody'
        return {
          kind: `speaker of a ${gold.form}${spans}: ${got}`,
          id: gold.id,
          excerpt: `wanted ${gold.speaker ?? 'nobody'}, got ${speakers.join(' and ') || 'nobody'}: "${quoted(text, gold.source)}" said ${quoted(text, gold.content)}`,
        }
      }),
  } satisfies Outcome
}

/** What the first annotator marked, as a finder would have found it. */
const annotated = ({ annotations }: PolnearDocument): FoundAttribution[] =>
  (annotations[0]?.attributions ?? []).filter(({ content }) => content.length > 0).map((attribution) => ({ ...attribution, score: 1 }))
