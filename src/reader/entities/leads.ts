import { contains, type Span } from '../../text/span.ts'
import { indexSpans } from '../../text/span-index.ts'
import type { FoundAttribution } from '../attributions/finder.ts'
import { singular } from '../english/roles.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Mention } from './mentions.ts'
import { agreesInGender, descriptionWords, sharesNoun } from './nominals.ts'
import type { Referent } from './referent.ts'

/** How many sentences on the name may come. */
const SENTENCES_ON = 4
/** Sentences of headline and lead at the start of an article. */
const OPENING = 3
/** What stands alone above an item of a live report: "2:45 p.m.", "___". */
const ITEM_HEAD = /^(?:\d{1,2}(?::\d\d)?\s*(?:[ap]\.?\s?m\.?)|_{2,}\.?|\* \* \*)\s*(?:[A-Z]{2,4})?$/i

/**
 * Leads say who somebody is first and how they are called next: "Connecticut's tax commissioner says … . Kevin Sullivan says he …".
 * Gives for a nominal that speaks in a headline, a lead or the first sentence of a live report's item whoever first speaks under a full
 * name in the sentences after it, is not met before, and is known by the same office or by none.
 */
export function namedNext(
  text: string,
  parsed: readonly Parsed[],
  persons: readonly Referent[],
  attributions: readonly FoundAttribution[],
): (nominal: Mention) => Referent | undefined {
  const sources = indexSpans(
    attributions.flatMap((a) => a.source),
    (span) => span,
  )
  const contents = indexSpans(
    attributions.flatMap((a) => a.content),
    (span) => span,
  )
  const speaks = (mention: Mention): boolean =>
    sources.at(mention).some((source) => contains(source, mention)) || (mention.subject && contents.at(mention).length === 0)
  const firsts = persons
    .filter((one) => !one.unnamed)
    .flatMap((one) => {
      // A headline may have named the surname before.
      const full = one.mentions.filter((m) => m.to - m.from > 1 && m.form === 'name').sort(byStart)[0]
      const first = one.mentions.filter((m) => m.sentence >= OPENING).sort(byStart)[0]
      return full && (full === first || full.sentence < OPENING) ? [{ one, full }] : []
    })
    .sort((a, b) => byStart(a.full, b.full))
  const opens = (sentence: number): boolean =>
    sentence < OPENING || (sentence > 0 && ITEM_HEAD.test(sentenceText(parsed[sentence - 1]!.sentence).trim()))
  return (nominal) => {
    if (nominal.sort !== 'person' || !opens(nominal.sentence)) return undefined
    const head = singular(descriptionWords(nominal.text).at(-1)!)
    const next = firsts.find(
      ({ full }) => full.sentence > nominal.sentence && full.sentence - nominal.sentence <= SENTENCES_ON && speaks(full),
    )
    if (!next || !agreesInGender(next.one, head)) return undefined
    const before = parsed[next.full.sentence]!.tokens[next.full.from - 1]
    const titled = before !== undefined && /^NN/.test(before.tag) && /^\p{Ll}/u.test(before.text)
    return sharesNoun(next.one, head) || (next.one.described.size === 0 && !titled) ? next.one : undefined
  }

  function sentenceText({ start, end }: Span): string {
    return text.slice(start, end)
  }
}

const byStart = (a: Span, b: Span): number => a.start - b.start
