import { IRREGULAR_VERBS } from '../english/irregular-verbs.ts'

/**
 * The base forms that an English verb form may have, likeliest first: "estimated" → "estimate", "estimat".
 * English spelling does not say whether -ed hides a final e, so a lexicon chooses (see `lookUpVerb`).
 */
export function verbBases(form: string): readonly string[] {
  const word = form.toLowerCase()
  const irregular = IRREGULAR_VERBS.get(word)
  if (irregular) return [irregular]
  const bases: string[] = []
  for (const suffix of ['ing', 'ed'] as const) {
    if (!word.endsWith(suffix) || word.length < suffix.length + 2) continue
    const stem = word.slice(0, -suffix.length)
    if (suffix === 'ed' && stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`)
    bases.push(`${stem}e`, stem)
    if (/([bdfgklmnprtvz])\1$/.test(stem)) bases.push(stem.slice(0, -1))
  }
  if (word.endsWith('ies') && word.length > 4) bases.push(`${word.slice(0, -3)}y`)
  if (/(?:s|sh|ch|x|z)es$/.test(word)) bases.push(word.slice(0, -2))
  if (/[^s]s$/.test(word)) bases.push(word.slice(0, -1))
  bases.push(word)
  return bases
}

/** The entry of `lexicon` for a verb form, with the base form under which it stands there. */
export function lookUpVerb<Entry>(lexicon: ReadonlyMap<string, Entry>, form: string): { base: string; entry: Entry } | undefined {
  for (const base of verbBases(form)) {
    const entry = lexicon.get(base)
    if (entry !== undefined) return { base, entry }
  }
  return undefined
}
