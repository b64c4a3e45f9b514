import { cut } from '../../text/span.ts'
import type { Sentence } from '../sentences.ts'
import { stateAfter } from './concepts.ts'
import { countedNoun, tokenSpan, unitOf } from './nouns.ts'
import type { Quantity } from './quantity.ts'
import { type Sight, tokenFrom } from './sight.ts'

const isWhole = (quantity: Quantity): boolean => Number.isInteger(quantity.low)

/** How many numbers back in its sentence a bare number looks for its noun. */
const LENDER_REACH = 8

/** May a bare number mean what this one does? Shares, ages and spans of time are no model for a number that stands alone. */
const lends = (lender: Quantity, bare: Quantity): boolean => {
  if (lender.unit === '' || lender.kind === 'bare') return false
  if (lender.kind === 'count') return isWhole(bare)
  return lender.kind === 'money' || lender.kind === 'measure'
}

const lent = (lender: Quantity, bare: Quantity): Quantity => {
  const state = bare.unit === 'people' && bare.kind === 'bare' ? bare.concept : undefined
  const concept = state === undefined ? lender.concept || bare.concept : `${withoutState(lender)} ${state}`
  return { ...bare, unit: lender.unit, concept, kind: lender.kind, ...(lender.noun && { noun: lender.noun }) }
}

/** "Americans" of "Americans killed": the counted noun alone. */
const withoutState = ({ concept, noun }: Quantity): string => (noun ? concept.slice(0, noun.end - noun.start) : concept)

/**
 * Gives numbers without a noun the noun of a parallel number in the sentence: "10,000 troops, up from 3,000";
 * "7- or 8-inch" from the one after, everything else from the one before.
 */
export const carried = (sight: Sight, quantities: readonly Quantity[]): Quantity[] => {
  const done: Quantity[] = []
  quantities.forEach((quantity, i) => {
    // "four-, five- and six-cylinder": the first that is not itself waiting.
    const next = quantity.suspended ? quantities.slice(i + 1, i + 1 + LENDER_REACH).find((one) => !one.suspended) : quantities[i + 1]
    if (quantity.kind !== 'bare') {
      done.push(quantity)
      return
    }
    const forward =
      next && (quantity.suspended || quantity.partitive || /^\s*(?:or|and)\s*$/.test(sight.text.slice(quantity.end, next.start)))
    if (forward && next.kind !== 'bare' && (quantity.suspended || next.start - quantity.end < 40)) {
      done.push(lent(next, quantity))
      return
    }
    const lender = done.slice(-LENDER_REACH).findLast((before) => lends(before, quantity) && !isPart(sight, before))
    done.push(lender && !ownConcept(sight, quantity) ? lent(lender, quantity) : quantity)
  })
  return done
}

/** "12 people, including three children, and wounded dozens": what is told in passing lends nothing. */
const isPart = ({ text }: Sight, { start }: Quantity): boolean =>
  /\b(?:including|among them|such as)\s+$/i.test(text.slice(Math.max(0, start - 16), start))

/** Has the number a subject of its own, which is not the lender's? "About 1,000 come from Asia" has none; "the index rose to 5,884" has. */
const ownConcept = ({ tokens }: Sight, quantity: Quantity): boolean =>
  quantity.unit !== '' && quantity.unit !== 'people' && tokenFrom(tokens, quantity.start) > 0

/** How many sentences back the noun of an elliptical answer is looked for: the question, and what was said between. */
const ANSWER_REACH = 4

export interface SentenceQuantities {
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
}

/**
 * Gives an answer without a noun ("Ten.", "Less than 10.") the noun of the question before, or of the last number with one.
 * Only where the sentence is little more than the number, or says of it nothing but that it is.
 */
export const carriedOver = (text: string, sentences: readonly SentenceQuantities[]): SentenceQuantities[] => {
  const done: SentenceQuantities[] = []
  for (const { sentence, quantities } of sentences) {
    const reach = done.slice(-ANSWER_REACH)
    const given = quantities.map((quantity) => {
      if (
        quantity.kind !== 'bare' ||
        quantity.unit !== '' ||
        quantity.concept !== '' ||
        !isWhole(quantity) ||
        !isAnswer(sentence, quantity)
      )
        return quantity
      for (let i = reach.length - 1; i >= 0; i--) {
        const before = reach[i]!
        const lender = asked(text, before.sentence) ?? before.quantities.findLast((one) => lends(one, quantity))
        if (lender)
          return { ...quantity, unit: lender.unit, concept: lender.concept, kind: lender.kind, ...(lender.noun && { noun: lender.noun }) }
      }
      return quantity
    })
    done.push({ sentence, quantities: given })
  }
  return done
}

/** Is the sentence short, or does it end with the number? */
const isAnswer = ({ tokens, end }: Sentence, quantity: Quantity): boolean => tokens.length <= 8 || end - quantity.end <= 2

/** What "how many" asks after. */
const asked = (text: string, { tokens }: Sentence): Pick<Quantity, 'unit' | 'concept' | 'kind' | 'noun'> | undefined => {
  const at = tokens.findIndex((token, i) => /^many$/i.test(token.text) && /^how$/i.test(tokens[i - 1]?.text ?? ''))
  const noun = at < 0 ? undefined : countedNoun(tokens, at + 1, () => [], tokens.at(-1)!.end)
  if (!noun) return undefined
  const span = tokenSpan(tokens, noun.from, noun.to)
  const state = stateAfter(tokens, noun.to)?.word
  const words = cut(text, span).replace(/\s+/g, ' ')
  return { unit: unitOf(tokens[noun.head]!), concept: state === undefined ? words : `${words} ${state}`, kind: 'count', noun: span }
}
