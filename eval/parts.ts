import type { Part } from './part.ts'
import { attributionsPart } from './parts/attributions.ts'
import { examplesPart } from './parts/examples.ts'
import { figuresPart } from './parts/figures.ts'
import { placesPart } from './parts/places.ts'
import { seedPart } from './parts/seed.ts'
import { spansPart } from './parts/spans.ts'
import { speakersPart } from './parts/speakers.ts'
import { timesPart } from './parts/times.ts'

/** Every part by the name that the command line takes, in the order of the table. */
export const parts: Readonly<Record<string, Part>> = {
  seed: seedPart,
  attributions: attributionsPart,
  speakers: speakersPart,
  times: timesPart,
  figures: figuresPart,
  places: placesPart,
  spans: spansPart,
  examples: examplesPart,
}
