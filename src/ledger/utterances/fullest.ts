import type { Statement } from './statement.ts'

/** A day without a time counts as its end: an agency's story of the evening stands before the paper that prints it. */
const moment = ({ published }: Statement): string =>
  published === undefined ? '9999' : published.length > 10 ? published : `${published}T24`

/** The earliest report first, then by key. */
export const inOrderOfReports = (a: Statement, b: Statement): number =>
  moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0

/** The direct statement with the most words, the earliest of as many. */
export const fullestOf = (statements: readonly Statement[]): Statement | undefined =>
  statements
    .filter(({ attribution }) => attribution.kind === 'direct')
    .sort((a, b) => b.words.length - a.words.length || inOrderOfReports(a, b))[0]

/** The wording that the others are held against: the fullest direct one; where nobody quotes it, that of the earliest report. */
export const originalOf = (statements: readonly Statement[]): Statement | undefined =>
  fullestOf(statements) ?? [...statements].sort(inOrderOfReports)[0]
