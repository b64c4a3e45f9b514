import { compare } from '../../text/order.ts'
import { sharedRun } from '../utterances/runs.ts'
import { isBefore } from './alike.ts'
import { isInside, type Placed, speaksOf } from './placed.ts'
import { LOOSELY_SAID, LOWERS, MISTRANSLATED, NEVER_FALLS, OWN_MISTAKE, WAS_WRONG } from './reply-words.ts'
import { type Found, isOther, type Scene } from './scene.ts'

/** A longer statement says many things, and has words of correction for others. In telling words. */
const SHORT = 40
/** Of what an outlet tells again of its report, so much stands there. */
const SHARE = 0.4
/** A correction repeats one's own words in a stretch of at least so many. */
const RUN = 4

/** "lowered its count to 43 from 47", "I said 14. The gauge was wrong", "speaking in round numbers": and what stood before. */
export function corrects(reply: Placed, scene: Scene): Found | undefined {
  if (reply.isQuestion || reply.attribution.act === 'ask' || reply.telling.size > SHORT) return undefined
  if (reply.inCorrection) return outletsOwn(reply, scene)
  return ownFigure(reply, scene) ?? looselySaid(reply, scene) ?? ownWords(reply, scene)
}

/** The speaker, or the body, had given a number that it now takes back for another. */
function ownFigure(reply: Placed, scene: Scene): Found | undefined {
  const words = `${reply.cue} ${reply.said}`
  const isLowered = LOWERS.test(words) && NEVER_FALLS.test(words)
  // In brackets the report corrects, not whoever it quotes.
  if (!isLowered && !WAS_WRONG.test(reply.said.replace(/\([^)]*\)?/g, ''))) return undefined
  const numbers = reply.figures.filter(({ bound }) => bound !== 'up' && bound !== 'down')
  if (new Set(numbers.map(({ low }) => low)).size < 2) return undefined
  const own = scene.own(reply).filter(({ telling }) => telling.size <= SHORT)
  for (const figure of numbers.slice(isLowered ? 1 : 0)) {
    const given = own.filter(
      (one) =>
        one.figures.some(({ low, high }) => low === figure.low && high === figure.high) &&
        (isLowered ? NEVER_FALLS.test(`${one.cue} ${one.said}`) : scene.alike.between(reply, one).words >= 2),
    )
    const told = given.some(({ inHeadline }) => !inHeadline) ? given.filter(({ inHeadline }) => !inHeadline) : given
    const first = told.toSorted(
      (a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.article, b.article) || a.order - b.order,
    )[0]
    if (first) return { kind: 'corrects', answers: [first], reason: 'the number that it gives up', score: isLowered ? 0.85 : 0.75 }
  }
  return undefined
}

/** Somebody else's words were loose. */
function looselySaid(reply: Placed, scene: Scene): Found | undefined {
  if (!LOOSELY_SAID.test(reply.said)) return undefined
  const said = scene.article.slice(0, reply.order).findLast((one) => isOther(reply, one) && speaksOf(reply, one))
  return said && { kind: 'corrects', answers: [said], reason: 'it says how that was meant', score: 0.7 }
}

/** "I said sixteen", after one's words were called mistranslated. */
export function meant(reply: Placed, scene: Scene): Found | undefined {
  const last = scene.article[reply.order - 1]
  const found = last && MISTRANSLATED.test(last.said) ? scene.found.get(last.key) : undefined
  if (!found || reply.figures.length === 0 || !/\bI (?:said|meant)\b/.test(reply.said)) return undefined
  return { kind: 'corrects', answers: found.answers, reason: 'it says what had been said', score: 0.6 }
}

/** "I said that we were not warned. I am now told …" */
function ownWords(reply: Placed, scene: Scene): Found | undefined {
  if (!/\bI (?:said|gave|told)\b/.test(reply.said) || !OWN_MISTAKE.test(reply.said)) return undefined
  const said = scene.own(reply).filter((one) => {
    if (one.telling.size > SHORT) return false
    const run = sharedRun(reply.words, one.words)
    return run.words >= RUN && run.telling > 0 && !/\bI said\b/.test(one.said)
  })
  const first = said.at(-1)
  return first && { kind: 'corrects', answers: [first], reason: 'it repeats those words to put them right', score: 0.65 }
}

/** "A report published on 12 March said": as an outlet writes of its own. */
const PRINTED = /\b(?:report|article|story|item|broadcast|bulletin|headline|edition)\b/i

/** A correction that an outlet prints: of what its report had said, told again right before it, or with the number given there. */
function outletsOwn(reply: Placed, scene: Scene): Found | undefined {
  const recalled = scene.article
    .slice(0, reply.order)
    .findLast((one) => one.inCorrection && one.attribution.previous && (one.outer.length > 0 || PRINTED.test(one.source)))
  // What it recalls, and that it is sorry, corrects nothing.
  const isRecalling = PRINTED.test(reply.source) || (reply.outlet !== undefined && reply.source.includes(reply.outlet))
  if (recalled && !isRecalling && !isInside(reply, recalled)) {
    const reported = scene.alike
      .to(recalled)
      .find(({ statement, share }) => statement.article !== reply.article && isOfOutlet(statement, reply) && share >= SHARE)?.statement
    return { kind: 'corrects', answers: [reported ?? recalled], reason: 'the outlet puts right what it had reported', score: 0.7 }
  }
  const own = reply.figures
    .flatMap(({ low, high }) => scene.alike.withFigure({ low, high }))
    .filter(
      (one) =>
        one.article !== reply.article &&
        isOfOutlet(one, reply) &&
        isBefore(one, reply) &&
        one.folded !== reply.folded &&
        !reply.folded.includes(one.folded),
    )
  return own[0] && { kind: 'corrects', answers: [own[0]], reason: 'the outlet puts right a number that it had reported', score: 0.8 }
}

const isOfOutlet = (one: Placed, reply: Placed): boolean => one.outlet !== undefined && one.outlet === reply.outlet
