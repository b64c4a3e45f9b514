import type { Attribution, Reading } from '../../reader/reading.ts'
import { hull } from '../../text/span.ts'
import type { Known, Party } from './known.ts'

/** How a speaker says that a number is another's: "the agency relied on the ministry for the number", "it's what the ministry gave us". */
const RELIES =
  /\b(?:rel(?:y|ies|ied|ying) on|depend(?:s|ed|ing)? on|goes by what|go by what) (?=\S)|\bwhat (?=(?:the )?[\p{L} ]{3,60}? (?:gave|told|tells|gives|sent) (?:us|it|them)\b)/u
/** UTF-16 code units after the end of a statement in which its speaker may say so. */
const reach = 320
/** So many statements after it at most. */
const NEAR = 10

/** Whom the speaker goes by: told in the statement itself, or by one of the same body in the same paragraph right after. */
export function reliedOn(reading: Reading, attribution: Attribution, known: Known): Party[] {
  if (attribution.act !== 'confirm') return []
  const { text, id } = reading.article
  const own = hull([...attribution.source, ...attribution.cue, ...attribution.content])
  if (!own) return []
  const paragraph = text.indexOf('\n\n', own.end)
  const end = Math.min(own.end + reach, paragraph < 0 ? text.length : paragraph)
  const inside = partyOf(reading, own.start, own.end, known)
  if (inside) return [inside]
  const bodies = new Set(attribution.speakers.flatMap((speaker) => lineOf(id, speaker, known)))
  const at = reading.attributions.indexOf(attribution)
  const after = reading.attributions
    .slice(at + 1, at + 1 + NEAR)
    .filter(
      (one) =>
        (one.content[0]?.start ?? 0) >= own.end &&
        (one.content.at(-1)?.end ?? 0) <= end + 1 &&
        one.speakers.some((speaker) => lineOf(id, speaker, known).some((body) => bodies.has(body))),
    )
  return after.flatMap(({ content }) => content.flatMap(({ start, end }) => partyOf(reading, start, end, known) ?? [])).slice(0, 1)
}

const partyOf = (reading: Reading, start: number, end: number, known: Known): Party | undefined => {
  const match = RELIES.exec(reading.article.text.slice(start, Math.min(end, start + reach)).replace(/\s/g, ' '))
  const party = match ? known.partyAt(reading, start + match.index + match[0].length) : undefined
  return party?.source ? party : undefined
}

/** A source and those for whom it speaks. */
const lineOf = (article: string, entity: string, known: Known): string[] => {
  const source = known.sourceAt(article, entity)
  return source ? [source.id, ...source.speaksFor.map(({ institution }) => institution)] : []
}
