/** Words that tell whether a clause looks back or ahead. Lower case, straight apostrophes. */
import { IRREGULAR_VERBS } from './irregular-verbs.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Modals that look ahead, unless "have" follows. */
export const AHEAD: ReadonlySet<string> = words("will 'll wo shall would could may might should must can cannot ca 'd")

/** Before "to" or "for", these look ahead: "scheduled for Monday", "plans to meet". */
export const PLANNING: ReadonlySet<string> = words(`
  expected expects expect expecting scheduled set due plan plans planned planning likely unlikely slated hope hopes hoping hoped want wants wanted aim aims aimed
  intend intends intended agreed agree agrees vow vows vowed promise promises promised prepare prepares preparing prepared ready going about order ordered
  need needs needed have has able bound poised decided decides vote voted votes invited asked urged wait waiting scheduling reschedule rescheduled postponed delayed bid called
  deadline slate pledged threatened threatening proposed offered sure certain gonna determined willing`)

/** These look ahead by themselves: "expected in December", "payable Dec. 1". */
export const EXPECTING: ReadonlySet<string> = words(
  `expected expects expect scheduled schedules slated due planned plans planning upcoming payable effective`,
)

/** Verbs whose infinitive has already happened: "managed to leave", "began to". */
export const BACKWARD: ReadonlySet<string> = words('managed failed began continued used refused tried attempted')

/** Right before a day, these look ahead. */
export const UNTIL: ReadonlySet<string> = words('until till by')

const notPast = words(
  'come become run read set put cut let hit hurt shut cost bet cast spread shed quit beat found wound left lay fell felt lead bore',
)

/** Irregular past forms that are no present form and no other common word. */
const irregularPast: ReadonlySet<string> = new Set([
  ...[...IRREGULAR_VERBS].filter(([form, lemma]) => form !== lemma && !form.endsWith('ing') && !notPast.has(form)).map(([form]) => form),
  ...words('was were had did left fell felt found became led sent built dealt won lost struck'),
])

const present = words("am is are has have does do been being had's 'm 're 've s")
/** "-ed" words that are no verbs in the past. */
const notVerbs = words(
  'need seed feed weed deed heed reed speed bleed greed indeed hundred united red bed feed seed proceed exceed succeed embed breed weed unprecedented alleged so-called unified',
)

/** Without tags: could this word be a past tense or a past participle? */
export const looksPast = (lower: string): boolean => {
  if (present.has(lower)) return false
  return irregularPast.has(lower) || (lower.length > 3 && lower.endsWith('ed') && !notVerbs.has(lower))
}

/** Forms of "be" in the present: "the vote is Monday" lies ahead. */
export const PRESENT_BE: ReadonlySet<string> = words("is are am 's 're 'm")
