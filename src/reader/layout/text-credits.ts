import { cut, type Span, trim } from '../../text/span.ts'
import { agencies } from '../english/agencies.ts'
import type { Section } from '../reading.ts'
import { partiesOf } from './credits.ts'
import { isOutlet } from './headline.ts'
import { isNameLike } from './names-in-print.ts'

/** Whose text a report is besides its authors', as a line says it. */
export interface TextCredit {
  readonly kind: Extract<Section['kind'], 'credit' | 'contributors'>
  readonly parties: readonly string[]
  /** The stretch of the line that names them. */
  readonly span: Span
}

/** Longest line that is looked at, in UTF-16 code units. */
const longest = 160

const source = /^\(?(?:sources?|agenc(?:y|ies)|wires?|via|from)\s*:\s*(.+?)\)?\.?$/i
const contributed = /^(.+?) (?:has |have |also )?contributed(?: to (?:this|the) (?:report|story|article|dispatch))?\.?$/
const withStaff = /^(?:\(?(?:from|by) )?(.+?),? with (?:additional reporting (?:by|from) )?(.+?)\)?\.?$/
/** "CP/Bosphorus Standard." before "Jane Roe reported from Oslo." */
const slashed = /^([\p{Lu}][\p{L}&' -]{1,40}(?:\/[\p{Lu}][\p{L}&' -]{1,40}){1,3})\.?(?=\s|$)/u

/**
 * Credits of the text itself, in a line above or below it: "Source: Coastal Press", "Coastal Press contributed to this report", "Coastal Press,
 * with Observer staff", "CP/Harbor Gazette." Persons who contributed are authors and no credits.
 */
export const textCredit = (text: string, paragraph: Span): TextCredit | undefined => {
  if (paragraph.end - paragraph.start > longest) return undefined
  const line = cut(text, paragraph)
  const found = (kind: TextCredit['kind'], parties: readonly string[] | undefined, length = line.length): TextCredit | undefined =>
    parties && parties.length > 0
      ? { kind, parties, span: trim(text, { start: paragraph.start, end: paragraph.start + length }) }
      : undefined
  const sourced = source.exec(line)
  if (sourced) return found('credit', partiesOf(sourced[1]!))
  const helped = contributed.exec(line)
  if (helped) return found('contributors', bodies(partiesOf(helped[1]!)))
  const mixed = withStaff.exec(line)
  if (mixed && /\b(?:staff|agenc(?:y|ies)|wires?|reporters?|correspondents?)$/i.test(mixed[2]!) && isNameLike(mixed[1]!))
    return found('credit', [...(partiesOf(mixed[1]!) ?? []), mixed[2]!])
  const chain = slashed.exec(line)
  const parties = chain ? bodies(chain[1]!.split('/').map((party) => party.trim())) : undefined
  return chain && parties && parties.length > 1 ? found('contributors', parties, chain[0].length) : undefined
}

/** Names of persons make no credit of the text; of agencies and outlets one must be known as such by its words. */
const bodies = (parties: readonly string[] | undefined): readonly string[] | undefined =>
  parties?.some((party) => agencies.has(party.toLowerCase()) || isOutlet(party, 1) || /^\p{Lu}{2,5}$/u.test(party)) ? parties : undefined
