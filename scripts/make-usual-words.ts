#!/usr/bin/env node
/**
 * node scripts/make-usual-words.ts: writes src/ledger/stories/usual-words.ts from the training part of PolNeAR, where that is at hand.
 * Only in how many articles a word stands is taken, in five steps.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPolnear } from '../eval/corpora/polnear.ts'
import { fileIn, findData, NO_DATA } from '../eval/data.ts'
import { stem } from '../src/ledger/stories/stem.ts'
import { wordsIn } from '../src/ledger/wires/words.ts'

/** Shares of articles: each step takes in words that stand in at least so many. */
const STEPS = [0.32, 0.16, 0.08, 0.04, 0.02]

const path = fileIn(findData())('polnear/train.jsonl')
if (path === undefined) throw new Error(NO_DATA)
const documents = readPolnear(path)
const counts = new Map<string, number>()
for (const { text } of documents) {
  const words = wordsIn(text, { start: 0, end: text.length }).map(({ key }) => stem(key))
  for (const word of new Set(words)) if (/^[a-z]/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const step = (count: number): number => STEPS.findIndex((least) => count / documents.length >= least)
const lists = STEPS.map((least, i) => {
  const words = [...counts].flatMap(([word, count]) => (step(count) === i ? [word] : [])).sort()
  const lines = words
    .join(' ')
    .replace(/(.{1,136})(?: |$)/g, '  $1\n')
    .trimEnd()
  return `  // In at least ${least * 100} % of articles.\n  \`\n${lines}\`,`
})
const code = `/**
 * Words that stand in many news reports, whatever these are about, in steps from the most usual on; stems, as \`stem\` makes them.
 * Made by \`scripts/make-usual-words.ts\` from the number of articles of PolNeAR's training part (United States, 2015 and 2016) in which each stands.
 */
export const usualWords: readonly (readonly string[])[] = [
${lists.join('\n')}
].map((words) => words.trim().split(/\\s+/))
`
writeFileSync(join(import.meta.dirname, '../src/ledger/stories/usual-words.ts'), code)
