import type { Attribution, Figure, Reading } from '../../reader/reading.ts'

/** How a figure stands with whoever gives it: only news makes a point of a series. */
export type Standing = 'news' | 'recalled' | 'asked' | 'denied'

export interface Saying {
  /** Entity id of the speaker. */
  readonly speaker?: string
  /** ISO day on which it was said; of a recalled figure, the day it was said first, where that is known. */
  readonly said?: string
  readonly standing: Standing
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/** Who gives a figure, on which day, and as what. */
export function sayingOf(reading: Reading, figure: Figure, byId: ReadonlyMap<string, Attribution>): Saying {
  const chain = chainOf(figure, byId)
  const published = DAY.exec(reading.article.published ?? '')?.[0]
  const speaker = chain.flatMap(({ speakers }) => speakers.slice(0, 1))[0] ?? authorOf(reading)
  const spoken = chain.map(({ said }) => DAY.exec(said?.value ?? '')?.[0]).find((day) => day !== undefined)
  const asOf = DAY.exec(figure.asOf ?? '')?.[0]
  const who = speaker === undefined ? {} : { speaker }
  if (chain.some(({ act }) => act === 'ask') || isQuestion(reading, figure, chain)) return { ...who, ...(spoken && { said: spoken }), standing: 'asked' }
  if (chain[0] && (chain[0].act === 'deny' || chain[0].negated)) return { ...who, ...((spoken ?? published) && { said: (spoken ?? published)! }), standing: 'denied' }
  const isRecalled = figure.previous || chain.some(({ previous }) => previous)
  if (isRecalled) {
    const day = asOf ?? (chain[0]?.previous ? spoken : undefined)
    return { ...who, ...(day && { said: day }), standing: 'recalled' }
  }
  // A report that gives no day of speech, and a figure as of some days before: it is the figure of that day.
  if (!spoken && asOf && published && asOf < published && daysBetween(asOf, published) <= 7) return { ...who, said: asOf, standing: 'recalled' }
  const day = spoken ?? published
  return { ...who, ...(day && { said: day }), standing: 'news' }
}

/** From the innermost attribution outwards. */
function chainOf(figure: Figure, byId: ReadonlyMap<string, Attribution>): Attribution[] {
  const chain: Attribution[] = []
  for (let at = byId.get(figure.attribution ?? ''); at && !chain.includes(at); at = byId.get(at.within ?? '')) chain.push(at)
  return chain
}

/** A figure inside a turn that nobody is named for and that asks. */
const isQuestion = ({ article }: Reading, figure: Figure, chain: readonly Attribution[]): boolean =>
  figure.previous &&
  chain.every(({ speakers }) => speakers.length === 0) &&
  article.sections.some(({ kind, speaker, start, end }) => kind === 'turn' && /^Q\b/.test(speaker ?? '') && start <= figure.start && figure.end <= end)

/** "Statement from President Joe Biden on …": what nobody else is named for is the words of whoever the title names. */
function authorOf({ article, entities }: Reading): string | undefined {
  const title = /^(?:joint )?(?:statement|remarks|message|letter|proclamation) (?:from|by|of) (.{3,80})/i.exec(article.title ?? '')?.[1]?.toLowerCase()
  if (!title || article.byline.length) return undefined
  return entities
    .filter(({ kind, name, aliases }) => kind === 'person' && [name, ...aliases].some((one) => one.length > 3 && title.includes(one.toLowerCase())))
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1))[0]?.id
}

export const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
