import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNounPhrases } from '../../../src/reader/grammar/noun-phrases.ts'
import { findVerbGroups } from '../../../src/reader/grammar/verb-groups.ts'
import type { Token } from '../../../src/reader/sentences.ts'

/** "The/DT dam/NN held/VBD" → tokens. */
const tagged = (line: string): Token[] => {
  let start = 0
  return line.split(' ').map((word) => {
    const [text, tag] = word.split('/') as [string, string]
    const token = { start, end: start + text.length, text, tag }
    start = token.end + 1
    return token
  })
}
const words = (tokens: readonly Token[], { from, to }: { from: number; to: number }): string =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')

const VERBS: readonly [line: string, groups: string[], facts: object][] = [
  ['She/PRP has/VBZ not/RB yet/RB said/VBN so/RB', ['has not yet said'], { negated: true, perfect: 'present', form: 'finite' }],
  ['It/PRP had/VBD been/VBN destroyed/VBN', ['had been destroyed'], { passive: true, perfect: 'past' }],
  ['They/PRP will/MD probably/RB move/VB', ['will probably move'], { modal: 'will', form: 'finite' }],
  ['He/PRP refused/VBD to/TO comment/VB', ['refused', 'to comment'], { form: 'finite' }],
  ['Saying/VBG little/JJ', ['Saying'], { form: 'gerund' }],
]
for (const [line, groups, facts] of VERBS) {
  test(`verb groups of "${line.replace(/\/\S+/g, '')}"`, () => {
    const tokens = tagged(line)
    const found = findVerbGroups(tokens)
    assert.deepEqual(
      found.map((g) => words(tokens, g)),
      groups,
    )
    assert.partialDeepStrictEqual(found[0], facts)
  })
}

const PHRASES: readonly [line: string, phrases: string[]][] = [
  ["Moscow/NNP 's/POS ambassador/NN to/TO the/DT country/NN left/VBD", ["Moscow 's ambassador", 'the country']],
  ['The/DT two/CD injured/VBN men/NNS and/CC she/PRP left/VBD', ['The two injured men', 'she']],
  ['Officials/NNS told/VBD reporters/NNS Monday/NNP', ['Officials', 'reporters', 'Monday']],
  ['Those/DT who/WP stayed/VBD', ['Those', 'who']],
]
for (const [line, phrases] of PHRASES) {
  test(`noun phrases of "${line.replace(/\/\S+/g, '')}"`, () => {
    const tokens = tagged(line)
    assert.deepEqual(
      findNounPhrases(tokens).map((p) => words(tokens, p)),
      phrases,
    )
  })
}
