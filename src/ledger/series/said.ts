import type { Attribution, Figure, Reading } from '../../reader/reading.ts'
import { surroundings } from './clauses.ts'
import { figuresIn, placeOf, timesIn, turnsAt } from './near.ts'
import { isPeople } from './states.ts'

/** How a figure stands with whoever gives it: only news makes a point of a series. */
export type Standing = 'news' | 'recalled' | 'asked' | 'denied'

export interface Saying {
  /** Entity ids of whoever gives it. */
  readonly speakers: readonly string[]
  /** The innermost attribution that gives it. */
  readonly statement?: string
  /** True where it only confirms what another said. */
  readonly confirms?: true
  /** ISO day on which it was said; of a recalled figure, the day it was said first, where that is known. */
  readonly said?: string
  /** ISO day on which this report's speaker gives it, anew or again. */
  readonly told?: string
  /** ISO day that the figure describes, where the report gives no day of speech. */
  readonly asOf?: string
  readonly standing: Standing
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/** Who gives a figure, on which day, and as what. */
export function sayingOf(reading: Reading, figure: Figure, byId: ReadonlyMap<string, Attribution>): Saying {
  const chain = chainOf(reading, figure, byId)
  const published = DAY.exec(reading.article.published ?? '')?.[0]
  const speakers = chain.find((one) => one.speakers.length > 0)?.speakers ?? []
  const spoken = chain
    .map(({ said }) => (said && isOfFormer(reading, said) ? undefined : DAY.exec(said?.value ?? '')?.[0]))
    .find((day) => day !== undefined)
  const asOf = dayBeside(reading, figure) ?? DAY.exec(figure.asOf ?? '')?.[0]
  const told = spoken ?? published
  const [inner] = chain
  const who = {
    speakers,
    ...(inner && { statement: inner.id }),
    ...(inner?.act === 'confirm' && { confirms: true as const }),
    ...(told && { told }),
  }
  if (chain.some(({ act }) => act === 'ask') || isQuestion(reading, figure, chain))
    return { ...who, ...(spoken && { said: spoken }), standing: 'asked' }
  if (inner && (inner.act === 'deny' || inner.negated) && isUnderDenial(reading, figure, inner))
    return { ...who, ...(told && { said: told }), standing: 'denied' }
  const isRecalled =
    (figure.previous && !isRepeated(reading, figure)) || chain.some(({ previous }) => previous) || isReplaced(reading, figure)
  if (isRecalled) {
    const day = asOf ?? (chain[0]?.previous ? spoken : undefined)
    return { ...who, ...(day && { said: day }), standing: 'recalled' }
  }
  return { ...who, ...(told && { said: told }), ...(asOf && !spoken && { asOf }), standing: 'news' }
}

/** "There were never sixty pupils. There were sixteen": a sentence of its own words that negates nothing gives the right number. */
function isUnderDenial(reading: Reading, figure: Figure, { kind }: Attribution): boolean {
  if (kind === 'indirect') return true
  const { article, figures } = reading
  const { start, end } = surroundings(article.text, figures, placeOf(reading, figure)).sentence
  return /\b(?:not?|never|none|nor|wrong|false|untrue|invented|den(?:y|ies|ied))\b|n[’']t\b/i.test(article.text.slice(start, end))
}

/** "47 on March 11": the day that stands with the number. */
const dayBeside = (reading: Reading, figure: Figure): string | undefined => DAY.exec(timeBeside(reading, figure)?.value ?? '')?.[0]

function timeBeside(reading: Reading, { end }: Figure): Reading['times'][number] | undefined {
  const near = timesIn(reading, end, end + BESIDE + 1).find(({ type }) => type === 'DATE')
  return near && /^(?: \p{L}+)?(?: on)? $/u.test(reading.article.text.slice(end, near.start)) ? near : undefined
}

/** "raised its count to 47, from 31 on Monday": the day is that of the number before, not of what is said. */
const isOfFormer = (reading: Reading, { start }: NonNullable<Attribution['said']>): boolean =>
  start !== undefined &&
  (isOfRelative(reading, start) ||
    figuresIn(reading, start - BEFORE, start).some((figure) => isReplaced(reading, figure) && timeBeside(reading, figure)?.start === start))

/** How far behind a number its day can stand, and how far before a day its number can begin. */
const BESIDE = 15
const BEFORE = 60

/** "to 66 from 71", "280 jobs, not the 300 that it announced", "up from 14": the number that another takes the place of. */
const isReplaced = ({ article }: Reading, { start }: Figure): boolean => {
  const before = article.text.slice(Math.max(0, start - 40), start).replace(/\s+/g, ' ')
  return REPLACED.test(before) || HOVERS.test(before)
}
/** "it has hung around 10": what it was for days. */
const HOVERS =
  /\b(?:hung|hovered|hovering|fluctuated|remained|stayed) (?:around|near|between|somewhere around) (?:\d+(?: ?[—–-]+ ?|, ?)){0,3}$/u
const REPLACED =
  /(?:\b(?:up from|down from|compared with|instead of|rather than) |\bto (?:about |at least )?[\d,.]+(?: million| billion)?,? from |, not )(?:the |an? earlier |its earlier )?["“‘']?$/u

/** "I said sixteen": who says his own number again gives it now. */
const isRepeated = ({ article }: Reading, { start }: Figure): boolean =>
  /\b(?:I|[Ww]e) (?:have )?sa(?:id|y) (?:it was )?$/.test(article.text.slice(Math.max(0, start - 30), start))

/** "the number that she gave on Tuesday": a day inside the words for an earlier telling. */
const isOfRelative = ({ article }: Reading, start: number): boolean =>
  /\b(?:that|which) (?:he|she|it|they|(?:the|his|her|its) \p{L}+) (?:had )?(?:gave|given|said|announced|reported|published|released) (?:on )?$/u.test(
    article.text.slice(Math.max(0, start - 60), start),
  )

/** From the innermost attribution outwards. */
function chainOf(reading: Reading, figure: Figure, byId: ReadonlyMap<string, Attribution>): Attribution[] {
  const chain: Attribution[] = []
  for (let at = byId.get(figure.attribution ?? besideOf(reading, figure) ?? ''); at && !chain.includes(at); at = byId.get(at.within ?? ''))
    chain.push(at)
  return chain
}

/**
 * "Fifty-seven people were dead and 38 are missing, she said": what is said of the one is said of the other. So it is in the next sentence, where that goes on
 * telling of people and names nobody.
 */
function besideOf(reading: Reading, figure: Figure): string | undefined {
  const { article, figures } = reading
  const last = figures[placeOf(reading, figure) - 1]
  if (last?.attribution === undefined) return undefined
  const between = article.text.slice(last.end, figure.start).replace(/(?<!\n)\n(?!\n)/g, ' ')
  const isJoined = between.length < 120 && /\band\b/.test(between) && !/[.!?;\n]/.test(between)
  const isAfter = between.length < 220 && /^[^.!?;\n]*; $/.test(between)
  const isNext =
    between.length < 220 &&
    (isPeople(last.unit) || last.unit === 'body') &&
    isPeople(figure.unit) &&
    /^[^!?;\n“”"]*\. (?:Another |Some |About |At least )?$/.test(between)
  return isJoined || isAfter || isNext ? last.attribution : undefined
}

/** A figure inside a turn that nobody is named for and that asks. */
const isQuestion = (reading: Reading, figure: Figure, chain: readonly Attribution[]): boolean =>
  figure.previous && chain.every(({ speakers }) => speakers.length === 0) && /^Q\b/.test(turnsAt(reading, figure.start)[0]?.speaker ?? '')

/** "Statement from President Joe Biden on …": the name of whoever speaks where a report of no author names nobody else. */
export function authorNamed({ article }: Reading): string | undefined {
  if (article.byline.length) return undefined
  return /^(?:statement|remarks|message|letter|proclamation) (?:from|by) (.{3,60}?)(?: (?:on|at|in|to|for|about|regarding|after|before|following|marking)\b.*)?$/i.exec(
    (article.title ?? '').replace(/\s+/g, ' '),
  )?.[1]
}
