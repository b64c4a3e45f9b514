import { type Likeness, momentOf } from './alike.ts'
import type { Placed } from './placed.ts'
import { ASKS_YES_OR_NO, NEVER_FALLS, RELIES, RESTATES, STANDS_BY, YES } from './reply-words.ts'
import { before, type Found, isOther, isSame, questionBefore, type Scene } from './scene.ts'

const SHARE = 0.5
/** In telling words. */
const SHORT = 40
/** "that number": the one that stands so near, in statements. */
const NEAR = 2

/** "confirmed a toll of 52", "stood by its account", "Yes.": and what of. */
export function confirms(reply: Placed, scene: Scene): Found | undefined {
  const { attribution, cue, said } = reply
  if (reply.isQuestion) return undefined
  const question = questionBefore(reply, scene)
  if (question)
    return ASKS_YES_OR_NO.test(question.said) && YES.test(said)
      ? { kind: 'confirms', answers: [question], adds: true, reason: 'it says yes to that question', score: 0.7 }
      : undefined
  if (attribution.negated || attribution.speakers.length === 0) return undefined
  if (
    attribution.act === 'confirm' &&
    !RESTATES.test(cue) &&
    !/^(?:if|whether|commitment|support)\b/i.test(said) &&
    reply.telling.size <= SHORT
  )
    return confirmed(reply, scene)
  if (STANDS_BY.test(said) && !reply.isTurn && reply.words.length < 25) return stoodBy(reply, scene)
  return undefined
}

function confirmed(reply: Placed, scene: Scene): Found | undefined {
  const pointed = /^that (?:number|figure|count|toll)\b/i.test(reply.said)
    ? scene.article.slice(Math.max(0, reply.order - NEAR), reply.order).findLast((one) => one.figures.length > 0 && isOther(reply, one))
    : undefined
  if (pointed) {
    // What is told of the number there is no news of it: the first who gave it did so before.
    const first = scene
      .own(pointed)
      .findLast((one) => one.figures.some((figure) => figure.low === pointed.figures[0]!.low && !figure.previous))
    return made(reply, scene, [first ?? pointed], 'the number right before it', 0.75)
  }
  const likely = scene.alike.to(reply).filter(({ statement, share, words, sameFigure }) => {
    if (statement.attribution.act === 'ask' || isReply(statement, scene) || statement.attribution.within === reply.attribution.id)
      return false
    const counts = sameFigure && (words >= 2 || (NEVER_FALLS.test(reply.said) && NEVER_FALLS.test(`${statement.cue} ${statement.said}`)))
    return counts || (reply.figures.length === 0 && words >= 2 && share >= SHARE) || (words >= 4 && share >= 0.75)
  })
  const others = likely.filter(({ statement }) => isOther(reply, statement))
  const best = others.filter(({ sameFigure }) => sameFigure).sort(firstReported)[0] ?? others[0] ?? likely[0]
  if (!best) return pointedAt(reply, scene)
  return made(reply, scene, [best.statement], best.sameFigure ? 'it gives the same number' : 'it repeats those words', 0.5 + best.share / 2)
}

/** "confirmed that nothing had been paid", right after somebody said so. */
function pointedAt(reply: Placed, scene: Scene): Found | undefined {
  if (!/^(?:that )?(?:it|this|that|nothing|none|they)\b/i.test(reply.said)) return undefined
  const said = before(reply, scene, NEAR * 3).find((one) => scene.alike.between(reply, one).words > 0 && one.attribution.act !== 'ask')
  return said && made(reply, scene, [said], 'it repeats what was said right before it', 0.6)
}

const firstReported = (a: Likeness, b: Likeness): number => (momentOf(a.statement) < momentOf(b.statement) ? -1 : 1)

const isReply = ({ key }: Placed, { found }: Scene): boolean => found.has(key)

/** "stood by its account": one's own; "the report was about right": what stands before it. */
function stoodBy(reply: Placed, scene: Scene): Found | undefined {
  if (/\bstands?|stood|standing\b/i.test(STANDS_BY.exec(reply.said)![0])) {
    const own = [...scene.article.filter((one) => one.key !== reply.key && isSame(one, reply)), ...scene.own(reply)]
    const best = own.map((one) => scene.alike.between(reply, one)).filter(({ words }) => words >= 1)[0]
    return best && made(reply, scene, [best.statement], 'it stands by those words', 0.6)
  }
  const last = before(reply, scene, NEAR)[0]
  return last && last.paragraph === reply.paragraph ? made(reply, scene, [last], 'it calls that right', 0.65) : undefined
}

/** Whoever repeats their own word, or says that they have it from the other, adds none. */
function made(reply: Placed, scene: Scene, answers: readonly Placed[], reason: string, score: number): Found {
  const next = scene.article.slice(reply.order, reply.order + 2).filter((one) => isSame(one, reply) && one.paragraph === reply.paragraph)
  const adds = answers.every((one) => isOther(reply, one)) && ![reply, ...next].some(({ said }) => RELIES.test(said))
  return { kind: 'confirms', answers, adds, reason, score: Math.min(0.95, score) }
}
