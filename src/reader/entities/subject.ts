import type { Parsed } from '../grammar/parsed.ts'

const PREPOSITION =
  /^(?:of|in|at|for|from|with|by|to|on|about|against|toward|towards|near|under|over|between|among|behind|beside|outside|inside|through|around|across|alongside|like|unlike|despite|without|than)$/i
/** Tokens that an apposition or a relative clause between commas may take. */
const LONGEST_ASIDE = 16

/**
 * Is the name or nominal at these tokens the subject of a finite verb? "Kos said", "Kos of the ministry said", "Kos and Berg said",
 * "Kos, the mayor of Brno, said"; not the Brno of "the mayor of Brno said".
 */
export function isSubject(parsed: Parsed, from: number, to: number): boolean {
  const { tokens, groups, phrases } = parsed
  if (!standsFree(parsed, from, to)) return false
  let at = to
  const verbAt = (i: number): boolean => groups.some((g) => g.form === 'finite' && g.from === i)
  for (;;) {
    if (verbAt(at) || (/^RB/.test(tokens[at]?.tag ?? '') && verbAt(at + 1))) return true
    const { text } = tokens[at] ?? {}
    const next = phrases.find((p) => p.from === at + 1)
    if (text !== undefined && next && (PREPOSITION.test(text) || /^(?:and|or|&)$/i.test(text))) {
      at = next.to
      continue
    }
    const close = text === ',' ? tokens.findIndex((t, i) => i > at + 1 && i <= at + LONGEST_ASIDE && t.text === ',') : -1
    return close > 0 && (verbAt(close + 1) || (/^RB/.test(tokens[close + 1]?.tag ?? '') && verbAt(close + 2)))
  }
}

/** Does the name or nominal head its phrase, free of any preposition: the Berg, and not the Kos, of "Berg, a lawyer for Kos" and "Kos's lawyer Berg"? */
export function standsFree({ tokens, phrases }: Parsed, from: number, to: number): boolean {
  const own = phrases.find((p) => p.from <= from && from < p.to)
  return (!own || own.head < to) && !PREPOSITION.test(tokens[(own?.from ?? from) - 1]?.text ?? '')
}
