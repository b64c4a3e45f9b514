import type { Placed } from './placed.ts'
import { RETRACTS } from './reply-words.ts'
import { type Found, namesOutlet, type Scene } from './scene.ts'

/** "The Observer retracts that report", "I gave a date and I could not keep it": and what is taken back. */
export function retracts(reply: Placed, scene: Scene): Found | undefined {
  if (reply.isQuestion || !RETRACTS.test(`${reply.cue} ${reply.said}`)) return undefined
  const promised = [...scene.article.slice(0, reply.order), ...scene.article.slice(reply.order + 1)]
    .filter((one) => one.attribution.act === 'promise' && one.voice.sources.some((id) => reply.voice.sources.includes(id)))
    .concat(scene.own(reply).filter(({ attribution }) => attribution.act === 'promise'))[0]
  if (promised && /could not keep/i.test(reply.said))
    return { kind: 'retracts', answers: [promised], reason: 'the promise that was not kept', score: 0.75 }
  const told = scene.alike
    .to(reply)
    .filter(
      ({ statement, share, words }) =>
        statement.article !== reply.article &&
        words >= 2 &&
        share >= 0.4 &&
        (namesOutlet(reply, statement) || (reply.outlet !== undefined && statement.outlet === reply.outlet)),
    )
  return told[0] && { kind: 'retracts', answers: [told[0].statement], reason: 'the outlet takes back what it had reported', score: 0.7 }
}
