import { cut } from '../../text/span.ts'
import { CAVEATS } from '../english/caveats.ts'
import type { Parsed } from '../grammar/parsed.ts'
import type { Caveat } from '../reading.ts'
import { gaps } from './circumstances.ts'
import type { FoundAttribution } from './finder.ts'

/** What the report says about its own sourcing, within the sentence of the attribution and the one after it. */
export function caveatsOf(text: string, found: FoundAttribution, parsed: Parsed, next: Parsed | undefined): Caveat[] {
  const caveats: Caveat[] = []
  const stretches = [
    ...gaps(parsed.sentence, found.content),
    ...(next && next.sentence.paragraph === parsed.sentence.paragraph ? [next.sentence] : []),
  ]
  for (const [index, stretch] of stretches.entries()) {
    for (const [kind, pattern] of CAVEATS) {
      // The sentence after speaks of verification or of anonymity, not of another report's source.
      if (kind === 'secondhand' && next && stretch === next.sentence && index > 0) continue
      const match = pattern.exec(cut(text, stretch))
      if (match) caveats.push({ kind, start: stretch.start + match.index, end: stretch.start + match.index + match[0].length })
    }
  }
  return caveats.sort((a, b) => a.start - b.start)
}
