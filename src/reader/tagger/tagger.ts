import type { NameType, Sentence, Token } from '../sentences.ts'
import { agreeOnNames } from './agreement.ts'
import { type Context, contextOf } from './context.ts'
import { hashText } from './hash.ts'
import { openModel } from './model.ts'
import { nameFeatureCount, nameFeatures } from './name-features.ts'
import { findNames } from './names.ts'
import { findTags, historyFeatures, tagFeatureCount, tagFeatures } from './parts-of-speech.ts'
import { common, country, demonym, first, title, Words } from './words.ts'

export interface Tagger {
  /**
   * The sentences of one article with parts of speech and names on their tokens; the sentences given are left as they are.
   * The whole article at once: what it says of a word in one place helps in another.
   */
  readonly tag: (sentences: readonly Sentence[]) => Sentence[]
  /**
   * The tags and name labels before the article is made to agree with itself, and a sum (exclusive or) of each token's features:
   * for the test that training/tagger sees the same.
   */
  readonly label: (sentences: readonly Sentence[]) => { tags: string[]; names: string[]; features: number[] }
}

const withLabel = (token: Token, tag: string, label: string): Token => {
  const { start, end, text } = token
  if (label === 'O') return { start, end, text, tag }
  const name = label.slice(2) as NameType
  return label[0] === 'B' ? { start, end, text, tag, name, begins: true } : { start, end, text, tag, name }
}

/** Each token's features, laid over one another. */
const featureSums = (context: Context, tags: Uint8Array): number[] => {
  const { starts, cases } = context
  const sums: number[] = []
  const ofTag = new Uint32Array(tagFeatureCount)
  const ofName = new Uint32Array(nameFeatureCount)
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s]!
    const to = starts[s + 1]!
    for (let i = from; i < to; i++) {
      tagFeatures(context, i, from, to, cases[s]!, ofTag)
      historyFeatures(context, i, i > from ? tags[i - 1]! + 1 : 0, i > from + 1 ? tags[i - 2]! + 1 : 0, ofTag)
      nameFeatures(context, tags, i, from, to, cases[s]!, ofName)
      sums.push([...ofTag, ...ofName].reduce((sum, feature) => (sum ^ feature) >>> 0, 0))
    }
  }
  return sums
}

/** Opens the model of data/tagger.bin. Throws TaggerModelError when the bytes are none. */
export const openTagger = (bytes: Uint8Array): Tagger => {
  const model = openModel(bytes)
  const words = new Words(model.lists)
  const isListed = (bit: number) => (word: string) => (model.lists(hashText(word.toLowerCase())) & bit) !== 0
  const knowledge = {
    isCommon: isListed(common),
    isTitle: isListed(title),
    isGivenName: isListed(first),
    isDemonym: isListed(demonym),
    isCountry: isListed(country),
  }
  const labelled = (sentences: readonly Sentence[]) => {
    words.forget()
    const context = contextOf(sentences, words, model.lists)
    const tags = findTags(model, context)
    return { context, tags, names: findNames(model, context, tags) }
  }
  return {
    label: (sentences) => {
      const { context, tags, names } = labelled(sentences)
      return {
        tags: Array.from(tags, (t) => model.tags[t]!),
        names: Array.from(names, (n) => model.names[n]!),
        features: featureSums(context, tags),
      }
    },
    tag: (sentences) => {
      const { tags, names } = labelled(sentences)
      let at = 0
      const tagged = sentences.map((sentence) => ({
        ...sentence,
        tokens: sentence.tokens.map((token) => {
          const done = withLabel(token, model.tags[tags[at]!]!, model.names[names[at]!]!)
          at++
          return done
        }),
      }))
      return agreeOnNames(tagged, knowledge)
    },
  }
}
