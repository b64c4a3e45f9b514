import { MULTIPLYING_VERBS } from '../english/numerals.ts'
import { conceptBefore, conceptFrom } from './concepts.ts'
import type { Quantity } from './quantity.ts'
import type { Sight } from './sight.ts'

/** "casualties more than tripled": a multiple of what was before. Where the new number is given ("doubled to 40") that speaks for itself. */
export const findMultiples = (sight: Sight): Quantity[] =>
  sight.tokens.flatMap((token, i): Quantity[] => {
    const key = token.text.toLowerCase()
    const times = MULTIPLYING_VERBS.get(key)
    if (times === undefined || !(token.tag.startsWith('VB') || (token.tag === '' && key.endsWith('ed')))) return []
    const toNumber = sight.tokens
      .slice(i + 1, i + 5)
      .some((next, k, all) => next.text === 'to' && /^[$€£]?\d|^CD$/.test(all[k + 1]?.text ?? ''))
    if (toNumber) return []
    const more = /^than$/i.test(sight.tokens[i - 1]?.text ?? '') && /^more$/i.test(sight.tokens[i - 2]?.text ?? '')
    const concept = conceptFrom(sight.text, sight.tokens, i + 1) ?? conceptBefore(sight.text, sight.tokens, i + 1, sight.times, false)
    const start = more ? sight.tokens[i - 2]!.start : token.start
    const base = {
      start,
      end: token.end,
      low: times,
      high: times,
      number: { start: token.start, end: token.end },
      before: false,
      suspended: false,
      partitive: false,
    }
    return [
      {
        ...base,
        bound: times < 1 ? 'down' : 'up',
        unit: 'time',
        concept: concept?.words ?? '',
        kind: 'multiple',
        ...(concept?.noun && { noun: concept.noun }),
      },
    ]
  })
