import { styleText } from 'node:util'

type Paint = (text: string) => string

/**
 * What the views say about the look of words. Each reads on dark and on light grounds: the default colour, bold, dim, and the
 * few of the 16 ANSI colours that do. No meaning rests on colour alone: without it `said` keeps its marks, and the rest is words.
 */
export interface Style {
  readonly title: Paint
  readonly name: Paint
  /** The number of a figure. */
  readonly amount: Paint
  /** What was said, inside the sentence that it stands in. */
  readonly said: Paint
  /** The rest of that sentence, labels, rules. */
  readonly quiet: Paint
  /** A denial, a caveat. */
  readonly alert: Paint
  /** Recalled: no news of this report. */
  readonly past: Paint
  readonly color: boolean
}

type Format = Parameters<typeof styleText>[0]

const painter =
  (format: Format): Paint =>
  (text) =>
    text === '' ? '' : styleText(format, text, { validateStream: false })

const plain: Paint = (text) => text

export const createStyle = (color: boolean): Style =>
  color
    ? {
        title: painter('bold'),
        name: painter(['bold', 'cyan']),
        amount: painter('bold'),
        said: painter('bold'),
        quiet: painter('dim'),
        alert: painter('red'),
        past: painter('magenta'),
        color,
      }
    : { title: plain, name: plain, amount: plain, said: (text) => `«${text}»`, quiet: plain, alert: plain, past: plain, color }
