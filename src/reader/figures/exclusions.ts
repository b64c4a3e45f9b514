import { cut } from '../../text/span.ts'
import { HYPHENED_NOUNS, INDICES, LABELS, LOOSE_LABELS, MONTHS, STREETS } from '../english/number-traps.ts'
import type { Amount } from './amounts.ts'
import { joins, type Piece } from './pieces.ts'
import { type Sight, spanOf, tagOf, tokenFrom } from './sight.ts'

const isUpper = (piece: Piece | undefined): boolean => piece !== undefined && /^\p{Lu}/u.test(piece.text)
const isWord = (piece: Piece | undefined): boolean => piece?.kind === 'word'

/** A number of four bare digits between these is a year unless something says what it counts. */
const YEARS = [1600, 2099] as const
const isYear = ({ pieces }: Sight, amount: Amount): boolean =>
  amount.unit === undefined &&
  amount.low >= YEARS[0] &&
  amount.high <= YEARS[1] &&
  amount.form === 'digits' &&
  /^\d{4}$/.test(pieces[amount.first]!.text) &&
  /^\d{2,4}$/.test(pieces[amount.last - 1]!.text)

/** A date or a time of day, as found by the stage before. "Nine days later" still counts nine days; "two years ago" is a date. */
const isTime = (sight: Sight, amount: Amount): boolean => {
  const span = spanOf(sight, amount.first, amount.last)
  return sight.times(span).some((time) => {
    const lasts = amount.unit?.kind === 'duration' || amount.age
    if (lasts) return time.type === 'DATE' && /\bago\b/i.test(cut(sight.text, { start: time.start, end: Math.max(time.end, span.end + 4) }))
    return amount.unit === undefined && (time.type === 'DATE' || time.type === 'TIME') && !/,\d{3}/.test(cut(sight.text, span))
  })
}

/** Dates and clock times by their shape, for what the times stage left. */
const isDateShape = (sight: Sight, amount: Amount): boolean => {
  const { pieces } = sight
  const before = pieces[amount.first - 1]
  const after = pieces[amount.last]
  if (amount.unit !== undefined && amount.unit.kind !== 'length') return false
  const month = isWord(before) ? before : before?.key === '.' ? pieces[amount.first - 2] : undefined
  if (amount.low <= 31 && month && isUpper(month) && MONTHS.has(month.key) && month.key !== 'may') return true
  if (amount.low <= 31 && month && isUpper(month) && month.key === 'may' && amount.form === 'digits' && tagOf(sight, month) !== 'MD')
    return true
  if (amount.low <= 31 && after && isUpper(after) && MONTHS.has(after.key) && amount.form === 'digits') return true
  if (
    (before?.key === ':' && before.glued && pieces[amount.first]!.glued) ||
    (after?.key === ':' && after.glued && pieces[amount.last + 1]?.glued)
  )
    return true
  if (after && /^(?:a\.m\.|p\.m\.|am|pm|o'clock|gmt|utc|edt|est|pdt|pst|cet|bst)$/.test(after.key)) return true
  if (after && /^[ap]$/.test(after.key) && pieces[amount.last + 1]?.key === '.' && /^m$/.test(pieces[amount.last + 2]?.key ?? ''))
    return true
  if (
    /^\d{1,2}\.\d\d$/.test(pieces[amount.first]!.text) &&
    /^(?:this|that|in|tonight)$/.test(after?.key ?? '') &&
    /^(?:morning|afternoon|evening|the)$/.test(pieces[amount.last + 1]?.key ?? '')
  )
    return true
  return before?.key === "'" || before?.key === '’'
}

/** Characters of a token that are looked at: enough to know a web address. */
const LONGEST_ADDRESS = 300

/** Part of a longer code: "F-16", "S22", "2.0.1", "202-456-1414", "#7", a web address. */
const isCode = (sight: Sight, amount: Amount): boolean => {
  const { pieces, text } = sight
  const first = pieces[amount.first]!
  const before = pieces[amount.first - 1]
  if (amount.form === 'digits' && first.kind === 'digits' && first.glued && before) {
    if (/^["'“]$/.test(before.text) && pieces[amount.first - 2]?.key === '=') return true
    if (before.kind === 'word' || before.kind === 'digits' || /^[#@_./&]$/.test(before.key)) return true
    const tied = pieces[amount.first - 2]
    if (before.key === '-' && before.glued && tied?.kind === 'word' && !/^(?:minus|sub|to|plus|over|under)$/.test(tied.key)) return true
  }
  const after = pieces[amount.last]
  if (
    amount.form === 'digits' &&
    amount.unit === undefined &&
    after?.glued &&
    (after.kind === 'word' || after.kind === 'digits' || /^[/_@]$/.test(after.key))
  )
    return true
  if (isChain(pieces, amount)) return true
  const token = sight.tokens[tokenFrom(sight.tokens, first.start)]
  return (
    token !== undefined &&
    token.start <= first.start &&
    /^(?:https?:|www\.)|@|^#|\w\.(?:com|org|net|gov)\b/i.test(text.slice(token.start, Math.min(token.end, token.start + LONGEST_ADDRESS)))
  )
}

/** Three numbers or more tied by hyphens, or two as telephone numbers have them. */
const isChain = (pieces: readonly Piece[], amount: Amount): boolean => {
  if (amount.form !== 'digits' || amount.unit) return false
  let first = amount.first
  let last = amount.last
  let parts = 1
  while (parts < 3 && first > 1 && joins(pieces, first - 1) && pieces[first - 2]!.kind === 'digits') {
    first -= 2
    parts++
  }
  while (parts < 3 && joins(pieces, last) && pieces[last + 1]!.kind === 'digits') {
    last += 2
    parts++
  }
  if (parts > 2) return true
  const digits = (at: number): number => (/^\d+$/.test(pieces[at]!.text) ? pieces[at]!.text.length : 0)
  return parts === 2 && digits(first) === 3 && digits(last - 1) === 4
}

/** "Planet 9", "Title 42", "S&P 500", "No. 1", "Big 12", "Formula One": the number belongs to a name or a label. */
const isName = (sight: Sight, amount: Amount): boolean => {
  const { pieces } = sight
  if (amount.unit || amount.scale > 1 || amount.form === 'vague' || amount.form === 'fraction') return false
  const at = amount.first
  const first = pieces[at]!
  if (/[,.]\d/.test(first.text)) return false
  let before = pieces[at - 1]
  if (before?.key === '.' && /^nos?$/.test(pieces[at - 2]?.key ?? '')) return true
  if (before?.key === '.' && before.glued) before = pieces[at - 2]
  if (before?.key === '-' && !before.glued) return false
  const after = pieces[amount.last]
  if (isWord(before) && INDICES.has(before!.key) && (isUpper(before) || before!.key === 'p')) return true
  const counted = nounFollows(sight, amount)
  const spelled = amount.form === 'words'
  if (isWord(before) && LABELS.has(before!.key) && !(LOOSE_LABELS.has(before!.key) && counted)) {
    // Plural labels and verbs number nothing; "no 12" without a point is British.
    if (!(before!.key === 'no' && !isUpper(before))) return !counted || isUpper(before)
  }
  const tag = tagOf(sight, before)
  const capital = isWord(before) && /\p{Lu}/u.test(before!.text) && before!.text !== 'Q' && before!.text !== 'I'
  const properBefore = capital && (/^NNPS?$/.test(tag) || (at > 1 && /^(?:|JJ|NN)$/.test(tag)) || (at > 1 && before!.text === 'The'))
  if (!spelled) return properBefore && !counted
  // "Five Star", "the Group of Seven", "Kick Six": a number word in capitals within a sentence.
  const opens = at === 0 || before?.text === 'Q' || /^["“‘'([—:]$/.test(pieces[at - 1]!.text)
  if (!isUpper(first) || opens) return false
  return properBefore || (isUpper(after) && isWord(after) && !after!.glued) || (before?.key === 'of' && isUpper(pieces[at - 2]))
}

/** "two new 737 Max jets": within what another number counts, a number is a model's. */
const isModel = (sight: Sight, amount: Amount): boolean => {
  const { pieces } = sight
  if (amount.form !== 'digits' || amount.unit || !isUpper(pieces[amount.last]) || /,/.test(pieces[amount.first]!.text)) return false
  let at = amount.first - 1
  while (at > amount.first - 4 && /^JJ/.test(tagOf(sight, pieces[at]))) at--
  return at >= 0 && tagOf(sight, pieces[at]) === 'CD'
}

/** A plural common noun right after, or within two words. */
const nounFollows = ({ tokens, pieces }: Sight, amount: Amount): boolean => {
  const from = tokenFrom(tokens, pieces[amount.last - 1]!.end)
  for (let i = from; i < Math.min(from + 3, tokens.length); i++) {
    const { tag, text } = tokens[i]!
    if (tag === 'NNS') return true
    if (tag === '') return /^\p{Ll}+s$/u.test(text)
    if (!/^(?:JJ|NN|VBN|VBG)/.test(tag)) return false
  }
  return false
}

/** "575 Wilbraham Road": a house number. */
const isAddress = ({ pieces }: Sight, amount: Amount): boolean => {
  if (amount.form !== 'digits' || amount.unit || /,/.test(pieces[amount.first]!.text)) return false
  for (let at = amount.last; at < Math.min(amount.last + 4, pieces.length); at++) {
    const word = pieces[at]!
    if (!isUpper(word)) return false
    if (at > amount.last && STREETS.has(word.key)) return true
  }
  return false
}

/** "1. Open the lid", "(2)", "[3]": the number of an item. */
const isItem = ({ pieces }: Sight, amount: Amount): boolean => {
  if (amount.form !== 'digits' || amount.last - amount.first > 1 || amount.low > 99) return false
  const before = pieces[amount.first - 1]
  const after = pieces[amount.last]
  if (before === undefined && after?.glued && /^[.)]$/.test(after.key)) return amount.last + 1 < pieces.length
  return (before?.key === '(' && after?.key === ')') || (before?.key === '[' && before.glued && after?.key === ']')
}

/** "a three-year plan", "a six-speed box", "double-digit": a hyphened number that describes. Units of measure and bodies of people are counted. */
const isDescription = ({ pieces }: Sight, amount: Amount): boolean => {
  if (amount.age) return false
  if (amount.unit) return amount.hyphened && amount.unit.kind === 'duration'
  if (!joins(pieces, amount.last)) return false
  const tied = pieces[amount.last + 1]!
  if (tied.kind === 'digits' || /^(?:to|plus|odd|some|strong)$/.test(tied.key)) return false
  return !(amount.form === 'digits'
    ? amount.low >= 10 && HYPHENED_NOUNS.has(tied.key.replace(/s$/, ''))
    : tied.key === 'cylinder' || tied.key === 'point')
}

/** Is this number no quantity: a date, a year, a clock time, a code, a name, an address, a list's number, a description? */
export const isTrap = (sight: Sight, amount: Amount): boolean =>
  isTime(sight, amount) ||
  isYear(sight, amount) ||
  isDateShape(sight, amount) ||
  isCode(sight, amount) ||
  isName(sight, amount) ||
  isModel(sight, amount) ||
  isAddress(sight, amount) ||
  isItem(sight, amount) ||
  isDescription(sight, amount)
