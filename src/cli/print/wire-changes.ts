import type { PrintedWire, Reprint, Shown, ShownChange } from '../../ledger/find-wires.ts'
import { contains } from '../../text/span.ts'
import { harmless, harmlessLine } from './harmless.ts'
import { counted, hanging, indented, narrow, parts, prefixed, type View } from './layout.ts'
import { markedSentences } from './sentences.ts'

type Kind = ShownChange['kind']

/** What changes what a reader takes away: told one by one. */
const TELLING: Partial<Record<Kind, string>> = {
  'figure-changed': 'figure changed',
  'figure-dropped': 'figure left out',
  'figure-added': 'figure put in',
  'hedge-dropped': 'hedge dropped',
  'hedge-added': 'hedge added',
  'hedge-changed': 'hedge changed',
  'probably-lost': '“probably” lost',
  misattributed: 'another speaker',
  'attribution-dropped': 'speaker dropped',
  'attribution-added': 'speaker put in',
  'quote-altered': 'quote altered',
}

/** The rest, counted. */
const COUNTED: readonly (readonly [Kind, one: string, many: string])[] = [
  ['local-lead', 'passage put in front', 'passages put in front'],
  ['added', 'passage added', 'passages added'],
  ['cut', 'passage cut', 'passages cut'],
  ['reordered', 'sentence moved', 'sentences moved'],
  ['spelling', 'name respelt', 'names respelt'],
  ['reworded', 'other wording', 'other wordings'],
]

const words: Readonly<Record<string, string>> = {
  ...TELLING,
  'local-lead': 'put in front',
  added: 'added',
  cut: 'cut',
  reordered: 'moved',
  spelling: 'respelt',
  reworded: 'reworded',
}

const longest = 90
const cutShort = (text: string): string => {
  const line = harmlessLine(text)
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`
}

/** Is it a whole sentence, which stands for the place where the words in question are not? */
const isWhole = ({ start, end, sentences }: Shown): boolean =>
  sentences.length > 0 && start <= sentences[0]!.start && end >= sentences.at(-1)!.end

/** So many characters on either side show where words stand. */
const around = 32

/** The words with a little of their sentence: where they were left out or put in, they alone say too little. */
const inPlace = ({ start, end, text, sentences }: Shown, view: View): string => {
  const sentence = sentences.find((one) => one.start <= start && end <= one.end)
  if (sentence === undefined || end - start > longest) return cutShort(text)
  const before = sentence.text.slice(0, start - sentence.start)
  const after = sentence.text.slice(end - sentence.start)
  const left = before.length <= around ? before : `… ${before.slice(-around).replace(/^\S*\s*/, '')}`
  const right = after.length <= around ? after : `${after.slice(0, around).replace(/\s*\S*$/, '')} …`
  return harmless(left).replace(/\s+/g, ' ') + view.style.said(harmlessLine(text)) + harmless(right).replace(/\s+/g, ' ')
}

/** "at least 300 → 300"; of what was left out or put in, the words in their place. */
const change = ({ origin, copy }: ShownChange, view: View): string => {
  if (origin && copy && isWhole(copy) && !isWhole(origin)) return inPlace(origin, view)
  if (origin && copy && isWhole(origin) && !isWhole(copy)) return inPlace(copy, view)
  return [origin, copy].map((side) => (side ? cutShort(side.text) : 'nothing')).join(' → ')
}

const newHeadline = ({ changes, article }: Reprint): string | undefined =>
  changes.some(({ kind }) => kind === 'headline')
    ? (changes.find(({ kind }) => kind === 'headline')?.copy?.text ?? article.title)
    : undefined

/** Is an altered quotation altered by a hedge or a figure that is told of itself? */
const isTold = ({ kind, origin, copy }: ShownChange, changes: readonly ShownChange[]): boolean =>
  kind === 'quote-altered' &&
  changes.some(
    (other) =>
      /^(?:hedge|figure)-/.test(other.kind) &&
      [
        [other.origin, origin],
        [other.copy, copy],
      ].some(([whole, part]) => whole && part && contains(whole, part)),
  )

const wordForWord = ({ changes }: Reprint): string => (changes.length === 0 ? 'word for word' : 'word for word but for its headline')

/** What a reprint did, in few lines: its headline, what changes the meaning one by one, and the rest counted. */
export const printBriefly = (reprint: Reprint, indent: number, view: View): string[] => {
  const { style } = view
  // A report whose outlet is not known goes by its headline.
  const headline = reprint.article.outlet === undefined ? undefined : newHeadline(reprint)
  const telling = reprint.changes.filter((one) => one.kind in TELLING && !isTold(one, reprint.changes))
  const rest = COUNTED.flatMap(([kind, one, many]) => {
    const own = reprint.changes.filter((other) => other.kind === kind)
    const holding = own.filter(({ figures = 0 }) => figures > 0).length
    return own.length > 0
      ? [`${counted(own.length, one, many)}${holding === 0 ? '' : holding === own.length ? ' with figures' : ` (${holding} with figures)`}`]
      : []
  })
  const column = indent + (view.width < narrow ? 4 : 19)
  const isNarrow = view.width < narrow
  return [
    ...(headline === undefined ? [] : [indented(`“${harmlessLine(headline)}”`, indent, view)]),
    ...telling.map((one) => {
      const label = style.alert(TELLING[one.kind]!)
      return isNarrow
        ? `${indented(label, indent, view)}\n${indented(change(one, view), column, view)}`
        : hanging(label, change(one, view), column, view, 'left', indent)
    }),
    ...(rest.length > 0 ? [indented(style.quiet(parts(...rest)), indent, view)] : []),
    ...(telling.length + rest.length === 0 ? [indented(style.quiet(wordForWord(reprint)), indent, view)] : []),
  ]
}

/** Sentences of the two that belong together, with all that was changed in them. */
interface Hunk {
  readonly changes: ShownChange[]
  readonly origin: Shown[]
  readonly copy: Shown[]
}

const isSame = (known: readonly Shown[], side: Shown | undefined): boolean =>
  side !== undefined && side.sentences.length > 0 && known.some(({ sentences }) => sentences[0]?.start === side.sentences[0]!.start)

/** In the origin's order; what was put in front or added comes first, in the reprint's. */
const placeOf = ({ origin, copy }: Hunk): number => {
  const [from, to] = [origin, copy].map((side) => Math.min(...side.map(({ start }) => start)))
  return Number.isFinite(from) ? from! : to! - 1e9
}

const hunksOf = (changes: readonly ShownChange[]): Hunk[] => {
  const hunks: Hunk[] = []
  for (const one of changes) {
    if (one.kind === 'headline') continue
    let hunk = hunks.find(({ origin, copy }) => isSame(origin, one.origin) || isSame(copy, one.copy))
    if (!hunk) {
      hunk = { changes: [], origin: [], copy: [] }
      hunks.push(hunk)
    }
    hunk.changes.push(one)
    if (one.origin) hunk.origin.push(one.origin)
    if (one.copy) hunk.copy.push(one.copy)
  }
  return hunks.sort((a, b) => placeOf(a) - placeOf(b))
}

const printSide = (shown: readonly Shown[], mark: string, where: string | undefined, indent: number, view: View): string[] => {
  if (shown.length === 0) return []
  const sentences = [...new Map(shown.flatMap((one) => one.sentences.map((sentence) => [sentence.start, sentence] as const))).values()]
  const sorted = sentences.sort((a, b) => a.start - b.start)
  const marked = shown.filter((one) => !isWhole(one))
  const from = Math.min(...sorted.map(({ start }) => start))
  const to = Math.max(...sorted.map(({ end }) => end))
  return [
    prefixed(markedSentences(sorted, marked, view.style), `${' '.repeat(indent)}${mark} `, view),
    ...(where === undefined ? [] : [indented(view.style.quiet(`${harmlessLine(where)} ${from}–${to}`), indent + 2, view)]),
  ]
}

/** Every changed sentence, − as the origin has it and + as the reprint does; with where they stand, if asked. */
export const printDiff = (wire: PrintedWire, reprint: Reprint, indent: number, view: View, located: boolean): string[] => {
  const { style } = view
  const headline = newHeadline(reprint)
  if (reprint.changes.length === 0) return [indented(style.quiet('word for word'), indent, view)]
  const head =
    headline === undefined
      ? []
      : [
          [
            indented(style.quiet('headline'), indent, view),
            ...(wire.origin.article.title ? [prefixed(harmlessLine(wire.origin.article.title), `${' '.repeat(indent)}− `, view)] : []),
            prefixed(harmlessLine(headline), `${' '.repeat(indent)}+ `, view),
          ].join('\n'),
        ]
  const hunks = hunksOf(reprint.changes).map(({ changes, origin, copy }) => {
    const kinds = [...new Set(changes.map(({ kind }) => kind))]
    const label = kinds.map((kind) => (kind in TELLING ? style.alert(words[kind]!) : style.quiet(words[kind]!))).join(style.quiet(', '))
    return [
      indented(label, indent, view),
      ...printSide(origin, '−', located ? wire.origin.article.id : undefined, indent, view),
      ...printSide(copy, '+', located ? reprint.article.id : undefined, indent, view),
    ].join('\n')
  })
  return [[...head, ...hunks].join('\n\n')]
}
