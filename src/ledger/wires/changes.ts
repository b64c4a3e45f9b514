import type { Reading } from '../../reader/reading.ts'
import { cut, overlaps, type Span } from '../../text/span.ts'
import type { Change } from './changes/change.ts'
import { compareAttributions, compareFigures, compareTimes } from './changes/meaning.ts'
import { compareStructure } from './changes/structure.ts'
import { compareWording } from './changes/wording.ts'
import { compared } from './copy.ts'
import { printOf } from './print.ts'

export type { Change, ChangeKind } from './changes/change.ts'

/** The headline's place in the text; none where it is the page's title alone. */
const headlineOf = ({ article }: Reading): Span | undefined => {
  const found = article.sections.find((section) => section.kind === 'headline' && cut(article.text, section).trim().split(/\s+/).length > 2)
  return found && { start: found.start, end: found.end }
}

const compareHeadlines = (origin: Reading, copy: Reading): Change[] => {
  const [before, after] = [headlineOf(origin), headlineOf(copy)]
  const [was, is] = [
    before ? cut(origin.article.text, before) : origin.article.title,
    after ? cut(copy.article.text, after) : copy.article.title,
  ]
  if (was === undefined || is === undefined || was.trim() === is.trim()) return []
  return [
    { kind: 'headline', ...(before && { origin: before }), ...(after && { copy: after }), detail: `“${was.trim()}” became “${is.trim()}”` },
  ]
}

/**
 * What a copy did to its origin: the headline; sentences cut, added, moved; and in the sentences that stand in both, figures, hedges, speakers,
 * quotations and other words. What the readings tell outranks what the words alone tell of the same stretch.
 */
export const changesOf = (origin: Reading, copy: Reading): Change[] => {
  const [first, second] = [printOf(origin), printOf(copy)]
  const { pairs, changes } = compareStructure(compared(first), compared(second))
  const meaning = [
    ...compareFigures(origin, copy, pairs),
    ...compareTimes(origin, copy, pairs),
    ...compareAttributions(origin, copy, pairs),
  ]
  const wording = compareWording(first, second, pairs).filter(
    (change) => change.kind !== 'reworded' || !meaning.some((other) => isTold(other, change)),
  )
  return [...compareHeadlines(origin, copy), ...changes.map((change) => withFigures(change, origin, copy)), ...meaning, ...wording].sort(
    inOrder,
  )
}

/** A passage that is in one of the two alone, with the number of its figures. */
const withFigures = (change: Change, origin: Reading, copy: Reading): Change => {
  const [passage, reading] = change.origin ? [change.origin, origin] : [change.copy, copy]
  if (passage === undefined || (change.origin && change.copy)) return change
  const figures = reading.figures.filter((figure) => overlaps(figure, passage)).length
  return figures > 0 ? { ...change, figures } : change
}

/** Is the change of wording part of what the other says? */
const isTold = (meaning: Change, wording: Change): boolean =>
  (['origin', 'copy'] as const).every((side) => {
    const [whole, part] = [meaning[side], wording[side]]
    return part === undefined || (whole !== undefined && overlaps(whole, part))
  })

const at = ({ origin, copy }: Change): number => origin?.start ?? copy?.start ?? 0

/** In the origin's order; what was added stands before all, in the copy's. */
const inOrder = (a: Change, b: Change): number =>
  Number(a.origin !== undefined) - Number(b.origin !== undefined) || at(a) - at(b) || (a.kind < b.kind ? -1 : 1)
