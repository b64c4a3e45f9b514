/**
 * Patterns over words, in a small notation that reads like the phrase it finds:
 *
 *   'the? ORD quarter|half (of YEAR)?'
 *
 * Lower case is the word itself; capitals name a class of words (see english/time-words.ts); `|` gives a choice, `?` makes the item
 * before it optional, brackets group. Patterns are expanded when built, and share one trie: finding all that match at a word costs
 * no more than the longest pattern, whatever the text.
 */
import type { ClassName, ClassValues, Word } from './word.ts'

/** The class values that a match took, by class name; the second of one class has a 2 after it. Present if the pattern names it; UNIT also for ONE and MANY. */
export type Captures = Readonly<ClassValues> &
  Readonly<{ [Name in ClassName as `${Name}2`]: ClassValues[Name] }> & { readonly words: readonly Word[] }

export interface Rule<Make> {
  readonly pattern: string
  readonly make: Make
}

export interface Match<Make> {
  readonly make: Make
  readonly captures: Captures
  /** How many words it spans. */
  readonly length: number
}

/** All plain sequences that a pattern stands for. */
export const expand = (pattern: string): string[][] => {
  const pieces = pattern.match(/[()|?]|[^\s()|?]+/g) ?? []
  let at = 0
  const sequence = (): string[][] => {
    let all: string[][] = [[]]
    while (at < pieces.length && pieces[at] !== ')') {
      let choices = item()
      while (pieces[at] === '|') {
        at++
        choices = [...choices, ...item()]
      }
      if (pieces[at] === '?') {
        at++
        choices = [[], ...choices]
      }
      all = all.flatMap((head) => choices.map((tail) => [...head, ...tail]))
    }
    return all
  }
  const item = (): string[][] => {
    if (pieces[at] !== '(') return [[pieces[at++]!]]
    at++
    const inner = sequence()
    at++
    return inner
  }
  return sequence()
}

interface Node<Make> {
  readonly next: Map<string, Node<Make>>
  accepts: { readonly rule: number; readonly make: Make; readonly names: readonly string[] }[]
}

const isClass = (name: string): boolean => /^[A-Z]+$/.test(name)

const capture = (names: readonly string[], words: readonly Word[]): Captures => {
  const values: Record<string, unknown> = { words }
  for (const [i, name] of names.entries()) {
    if (!isClass(name)) continue
    values[name in values ? `${name}2` : name] = words[i]!.classes[name as ClassName]
    if (name === 'ONE' || name === 'MANY') values['UNIT'] = words[i]!.classes.UNIT
  }
  return values as unknown as Captures
}

/** Makes a finder of all rules that match at a word: the longest first, then in the order of the rules. */
export const compile = <Make>(rules: readonly Rule<Make>[]): ((words: readonly Word[], at: number) => Match<Make>[]) => {
  const root: Node<Make> = { next: new Map(), accepts: [] }
  for (const [rule, { pattern, make }] of rules.entries()) {
    for (const names of expand(pattern)) {
      let node = root
      for (const name of names) {
        let next = node.next.get(name)
        if (!next) {
          next = { next: new Map(), accepts: [] }
          node.next.set(name, next)
        }
        node = next
      }
      if (node !== root) node.accepts.push({ rule, make, names })
    }
  }
  return (words, at) => {
    if (!words[at]!.keys.some((key) => root.next.has(key))) return []
    const found: (Match<Make> & { rule: number })[] = []
    const walk = (node: Node<Make>, length: number): void => {
      for (const { rule, make, names } of node.accepts)
        found.push({ rule, make, length, captures: capture(names, words.slice(at, at + length)) })
      const word = words[at + length]
      if (!word || node.next.size === 0) return
      for (const key of word.keys) {
        const next = node.next.get(key)
        if (next) walk(next, length + 1)
      }
    }
    walk(root, 0)
    return found.sort((a, b) => b.length - a.length || a.rule - b.rule)
  }
}
