import type { Span } from '../text/span.ts'

/** A label that opens a turn: "MR. KIRBY:", "Q    ". */
export interface TurnLabel extends Span {
  /** As written, without the colon. */
  readonly speaker: string
  /** Where the label begins, marks of bold included: the turn before it is over. */
  readonly opens: number
  /** Where the words of the turn begin. */
  readonly said: number
  /** `titled` and `question` are labels by themselves; `capitals` and `name` only in a text that uses them again. */
  readonly form: 'titled' | 'question' | 'capitals' | 'name'
}

const gap = '[ \\t\\u00a0\\u2002-\\u200a\\u202f]'

/** Words that open a line in capitals or with a colon and are nobody's name. */
const notSpeakers = new Set(
  (
    'ADVERTISEMENT ALSO ANALYSIS BREAKING BYLINE CAPTION CLARIFICATION CLICK CONTACT CORRECTION CREDIT DATE DATELINE EDITOR EXCLUSIVE EXPLAINER FACT ' +
    'FILE FOLLOW GRAPHIC HEADLINE HOW IMAGE KEY LISTEN LIVE LOCATION MEDIA MORE NEWS NOTE OPINION PHOTO PHOTOS PICTURE POLL PREVIOUSLY PUBLISHED READ ' +
    'RELATED REVIEW SEE SECTION SOURCE SOURCES SUBJECT SUMMARY TAGS TIME TITLE TOPIC UPDATE UPDATED UPDATES URL VIDEO WATCH WHAT WHEN WHERE WHO WHY ' +
    'WARNING TOTAL RESULTS DETAILS BACKGROUND PRICE SCORE RATING CAST DIRECTOR VERDICT TWITTER FACEBOOK EMAIL PHONE TEL FAX ADDRESS'
  ).split(' '),
)

const capital = `\\p{Lu}[\\p{Lu}\\p{M}.'’\\-]{0,24}`
const title =
  `(?:THE|MR\\.?|MRS\\.?|MS\\.?|Mr\\.|Ms\\.|Mrs\\.|DR\\.?|HON\\.?|REV\\.?|SIR|DAME|LORD|LADY|PRESIDENT|VICE|PRIME|PREMIER|CHANCELLOR|KING|QUEEN|PRINCE|` +
  `PRINCESS|SECRETARY|SECRETARY-GENERAL|UNDERSECRETARY|MINISTER|FOREIGN|SENATOR|SEN\\.|REPRESENTATIVE|REP\\.|CONGRESSMAN|CONGRESSWOMAN|GOVERNOR|GOV\\.|` +
  `MAYOR|AMBASSADOR|GENERAL|GEN\\.|ADMIRAL|ADM\\.|COLONEL|COL\\.|MAJOR|MAJ\\.|CAPTAIN|CAPT\\.|LIEUTENANT|LT\\.|SERGEANT|BRIGADIER|CHAIR|CHAIRMAN|CHAIRWOMAN|` +
  `COMMISSIONER|DIRECTOR|ADMINISTRATOR|ATTORNEY|JUDGE|JUSTICE|SHERIFF|CHIEF|SENIOR|ADMINISTRATION|DEFENSE|MILITARY|STATE|PASTOR|BISHOP|FATHER|PROFESSOR|` +
  `MODERATOR|INTERVIEWER|INTERPRETER|TRANSLATOR|OPERATOR|HOST|ANCHOR|REPORTER|JOURNALIST|SPOKESPERSON|SPOKESMAN|SPOKESWOMAN|AUDIENCE|PARTICIPANT|AIDE|STAFF|SPEAKER)`

const tail = `(?:${gap}{1,3}#?\\d{1,2}|${gap}{1,3}\\([^()\\n]{1,40}\\))?`
const after = `${gap}{0,3}:(?=\\s|[“"(\\[—–*_-]|\\p{Lu}|$)`
const capitals = `${capital}(?:${gap}{1,3}${capital}){0,5}`

const patterns: readonly { form: TurnLabel['form']; pattern: RegExp }[] = [
  {
    form: 'question',
    pattern: new RegExp(
      `(Q(?:UESTION)?${tail})(?:${after}|(?<=Q)(?:${gap}{2,}|\\t)|(?<=Q)${gap}(?=[("“—–…\\[]|\\p{Lu})|(?<=Q)\\.${gap}(?=\\p{Lu}))`,
      'uy',
    ),
  },
  { form: 'titled', pattern: new RegExp(`(${title}(?:${gap}{1,3}${capital}){1,6}${tail})${after}`, 'uy') },
  { form: 'titled', pattern: new RegExp(`(${title}${tail})${after}`, 'uy') },
  { form: 'capitals', pattern: new RegExp(`(${capitals}${tail})${after}`, 'uy') },
  {
    form: 'name',
    pattern: new RegExp(
      `(\\p{Lu}[\\p{L}.'’-]{1,24}(?:${gap}(?:\\p{Lu}[\\p{L}.'’-]{0,24}|de|da|van|von|der|bin|al|el)){0,4})${after}`,
      'uy',
    ),
  },
]

/** The label that stands at `at`, if one does. */
export const labelAt = (text: string, at: number): TurnLabel | undefined => {
  // Markdown's bold, which some transcripts put around labels.
  const bold = /^(?:\*\*|__)/.test(text.slice(at, at + 2)) ? 2 : 0
  for (const { form, pattern } of patterns) {
    pattern.lastIndex = at + bold
    const match = pattern.exec(text)
    if (!match) continue
    const speaker = match[1]!
    if (form !== 'question' && form !== 'titled' && notSpeakers.has(/^\p{L}+/u.exec(speaker)?.[0].toUpperCase() ?? '')) return undefined
    let said = pattern.lastIndex
    while (said < text.length && /[\s*_]/.test(text[said]!)) said++
    return { opens: at, start: at + bold, end: at + bold + speaker.length, speaker, said, form }
  }
  return undefined
}
