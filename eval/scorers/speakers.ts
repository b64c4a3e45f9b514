/** Who is named as the speaker, where the source itself does not say it in full. */
import type { Span } from '../../src/text/span.ts'
import { type Form, forms, type GoldSpeaker } from '../corpora/speakers.ts'
import { isNamedPerson, nameKey } from './names.ts'
import { jaccard, percent, share } from './score.ts'

/** What a reading must hold to be scored. */
export interface ReadSpeakers {
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly name: string; readonly aliases: readonly string[] }[]
  readonly attributions: readonly { readonly content: readonly Span[]; readonly speakers: readonly string[] }[]
}

export interface SpeakersScore {
  /** Right, of all rows: one without a matching attribution is wrong. Per cent. */
  readonly all: number
  /** Right, of the rows whose attribution was found: resolution alone. Per cent. */
  readonly matched: number
  readonly rows: number
  readonly unmatched: number
  readonly right: number
  /** Naming everyone would be right everywhere. */
  readonly speakersPerMatched: number
}

export interface JudgedSpeaker {
  readonly gold: GoldSpeaker
  /** Was an attribution of this content found? */
  readonly matched: boolean
  readonly right: boolean
  /** Names of the speakers that the reading gives. */
  readonly speakers: readonly string[]
}

/** Contents that share less than this (Jaccard, in characters) are not the same statement. */
const SAME_CONTENT = 0.3

export const judgeSpeaker = (gold: GoldSpeaker, reading: ReadSpeakers | undefined): JudgedSpeaker => {
  const attribution = closest(gold, reading)
  if (!reading || !attribution) return { gold, matched: false, right: false, speakers: [] }
  const speakers = reading.entities.filter(({ id }) => attribution.speakers.includes(id))
  const wanted = new Set([gold.speaker, ...gold.accept].filter((name) => name !== null).map(nameKey))
  const right =
    gold.speaker === null
      ? !speakers.some(isNamedPerson)
      : speakers.some(({ name, aliases }) => [name, ...aliases].some((known) => wanted.has(nameKey(known))))
  return { gold, matched: true, right, speakers: speakers.map(({ name }) => name) }
}

/** The attribution whose content overlaps best; of equals the first. */
const closest = (gold: GoldSpeaker, reading: ReadSpeakers | undefined) => {
  let best: ReadSpeakers['attributions'][number] | undefined
  let most = SAME_CONTENT
  for (const attribution of reading?.attributions ?? []) {
    const common = jaccard(gold.content, attribution.content)
    if (common > most || (common === most && !best)) {
      best = attribution
      most = common
    }
  }
  return best
}

export const scoreSpeakers = (
  judged: readonly JudgedSpeaker[],
): { overall: SpeakersScore; byForm: Readonly<Record<Form, SpeakersScore>> } => ({
  overall: sum(judged),
  byForm: Object.fromEntries(forms.map((form) => [form, sum(judged.filter(({ gold }) => gold.form === form))])) as Record<
    Form,
    SpeakersScore
  >,
})

const sum = (judged: readonly JudgedSpeaker[]): SpeakersScore => {
  const rows = judged.length
  const unmatched = judged.filter(({ matched }) => !matched).length
  const right = judged.filter((row) => row.right).length
  const named = judged.reduce((total, { speakers }) => total + speakers.length, 0)
  return {
    all: percent(share(right, rows)),
    matched: percent(share(right, rows - unmatched)),
    rows,
    unmatched,
    right,
    speakersPerMatched: Math.round(share(100 * named, rows - unmatched)) / 100,
  }
}
