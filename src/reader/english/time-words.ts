/** Words of time, with what each stands for. Lower case, no points. */
import type { Unit } from '../times/calendar.ts'

const numbered = (list: string, from = 1): readonly (readonly [string, number])[] =>
  list.split('|').flatMap((words, i) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, i + from] as const),
  )

export const MONTHS: ReadonlyMap<string, number> = new Map(
  numbered(`january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sept sep
    | october oct | november nov | december dec`),
)

/** Monday is 1, as in ISO 8601. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  numbered('monday mon | tuesday tue tues | wednesday wed | thursday thu thur thurs | friday fri | saturday sat | sunday sun'),
)

/** Short forms that are also words or names; they count only with their point. */
export const NEEDS_POINT: ReadonlySet<string> = new Set(['mon', 'wed', 'sat', 'sun', 'jan', 'mar', 'jun'])

/** Forms that are also verbs, adjectives or names in lower case; they count only with a capital. */
export const NEEDS_CAPITAL: ReadonlySet<string> = new Set([
  'march',
  'may',
  'august',
  'mar',
  'sat',
  'sun',
  'mon',
  'wed',
  'dec',
  'sep',
  'jan',
  'jun',
  'fri',
  'tue',
  'thu',
])

/** Months that are also first names or verbs: alone, they count only after a preposition or the like. */
export const NAMESAKES: ReadonlySet<string> = new Set(['may', 'april', 'june', 'august', 'jan', 'mar', 'jun'])

const units: Readonly<Record<Unit, string>> = {
  s: 'second seconds sec secs',
  m: 'minute minutes min mins',
  H: 'hour hours hr hrs',
  D: 'day days',
  W: 'week weeks',
  M: 'month months',
  Q: 'quarter quarters',
  Y: 'year years yr yrs',
  E: 'decade decades',
  C: 'century centuries',
  L: 'millennium millennia millenniums',
}

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(units).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit as Unit] as const)),
)

export const PLURAL_UNITS: ReadonlySet<string> = new Set(
  Object.values(units).flatMap((words) => words.split(' ').filter((word) => word.endsWith('s') || word === 'millennia')),
)

/** TIMEX3 parts of the day. */
export const PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['midday', 'MI'],
  ['daytime', 'DT'],
])

export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['springtime', 'SP'],
  ['summertime', 'SU'],
  ['wintertime', 'WI'],
])

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  numbered(`first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth
    | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth`).concat([['thirtieth', 30]]),
)

/** Decades of the twentieth century in words; those of ours are seldom so named. */
export const DECADES: ReadonlyMap<string, string> = new Map([
  ['twenties', '192'],
  ['thirties', '193'],
  ['forties', '194'],
  ['fifties', '195'],
  ['sixties', '196'],
  ['seventies', '197'],
  ['eighties', '198'],
  ['nineties', '199'],
])

export const ZONES: ReadonlySet<string> = new Set(
  'gmt utc z est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst hkt sgt aest aedt eat wat cat sast'.split(
    ' ',
  ),
)

/** Zones that are universal time: the value ends in Z. */
export const UNIVERSAL: ReadonlySet<string> = new Set(['gmt', 'utc', 'z'])

/** TIMEX3 modifiers of an amount, by the words right before it. */
export const AMOUNT_MODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MORE_THAN: 'more than,longer than,greater than,over,in excess of,upwards of,well over,better than,beyond',
    EQUAL_OR_MORE: 'at least,no less than,not less than,no fewer than,a minimum of,a full,fully',
    LESS_THAN: 'less than,fewer than,under,nearly,almost,close to,just under,not quite,barely',
    EQUAL_OR_LESS: 'at most,up to,no more than,not more than,as much as,as many as,as long as,a maximum of',
    APPROX: 'about,around,approximately,roughly,some,an estimated,more or less,perhaps,maybe',
    '': 'only,just,exactly,another,an additional,a further,an extra,the',
  }).flatMap(([mod, phrases]) => phrases.split(',').map((phrase) => [phrase, mod] as const)),
)

/** TIMEX3 modifiers of a calendar stretch, by the words right before it; "the" may stand before them. */
export const STRETCH_MODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    START: `early,earlier,early in,earlier in,the beginning of,beginning of,the start of,start of,the early part of,the first days of,the outset of,very early`,
    MID: 'mid,middle,the middle of,middle of,midway through,mid to,halfway through',
    END: `late,later,late in,later in,the end of,end of,the close of,the tail end of,the last days of,the latter part of,the very end of,very late`,
    '': 'sometime,sometime in,some time,as early as,as late as,as recently as,all,all of,most of,much of,a good part of',
  }).flatMap(([mod, phrases]) => phrases.split(',').map((phrase) => [phrase, mod] as const)),
)

/** Words in the longest phrase of the two tables above. */
export const LONGEST_MOD = 4

/** Before a number, these make it a label and not a year: "room 1701", "resolution 1973". */
export const LABELS: ReadonlySet<string> = new Set(
  `room rooms resolution resolutions no number numbers flight route highway interstate section article page pages channel model chapter unit building
  bus train gate line version game level batch lot box suite apartment bill rule order docket case paragraph title act class type part extension ext
  section code id isbn zip proposition measure directive convoy brigade battalion regiment`.split(/\s+/),
)

/** Before a four-digit number, these make it a year even where a plural noun follows. */
export const YEAR_LEADS: ReadonlySet<string> = new Set(
  `in since the a an by until till through during late early mid fiscal before after from this that last circa throughout around of year years
  his her its their our my 's between`.split(/\s+/),
)

/** Before a bare season, month or unit these make it a time: prepositions and the like. */
export const TIME_LEADS: ReadonlySet<string> = new Set(
  `in since by until till through during late early mid before after from this that last next of on for over within throughout between and or to
  around about every each again as than`.split(/\s+/),
)
