import { genderOfFirstName } from '../english/first-names.ts'
import { localBodies, placeHeads } from '../english/place-words.ts'
import { HONORIFICS, SHORT_TITLES } from '../english/roles.ts'
import type { Sentence } from '../sentences.ts'

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '')
const isName = (word: string): boolean => /^\p{Lu}[\p{L}'’-]+$/u.test(word)
const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word)

/** Is the word a title that a person's name follows: "Mr.", "Sen.", "Sheriff"? */
export const isTitle = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && (HONORIFICS.has(plain(word)) || SHORT_TITLES.has(plain(word))) && plain(word) !== 'st'

/** Family names of the people that the article names in full or with a title, in lower case: "jackson" of "Andrew Jackson" and of "Mr. Jackson". */
export const findPeople = (sentences: readonly Sentence[]): ReadonlySet<string> => {
  const people = new Set<string>()
  for (const { tokens } of sentences) {
    for (let i = 0; i + 1 < tokens.length; i++) {
      const word = tokens[i]?.text ?? ''
      const next = tokens[i + 1]?.text ?? ''
      const after = tokens[i + 2]?.text ?? ''
      if (isName(word) && genderOfFirstName(word) !== undefined) {
        const family = isInitial(next) ? after : next
        if (isName(family) && !localBodies.has(family.toLowerCase()) && !placeHeads.has(family.toLowerCase()))
          people.add(family.toLowerCase())
      } else if (HONORIFICS.has(plain(word)) && plain(word) !== 'st' && /^\p{Lu}/u.test(word) && isName(next))
        people.add(next.toLowerCase())
    }
    // a name of one word may be a town's that the tagger mistook
    for (let i = 0; i + 1 < tokens.length; i++)
      if (tokens[i]?.name === 'PERSON' && tokens[i + 1]?.name === 'PERSON' && !tokens[i + 1]?.begins)
        people.add((tokens[i]?.text ?? '').toLowerCase()).add((tokens[i + 1]?.text ?? '').toLowerCase())
  }
  return people
}
