/** Authority: on whose word a statement rests, from whoever put it before the reader back to whoever is first responsible. Pure; storage is elsewhere. */
import type { Attribution, Reading } from '../reader/reading.ts'
import type { Chain, ChainLink } from './authority/chain.ts'
import { knownFrom } from './authority/known.ts'
import { carriersOf, outletLink } from './authority/outlets.ts'
import { speakerLinks } from './authority/speakers.ts'
import { takenFrom } from './authority/taken.ts'
import type { Source } from './sources.ts'

export type { Chain, ChainLink, Taken } from './authority/chain.ts'

/**
 * A chain for every statement, by article and in text order; those in `wrongSpeakers` ("article#attribution") are nobody's. The same set of readings and
 * sources gives the same chains, whatever their order.
 */
export function chainsOf(
  readings: readonly Reading[],
  sources: readonly Source[],
  wrongSpeakers: ReadonlySet<string> = new Set(),
): Chain[] {
  const known = knownFrom(readings, sources)
  const chains = readings
    .map((reading) => heeding(reading, wrongSpeakers))
    .toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1))
    .flatMap((reading) => {
      const byId = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
      const told = new Map(reading.attributions.map((attribution) => [attribution, speakerLinks(reading, attribution, known)] as const))
      const outlet = outletLink(reading, known)
      // Whoever told the outlet itself came to it by no agency, in all that the report has of them.
      const ownSpeakers = new Set(
        [...told.values()].flatMap((links) =>
          links.some(({ toldTo }) => toldTo !== undefined && toldTo === outlet?.source)
            ? links.flatMap(({ link }) => link?.source ?? [])
            : [],
        ),
      )
      return reading.attributions.map((attribution) => {
        const said = aroundOf(attribution, byId).flatMap((one) => told.get(one) ?? [])
        const isOwn = said.some(({ link }) => link?.source !== undefined && link.source !== outlet?.source && ownSpeakers.has(link.source))
        const carriers = isOwn || isHeadline(reading, attribution) ? [] : carriersOf(reading, attribution, known)
        const links = distinct([...(outlet ? [outlet] : []), ...carriers, ...said.flatMap(({ link }) => link ?? [])])
        return { reading, attribution, links }
      })
    })
  const taken = takenFrom(chains, known)
  return chains.map(({ reading, attribution, links }, i) => {
    const from = taken[i]
    const speakers = [...new Set(attribution.speakers.flatMap((speaker) => known.sourceAt(reading.article.id, speaker)?.id ?? []))]
    return { statement: `${reading.article.id}#${attribution.id}`, speakers, links, ...(from && { taken: from }) }
  })
}

/** The reading without the speakers that people marked wrong. */
const heeding = (reading: Reading, wrongSpeakers: ReadonlySet<string>): Reading => {
  const isWrong = ({ id }: Attribution): boolean => wrongSpeakers.has(`${reading.article.id}#${id}`)
  if (wrongSpeakers.size === 0 || !reading.attributions.some(isWrong)) return reading
  return { ...reading, attributions: reading.attributions.map((one) => (isWrong(one) ? { ...one, speakers: [] } : one)) }
}

/** The statement and those around it, the outermost first. */
const aroundOf = (attribution: Attribution, byId: ReadonlyMap<string, Attribution>): Attribution[] => {
  const around: Attribution[] = []
  for (let at: Attribution | undefined = attribution; at && !around.includes(at); at = byId.get(at.within ?? '')) around.unshift(at)
  return around
}

/** An outlet writes its own headlines. */
const isHeadline = ({ article: { sections } }: Reading, { content: [first] }: Attribution): boolean =>
  first !== undefined && sections.some(({ kind, start, end }) => kind === 'headline' && start <= first.start && first.start < end)

/** Each source once, where it stands first, with all the words that show it; the unnamed by their words. */
const distinct = (links: readonly ChainLink[]): ChainLink[] => {
  const found = new Map<string, ChainLink>()
  for (const link of links) {
    const key = link.source ?? `“${link.name.toLowerCase()}”`
    const known = found.get(key)
    const more = known ? link.spans.filter(({ start, end }) => !known.spans.some((span) => span.start === start && span.end === end)) : []
    found.set(key, known ? { ...known, spans: [...known.spans, ...more] } : link)
  }
  return [...found.values()]
}
