import { NUMBER_NOUNS } from '../english/states.ts'
import type { Extent } from './ranges.ts'
import { type Sight, tagOf, tokenFrom } from './sight.ts'

/** Nobody in the news is older. */
const OLDEST = 122

const PERSON = /^(?:he|she|who|i)$/
const BE = /^(?:am|is|was|be|been|turn|turns|turned|turning|were)$/

/** May the piece end a person's name? */
const endsName = (sight: Sight, at: number): boolean => {
  const piece = sight.pieces[at]
  if (piece?.kind !== 'word' || !/^\p{Lu}/u.test(piece.text)) return false
  const token = sight.tokens[tokenFrom(sight.tokens, piece.start)]
  if (token?.name !== undefined) return token.name === 'PERSON'
  const tag = tagOf(sight, piece)
  return tag === '' || tag === 'NNP'
}

/**
 * Is a bare number somebody's age: "Smith, 34, said", "aged 18 to 34", "over the age of 21", "she was 10"?
 * `counted` says that a noun follows which it could count.
 */
export const isAge = (sight: Sight, extent: Extent, counted: boolean): boolean => {
  const { pieces } = sight
  if (
    extent.unit ||
    extent.low < 0 ||
    extent.high > OLDEST ||
    extent.form === 'vague' ||
    extent.form === 'fraction' ||
    !Number.isInteger(extent.low)
  )
    return false
  const key = (at: number): string => pieces[at]?.key ?? ''
  let at = extent.opens - 1
  while (/^(?:about|around|over|under|at|least|between|from|than|more|only|just|or)$/.test(key(at))) at--
  if (/^(?:aged|ages)$/.test(key(at)) || (key(at) === 'age' && /^(?:the|at|of|to|by|under|over|from)$/.test(key(at - 1)))) return true
  if (key(at) === 'of' && /^ages?$/.test(key(at - 1))) return true
  // "a woman of 91"
  if (
    key(at) === 'of' &&
    !counted &&
    /^(?:man|woman|boy|girl|child|mother|father|pensioner|student|widow|widower|veteran)$/.test(key(at - 1))
  )
    return true
  const after = pieces[extent.last]
  const closes = after === undefined || /^[,.;)—]$/.test(after.key)
  // "a Norwegian surgeon of 61 who …"
  if (
    key(at) === 'of' &&
    !counted &&
    /(?:er|or|ist|ian|eon|man)$/.test(key(at - 1)) &&
    !NUMBER_NOUNS.has(key(at - 1)) &&
    (after?.key === 'who' || after?.key === ',')
  )
    return true
  const named = sight.tokens[tokenFrom(sight.tokens, pieces[extent.first - 2]?.start ?? 0)]?.name === 'PERSON'
  if (key(extent.first - 1) === ',' && closes && (after?.key !== '.' || named) && extent.opens === extent.first && extent.low > 0) {
    // "Skaggs, 27, was"; not "On Oct. 5, 12, …", nor the second of "Smith, 34, 12, …".
    return endsName(sight, extent.first - 2)
  }
  // "people under 30", "men over 45 who …"
  const young = /^(?:under|over)$/.test(key(extent.first - 1)) && /^NNP?S$/.test(tagOf(sight, pieces[extent.first - 2]))
  if (
    young &&
    extent.low < 100 &&
    /^(?:people|americans|adults|children|voters|men|women|girls|boys|kids|patients|workers|players|males|females|citizens|residents|drivers|students|those|anyone)$/.test(
      key(extent.first - 2),
    )
  )
    return true
  if (counted || !BE.test(key(at))) return false
  const turning = key(at).startsWith('turn')
  let subject = at - 1
  while (/^(?:will|would|be|has|had|have|been|now|to|is|was|soon|still|already|just)$/.test(key(subject))) subject--
  const follows = closes || /^(?:by|when|and|at|years|old|in|on|next|this|last|with|but)$/.test(after.key)
  return follows && (PERSON.test(key(subject)) || (turning && endsName(sight, subject)))
}
