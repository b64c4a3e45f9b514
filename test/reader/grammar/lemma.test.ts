import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CUE_VERBS } from '../../../src/reader/english/cue-verbs.ts'
import { lookUpVerb } from '../../../src/reader/grammar/lemma.ts'

const FORMS: readonly [form: string, base: string | undefined][] = [
  ['said', 'say'],
  ['estimated', 'estimate'],
  ['estimating', 'estimate'],
  ['denied', 'deny'],
  ['denies', 'deny'],
  ['admitted', 'admit'],
  ['slamming', 'slam'],
  ['Stressing', 'stress'],
  ['stresses', 'stress'],
  ['urges', 'urge'],
  ['planned', 'plan'],
  ['tells', 'tell'],
  ['foresaw', 'foresee'],
  ['walked', undefined],
  ['bus', undefined],
]
for (const [form, base] of FORMS) {
  test(`${form} → ${base ?? 'no cue verb'}`, () => assert.equal(lookUpVerb(CUE_VERBS, form)?.base, base))
}
