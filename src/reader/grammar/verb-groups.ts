import type { Token } from '../sentences.ts'

/** A verb with its auxiliaries and the adverbs between: "has not yet said". Token indices into the sentence; `to` is exclusive. */
export interface VerbGroup {
  readonly from: number
  readonly to: number
  /** The main verb. */
  readonly head: number
  readonly negated: boolean
  readonly passive: boolean
  /** Modal or "to": "will", "may", "to". */
  readonly modal?: string
  readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund'
  /** Past perfect ("had said"), or perfect ("has said"). */
  readonly perfect?: 'past' | 'present'
}

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", '’s', '’re', '’m', 'get', 'got'])
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", "'d", '’ve', '’d'])
const DO = new Set(['do', 'does', 'did'])
const NOT = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor'])

const isVerb = (token: Token): boolean => token.tag.startsWith('VB')
const isAdverb = (token: Token): boolean => token.tag.startsWith('RB') || NOT.has(token.text.toLowerCase())

/** All verb groups of a sentence, in order, none overlapping. */
export function findVerbGroups(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]!
    const opens = isVerb(token) || token.tag === 'MD' || (token.tag === 'TO' && infinitiveFollows(tokens, at))
    if (!opens) {
      at++
      continue
    }
    const group = groupFrom(tokens, at)
    groups.push(group)
    at = group.to
  }
  return groups
}

function infinitiveFollows(tokens: readonly Token[], to: number): boolean {
  let at = to + 1
  while (at < tokens.length && isAdverb(tokens[at]!)) at++
  return tokens[at]?.tag === 'VB' || tokens[at]?.tag === 'VBP'
}

function groupFrom(tokens: readonly Token[], from: number): VerbGroup {
  const first = tokens[from]!
  const modal = first.tag === 'MD' || first.tag === 'TO' ? first.text.toLowerCase() : undefined
  let head = from
  let at = from
  let negated = false
  let passive = false
  let perfect: VerbGroup['perfect']
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    const word = token.text.toLowerCase()
    if (isAdverb(token)) {
      if (!verbFollows(tokens, at)) break
      if (NOT.has(word)) negated = true
      continue
    }
    if (at > from && !continues(tokens, head, at)) break
    if (!isVerb(token) && token.tag !== 'MD' && token.tag !== 'TO') break
    if (at > from && HAVE.has(tokens[head]!.text.toLowerCase())) perfect = /^(?:had|['’]d)$/i.test(tokens[head]!.text) ? 'past' : 'present'
    if (at > from && token.tag === 'VBN' && BE.has(tokens[head]!.text.toLowerCase())) passive = true
    head = at
  }
  const before = tokens[from - 1]
  if (before && /^(?:never|no longer|not)$/i.test(before.text)) negated = true
  const tag = tokens[head]!.tag
  const finite = modal !== undefined ? modal !== 'to' : /^VB[DPZ]$/.test(first.tag)
  return {
    from,
    to: Math.max(head + 1, from + 1),
    head,
    negated,
    passive,
    ...(modal && { modal }),
    form: modal === 'to' ? 'infinitive' : finite ? 'finite' : tag === 'VBG' ? 'gerund' : tag === 'VBN' ? 'participle' : 'finite',
    ...(perfect && { perfect }),
  }
}

/** Does the verb at `at` belong to the group whose last verb is `head`? */
function continues(tokens: readonly Token[], head: number, at: number): boolean {
  const last = tokens[head]!
  const word = last.text.toLowerCase()
  const { tag } = tokens[at]!
  if (last.tag === 'MD' || last.tag === 'TO') return tag === 'VB' || tag === 'VBP' || (tag === 'VBN' && word === "'d")
  if (HAVE.has(word)) return tag === 'VBN' || tag === 'VBD'
  if (BE.has(word)) return tag === 'VBG' || tag === 'VBN'
  if (DO.has(word)) return tag === 'VB'
  return false
}

function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 4; at++) {
    if (isVerb(tokens[at]!)) return true
    if (!isAdverb(tokens[at]!)) return false
  }
  return false
}
