import { nameKey } from '../../text/keys.ts'
import { contains, type Span } from '../../text/span.ts'
import { genderOfFirstName } from '../english/first-names.ts'
import { HONORIFICS, PERSON_NOUNS, SHORT_TITLES } from '../english/roles.ts'
import type { Mention } from './mentions.ts'
import { type Referent, referent } from './referent.ts'

/** The label of a turn, where it stands. */
export interface TurnLabelAt extends Span {
  readonly text: string
}

const NOBODY = /^(?:Q|QUESTION|REPORTERS?|PARTICIPANTS?|AUDIENCE|AUDIENCE MEMBERS?|CROWD|AIDE|OPERATOR)\b/
const TITLES = new Set([
  ...SHORT_TITLES,
  ...PERSON_NOUNS,
  ...HONORIFICS.keys(),
  'vice',
  'prime',
  'first',
  'the',
  'second',
  'gentleman',
  'lady',
  'state',
  'administration',
  'senior',
  'military',
])

/**
 * Who the labels of a transcript mean: "MR. KIRBY" is the John Kirby of the text or the title, "THE PRESIDENT" whoever the title
 * calls president. A label that no name fits becomes a person named by the label.
 */
export function gatherTurnSpeakers(
  labels: readonly TurnLabelAt[],
  title: string,
  persons: readonly Referent[],
  mentionOf: (label: TurnLabelAt) => Mention,
): Referent[] {
  const made: Referent[] = []
  const byLabel = new Map<string, Referent>()
  for (const label of labels) {
    if (NOBODY.test(label.text)) continue
    let one = byLabel.get(label.text)
    if (!one) {
      one = knownAs(label.text, title, [...persons, ...made])
      byLabel.set(label.text, one)
      if (!persons.includes(one) && !made.includes(one)) made.push(one)
    }
    if (!one.mentions.some((m) => contains(label, m))) one.mentions.push(mentionOf(label))
  }
  return made
}

function knownAs(label: string, title: string, persons: readonly Referent[]): Referent {
  const words = label.replace(/[.,]/g, '').split(/\s+/)
  const names = words.filter((word) => !TITLES.has(word.toLowerCase()))
  const gender = words.map((word) => HONORIFICS.get(word.toLowerCase())).find((g) => g !== undefined)
  if (names.length === 0) return byOffice(words, title, persons)
  const key = nameKey(names.join(' '))
  const known = persons.find(
    (p) => !p.unnamed && (nameKey(p.name) === key || nameKey(p.name).endsWith(` ${key}`)) && (!gender || !p.gender || gender === p.gender),
  )
  const full = fullNameIn(title, names)
  if (known) {
    if (full && full.name.length > known.name.length) {
      known.aliases.add(known.name)
      known.name = full.name
    }
    if (full?.role) known.role ??= full.role
    return known
  }
  const name = full?.name ?? names.map(capitalised).join(' ')
  return referent('person', name, {
    aliases: new Set([names.map(capitalised).join(' ')]),
    ...(gender && { gender }),
    ...(full?.role && { role: full.role }),
  })
}

/** "THE PRESIDENT": whoever title or text calls so; else a person whom only the label names. */
function byOffice(words: readonly string[], title: string, persons: readonly Referent[]): Referent {
  const office = words.filter((word) => word !== 'THE').map((word) => word.toLowerCase())
  const called = new RegExp(
    `\\b${office.map(literal).join('[\\s\\u00a0]+')}[\\s\\u00a0]+((?:\\p{Lu}[\\p{L}.'’-]+[\\s\\u00a0]?){1,3})`,
    'iu',
  )
    .exec(title)?.[1]
    ?.trim()
  const key = called ? nameKey(called.split(/\s(?:On|In|At|And|Before|After|To|En)\b/)[0]!) : ''
  const known = persons.find(
    (p) => !p.unnamed && (key ? nameKey(p.name).endsWith(key.split(' ').at(-1)!) : office.every((word) => p.described.has(word))),
  )
  if (known) return known
  if (called && /^\p{Lu}/u.test(called))
    return referent('person', called.split(/\s(?:on|in|at|and|before|after|to|en)\b/i)[0]!, { role: office.map(capitalised).join(' ') })
  return referent('person', office.join(' '), { unnamed: true, described: new Set(office) })
}

/** "John Kirby" and his role out of "… by NSC Coordinator for Strategic Communications John Kirby on …". */
function fullNameIn(title: string, names: readonly string[]): { name: string; role?: string } | undefined {
  const words = title.replace(/[\s\u00a0]+/g, ' ').split(' ')
  const surname = nameKey(names.join(' '))
  const at = words.findIndex((_, i) => nameKey(words.slice(i, i + names.length).join(' ')) === surname)
  if (at < 1) return undefined
  const end = at + names.length
  let from = at
  if (/^\p{Lu}\.?$/u.test(words[from - 1]!) && from > 1) from--
  const given = words[from - 1]!
  if (/^\p{Lu}\p{L}+$/u.test(given) && (genderOfFirstName(given) || !TITLES.has(given.toLowerCase()))) from--
  let start = from
  while (
    start > 0 &&
    /^(?:\p{Lu}[\p{L}.'’-]*|of|for|the|to)$/u.test(words[start - 1]!) &&
    !/^(?:By|Briefing|Gaggle|Remarks|Interview)$/.test(words[start - 1]!)
  )
    start--
  const role = words.slice(start, from).join(' ')
  const name = words
    .slice(from, end)
    .join(' ')
    .replace(/[,.:;]$/, '')
  return { name, ...(role && !/^(?:of|for|the|to)\b/.test(role) && { role }) }
}

const capitalised = (word: string): string => word.replace(/\p{L}+/gu, (part) => part[0]!.toUpperCase() + part.slice(1).toLowerCase())
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
