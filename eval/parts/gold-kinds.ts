/** Kinds of attribution that PolNeAR does not mark, told from the text of its spans; for tables of detail alone. */
import { cut, hull } from '../../src/text/span.ts'
import type { Roles } from '../scorers/attributions.ts'

export const contentKinds = ['direct', 'indirect', 'mixed'] as const
export const sourceKinds = ['name', 'nominal', 'pronoun', 'none'] as const

const QUOTATION_MARK = /["“”«»]|(?<![\p{L}\p{N}])['‘]|''|``/u
/** Opening, its text without such marks, closing; commas and full stops may stand outside. */
const ALL_QUOTED = /^\s*["“«](?:[^"”»]|["”]\s+["“])*["”»]?[\s,.]*$/u

/** Direct: all of it stands in quotation marks; mixed: some of it. */
export const kindOfContent = (text: string, { content }: Roles): (typeof contentKinds)[number] => {
  if (content.every((span) => ALL_QUOTED.test(cut(text, span)))) return 'direct'
  return content.some((span) => QUOTATION_MARK.test(cut(text, span))) ? 'mixed' : 'indirect'
}

const PRONOUN =
  /^(?:i|you|he|she|it|we|they|who|that|which|one|his|her|its|their|my|our|your|him|them|me|us|whose|whom|himself|herself|themselves|itself)$/i

/** By the words of the source: none, a pronoun alone, a phrase with a capital past its first word or that is one capitalised word, or another phrase. */
export const kindOfSource = (text: string, { source }: Roles): (typeof sourceKinds)[number] => {
  const whole = hull(source)
  if (!whole) return 'none'
  const words = source.flatMap((span) => cut(text, span).match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? [])
  if (words.length === 1 && PRONOUN.test(words[0]!)) return 'pronoun'
  const capitals = words.filter(
    (word, i) => /^\p{Lu}/u.test(word) && !(i === 0 && /^(?:the|a|an|some|many|one|two|several|his|her|their|its|our)$/i.test(word)),
  )
  return capitals.length > 0 ? 'name' : 'nominal'
}
