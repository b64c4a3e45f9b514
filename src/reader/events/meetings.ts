import { type Range, subjectOf } from '../attributions/sources.ts'
import { meetingNouns, meetingPrepositions, travelVerbs } from '../english/event-verbs.ts'
import { verbBases } from '../grammar/lemma.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { clauseEnd, type Match } from './clause.ts'
import { listStartingAt } from './participants.ts'

/**
 * Meetings told by a noun behind a verb of going: "left Pyongyang on Monday night for an official visit to Russia",
 * "arrived in Geneva for talks with the rebels". The actor is who goes; the recipient is whom they go to see.
 */
export const matchMeeting = (parsed: Parsed, group: VerbGroup): Match | undefined => {
  const { tokens, phrases } = parsed
  if (!verbBases(tokens[group.head]!.text).some((base) => travelVerbs.has(base))) return undefined
  const actor = subjectOf(parsed, group)
  if (!actor) return undefined
  const end = clauseEnd(parsed, group)
  for (const phrase of phrases) {
    if (phrase.from < group.to || phrase.from >= end || !meetingNouns.has(tokens[phrase.head]!.text.toLowerCase())) continue
    if (!/^(?:for|on|to|after|from|in)$/i.test(tokens[phrase.from - 1]?.text ?? '')) continue
    const link = tokens[phrase.to]
    if (!link || !meetingPrepositions.has(link.text.toLowerCase())) continue
    const recipient: Range | undefined = listStartingAt(parsed, phrase.to + 1)
    if (recipient) return { actor, recipient, core: { from: actor.to <= group.from ? actor.from : group.from, to: recipient.to } }
  }
  return undefined
}
