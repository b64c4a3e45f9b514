import { nameKey } from '../../text/keys.ts'

/** Roles that differ by short form or by who holds them, each under one key. */
const ONE_ROLE: readonly (readonly [RegExp, string])[] = [
  [/\bspokes(?:man|woman|person)\b/g, 'spokesperson'],
  [/\bgov\b/g, 'governor'],
  [/\bchair(?:man|woman|person)\b/g, 'chair'],
  [/\bsen\b/g, 'senator'],
  [/\brep\b/g, 'representative'],
  [/\bchief executive(?: officer)?\b|\bceo\b/g, 'chief executive'],
]

const HEADS =
  /\b(?:spokesperson|governor|prime minister|minister|president|chair|mayor|director|chief executive|secretary|coordinator|advisor|adviser|ambassador|commander|general|colonel|major|judge|lawyer|head|leader|editor|reporter|senator|representative|hydrologist)\b/g

export const roleKey = (role: string): string => ONE_ROLE.reduce((key, [pattern, plain]) => key.replace(pattern, plain), nameKey(role))

/** What the role comes down to: "Deputy chair of the RHA" → "chair". Empty where it is none that is known. */
export const roleHead = (role: string): string => roleKey(role).match(HEADS)?.[0] ?? ''

/** A military rank or a form of address says nothing of whom one speaks for. */
export const isRank = (role: string): boolean =>
  /^(?:general|colonel|major|captain|lieutenant|col|maj|gen|capt|lt|sgt|judge)$/.test(roleKey(role))

/** The words of the body that a role is held in, where the role itself tells: "Civil Protection Minister" → civil, protection, ministry. */
export function bodyOfRole(role: string): readonly string[] | undefined {
  const key = roleKey(role)
  const before = /^(.+) minister$/.exec(key)?.[1]
  const after = /^minister (?:of|for) (.+)$/.exec(key)?.[1]
  const field = before ?? after
  if (field && !/^(?:prime|deputy prime|former|first)$/.test(field.split(' ').slice(-2).join(' ')) && !/prime$/.test(field))
    return [...field.split(' '), 'ministry']
  const office =
    /^secretary of (?:the )?(state|defen[cs]e|treasury|interior|commerce|labor|energy|education|agriculture|transportation|homeland security)$/.exec(
      key,
    )?.[1]
  const department =
    office ??
    /^(state|defen[cs]e|treasury|interior|commerce|labor|energy|education|agriculture|transportation|homeland security) secretary$/.exec(
      key,
    )?.[1]
  if (department) return [...department.split(' '), 'department']
  return /\bgovernor$/.test(key) ? ['governor', 'office'] : undefined
}

/** So many ways of calling one person are kept. */
const MOST = 6

/** What reports call a person: offices before ranks, then the most usual first, each once whatever its case. */
export function rolesOf(members: readonly { readonly entity: { readonly role?: string | undefined } }[]): string[] {
  const told = new Map<string, { role: string; times: number }>()
  for (const { entity } of members)
    if (entity.role) {
      const key = roleKey(entity.role)
      const known = told.get(key)
      told.set(key, { role: known && isFuller(known.role, entity.role) ? known.role : entity.role, times: (known?.times ?? 0) + 1 })
    }
  return [...told.values()]
    .sort((a, b) => Number(isRank(a.role)) - Number(isRank(b.role)) || b.times - a.times || (a.role < b.role ? -1 : 1))
    .slice(0, MOST)
    .map(({ role }) => role)
}

/** "Governor" rather than "Gov."; of one length the first in the alphabet. */
const isFuller = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a <= b)
