import { lastWord, type Parsed, spanOf } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { FoundAttribution } from './finder.ts'
import { subjectOf } from './sources.ts'

/** Tokens of what was asked, at most. */
const LONGEST = 20

/** Silence that a report tells of: "did not respond to a request for comment", "would not be drawn on the toll". What was asked is the content. */
export function findSilences(parsed: Parsed): FoundAttribution[] {
  const { tokens, quoted } = parsed
  const found: FoundAttribution[] = []
  for (const group of parsed.groups) {
    if (!isSilence(parsed, group) || quoted[group.head]) continue
    const source = subjectOf(parsed, group)
    const end = Math.min(lastWord(parsed), group.to + LONGEST)
    let stop = group.to
    while (stop < end && !/^(?:[,;:.—–-]+|and|but|or|when|after|before|while)$/i.test(tokens[stop]!.text)) stop++
    if (!source || stop === group.to) continue
    found.push({
      source: [spanOf(tokens, source.from, source.to)],
      cue: [spanOf(tokens, group.from, group.to)],
      content: [spanOf(tokens, group.to, stop)],
      score: 0.5,
    })
  }
  return found
}

/** "did not respond|reply to a …", "did not return calls", "would not be drawn on": of a request to speak, not of a treatment or a favor. */
function isSilence({ tokens }: Parsed, group: VerbGroup): boolean {
  if (!group.negated) return false
  const after = tokens.slice(group.to, group.to + 8).map((token) => token.text.toLowerCase())
  const words = after.join(' ')
  const head = tokens[group.head]!.text.toLowerCase()
  if (/^(?:respond|reply|responded|replied)$/.test(head))
    return /^to (?:[\w'’-]+ ){0,4}?(?:requests?|messages?|e-?mails?|calls?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|letters?|texts?)\b/.test(
      words,
    )
  if (/^return(?:ed)?$/.test(head)) return /^(?:[\w'’-]+ ){0,3}?(?:requests?|messages?|e-?mails?|calls?)\b/.test(words)
  return head === 'drawn' && group.passive && after[0] === 'on'
}
