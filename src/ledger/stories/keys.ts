import { isUsual, type Profile } from './profile.ts'

/** So many of an article's names lead to others. */
const TELLING_NAMES = 12
/** Names that stand everywhere ("Washington") lead to others only in twos, and only so many of them. */
const USUAL_NAMES = 6

/** The keys under which articles that may be of one story meet: a telling name, or two usual ones. */
export const keysOfProfile = ({ names }: Profile): string[] => {
  const first = names.slice(0, TELLING_NAMES).map(([name]) => name)
  const usual = first.filter(isUsual).slice(0, USUAL_NAMES).sort()
  const twos = usual.flatMap((one, i) => usual.slice(i + 1).map((other) => `${one} ${other}`))
  return [...first.filter((name) => !isUsual(name)), ...twos].sort()
}

/** Articles of one story follow each other within so many days. */
export const WINDOW_DAYS = 14

/** Days since 1970 of an ISO day or instant. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000)

/** The fortnight that a day stands in, counted from 1970: what is within the window is in the same or a neighbouring one. */
export const fortnightOf = (day: string): number => Math.floor(dayNumber(day) / WINDOW_DAYS)
