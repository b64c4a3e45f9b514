import { type Placed, speaksOf } from './placed.ts'
import {
  ASKS_FOR_COVER,
  ASKS_TO_BE_TOLD,
  DECLINES,
  DECLINES_TO_SPEAK,
  DECLINING_CUE,
  FOR_AN_INTERVIEW,
  MEANS_A_FIGURE,
  MEANS_SPEECH,
  NO,
} from './reply-words.ts'
import { before, type Found, isSame, questionBefore, type Scene } from './scene.ts'

/** A turn declines at its head, or goes on to answer. In characters. */
const HEAD = 160
/** What is said of somebody who declines to comment stands so near, in statements. */
const NEAR = 4
/** Words of one topic. */
const TOPIC = 2
/** What is declined may stand in the cue: "would not comment on", "declined to discuss". */
const DECLINING_VERB = /^.*\b(?:declin\w+|refus\w+|not|cannot|\w+n't)(?=\s|$)/i
/** Points at what stands before it: "nor deny it", "would not say when", "would not give a figure". */
const POINTS = /^\W*(?:(?:nor|or) (?:deny|confirm) )?(?:it|that|this|when|why|how|how many|a figure|a number|a date)\W*$/i

/** "declined to comment", "would not be drawn on the new toll", "I'm not going to get into that": and on what. */
export function declines(reply: Placed, scene: Scene): Found | undefined {
  const { said } = reply
  if (ASKS_FOR_COVER.test(said)) return undefined
  const question = questionBefore(reply, scene)
  if (question) {
    return DECLINES.test(said.slice(0, HEAD)) || (ASKS_TO_BE_TOLD.test(question.said) && NO.test(said))
      ? { kind: 'declines', answers: [question], reason: 'it declines to answer that question', score: 0.8 }
      : undefined
  }
  if (reply.isTurn || !isDeclining(reply)) return undefined
  const last = scene.article[reply.order - 1]
  if (last && isSame(last, reply) && scene.found.get(last.key)?.kind === 'declines') return undefined
  const earlier = before(reply, scene).filter((one) => scene.found.get(one.key)?.kind !== 'declines')
  const pointed = POINTS.test(said) ? earlier.find(({ paragraph }) => paragraph === reply.paragraph) : undefined
  if (pointed) return { kind: 'declines', answers: [pointed], reason: 'that stands right before it', score: 0.6 }
  const wordsWith = (one: Placed): number => scene.alike.between(reply, one).words
  const wantsFigure = MEANS_A_FIGURE.test(said)
  const isMeant = (one: Placed): boolean =>
    wantsFigure ? one.figures.some(({ previous }) => !previous) : MEANS_SPEECH.test(said) || wordsWith(one) >= TOPIC
  const [named, ...others] = earlier.filter((one) => speaksOf(reply, one) && isMeant(one))
  // "The governor's figures": all that were just told.
  const answers = named && [named, ...others.filter(({ paragraph }) => wantsFigure && paragraph === named.paragraph)]
  if (answers) return { kind: 'declines', answers, reason: 'it speaks of whoever said that', score: 0.8 }
  const needed = Math.min(TOPIC, wordsWith(reply))
  const ofThem = earlier.find((one) => reply.order - one.order <= NEAR && speaksOf(one, reply) && wordsWith(one) >= needed)
  return ofThem && { kind: 'declines', answers: [ofThem], reason: 'that was said of them', score: 0.7 }
}

/** Will its speaker say nothing? Not of one of whom the reader took the subject for what is declined. */
function isDeclining({ attribution, said, source, cue }: Placed): boolean {
  if (FOR_AN_INTERVIEW.test(said)) return false
  if (attribution.act === 'decline')
    return attribution.source.length > 0 && (DECLINES_TO_SPEAK.test(said) || DECLINES_TO_SPEAK.test(cue.replace(DECLINING_VERB, '')))
  return DECLINES.test(said.slice(0, HEAD)) || DECLINING_CUE.test(`${source.slice(-HEAD)} ${cue}`)
}
