import { readPolnear } from '../corpora/polnear.ts'
import { forms, readSpeakers } from '../corpora/speakers.ts'
import { quoted } from '../excerpt.ts'
import type { Outcome, Part } from '../part.ts'
import { shown } from '../scorers/score.ts'
import { judgeSpeaker, type SpeakersScore, scoreSpeakers } from '../scorers/speakers.ts'
import { polnearRecord } from './attributions.ts'

export const speakersPart: Part = async ({ file, read }) => {
  const [path, polnearPath] = [file('speakers/dev.jsonl'), file('polnear/dev.jsonl')]
  if (!path || !polnearPath) return undefined
  const documents = new Map(readPolnear(polnearPath).map((document) => [document.id, document]))
  const judged = []
  for (const gold of readSpeakers(path)) {
    const document = documents.get(gold.id)
    judged.push(judgeSpeaker(gold, document && (await read(polnearRecord(document)))))
  }
  const { overall, byForm } = scoreSpeakers(judged)
  const row = (name: string, { all, matched, rows, right, unmatched, speakersPerMatched }: SpeakersScore) => [
    name,
    `${rows}`,
    `${right}`,
    shown(all),
    `${unmatched}`,
    shown(matched),
    `${speakersPerMatched}`,
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
    ],
    details: [
      {
        title: 'Speakers by form of the source',
        head: ['form', 'rows', 'right', 'right of all %', 'without attribution', 'right of those found %', 'speakers a row'],
        rows: [...forms.map((form) => row(form, byForm[form])), row('all', overall)],
      },
    ],
    disagreements: judged
      .filter(({ right }) => !right)
      .map(({ gold, matched, speakers }) => {
        const text = documents.get(gold.id)?.text ?? ''
        const got = !matched
          ? 'attribution not found'
          : speakers.length === 0
            ? 'nobody named'
            : gold.speaker
              ? 'somebody else'
              : 'somebody, wanted nobody'
        return {
          kind: `speaker of a ${gold.form}: ${got}`,
          id: gold.id,
          excerpt: `wanted ${gold.speaker ?? 'nobody'}, got ${speakers.join(' and ') || 'nobody'}: "${quoted(text, gold.source)}" said ${quoted(text, gold.content)}`,
        }
      }),
  } satisfies Outcome
}
