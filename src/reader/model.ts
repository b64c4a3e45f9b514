import type { AttributionFinder } from './attributions/finder.ts'
import { rules } from './attributions/rules.ts'
import { type Gazetteer, openGazetteer } from './gazetteer/gazetteer.ts'
import { openTagger, type Tagger } from './tagger/tagger.ts'

/** What the reader knows before it reads: loaded once, then used from memory alone. */
export interface Model {
  readonly tagger: Tagger
  readonly gazetteer: Gazetteer
  readonly finder: AttributionFinder
}

/** The bytes of the files in data/: tagger.bin and gazetteer.bin. Throws where they are no such files. The rules find where no finder is given. */
export const openModel = (
  files: { readonly tagger: Uint8Array; readonly gazetteer: Uint8Array },
  finder: AttributionFinder = rules,
): Model => ({
  tagger: openTagger(files.tagger),
  gazetteer: openGazetteer(files.gazetteer),
  finder,
})
