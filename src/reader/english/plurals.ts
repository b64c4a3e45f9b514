/** Irregular plurals of what news counts. "Police" and the like count themselves. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `people person, men man, women woman, children child, feet foot, teeth tooth, mice mouse, geese goose, oxen ox, lives life, wives wife, knives knife, thieves thief,
  leaves leaf, loaves loaf, halves half, shelves shelf, wolves wolf, calves calf, selves self, buses bus, gases gas, viruses virus, campuses campus,
  bonuses bonus, crises crisis, analyses analysis, theses thesis, hypotheses hypothesis, diagnoses diagnosis, criteria criterion, phenomena phenomenon,
  heroes hero, potatoes potato, tomatoes tomato, torpedoes torpedo, vetoes veto, echoes echo, mosquitoes mosquito, embargoes embargo, cargoes cargo, volcanoes volcano,
  movies movie, cookies cookie, calories calorie, ties tie, pies pie, lies lie, rookies rookie, zombies zombie, dollars dollar, statuses status, censuses census`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** Plural in form, and never otherwise; or the same in both. */
const SAME = new Set(
  'police personnel series species aircraft spacecraft means headquarters barracks gallows news politics goods sheep fish cattle dead wounded injured missing'.split(
    ' ',
  ),
)

/** The singular of a plural noun, lower case: "Soldiers" → "soldier". Compounds in -men and -women follow their last part. */
export const singular = (plural: string): string => {
  const word = plural.toLowerCase().replaceAll('’', "'")
  if (SAME.has(word)) return word
  const irregular = IRREGULAR.get(word)
  if (irregular) return irregular
  if (/[^aeiou]men$/.test(word)) return `${word.slice(0, -3)}man`
  if (/[a-z]children$/.test(word)) return word.slice(0, -3)
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) || /[aeiou]us?es$/.test(word) ? word.replace(/s$/, '') : word
}
