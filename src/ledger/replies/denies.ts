import type { Placed } from './placed.ts'
import { ASKS_YES_OR_NO, DENIES_TOO, DENIES_WHOLLY, MISTRANSLATED, NEGATES, NO, SOMETHING_SAID } from './reply-words.ts'
import { before, type Found, isOther, isSame, namesOutlet, questionBefore, type Scene } from './scene.ts'

/** In characters: a turn denies at its head. */
const HEAD = 200
/** "My words were mistranslated" is a short statement; a speech has the word in passing. In telling words. */
const SHORT = 25
/** Two words tell that a claim is turned round only where it says little else. In telling words. */
const SHORT_CLAIM = 8
/** How near a statement must stand that "there is no such plan" means, in statements. */
const NEAR = 3
/** Of what a denial tells, so much must stand in what it answers. */
const SHARE = 0.4
const SHARE_ELSEWHERE = 0.5

/** "denied that …", "there is no such plan", "No.": and what of. */
export function denies(reply: Placed, scene: Scene): Found | undefined {
  const { attribution, said } = reply
  if (reply.isQuestion) return undefined
  const question = questionBefore(reply, scene)
  if (question) {
    const isNo = ASKS_YES_OR_NO.test(question.said) && NO.test(said)
    return isNo || DENIES_WHOLLY.test(said.slice(0, HEAD / 2))
      ? { kind: 'denies', answers: [question], reason: 'it says no to that question', score: 0.7 }
      : undefined
  }
  if (attribution.negated && attribution.act === 'deny') return undefined
  if (MISTRANSLATED.test(said)) return reply.telling.size <= SHORT ? ownWords(reply, scene) : undefined
  if (attribution.act === 'deny' && attribution.kind !== 'direct') return SOMETHING_SAID.test(said) ? likest(reply, scene) : undefined
  if (reply.isTurn) return undefined
  return again(reply, scene) ?? opposite(reply, scene)
}

/** What the denial repeats of another's words. */
function likest(reply: Placed, scene: Scene): Found | undefined {
  const likely = scene.alike.to(reply).filter(({ statement, share, words }) => {
    if (!isOther(reply, statement) || isReplyOrQuestion(statement, scene)) return false
    if (DENIES_TOO.test(`${statement.cue} ${statement.said}`)) return false
    const isNamed = namesOutlet(reply, statement)
    const isHere = statement.article === reply.article
    return words >= (isNamed ? 2 : 3) && share >= (isNamed ? 0.3 : isHere ? SHARE : SHARE_ELSEWHERE)
  })
  const best = likely.find(({ statement }) => namesOutlet(reply, statement)) ?? likely[0]
  if (!best) return undefined
  const reason = namesOutlet(reply, best.statement) ? 'it names that outlet, and repeats its words' : 'it repeats those words'
  return { kind: 'denies', answers: [best.statement], reason, score: Math.min(0.95, 0.5 + best.share / 2) }
}

const isReplyOrQuestion = ({ key, attribution }: Placed, { found }: Scene): boolean =>
  attribution.act === 'ask' || attribution.act === 'deny' || found.get(key)?.kind === 'denies' || attribution.act === 'decline'

/** A denial goes on in its speaker's own words: "There were never sixty", "There is no such plan". */
function again(reply: Placed, scene: Scene): Found | undefined {
  if (!NEGATES.test(reply.said)) return undefined
  const isWhole = DENIES_WHOLLY.test(reply.said.slice(0, HEAD))
  for (let back = 1; back <= NEAR; back++) {
    const one = scene.article[reply.order - back]
    const found = one && scene.found.get(one.key)
    if (!one || found?.kind !== 'denies') continue
    const goesOn = back === 1 && isSame(one, reply) && one.paragraph === reply.paragraph
    if (isWhole || (goesOn && scene.alike.between(reply, one).words > 0))
      return { ...found, reason: 'it goes on from the denial before it', score: found.score * 0.9 }
  }
  return undefined
}

/** The words of the statement before it, with a "not". */
function opposite(reply: Placed, scene: Scene): Found | undefined {
  const says = NEGATES.exec(reply.said)
  if (!says || reply.words.length > 20 || /\bmean(?:s|t)?\b/.test(reply.cue)) return undefined
  const said = before(reply, scene, NEAR).find((one) => {
    const { words, share } = scene.alike.between(reply, one)
    const isEnough = words >= 3 || (words === 2 && one.telling.size <= SHORT_CLAIM)
    return isEnough && share === 1 && !NEGATES.test(one.said) && one.attribution.act !== 'ask'
  })
  return said && { kind: 'denies', answers: [said], reason: 'it says the opposite in the same words', score: 0.75 }
}

/** One's own words, in the last report of somebody else's that had them: its first quotation. */
function ownWords(reply: Placed, scene: Scene): Found | undefined {
  const own = scene.own(reply)
  const last = own[0]?.article
  const told = own.filter(({ article }) => article === last)
  const said = told.filter(({ attribution }) => attribution.kind === 'direct').at(-1) ?? told.at(-1)
  return said && { kind: 'denies', answers: [said], reason: 'the speaker says that these words were not meant so', score: 0.6 }
}
