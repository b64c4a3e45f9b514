/** Words that say how near a figure is to the truth, or that it is a change. Lower case, straight quotes. */

export type Modifier = '=' | '~' | '>' | '<' | 'up'

const phrases = (modifier: Modifier, list: string): [string, Modifier][] =>
  list.split(',').map((phrase) => [phrase.trim().replace(/\s+/g, ' '), modifier])

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** What stands right before a number, with what it makes of it. '=' leaves the bound alone and lets the look-out go on further left. */
export const BEFORE: ReadonlyMap<string, Modifier> = new Map([
  ...phrases(
    '>',
    `more than, greater than, higher than, larger than, longer than, over, over than, at least, no fewer than, not fewer than, no less than,
    not less than, upwards of, upward of, north of, in excess of, above, or above, beyond, exceeding, exceeds, exceeded, exceed, surpassing, surpassed,
    surpasses, topping, topped, tops, a minimum of, minimum of, better than`,
  ),
  ...phrases(
    '<',
    `less than, fewer than, lower than, smaller than, shorter than, under, or under, below, or below, up to, upto, as many as, as much as, as high as, as long as,
    no more than, not more than, no greater than, at most, at the most, a maximum of, maximum of, south of, short of, shy of, sub`,
  ),
  ...phrases(
    '~',
    `about, or about, around, or around, some, nearly, almost, approximately, approx, roughly, an estimated, estimated, close to, approaching, nearing, reaching, closer to, call it, near,
    near to, circa, ca, something like, somewhere around, in the region of, on the order of, in the order of, in the neighborhood of, in the vicinity of,
    barely, virtually, practically, more or less, round about`,
  ),
  ...phrases('up', 'an additional, additional, a further, further, an extra, extra'),
  ...phrases(
    '=',
    `another, just, only, exactly, precisely, a total of, total of, a combined, combined, a record, a whopping, whopping, a staggering, a mere, mere, now, already,
    maybe, perhaps, probably, possibly, likely, currently, so far, still, even, fully, well, an average of, average of, by an average of, yet, by, at`,
  ),
])

/** The longest phrase of `BEFORE`, in words. */
export const LONGEST_BEFORE = 4

/** What stands right after a number or its noun. */
export const AFTER: ReadonlyMap<string, Modifier> = new Map([
  ...phrases(
    '>',
    'or more, plus, and counting, at least, or higher, or greater, or better, or above, or longer, and above, and up, maybe more, possibly more',
  ),
  ...phrases('<', 'or less, or fewer, or lower, or under, or below, and below, at most, at the most, max'),
  ...phrases('~', 'or so, or thereabouts, give or take, approximately, roughly, odd'),
])

/** The longest phrase of `AFTER`, in words. */
export const LONGEST_AFTER = 3

/** Signs before a number. */
export const BEFORE_SIGNS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['>', '>'],
  ['≥', '>'],
  ['<', '<'],
  ['≤', '<'],
  ['~', '~'],
  ['≈', '~'],
  ['∼', '~'],
  ['±', '~'],
])

/**
 * A rise: these speak of a change whatever the unit ("rose 300", "up by 2,000").
 * Deliberately without "raise": one raises money.
 */
export const RISE = words(`rise rises rose risen rising increase increases increased increasing grow grows grew grown growing up higher
  climb climbs climbed climbing surge surges surged surging soar soars soared soaring swell swells swelled swelling jump jumps jumped jumping
  spike spikes spiked spiking leap leaps leapt leaping leaped`)

/** A rise only of shares, money, points and the like: one also gains ground and adds soldiers. */
export const GAIN =
  words(`gain gains gained gaining add adds added adding advance advances advanced advancing rally rallies rallied rallying
  improve improved improves improving strengthen strengthened strengthening rebound rebounded rebounds`)

/** A fall, whatever the unit. */
export const FALL = words(`fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining
  drop drops dropped dropping down lower shrink shrinks shrank shrunk shrinking plunge plunges plunged plunging plummet plummets plummeted plummeting
  slump slumps slumped slumping tumble tumbles tumbled tumbling dwindle dwindled dwindling sink sinks sank sunk sinking`)

/** A fall only of shares, money, points and the like: one also loses soldiers. */
export const LOSE =
  words(`lose loses lost losing shed sheds shedding ease eases eased easing slide slides slid sliding slip slips slipped slipping
  dip dips dipped dipping retreat retreated retreats dive dives dived weaken weakened weakening`)

/** Nouns of change: "an increase of 2,000", "a drop of 5 percent". */
export const RISE_NOUNS = words('increase rise gain jump surge growth climb spike uptick')
export const FALL_NOUNS = words('decrease fall drop decline reduction cut slump plunge dip')

/** With "by", these too tell of a change: "raised the dam by 2.5 metres". Without it one raises money and cuts jobs. */
export const RAISE = words(
  'raise raised raises raising lift lifted lifts lifting boost boosted boosts boosting expand expanded expands extend extended',
)
export const CUT = words('cut cuts cutting reduce reduced reduces reducing slash slashed slashes trim trimmed shorten shortened')

/** Other verbs after which "from … to …" tells of a change, not of a range. */
export const REVISE =
  words(`revise revised revises revising raise raises raised raising cut cuts cutting reduce reduces reduced reducing update updated updates
  change changed changes changing move moved moves moving shift shifted upgrade upgraded downgrade downgraded adjust adjusted adjusting expand expanded expands
  boost boosts boosted boosting lift lifts lifted lifting lower lowers lowered lowering slash slashed slashes go goes going went gone upward downward creeping crept
  narrow narrowed narrows narrowing widen widened widens correct corrected corrects trim trimmed extend extended shorten shortened`)

/** Verbs that "up" or "down" belongs to: "gave up 517 yards", "shot down 12 drones". */
export const PHRASAL =
  words(`give gave given gives giving shoot shot shooting shoots pick picked picks picking set sets setting shut shuts shutting take took taken taking takes
  round rounded rounding make made makes making come came comes coming put puts putting hold held holds holding break broke broken breaking blow blew blown blowing
  build built building bring brought bringing brings line lined lining step stepped stepping turn turned turning call called calling clean cleaned cleaning
  sign signed signing burn burned burnt burning tear tore torn tearing cut cutting cuts knock knocked knocking hand handed handing lay laid laying lays
  pull pulled pulling gun gunned gunning mow mowed track tracked tracking hunt hunted rack racked racking buy bought buying serve served serving
  dig dug digging use used using eat ate grow grew start started lock locked locking back backed backing stand stood standing stir
  sit sat wake woke chalk chalked notch notched write wrote slow slowed slowing bog strike struck`)
