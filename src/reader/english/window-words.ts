/** Words that say how a time bounds what is foretold. Lower case. */

/** Before a time: nothing happens later than it. */
export const BY = /\b(?:by|until|till|within|no later than|not later than|as late as|at the latest by|through|up to|up until)$/

/** Before a time: all happens before it begins. */
export const BEFORE = /\b(?:before|ahead of|prior to|in advance of)$/

/** Before a time: all happens once it is over. */
export const AFTER = /\b(?:after|following|beyond|past)$/

/** Before a time: it is where things begin, and nothing says where they end. */
export const FROM =
  /\b(?:from|starting|starting in|starting on|beginning|beginning in|beginning on|as of|effective|since|no earlier than|not before|as early as|as soon as)$/

/** In a duration, or before it: it begins now, and all happens inside it. */
export const AHEAD_OF_NOW = /\b(?:next|coming|upcoming|within|over|during|throughout)\b/

/** Before a duration: it begins now, and is how long something goes on ("stay for two weeks"). */
export const LASTING = /\b(?:for|stay|last|remain|continue|take)$/

/** In a duration: it is over, or counted from something else. */
export const GONE_BY = /\b(?:recent|past|last|previous|preceding|early|first|final|opening|initial|ago)\b/

/** Before a duration: something happens when it has run out ("in two weeks"). */
export const AT_END_OF = /\b(?:in)$/

/**
 * The most that a vague number stands for. An assumption, the same for all units: "a couple" is 2, "a few" at most 5, "several" and a bare
 * plural ("within weeks", "the coming months") at most 8, of days at most 7. "Many" has no end.
 */
export const MOST: readonly (readonly [words: RegExp, most: number])[] = [
  [/\bcouple\b/, 2],
  [/\bfew\b/, 5],
  [/\b(?:many|countless)\b/, Number.POSITIVE_INFINITY],
]
export const MOST_OTHERWISE = 8
/** More days than that would be called weeks. */
export const MOST_DAYS = 7
