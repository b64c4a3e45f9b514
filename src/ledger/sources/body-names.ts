import { nameKey } from '../../text/keys.ts'

const SMALL = /^(?:of|the|and|for|in|on|de|la|du|des|der|und|et|y|regional|provincial|its|their|our|his|her)$/
const FORM = /^(?:inc|corp|co|ltd|llc|plc|company|corporation|sa|ag|gmbh|ad|ead|ood|se|nv|bv)$/
const GENERIC =
  /^(?:ministry|government|office|governor|prosecutor|police|union|workers|council|company|court|parliament|president|department|agency|army|military|health|interior|defence|defense|foreign|justice|finance|commission|committee|bank|hospital|spokesperson|media|newspaper|state|national)$/

/** The words of a body's name that count, folded, in a fixed order: "Civil Protection Ministry" and "Ministry of Civil Protection" are one. */
export const bodyWords = (name: string): string[] => {
  const all = nameKey(name)
    .split(' ')
    .filter((word) => word && !SMALL.test(word))
  const words = all.length > 1 ? all.filter((word) => !FORM.test(word)) : all
  return [...new Set(words)].sort()
}

/** "the ministry", "governor's office": there is one in every country, so its name alone does not tell which. */
export const isGeneric = (words: readonly string[]): boolean => words.every((word) => GENERIC.test(word))

export const isAcronym = (name: string): boolean => /^(?:[A-Z]\.?){2,7}$/.test(name.replace(/^the\s+/i, ''))
