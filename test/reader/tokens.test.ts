import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTokens } from '../../src/reader/tokens.ts'
import { cut } from '../../src/text/span.ts'

const tokensOf = (text: string): string[] => findTokens(text, { start: 0, end: text.length }).map((span) => cut(text, span))

const cases: [text: string, tokens: string, why: string][] = [
  ["Moscow's envoy doesn't agree.", "Moscow 's envoy does n't agree .", 'clitics are split off'],
  ['Moscow’s envoy didn’t agree; they’ll see.', 'Moscow ’s envoy did n’t agree ; they ’ll see .', 'also with curly apostrophes'],
  ["the workers' union", "the workers ' union", 'a plural possessive'],
  ["O'Brien and the Qur'an", "O'Brien and the Qur'an", 'an apostrophe inside a name'],
  ['You cannot go.', 'You can not go .', 'cannot is two words, as in the Penn Treebank'],
  ['It cost $5 or €3.5m, 20% more.', 'It cost $ 5 or € 3.5m , 20 % more .', 'currency and percent signs'],
  ['10,000-plus troops, 3- to 7,000 of them', '10,000-plus troops , 3- to 7,000 of them', 'hyphenated figures'],
  ['at 10:30 a.m. on 9/11, 1/2 done', 'at 10:30 a.m. on 9/11 , 1/2 done', 'times, dates and fractions'],
  ['the U.S. and the U.S.-led force, Ph.D. in hand', 'the U.S. and the U.S.-led force , Ph.D. in hand', 'points inside'],
  ["the U.S.'s part", "the U.S. 's part", 'a clitic after a point'],
  ['Mr. and Mrs. Smith', 'Mr. and Mrs. Smith', 'titles keep their point'],
  ['MR. KIRBY: Yes.', 'MR. KIRBY : Yes .', 'in capitals too'],
  ['on Oct. 28 in Springfield, Ill. and Wash. it', 'on Oct. 28 in Springfield , Ill. and Wash . it', 'a doubtful one only after a comma'],
  ['Sen. Hale (R-Tex.) and Sen. Moss, D-S.D., left', 'Sen. Hale ( R-Tex. ) and Sen. Moss , D-S.D. , left', 'party and state'],
  ['John F. Kennedy and I. No. 5', 'John F. Kennedy and I . No. 5', 'initials, but not the pronoun'],
  ['Singh -- like Kirby—said', 'Singh -- like Kirby — said', 'dashes are split off'],
  ['“Yes,” he said. "No."', '“ Yes , ” he said . " No . "', 'quotation marks'],
  ["''Billions,'' he said", "'' Billions , '' he said", 'two single marks for one double'],
  ['President [Vladimir] Putin', 'President [ Vladimir ] Putin', 'an insertion'],
  ['Well... no . . . maybe…', 'Well ... no . . . maybe …', 'ellipses whole'],
  ["the '90s, get 'em", "the '90s , get 'em", 'elisions'],
  ['AT&T, al-Assad, well-known', 'AT&T , al-Assad , well-known', 'joined words stay whole'],
  ['see https://example.org/a?b=1, or a.b@example.org.', 'see https://example.org/a?b=1 , or a.b@example.org .', 'addresses'],
  ['@kirby #Kursk #2 example.com', '@kirby #Kursk # 2 example.com', 'handles, tags, domains'],
  ['A/B via C', 'A / B via C', 'a slash'],
  ['What?! No!!', 'What ?! No !!', 'runs of marks'],
  ['', '', 'nothing'],
]

for (const [text, expected, why] of cases) {
  test(`tokens: ${why}: ${text}`, () => assert.equal(tokensOf(text).join(' '), expected))
}

test('tokens lie inside the span, in order, without overlap or white space, and leave no visible character out', () => {
  const part = fc.constantFrom(
    "n't",
    "'s",
    '’',
    '“',
    '"',
    '--',
    '—',
    '...',
    ' ',
    '\n',
    'U.S.',
    'Mr.',
    '3-',
    '1,0',
    'can',
    'not',
    'a',
    'É',
    '👍',
    '@',
    '#',
    '$',
    '\u00a0',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const start = Math.min(a, b) % (text.length + 1)
      const end = Math.max(start, Math.max(a, b) % (text.length + 1))
      let at = start
      for (const token of findTokens(text, { start, end })) {
        assert.ok(at <= token.start && token.start < token.end && token.end <= end)
        assert.match(text.slice(at, token.start), /^[\s\u200b\u2060\ufeff]*$/)
        assert.doesNotMatch(cut(text, token).trim(), /^$/)
        at = token.end
      }
      assert.match(text.slice(at, end), /^[\s\u200b\u2060\ufeff]*$/)
    }),
  )
})

test('hostile text takes linear time', () => {
  for (const piece of ['a', 'a.', 'a-', '1,', '.', "'", '@a', 'a@', 'www.', '-', ' .', '“', 'a\u0301', "n't"]) {
    const text = piece.repeat(100_000)
    const began = performance.now()
    findTokens(text, { start: 0, end: text.length })
    assert.ok(performance.now() - began < 3000, piece)
  }
})
