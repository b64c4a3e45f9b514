import { isQuoteMark, lastWord, type Parsed, spanOf } from '../grammar/parsed.ts'
import type { FoundAttribution } from './finder.ts'
import { phraseEndingAt, phraseStartingAt, subjectOf } from './sources.ts'

const CLAIM_NOUN =
  /^(?:claim|assertion|allegation|statement|announcement|warning|estimate|forecast|prediction|promise|pledge|vow|suggestion|belief|view|hope|fear|expectation|admission|denial|report|accusation|argument|insistence|contention|assessment|call|demand|proposal|plan|request|decision)s?$/i

/** Cues that are no verbs: "according to X", "X's claim that …", "an estimate of 3,000 given by X", "Kos: '…'". */
export function findNounCues(parsed: Parsed): FoundAttribution[] {
  return [...accordingTo(parsed), ...claims(parsed), ...givenFigures(parsed), ...revisedCounts(parsed), ...colon(parsed)]
}

function accordingTo(parsed: Parsed): FoundAttribution[] {
  const { tokens, quoted } = parsed
  const found: FoundAttribution[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (!/^according$/i.test(tokens[at]!.text) || tokens[at + 1]!.text !== 'to' || quoted[at]) continue
    const source = phraseStartingAt(parsed, at + 2)
    if (!source) continue
    const end = lastWord(parsed)
    const after = tokens[source.to]?.text === ',' ? source.to + 1 : source.to
    const content = []
    const before = tokens[at - 1]?.text === ',' ? at - 1 : at
    if (before > 0) content.push(spanOf(tokens, 0, before))
    if (before === 0 && after < end) content.push(spanOf(tokens, after, end))
    if (content.length === 0) continue
    found.push({ source: [spanOf(tokens, source.from, source.to)], cue: [spanOf(tokens, at, at + 2)], content, score: 0.85 })
  }
  return found
}

function claims(parsed: Parsed): FoundAttribution[] {
  const { tokens, phrases } = parsed
  const found: FoundAttribution[] = []
  for (const phrase of phrases) {
    const head = tokens[phrase.head]!
    if (!CLAIM_NOUN.test(head.text) || !/^NN/.test(head.tag)) continue
    const next = tokens[phrase.to]
    if (
      !next ||
      !/^(?:that|to)$/i.test(next.text) ||
      (next.text === 'to' && !parsed.groups.some((g) => g.from === phrase.to && g.form === 'infinitive'))
    )
      continue
    const possessive = [...Array(phrase.to - phrase.from).keys()].map((i) => phrase.from + i).find((i) => tokens[i]!.tag === 'POS')
    const pronoun = tokens[phrase.from]!.tag === 'PRP$' ? phrase.from : undefined
    if (possessive === undefined && pronoun === undefined) continue
    const end = lastWord(parsed)
    let stop = phrase.to + 1
    while (stop < end && !(tokens[stop]!.text === ',' && !parsed.quoted[stop])) stop++
    if (stop - phrase.to < 3) continue
    found.push({
      source: [possessive !== undefined ? spanOf(tokens, phrase.from, possessive) : spanOf(tokens, pronoun!, pronoun! + 1)],
      cue: [spanOf(tokens, phrase.head, phrase.head + 1)],
      content: [spanOf(tokens, phrase.to, stop)],
      score: 0.5,
    })
  }
  return found
}

/** "the American estimate of 3,000 given by John Kirby last week": a figure recalled by a noun. */
function givenFigures(parsed: Parsed): FoundAttribution[] {
  const { tokens, phrases } = parsed
  const found: FoundAttribution[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (
      !/^(?:estimate|figure|count|toll|number|tally|total|assessment|projection|forecast)s?$/i.test(tokens[at]!.text) ||
      tokens[at + 1]!.text !== 'of'
    )
      continue
    const amount = phrases.find((p) => p.from <= at + 2 && p.to > at + 2 && tokens.slice(at + 2, p.to).some((t) => t.tag === 'CD'))
    if (!amount) continue
    const phrase = phrases.find((p) => p.to === at + 1)
    const giver = /^(?:given|made|provided|offered|issued|cited|released|announced|reported|published|put|from|by)$/i
    if (!giver.test(tokens[amount.to]?.text ?? '')) continue
    const by = tokens[amount.to + 1]?.text === 'by' ? amount.to + 2 : amount.to + 1
    const source = phraseStartingAt(parsed, by)
    if (!source) continue
    found.push({
      source: [spanOf(tokens, source.from, source.to)],
      cue: [spanOf(tokens, at, at + 1), ...(by > amount.to + 1 ? [spanOf(tokens, amount.to, by)] : [])],
      content: [spanOf(tokens, phrase && phrase.to === at + 1 && at + 2 > phrase.from ? at + 2 : at, amount.to)],
      score: 0.6,
    })
  }
  return found
}

const REVISES = /^(?:rais|lower|revis|cut|updat|reduc|increas|put|plac|giv|gave|offer|provid|releas|report|issu)(?:e|ed|es|s|ing|t|n)?$/i
const COUNT = /^(?:tolls?|counts?|estimates?|figures?|numbers?|tall(?:y|ies)|totals?|forecasts?|projections?)$/i

/** "The ministry raised its death toll to 31", "the governor's office gave higher figures": a count is a statement. */
function revisedCounts(parsed: Parsed): FoundAttribution[] {
  const { tokens, groups, phrases, quoted } = parsed
  const found: FoundAttribution[] = []
  for (const group of groups) {
    if (!REVISES.test(tokens[group.head]!.text) || group.passive || group.form === 'participle' || quoted[group.head]) continue
    const object = phrases.find((p) => p.from === group.to)
    const source = object && COUNT.test(tokens[object.head]!.text) ? subjectOf(parsed, group) : undefined
    if (!object || !source || source.to > group.from) continue
    found.push({
      source: [spanOf(tokens, source.from, source.to)],
      cue: [spanOf(tokens, group.from, group.to)],
      content: [spanOf(tokens, object.from, lastWord(parsed))],
      score: 0.6,
    })
  }
  return found
}

/** `Kos: "We warned them."`, a headline's `Kos: We Warned Them`, a label in capitals (`KOS: We warned them.`). */
function colon(parsed: Parsed): FoundAttribution[] {
  const { tokens, quoted } = parsed
  const at = tokens.findIndex((t, i) => t.text === ':' && !quoted[i])
  const next = tokens[at + 1]
  if (at < 1 || at > 8 || !next || parsed.groups.some((g) => g.from < at)) return []
  const source = phraseEndingAt(parsed, at)
  if (!source || source.from > 1) return []
  const named = tokens.slice(source.from, at).some((t) => t.name === 'PERSON' || t.name === 'ORGANIZATION')
  const label = tokens.slice(source.from, at).every((t) => t.text === t.text.toUpperCase())
  const says = (quoted[at + 1] && isQuoteMark(next)) || label || (named && parsed.sentence.paragraph === 0)
  if (!says || tokens.length - at < 4) return []
  return [
    {
      source: [spanOf(tokens, source.from, source.to)],
      cue: [spanOf(tokens, at, at + 1)],
      content: [spanOf(tokens, at + 1, tokens.length)],
      score: 0.8,
    },
  ]
}
