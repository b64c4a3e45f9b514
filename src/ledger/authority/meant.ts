import type { Attribution, Reading } from '../../reader/reading.ts'
import { cut } from '../../text/span.ts'
import { outletId, type Source } from '../sources.ts'
import { frameOf } from './frame.ts'
import type { Known } from './known.ts'

const THE_OUTLET = /^(?:the|an?|another|that) (?:\p{L}+ ){0,2}(?:newspaper|paper|daily|agency|station|broadcaster|website)(?:['’]s)?$/iu
const THE_STATEMENT = /^(?:the|its|this|that) (?:\p{L}+ )?(statement|report|letter|communiqu[eé]|release|bulletin|announcement)\b/iu

/** "The newspaper": the one other outlet that speaks in the report. "The statement said": whoever made the one that was told of before. */
export function meantBy(
  reading: Reading,
  attribution: Attribution,
  words: string,
  known: Known,
): { source: Source; reason: string } | undefined {
  const { id } = reading.article
  const sourcesOf = ({ speakers }: Attribution): Source[] => speakers.flatMap((speaker) => known.sourceAt(id, speaker) ?? [])
  // "Plovdiv newspaper" is no name; "Balkan News Agency" is.
  const isNominal = ({ name }: Source): boolean => /(?:^|\s)\p{Ll}\p{L}*$/u.test(name) && THE_OUTLET.test(`the ${name}`)
  if (THE_OUTLET.test(words) || sourcesOf(attribution).some(isNominal)) {
    const own = known.sourceAt(id, outletId)
    const others = known.outletsIn(reading).filter((source) => source !== own && !isNominal(source))
    return others.length === 1 ? { source: others[0]!, reason: 'reported it' } : undefined
  }
  const noun = attribution.speakers.length === 0 ? THE_STATEMENT.exec(words)?.[1] : undefined
  if (noun === undefined) return undefined
  const told = statementBefore(reading, attribution, noun, known)
  return told && { source: told.source, reason: `the ${noun.toLowerCase()} is theirs` }
}

/** So many statements before it at most. */
const NEAR = 40

/** The last one before it that is told of as a statement, report or letter, and whose it is. */
export function statementBefore(reading: Reading, attribution: Attribution, noun: string, known: Known) {
  const { id, text } = reading.article
  const named = new RegExp(`\\b${noun}\\b`, 'i')
  const at = reading.attributions.indexOf(attribution)
  const before = reading.attributions.slice(Math.max(0, at - NEAR), at)
  const told = before.findLast(
    (one) => one.speakers.some((speaker) => known.sourceAt(id, speaker)) && named.test(cut(text, frameOf(text, one))),
  )
  const source = told?.speakers.flatMap((speaker) => known.sourceAt(id, speaker) ?? [])[0]
  return told && source ? { source, spans: told.source } : undefined
}
