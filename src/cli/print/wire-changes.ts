import type { PrintedWire, Reprint, Shown, ShownChange } from '../../ledger/find-wires.ts'
import { harmlessLine } from './harmless.ts'
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

/** Is it a whole sentence, named because the words in question are not there? */
const isWhole = ({ start, end, sentences }: Shown): boolean =>
  sentences.length > 0 && start <= sentences[0]!.start && end >= sentences.at(-1)!.end

/** "at least 300 → 300", "“in time” left out". */
const change = ({ origin, copy }: ShownChange): string => {
  if (origin && copy && isWhole(copy) && !isWhole(origin)) return `“${cutShort(origin.text)}” left out`
  if (origin && copy && isWhole(origin) && !isWhole(copy)) return `“${cutShort(copy.text)}” put in`
  return [origin, copy].map((side) => (side ? cutShort(side.text) : 'nothing')).join(' → ')
}

const newHeadline = ({ changes, article }: Reprint): string | undefined =>
  changes.some(({ kind }) => kind === 'headline')
    ? (changes.find(({ kind }) => kind === 'headline')?.copy?.text ?? article.title)
    : undefined

/** What a reprint did, in few lines: its headline, what changes the meaning one by one, and the rest counted. */
export const printBriefly = (reprint: Reprint, indent: number, view: View): string[] => {
  const { style } = view
  const headline = newHeadline(reprint)
  const telling = reprint.changes.filter(({ kind }) => kind in TELLING)
  const rest = COUNTED.flatMap(([kind, one, many]) => {
    const count = reprint.changes.filter((other) => other.kind === kind).length
    return count > 0 ? [counted(count, one, many)] : []
  })
  const column = indent + (view.width < narrow ? 4 : 19)
  const isNarrow = view.width < narrow
  return [
    ...(headline === undefined ? [] : [indented(`“${harmlessLine(headline)}”`, indent, view)]),
    ...telling.map((one) => {
      const label = style.alert(TELLING[one.kind]!)
      return isNarrow
        ? `${indented(label, indent, view)}\n${indented(change(one), column, view)}`
        : hanging(label, change(one), column, view, 'left', indent)
    }),
    ...(rest.length > 0 ? [indented(style.quiet(parts(...rest)), indent, view)] : []),
    ...(reprint.changes.length === 0 ? [indented(style.quiet('word for word'), indent, view)] : []),
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
  return hunks
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
