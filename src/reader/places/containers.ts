import type { Span } from '../../text/span.ts'
import type { Candidate } from '../gazetteer/gazetteer.ts'

/** Is the first place inside the second, by country, division or county? */
export const isWithin = (inner: Candidate, outer: Candidate): boolean => {
  if (inner.index === outer.index || inner.kind === 'country' || inner.kind === 'continent') return false
  switch (outer.kind) {
    case 'country':
      return inner.country === outer.country
    case 'division':
      return inner.kind !== 'division' && inner.country === outer.country && inner.division === outer.division
    case 'county':
      return (
        inner.kind !== 'division' &&
        inner.kind !== 'county' &&
        inner.country === outer.country &&
        inner.division === outer.division &&
        kilometres(inner, outer) < 80
      )
    case 'region':
      return inner.kind !== 'region' && (outer.country === '' || inner.country === outer.country) && kilometres(inner, outer) < 250
    default:
      return false
  }
}

/** Great-circle distance. */
export const kilometres = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number => {
  const radians = Math.PI / 180
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(half))
}

/** A name in the text and the places that bear it. */
interface Named extends Span {
  readonly candidates: readonly Candidate[]
}

/** The names that say where another lies, by what stands between the two: its index in the list of toponyms, with the other's. */
export interface Containment {
  readonly inner: number
  readonly outer: number
}

const direction =
  '(?:the )?(?:(?:far |south|north|east|west|southern|northern|eastern|western|central|rural|coastal|upper|lower|mid)[- ]?)*'
const between: readonly RegExp[] = [
  /^, ?$/, // Paris, Texas
  /^,? ?\($/, // Paris (Texas)
  new RegExp(`^,? in ${direction}$`), // Paris in Texas
  new RegExp(
    `^,? (?:a|an|the) [a-z -]{0,40}(?:city|town|village|suburb|county|province|region|district|state|capital|community|port|area|island)[a-z ]{0,20} (?:in|of) ${direction}$`,
  ),
  new RegExp(`^(?: county| region| province| district)?,? in ${direction}$`),
]
const outerFirst: readonly RegExp[] = [
  /^['’]s? (?:[a-z]+ ){0,3}$/, // China's Hunan, Turkey's western Izmir
  /^(?: [a-z-]+){0,2} (?:city|town|village|suburb|province|region|district|state|capital|port|island|resort)(?: city)? of $/, // the Syrian town of Idlib
  /^ (?:city|town|village|province|region|capital|port)(?: city)? $/, // the Turkish city Izmir
]

/** Pairs of neighbouring names of which one is said to hold the other, and may. */
export const findContainments = (text: string, toponyms: readonly Named[]): Containment[] => {
  const found: Containment[] = []
  const mayHold = (inner: number, outer: number): boolean =>
    toponyms[outer]!.candidates.some(
      (o) =>
        (o.kind === 'country' || o.kind === 'division' || o.kind === 'county' || o.kind === 'region') &&
        toponyms[inner]!.candidates.some((i) => isWithin(i, o)),
    )
  for (let i = 0; i + 1 < toponyms.length; i++) {
    const gap = text.slice(toponyms[i]!.end, toponyms[i + 1]!.start)
    if (gap.length > 90 || gap.includes('\n')) continue
    const closed = /^(?:[,.;:)]|$| [—–-])/.test(text.slice(toponyms[i + 1]!.end, toponyms[i + 1]!.end + 2))
    // "ties with Russia, U.S. officials said" tells nothing of a town called Russia
    if (!closed && toponyms[i]!.candidates.some((c) => c.kind === 'country')) continue
    if (between.some((p) => p.test(gap)) && mayHold(i, i + 1)) found.push({ inner: i, outer: i + 1 })
    else if (outerFirst.some((p) => p.test(gap)) && mayHold(i + 1, i)) found.push({ inner: i + 1, outer: i })
  }
  return found
}
