/**
 * TimeBank 1.2 and AQUAINT with TIMEX3 expressions, as cleaned for TempEval-3.
 * Naushad UzZaman et al., "SemEval-2013 Task 1: TempEval-3", SemEval 2013.
 */
import type { Span } from '../../src/text/span.ts'
import { readLines } from '../lines.ts'

export interface GoldTime extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3. */
  readonly value: string
}

export interface TimesDocument {
  readonly id: string
  readonly corpus: string
  /** The document creation time: ISO 8601. */
  readonly created: string
  readonly text: string
  readonly times: readonly GoldTime[]
}

export const readTimes = (path: string): TimesDocument[] => readLines<TimesDocument>(path)
