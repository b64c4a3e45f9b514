import { nameKey } from '../../text/keys.ts'
import type { Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import type { Parsed } from '../grammar/parsed.ts'
import { initials } from './bodies.ts'
import type { Mention } from './mentions.ts'
import { misspells, personName } from './person-names.ts'
import { isSubject } from './subject.ts'
import type { TurnLabelAt } from './turn-speakers.ts'

/** Adds to each sentence's mentions the places that no name among them overlaps. */
export function addToponyms(text: string, mentions: Mention[][], parsed: readonly Parsed[], toponyms: readonly Span[]): void {
  const names = indexSpans(
    // Of other names ("Iraq War", "African-American") no referent is made, but of the place in them.
    mentions.flat().filter((m) => m.form === 'name' && (m.type !== 'MISC' || /s$/i.test(m.text))),
    (m) => m,
  )
  const sentences = indexSpans([...parsed.keys()], (i) => parsed[i]!.sentence)
  for (const toponym of toponyms) {
    const sentence = sentences.at(toponym)[0]
    if (sentence === undefined || names.at(toponym).length > 0) continue
    const { tokens } = parsed[sentence]!
    const from = tokens.findIndex((t) => t.end > toponym.start)
    const to = tokens.findLastIndex((t) => t.start < toponym.end) + 1
    const { start, end } = toponym
    const mention: Mention = {
      form: 'name',
      type: 'LOCATION',
      sentence,
      from,
      to,
      head: to - 1,
      start,
      end,
      text: text.slice(start, end),
      quoted: false,
      subject: false,
    }
    mentions[sentence]!.push(mention)
    mentions[sentence]!.sort((a, b) => a.start - b.start)
  }
}

/** Adds acronyms that the tagger took for words: "WHO" in an article that names the World Health Organization. */
export function addAcronyms(mentions: Mention[][], parsed: readonly Parsed[]): void {
  const known = new Set(mentions.flat().flatMap((m) => (m.type === 'ORGANIZATION' ? [initials(m.text)] : [])))
  for (const [sentence, { tokens, quoted }] of parsed.entries()) {
    for (const [from, { start, end, text, name }] of tokens.entries()) {
      if (name || !/^[A-Z]{3,6}$/.test(text) || !known.has(text.toLowerCase())) continue
      mentions[sentence]!.push({
        form: 'name',
        type: 'ORGANIZATION',
        sentence,
        from,
        to: from + 1,
        head: from,
        start,
        end,
        text,
        quoted: quoted[from] === true,
        subject: false,
      })
      mentions[sentence]!.sort((a, b) => a.start - b.start)
    }
  }
}

/** Surnames that a word is compared with letter by letter: more than any report has. */
const MOST_SURNAMES = 300

/**
 * Adds surnames that the tagger took for words: "Ryan" in an article that names Paul Ryan, and one letter off where it acts as a name
 * does ("Bornsten's letter", "Wines believes").
 */
export function addSurnames(mentions: Mention[][], parsed: readonly Parsed[]): void {
  const full = mentions.flat().flatMap((m) => (m.type === 'PERSON' && m.to - m.from > 1 ? [personName(m.text)] : []))
  const bySurname = new Map(full.map((one) => [one.parts.at(-1)!, one]))
  const likely = [...bySurname.values()].slice(0, MOST_SURNAMES)
  for (const [sentence, one] of parsed.entries()) {
    for (const [from, { start, end, text, name, tag }] of one.tokens.entries()) {
      if (name || !/^\p{Lu}\p{L}{3,}$/u.test(text) || !/^NN/.test(tag) || mentions[sentence]!.some((m) => m.from <= from && from < m.to))
        continue
      const known = tag === 'NNP' && bySurname.has(nameKey(text))
      const acts = one.tokens[from + 1]?.tag === 'POS' || one.groups.some((group) => group.from === from + 1 && group.form === 'finite')
      if (!known && !(acts && likely.some((other) => misspells(personName(text), other)))) continue
      const quoted = one.quoted[from] === true
      const subject = isSubject(one, from, from + 1)
      mentions[sentence]!.push({
        form: 'name',
        type: 'PERSON',
        sentence,
        from,
        to: from + 1,
        head: from,
        start,
        end,
        text,
        quoted,
        subject,
      })
      mentions[sentence]!.sort((a, b) => a.start - b.start)
    }
  }
}

/** A label as a mention of its speaker: a name that acts, at the first sentence of the turn. Its token indices are -1: it has no sentence. */
export function labelMention(label: TurnLabelAt, parsed: readonly Parsed[]): Mention {
  const after = parsed.findIndex(({ sentence }) => sentence.end > label.end)
  const { start, end, text } = label
  return {
    form: 'name',
    sentence: after < 0 ? parsed.length - 1 : after,
    from: -1,
    to: -1,
    head: -1,
    start,
    end,
    text,
    quoted: false,
    subject: true,
    type: 'PERSON',
  }
}
