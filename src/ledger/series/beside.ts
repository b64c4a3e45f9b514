import type { Figure, Reading } from '../../reader/reading.ts'
import { nameKey } from '../../text/keys.ts'
import type { Draft } from './drafts.ts'
import { mentionsIn, turnsAt } from './near.ts'
import { statesIn } from './states.ts'

/** How far back, in characters, a question can stand, and a sentence that a number alone takes up. */
const ASKED = 120
const EARLIER = 160
/** How far into an answer its number can stand. */
const ANSWER = 100

/** A number alone takes what it counts from the figure before it, from the same number told earlier, or from the question or sentence before. */
export function completed(reading: Reading, index: number, draft: Draft, before: readonly Draft[]): Draft {
  const figure = reading.figures[index]!
  const { text } = reading.article
  const last = reading.figures[index - 1]
  const between = last ? text.slice(last.end, figure.start) : ''
  const previous = before[index - 1]
  let { head, states, whose, where, part, told } = draft
  const take = (from: Pick<Draft, 'states'> & Partial<Draft>): void => {
    ;({ head = 'person', states, whose, where, part = false } = from)
    told = 'elsewhere'
  }
  // "1,300 people killed, including 31 Americans": what befell all befell these.
  if (
    states.length === 0 &&
    head === 'person' &&
    previous?.states.length &&
    between.length < 260 &&
    /\b(?:including|among them|and|of whom)\b[^.]{0,30}$/i.test(between)
  )
    states = previous.states
  const same = sameBefore(reading, figure, before, states)
  if ((draft.bare || head === 'person') && same && figure.low >= 5 && figure.low === figure.high) {
    if (states.length === 0 && !(draft.head && draft.head !== 'person')) {
      ;({ head, states } = same)
      told = 'elsewhere'
    }
    whose ??= same.whose
  }
  // "300 Greek army engineers", then "300 of our engineers".
  if (!draft.bare && head !== 'person' && states.length === 0) whose ??= sameThing(reading, figure, head, before)?.whose
  // "How many unaccounted, exactly?" "Ten.": the question says what is counted.
  if (draft.bare && alone(text, figure)) {
    const asked = statesIn(text.slice(Math.max(0, figure.start - ASKED), figure.start)).at(-1)
    const nation =
      whose ?? nationAsked(reading, figure) ?? (last !== undefined && figure.start - last.end < ASKED ? previous?.whose : undefined)
    if (asked) take({ states: [asked.state], ...(nation && { whose: nation }) })
  }
  // "12, then 13, now 14": the same count.
  if (draft.bare && states.length === 0 && previous?.states.length && /^,?\s*(?:and |then |now |to |from )*(?:then |now )?$/i.test(between))
    take(previous)
  // "There were never sixty pupils." "There were sixteen": what was counted last, in the same breath.
  if (
    draft.bare &&
    states.length === 0 &&
    previous?.head &&
    between.length < EARLIER &&
    !/\n/.test(between) &&
    alone(text, figure, 'after')
  )
    take({ ...previous, part: false })
  // "How many are in tents?" "Four hundred families. Call it 1,600 people."
  if (states.length === 0 && (head === undefined || head === 'person')) {
    const question = questionBefore(reading, figure)
    const asked = question === undefined ? undefined : statesIn(question).at(-1)
    if (asked) take({ states: [asked.state] })
  }
  // "A new estimate of the dead. 'Between 55 and 60,' she said": the sentence before says what is counted.
  if (draft.bare && (head === undefined || states.length === 0) && figure.unit !== '' && alone(text, figure)) {
    const earlier = statesIn(text.slice(Math.max(last?.end ?? 0, figure.start - EARLIER), figure.start)).at(-1)
    if (earlier) take({ states: [earlier.state] })
  }
  return { ...draft, ...(head && { head }), states, ...(whose && { whose }), ...(where && { where }), part, told }
}

/** The last words of the reporter's turn that a short answer follows. */
function questionBefore(reading: Reading, { start }: Figure): string | undefined {
  const { article } = reading
  const [answer, question] = turnsAt(reading, start)
  if (!answer || !question || start - answer.start > ANSWER || !/^Q\b/.test(question.speaker ?? '')) return undefined
  const asked = article.text.slice(Math.max(question.start, question.end - ASKED), question.end)
  return /\bhow many\b/i.test(asked) ? asked : undefined
}

/** "How many Americans are hostages?": the people that the question names. */
function nationAsked(reading: Reading, { start }: Figure): string | undefined {
  const named = mentionsIn(reading, start - ASKED, start).findLast(
    (mention) =>
      mention.entity.kind === 'place' &&
      mention.end <= start &&
      /(?:ans|ians|ese|ish|is)$/.test(reading.article.text.slice(mention.start, mention.end)),
  )
  return named && nameKey(named.entity.name)
}

/** The last draft of the same number, in the same state where this one has any. */
function sameBefore({ figures }: Reading, figure: Figure, before: readonly Draft[], states: Draft['states']): Draft | undefined {
  return lately(
    before,
    (draft, i) =>
      isSame(figures[i]!, figure) &&
      draft.states.length > 0 &&
      (states.length === 0 || draft.states.join() === states.join()) &&
      fits(draft),
  )
}

/** So many figures back is far enough. */
const LATELY = 300

function lately(before: readonly Draft[], test: (draft: Draft, index: number) => boolean): Draft | undefined {
  for (let i = before.length - 1; i >= Math.max(0, before.length - LATELY); i--) if (test(before[i]!, i)) return before[i]
  return undefined
}

const sameThing = ({ figures }: Reading, figure: Figure, head: string | undefined, before: readonly Draft[]): Draft | undefined =>
  lately(before, (draft, i) => isSame(figures[i]!, figure) && draft.head === head && draft.whose !== undefined)

/** An answer of one number: "Ten." With `after` only what follows is asked: nothing that is counted does. */
const alone = (text: string, { start, end }: Figure, side?: 'after'): boolean =>
  (side === 'after' || /(?:[:—–.?“"]|^)\s*$/.test(text.slice(Math.max(0, start - 4), start))) &&
  /^\s*[.,?!—–]/.test(text.slice(end, end + 3))

const isSame = (a: Figure, b: Figure): boolean => a.low === b.low && a.high === b.high
const fits = ({ part, flow }: Draft): boolean => !part && !flow
