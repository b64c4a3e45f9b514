import { append } from '../sources/links.ts'
import { sameUtterance, type UtteranceLink } from './same.ts'
import type { Statement } from './statement.ts'

/** Statements that stand word for word in several articles, under the first of them: reprints cost what one statement costs. */
export interface Classes {
  readonly firsts: readonly Statement[]
  /** Between the first and each of the others. */
  readonly links: readonly UtteranceLink[]
}

/** Statements in the order of their keys. Those in `ruled`, of which people said something, stand for themselves. */
export function classesOf(statements: readonly Statement[], ruled: ReadonlySet<string>): Classes {
  const classes = new Map<string, Statement[]>()
  const timesIn = new Map<string, number>()
  for (const statement of statements) {
    const signature = ruled.has(statement.key) ? statement.key : signatureOf(statement)
    // Said twice in one article it is said twice: the second is of another class.
    const place = `${signature}\n${statement.article}`
    const times = timesIn.get(place) ?? 0
    timesIn.set(place, times + 1)
    append(classes, `${signature}\n${times}`, statement)
  }
  const firsts: Statement[] = []
  const links: UtteranceLink[] = []
  for (const [first, ...rest] of classes.values()) {
    firsts.push(first!)
    for (const other of rest) {
      const same = sameUtterance(first!, other)
      if (same) links.push(same)
      else firsts.push(other)
    }
  }
  return { firsts, links }
}

const signatureOf = ({ words, voice, window, attribution, inHeadline, figures, due }: Statement): string =>
  [
    words.map(({ key, quoted }) => (quoted ? `"${key}` : key)).join(' '),
    voice.sources.join(),
    voice.bodies.join(),
    `${window.from} ${window.to} ${attribution.act} ${attribution.kind} ${inHeadline} ${attribution.previous}`,
    figures.map(({ low, high, bound, previous }) => `${low} ${high} ${bound} ${previous}`).join(),
    due.join(),
  ].join('\n')
