import { cut } from '../../text/span.ts'
import type { Sentence } from '../sentences.ts'
import { isTally, isTeller, stateAfter } from './concepts.ts'
import { countedNoun, tokenSpan, unitOf } from './nouns.ts'
import type { Quantity } from './quantity.ts'
import { type Sight, tokenFrom } from './sight.ts'

const isWhole = (quantity: Quantity): boolean => Number.isInteger(quantity.low)

/** How many numbers back in its sentence a bare number looks for its noun. */
const LENDER_REACH = 8

/**
 * May a bare number mean what this one does? Shares, ages and spans of time are no model for a number that stands alone,
 * nor are those who tell it ("two officials said it was 450").
 */
const lends = (lender: Quantity, bare: Quantity): boolean => {
  if (lender.unit === '' || lender.kind === 'bare') return false
  if (lender.kind === 'count')
    return isWhole(bare) && isAlike(lender, bare, SENTENCE_SPREAD) && !isTeller({ text: lender.concept.split(/\s+/).at(-1) ?? '' })
  return lender.kind === 'money' || lender.kind === 'measure'
}

const lent = (lender: Quantity, bare: Quantity): Quantity => {
  const state = bare.unit === 'person' && bare.kind === 'bare' ? bare.concept : undefined
  const concept = state === undefined ? lender.concept || bare.concept : `${withoutState(lender)} ${state}`
  return { ...bare, unit: lender.unit, concept, kind: lender.kind, carriedFrom: lender.start, ...(lender.noun && { noun: lender.noun }) }
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
    // "280 million of the 1.5 billion shekels"; but "thousands of $12-an-hour workers" are no dollars.
    const forward =
      next &&
      (quantity.suspended ||
        (quantity.partitive && /^\s*of\s+(?:the|its|their|our|his|her|those|these|a)\b/.test(sight.text.slice(quantity.end, next.start))) ||
        /^\s*(?:or|and|to)\s*$/.test(sight.text.slice(quantity.end, next.start)))
    if (forward && (quantity.suspended ? next.kind !== 'bare' : lends(next, quantity) && next.start - quantity.end < 40)) {
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
  quantity.unit !== '' && quantity.unit !== 'person' && tokenFrom(tokens, quantity.start) > 0

/** How many sentences back the noun of a number is looked for: the question, and what was said between. */
const ANSWER_REACH = 6

export interface SentenceQuantities {
  readonly sentence: Sentence
  readonly quantities: readonly Quantity[]
}

/**
 * Gives a number that has no noun in its sentence one from the sentences before: an answer ("Ten.", "Less than 10.") that of the question,
 * any other ("the ministry put it at 57") that of the last number of about its size, or else of the last that counts people.
 */
export const carriedOver = (text: string, sentences: readonly SentenceQuantities[]): SentenceQuantities[] => {
  const done: SentenceQuantities[] = []
  for (const { sentence, quantities } of sentences) {
    const reach = done.slice(-ANSWER_REACH)
    const given: Quantity[] = []
    for (const quantity of quantities) {
      const waits = quantity.kind === 'bare' && quantity.unit === '' && quantity.concept === '' && isWhole(quantity)
      const lender = waits
        ? lenderOf(text, [...reach, { sentence, quantities: given.slice(-LENDER_REACH) }], quantity, isAnswer(sentence, quantity))
        : undefined
      given.push(lender ? { ...quantity, ...lender } : quantity)
    }
    done.push({ sentence, quantities: given })
  }
  return done
}

type Lent = Pick<Quantity, 'unit' | 'concept' | 'kind' | 'noun' | 'carriedFrom'>

/** Numbers of one series seldom lie further apart than three times; in one sentence more may. */
const SERIES_SPREAD = 3
const SENTENCE_SPREAD = 30

const isAlike = (one: Quantity, other: Quantity, spread: number): boolean =>
  (one.low === 0 && other.low === 0) ||
  (one.high > 0 && other.high > 0 && one.high <= other.high * spread && other.high <= one.high * spread)

const lenderOf = (text: string, reach: readonly SentenceQuantities[], quantity: Quantity, answer: boolean): Lent | undefined => {
  const lend = ({ unit, concept, kind, noun, start }: Quantity): Lent => ({
    unit,
    concept,
    kind,
    carriedFrom: start,
    ...(noun && { noun }),
  })
  const able = (one: Quantity): boolean => lends(one, quantity) || (answer && one.kind === 'duration')
  // Tallies first: where people are counted, a number alone is another count of them.
  if (!answer) {
    for (let i = reach.length - 1; i >= 0; i--) {
      const tally = reach[i]!.quantities.findLast((one) => able(one) && isTally(one.concept) && isAlike(one, quantity, SERIES_SPREAD))
      if (tally) return lend(tally)
    }
  }
  for (let i = reach.length - 1; i >= 0; i--) {
    const { sentence, quantities } = reach[i]!
    const asking = answer ? asked(text, sentence) : undefined
    if (asking) return asking
    const last = quantities.findLast((one) => able(one) && (answer || isAlike(one, quantity, SERIES_SPREAD)))
    if (last) return lend(last)
  }
  return undefined
}

/** Is the sentence short, or does it end with the number? */
const isAnswer = ({ tokens, end }: Sentence, quantity: Quantity): boolean => tokens.length <= 8 || end - quantity.end <= 2

/** What "how many" asks after. */
const asked = (text: string, { tokens }: Sentence): Lent | undefined => {
  const at = tokens.findIndex((token, i) => /^many$/i.test(token.text) && /^how$/i.test(tokens[i - 1]?.text ?? ''))
  const noun = at < 0 ? undefined : countedNoun(tokens, at + 1, () => [], tokens.at(-1)!.end)
  if (!noun) return undefined
  const span = tokenSpan(tokens, noun.from, noun.to)
  const state = stateAfter(tokens, noun.to)?.word
  const words = cut(text, span).replace(/\s+/g, ' ')
  return { unit: unitOf(tokens[noun.head]!), concept: state === undefined ? words : `${words} ${state}`, kind: 'count', noun: span }
}
