import { cut, type Span } from '../../text/span.ts'
import { agencies } from '../english/agencies.ts'
import { countries, lonelyCities, regions } from '../english/datelines.ts'
import { fromCapitals, isPersonLike } from './names-in-print.ts'

/** Words of a byline that are no part of a name: posts and desks. */
const post =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|chief|bureau|columnists?|contributors?|special|senior|associate|political|foreign|national|news|press|times|post|desk|team|agency|daily|magazine|analysts?|producers?|online|service|associated|reuters|digital)\b/i

/** Names in a list: "Associated Press writers Ana Ruiz in Beirut, Bo Lind in Moscow and Cy Poe" -> Ana Ruiz, Bo Lind, Cy Poe. */
export const namesIn = (list: string): string[] =>
  list
    .replace(/^[\s(—–-]+|[\s).;]+$/g, '')
    .replace(
      /^(?:[\p{L}.&]+ ){0,4}(?:writers?|reporters?|correspondents?|journalists?|editors?|producers?|researchers?|staff)(?: and (?:writers?|reporters?|researchers?))? (?=\p{Lu})/u,
      '',
    )
    .replace(/^(?:\p{Lu}[\p{L}.&-]* ){0,3}\p{Lu}[\p{L}.&-]*(?:['’]s|s['’]) (?=\p{Lu}\S+ \p{Lu})/u, '')
    .split(/\s*(?:,|;|\||\/|\n|•|·)\s*|\s+(?:and|&|with)\s+/u)
    .map((part) =>
      part
        .replace(/^(?:and|with) /, '')
        .replace(/\s+(?:in|at|from|for|of)\s.*$/u, '')
        .trim(),
    )
    .map((part) => (/\p{Ll}/u.test(part) ? part : fromCapitals(part)))
    .filter((part) => isPersonLike(part) && !isNoPerson(part))

const isNoPerson = (name: string): boolean => {
  const key = name.toLowerCase()
  return post.test(name) || agencies.has(key) || lonelyCities.has(key) || regions.has(key.replace(/\./g, '')) || countries.has(key)
}

/** Longest byline, in UTF-16 code units: four authors and their posts. */
const longest = 220

/**
 * The authors of a line that is a byline and nothing else: "By Jane Roe", "BY JANE ROE AND JOHN POE, Staff Writers", "BYLINE: Jane Roe".
 * Undefined when the paragraph is anything else ("By Monday, the troops had left.").
 */
export const bylineNames = (text: string, paragraph: Span): string[] | undefined => {
  if (paragraph.end - paragraph.start > longest) return undefined
  const line = cut(text, paragraph).replace(/\.$/, '')
  const match = /^(?:by|byline|written by|story by|words by|author|authors|from)\b[:\s]\s*(.+)$/isu.exec(line)
  if (!match) return undefined
  const rest = match[1]!.replace(/\s*[|•·]\s*.*$/su, '').trim()
  const words = rest.split(/\s+/)
  // Besides names, a byline has posts, outlets and places: nothing in small letters but these joining words.
  const joins =
    /^(?:and|of|the|in|for|with|at|on|de|da|di|del|van|von|der|den|bin|al|el|la|le|dos|du|&|to|special|our|own|foreign|agencies|staff|writers?|reporters?|correspondents?|editors?|columnist|senior|chief|political|national|bureau|contributor|\||-|–|—)[,.;]?$/i
  if (!words.every((word) => joins.test(word) || /^[(@]?\p{Lu}/u.test(word))) return undefined
  const names = namesIn(rest)
  const isDesk =
    /^(?:the |our )?(?:(?:own |foreign |political )?(?:staff|correspondents?|reporters?|agencies)|associated press|reuters|afp|staff|[\p{Lu}][\p{L}]+ (?:staff|desk|newsroom|news))\b/iu.test(
      rest,
    )
  return names.length > 0 || isDesk ? names : undefined
}

/** A byline run on into the dateline: "By Jane Roe WASHINGTON (Reuters) - …". Where it ends, and its names. */
export const bylineBefore = (text: string, paragraph: Span): (Span & { names: string[] }) | undefined => {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
  const match = /^By ((?:\p{Lu}[\p{L}.'’-]+|and|de|van|von|bin|al|der),? ){2,12}(?=\p{Lu}{4,}[,\s(/-])/u.exec(head)
  const names = match ? namesIn(match[0].slice(3).trim()) : []
  return match && names.length > 0 ? { start: paragraph.start, end: paragraph.start + match[0].trimEnd().length, names } : undefined
}
