import { cut, type Span, trim } from '../../text/span.ts'
import { namesIn } from './byline.ts'

/** The stretch that says who else made the report, and the names in it; editors made it too, but are no authors. */
export interface FoundContributors extends Span {
  readonly names: readonly string[]
}

/** Longest stretch, in UTF-16 code units; a long agency sign-off names fifteen people in ten cities. */
const longest = 700

const work = '(?:additional |further |original |other )?(?:reporting|writing|research|photography|graphics|translation|production)'
const credit = new RegExp(
  `^(?:[(\\[—–*-]+ ?)?(?:with )?(?:${work}(?: and ${work})?|(?:compiled|edited|written|editing|reported|produced|translated)(?: and (?:edited|written|editing|reporting|writing))?) (?:by|from)[: ]`,
  'i',
)
const contributed =
  /\b(?:contributed (?:to (?:this|the) (?:report|story|article|dispatch|piece|post|column)|(?:additional )?(?:reporting|research|writing)|from \p{Lu})|provided (?:additional )?(?:reporting|research)|(?:also )?reported from \p{Lu}|assisted (?:with|in) (?:reporting|this))/u
const files = /^(?:[(—–-]+ ?)?with (?:files|reports?|reporting|contributions?|information) (?:from|by) /i
const follow =
  /^(?:follow|contact|reach|e-?mail|write to) .{0,60}(?:\bon (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b|@\w|\bat .{0,40}@)/i
const handle = /^(?:twitter|e-?mail|x|instagram|on twitter)\s*:? ?@?[\w.@-]{2,60}\.?$/i
/** "Ned Potter, ABC News.": how a broadcast report signs off. */
const signOff =
  /(?<=[.!?…]["”’]?\s{1,3}|^)((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+), (?:(?:ABC|CBS|NBC|Fox|Sky|CNN|MSNBC|BBC|NPR|VOA|PBS|CBC|ITV|ITN|Channel \d)(?:'s|’s)?(?: [Nn]ews| [Rr]adio)?)(?:, (?:\p{Lu}[\p{L}.'’-]+ ?){1,4}(?:, \p{Lu}[\p{L}. ]{2,20})?)?\.?$/u

/** The contributors' stretch of a paragraph: all of it, or its end in brackets or in a last sentence. */
export const findContributors = (text: string, paragraph: Span, isLast: boolean): FoundContributors | undefined => {
  const whole = paragraph.end - paragraph.start <= longest ? namesOf(cut(text, paragraph), isLast) : undefined
  if (whole) return { start: paragraph.start, end: paragraph.end, names: whole }
  const from = Math.max(paragraph.start, paragraph.end - longest)
  const tail = text.slice(from, paragraph.end)
  const bracket = tail.endsWith(')') || tail.endsWith(').') ? tail.lastIndexOf('(') : -1
  const inBracket = bracket > 0 && credit.test(tail.slice(bracket)) ? namesOf(tail.slice(bracket), isLast) : undefined
  if (inBracket) return { start: from + bracket, end: paragraph.end, names: inBracket }
  const signed = isLast ? signOff.exec(tail) : null
  if (signed) return { ...trim(text, { start: from + signed.index, end: paragraph.end }), names: namesIn(signed[1]!) }
  return undefined
}

/** The names of a stretch that is wholly about who made the report; undefined when it is about anything else. */
const namesOf = (stretch: string, isLast: boolean): string[] | undefined => {
  if (credit.test(stretch)) return creditedNames(stretch)
  if (files.test(stretch)) return namesIn(stretch.replace(files, ''))
  if (follow.test(stretch) || handle.test(stretch))
    return namesIn(stretch.replace(/^(?:follow|contact|reach)(?: the author)?,? /i, '').replace(/ (?:on|at|@).*$/is, ''))
  const verb = contributed.exec(stretch)
  if (verb) return contributorNames(stretch, verb)
  const dashed = isLast ? /^[-–—]{1,2} ?((?:\p{Lu}[\p{L}.'’-]+ ?){2,4})(?:, [\p{L}. ]{2,40})?\.?$/u.exec(stretch) : null
  const names = dashed ? namesIn(dashed[1]!) : []
  return names.length > 0 ? names : undefined
}

/** "(Reporting by A in X; Additional reporting by B and C; Editing by D)" -> A, B, C */
const creditedNames = (stretch: string): string[] =>
  stretch
    .split(/;|\.\s+|(?=\b(?:[Ee]diting|[Ww]riting|[Aa]dditional reporting) by\b)/)
    .filter((part) => !/\b(?:edit|translat|photograph|graphic)/i.test(part.slice(0, 40)))
    .flatMap((part) => namesIn(part.replace(/^.*?\b(?:by|from)[: ]\s*/is, '')))

/** Only names, posts and places may stand before "contributed to this report": a sentence about a factor that contributed has other words. */
const contributorNames = (stretch: string, verb: RegExpExecArray): string[] | undefined => {
  const before = stretch.slice(0, verb.index).trim()
  const words = before.split(/\s+/)
  const isList = words.every(
    (word) =>
      /^[(—–-]?\p{Lu}/u.test(word) ||
      /^(?:and|in|from|at|of|the|for|also|writers?|reporters?|correspondents?|staff|journalists?|producers?|researchers?|editors?|de|da|van|von|der|bin|al|el|la|le|,|—|–|-)[,;]?$/.test(
        word,
      ),
  )
  if (!isList || before === '' || words.length > 90) return undefined
  // One sentence or several such ("Roe contributed reporting from Oslo. Poe reported from Rome."); nothing after them but the same.
  const rest = stretch
    .slice(verb.index)
    .split(/(?<=[a-z)]\.)\s+(?=\p{Lu})/u)
    .slice(1)
  const others = rest.map((sentence) => ({ sentence, verb: contributed.exec(sentence) ?? credit.exec(sentence) }))
  if (others.some((other) => !other.verb)) return undefined
  // "CP. Jane Roe reported from …": what stands before a full stop is no name in the list.
  return [...namesIn(before.replace(/^.*\p{Ll}\.\s+(?=\p{Lu})/su, '')), ...others.flatMap((other) => namesOf(other.sentence, false) ?? [])]
}
