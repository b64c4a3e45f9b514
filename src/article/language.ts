import { OnrecordError } from '../errors.ts'
import type { Article } from './article.ts'

/** Words that English text cannot do without, and that other languages do not write so. */
const englishWords = new Set(
  'the and of that with from said have has were their which would been this they will could about after who'.split(' '),
)
/** Share of such words above which a text is English beyond doubt; English news has about one in four. */
const surelyEnglish = 0.1
/** Shorter texts are given the benefit of the doubt: a detector needs a sentence or two. */
const fewestWords = 20
/** UTF-16 code units that are looked at. */
const sampleLength = 3000

/**
 * Throws `not-english` when the article is in another language, naming it. The detector and its data are loaded only for texts that their
 * commonest words do not show to be English.
 */
export const requireEnglish = async (article: Article, name: string): Promise<void> => {
  const sample = sampleOf(article)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const latin = words.filter((word) => /^[a-z]/.test(word)).length
  const isForeignScript = words.length > 3 && latin < words.length / 2
  if (!isForeignScript && words.length < fewestWords) return
  if (words.filter((word) => englishWords.has(word)).length > words.length * surelyEnglish) return
  const { eld } = await import('eld/small')
  const { language } = eld.detect(sample)
  if (language === 'en' || (language === '' && !isForeignScript)) return
  const named = language === '' ? 'another language than English' : `${nameOf(language)} ("${language}")`
  throw new OnrecordError('not-english', `${name}: the text is in ${named}; onrecord reads English, so give an English version of it`, {
    input: name,
  })
}

/** From the start, the middle and the end, so that a foreign quotation on top decides nothing. */
const sampleOf = ({ text, title }: Article): string => {
  if (text.length <= sampleLength) return `${title ?? ''}\n${text}`
  const third = sampleLength / 3
  const middle = Math.floor((text.length - third) / 2)
  return [text.slice(0, third), text.slice(middle, middle + third), text.slice(-third)].join('\n')
}

/** Languages that reports come in most, by ISO 639-1 code. A table of our own: names that Intl gives depend on the machine's data. */
const languages: Readonly<Record<string, string>> = {
  am: 'Amharic',
  ar: 'Arabic',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bn: 'Bengali',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  es: 'Spanish',
  et: 'Estonian',
  eu: 'Basque',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  gu: 'Gujarati',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kn: 'Kannada',
  ko: 'Korean',
  ku: 'Kurdish',
  lo: 'Lao',
  lt: 'Lithuanian',
  lv: 'Latvian',
  ml: 'Malayalam',
  mr: 'Marathi',
  ms: 'Malay',
  nl: 'Dutch',
  no: 'Norwegian',
  or: 'Odia',
  pa: 'Punjabi',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovene',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  ta: 'Tamil',
  te: 'Telugu',
  th: 'Thai',
  tl: 'Tagalog',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  vi: 'Vietnamese',
  yo: 'Yoruba',
  zh: 'Chinese',
}

const nameOf = (code: string): string => languages[code] ?? 'another language'
