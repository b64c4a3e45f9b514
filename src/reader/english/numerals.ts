/** Words that stand for numbers. Lower case; hyphens stand between words of their own. */

const pairs = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list
      .split(',')
      .map((pair) => pair.trim().split(' '))
      .map(([word, value]) => [word!, Number(value)]),
  )

const ranges = (list: string): ReadonlyMap<string, readonly [number, number]> =>
  new Map(
    list
      .split(',')
      .map((triple) => triple.trim().split(' '))
      .map(([word, low, high]) => [word!, [Number(low), Number(high)]]),
  )

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Cardinals below a hundred. */
export const CARDINALS = pairs(`zero 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10,
  eleven 11, twelve 12, thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19,
  twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90`)

/** Words that multiply what stands before them. */
export const SCALES = pairs(
  `dozen 12, hundred 1e2, thousand 1e3, lakh 1e5, million 1e6, crore 1e7, billion 1e9, trillion 1e12, quadrillion 1e15`,
)

/**
 * Shortened scales that stand after digits: "5bn", "4.3M", "$1mil", "20k".
 * The single letters also name units (m: metre, b: bit), so they count only after money or before a noun.
 */
export const SHORT_SCALES = pairs(
  `k 1e3, m 1e6, mn 1e6, mln 1e6, mil 1e6, mio 1e6, mm 1e6, b 1e9, bn 1e9, bln 1e9, t 1e12, tn 1e12, trn 1e12`,
)

/** Short scales that are nothing else, and need no money before them. */
export const PLAIN_SHORT_SCALES = words('mn mln mil mio bn bln tn trn')

/**
 * Plurals that give only an order of size, with the range that NewsQuant's annotators gave them: dozens 12 to 120, hundreds 100 to 1,000.
 * "scores" by the same rule. They are a reading of the word, not a fact.
 */
export const VAGUE = ranges(
  `dozens 12 120, scores 20 200, hundreds 1e2 1e3, thousands 1e3 1e4, millions 1e6 1e7, billions 1e9 1e10, trillions 1e12 1e13`,
)

/** Vague multipliers before a scale: "several hundred" is read as 300 to 900, "a couple thousand" as about 2,000. */
export const VAGUE_MULTIPLIERS = ranges('couple 2 2, few 3 5, several 3 9, handful 3 5')

/** Names of parts: "a third", "two-fifths". */
export const PARTS =
  pairs(`half 2, halves 2, third 3, thirds 3, quarter 4, quarters 4, fourth 4, fourths 4, fifth 5, fifths 5, sixth 6, sixths 6,
  seventh 7, sevenths 7, eighth 8, eighths 8, ninth 9, ninths 9, tenth 10, tenths 10, hundredth 100, hundredths 100`)

/** Ordinals that end a compound: "twenty-first" is no quantity. */
export const ORDINALS = words(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth millionth`)

/** Fraction signs, each with its value. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map(
  '½ 1/2,⅓ 1/3,⅔ 2/3,¼ 1/4,¾ 3/4,⅕ 1/5,⅖ 2/5,⅗ 3/5,⅘ 4/5,⅙ 1/6,⅚ 5/6,⅛ 1/8,⅜ 3/8,⅝ 5/8,⅞ 7/8'.split(',').map((entry) => {
    const [sign, above, below] = entry.split(/[ /]/)
    return [sign!, Number(above) / Number(below)]
  }),
)

/** Verbs that multiply or divide what they speak of: "casualties more than tripled". The bare forms are also nouns and adjectives. */
export const MULTIPLYING_VERBS = pairs(`doubled 2, doubles 2, double 2, tripled 3, triples 3, triple 3, trebled 3, treble 3,
  quadrupled 4, quadruple 4, quintupled 5, quintuple 5, halved 0.5, halves 0.5, halve 0.5`)
