import type { Attribution, Figure, Reading, Time } from '../../../reader/reading.ts'
import { nameKey } from '../../../text/keys.ts'
import { hull, overlaps, type Span } from '../../../text/span.ts'
import { wordsIn } from '../words.ts'
import type { Change, ChangeKind, Pair } from './change.ts'
import { isSpelling } from './wording.ts'

const HEDGES: Readonly<Record<string, string>> = { '>': 'at least', '<': 'at most', '~': 'about' }

const inside = <T extends Span>(items: readonly T[], span: Span): T[] => items.filter((item) => overlaps(item, span))
const spanOf = ({ start, end }: Span): Span => ({ start, end })

const hedgeKind = (before: string | undefined, after: string | undefined): ChangeKind | undefined => {
  if (before === after) return undefined
  if (after === undefined) return 'hedge-dropped'
  return before === undefined ? 'hedge-added' : 'hedge-changed'
}

const boundOf = ({ bound }: Figure): string | undefined => (bound in HEDGES ? HEDGES[bound] : undefined)
const amount = ({ low, high }: Figure): string => (low === high ? `${low}` : `${low} to ${high}`)
const told = (figure: Figure): string => [boundOf(figure), amount(figure)].filter(Boolean).join(' ')

/** Do two figures count the same thing, by their unit or a word of what they count? */
const isAlike = (a: Figure, b: Figure): boolean => {
  if (a.unit !== '' && a.unit === b.unit) return true
  const words = new Set(nameKey(a.concept).split(' '))
  return nameKey(b.concept)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word))
}

/** Figures of the sentences that stand in both: kept with another hedge, changed, dropped, added. */
export const compareFigures = (origin: Reading, copy: Reading, pairs: readonly Pair[]): Change[] => {
  const elsewhere = new Set(origin.figures.map(amount))
  return [...Map.groupBy(pairs, ({ origin }) => origin.start).values()].flatMap((group) => {
    // Durations are compared as times.
    const before = inside(origin.figures, group[0]!.origin).filter((figure) => inside(origin.times, figure).length === 0)
    const rest = new Set(
      group.flatMap((pair) => inside(copy.figures, pair.copy).filter((figure) => inside(copy.times, figure).length === 0)),
    )
    const changes: Change[] = []
    const take = (match: (other: Figure) => boolean): Figure | undefined => {
      const other = [...rest].find(match)
      if (other) rest.delete(other)
      return other
    }
    const unmatched: Figure[] = []
    for (const figure of before) {
      const other =
        take((one) => one.low === figure.low && one.high === figure.high && isAlike(figure, one)) ??
        take((one) => one.low === figure.low && one.high === figure.high)
      const kind = other && hedgeKind(boundOf(figure), boundOf(other))
      if (!other) unmatched.push(figure)
      else if (kind) changes.push({ kind, origin: spanOf(figure), copy: spanOf(other), detail: `${told(figure)} became ${told(other)}` })
    }
    for (const figure of unmatched) {
      const other = take((one) => isAlike(figure, one))
      if (other)
        changes.push({
          kind: 'figure-changed',
          origin: spanOf(figure),
          copy: spanOf(other),
          detail: `${told(figure)} became ${told(other)}`,
        })
      else changes.push({ kind: 'figure-dropped', origin: spanOf(figure), copy: spanOf(group[0]!.copy), detail: `${told(figure)} is gone` })
    }
    // A sentence made of two has the other's figures too; those are no additions.
    for (const figure of rest)
      if (!elsewhere.has(amount(figure)))
        changes.push({ kind: 'figure-added', origin: spanOf(group[0]!.origin), copy: spanOf(figure), detail: `${told(figure)} is new` })
    return changes
  })
}

const roughness = ({ mod }: Time): string | undefined => (mod === 'APPROX' ? 'about' : undefined)

/** Durations and days that stand in both with another hedge: "about two weeks" and "two weeks". */
export const compareTimes = (origin: Reading, copy: Reading, pairs: readonly Pair[]): Change[] =>
  pairs.flatMap((pair) =>
    inside(origin.times, pair.origin).flatMap((time): Change[] => {
      const other = inside(copy.times, pair.copy).find(({ type, value }) => type === time.type && value === time.value)
      const kind = other && hedgeKind(roughness(time), roughness(other))
      return kind ? [{ kind, origin: spanOf(time), copy: spanOf(other) }] : []
    }),
  )

interface Speaker {
  readonly isPerson: boolean
  readonly name: string
  /** All that it is called, and the body that it speaks for. */
  readonly names: readonly string[]
}

/** The first speaker that has a name: "officials" and "their families" are nobody whose words could be given to another. */
const speakerOf = ({ entities }: Reading, { speakers }: Attribution): Speaker | undefined => {
  const entity = speakers
    .map((id) => entities.find((one) => one.id === id))
    .find((one) => one && one.kind !== 'group' && /^\p{Lu}/u.test(one.name))
  if (!entity) return undefined
  const body = entities.find(({ id }) => id === entity.affiliation)
  const names = [entity.name, ...entity.aliases, ...(body ? [body.name, ...body.aliases] : [])]
  return { isPerson: entity.kind === 'person', name: entity.name, names }
}

const surname = (name: string): string => name.split(' ').at(-1)!

/** Two people by their surnames, however spelt; else any longer word in common: a body and its spokesperson are one voice. */
const isSameSpeaker = (a: Speaker, b: Speaker): boolean => {
  if (a.isPerson && b.isPerson) {
    const [one, other] = [surname(a.name), surname(b.name)]
    return nameKey(one) === nameKey(other) || isSpelling(one, other)
  }
  const words = new Set(a.names.flatMap((name) => nameKey(name).split(' ')))
  return b.names.some((name) =>
    nameKey(name)
      .split(' ')
      .some((word) => word.length > 3 && words.has(word)),
  )
}

/** What two contents have in common, as a share of the shorter's words. */
const commonShare = (a: readonly string[], b: readonly string[]): number => {
  const keys = new Set(a)
  return b.filter((key) => keys.has(key)).length / Math.max(1, Math.min(a.length, b.length))
}

const contentWords = (text: string, { content }: Attribution): string[] =>
  content.flatMap((span) => wordsIn(text, span).map(({ key }) => key))
const contentSpan = (attribution: Attribution): Span =>
  spanOf(hull([...attribution.content, ...attribution.source, ...attribution.cue]) ?? { start: 0, end: 0 })

const LEAST_COMMON = 0.5

/** Attributions of the sentences that stand in both: given to another speaker, dropped, added. */
export const compareAttributions = (origin: Reading, copy: Reading, pairs: readonly Pair[]): Change[] =>
  pairs.flatMap((pair) => {
    const before = origin.attributions.filter((one) => one.content.some((span) => overlaps(span, pair.origin)))
    const after = copy.attributions.filter((one) => one.content.some((span) => overlaps(span, pair.copy)))
    const changes: Change[] = []
    const met = new Set<Attribution>()
    for (const one of before) {
      const words = contentWords(origin.article.text, one)
      const other = after
        .filter((candidate) => !met.has(candidate))
        .map((candidate) => ({ candidate, share: commonShare(words, contentWords(copy.article.text, candidate)) }))
        .filter(({ share }) => share >= LEAST_COMMON)
        .sort((a, b) => b.share - a.share)[0]?.candidate
      if (!other) {
        const kept =
          words.length > 2 &&
          commonShare(
            words,
            wordsIn(copy.article.text, pair.copy).map(({ key }) => key),
          ) >= 0.8
        if (kept && after.length === 0) changes.push({ kind: 'attribution-dropped', origin: contentSpan(one), copy: spanOf(pair.copy) })
        continue
      }
      met.add(other)
      const [was, is] = [speakerOf(origin, one), speakerOf(copy, other)]
      if (was && is && !isSameSpeaker(was, is))
        changes.push({ kind: 'misattributed', origin: speakerSpan(one), copy: speakerSpan(other), detail: `${was.name} became ${is.name}` })
    }
    if (before.length === 0)
      for (const one of after) {
        const words = contentWords(copy.article.text, one)
        const kept =
          words.length > 2 &&
          commonShare(
            words,
            wordsIn(origin.article.text, pair.origin).map(({ key }) => key),
          ) >= 0.8
        if (kept) changes.push({ kind: 'attribution-added', origin: spanOf(pair.origin), copy: contentSpan(one) })
      }
    return changes
  })

const speakerSpan = (attribution: Attribution): Span => spanOf(attribution.source[0] ?? contentSpan(attribution))
