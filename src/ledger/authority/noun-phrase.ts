import type { Span } from '../../text/span.ts'

/** Words after which a phrase that names somebody is over. */
const OVER =
  'that|who|whom|which|as|on|in|at|to|had|has|have|was|were|is|are|for|and|or|but|when|after|before|because|while|said|says|say|told|tells|reported|reports|cited|carried|quoted|announced|confirmed|added|contributed|with|gave|gives|sent|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const TITLE = String.raw`(?:Maj|Gen|Col|Capt|Lt|Sgt|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Rev|St|Adm|Prof)\.`
const WORD = String.raw`(?:${TITLE}|(?:\p{Lu}\.){2,}|[\p{L}\d][\p{L}\d'’&-]*)`
const PHRASE = new RegExp(String.raw`^\s*((?!(?:${OVER})\b)${WORD}(?: (?!(?:${OVER})\b)${WORD}){0,9})`, 'u')

/** The words from an offset that call somebody something: "the country's civil protection ministry" before " that was". Undefined where none stand there. */
export const nounPhraseAt = (text: string, offset: number): Span | undefined => {
  // A line break is a space.
  const window = text.slice(offset, offset + 160).replace(/\s/g, ' ')
  const match = PHRASE.exec(window)
  if (!match) return undefined
  const end = offset + match[0].length
  return { start: end - match[1]!.length, end }
}
