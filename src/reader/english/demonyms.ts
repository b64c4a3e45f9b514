/**
 * Adjectives of places that are no countries, with the place's name. Those of countries are in the gazetteer.
 * Words for people ("Europeans", "Texans") are left out: they name a people, not a place.
 */
export const regionalAdjectives: ReadonlyMap<string, string> = new Map(
  (
    'Korean|Korea, African|Africa, Asian|Asia, European|Europe, North American|North America, South American|South America, Latin American|Latin America, ' +
    'Central American|Central America, Middle Eastern|Middle East, Mideastern|Middle East, Southeast Asian|Southeast Asia, South East Asian|Southeast Asia, ' +
    'South Asian|South Asia, East Asian|East Asia, Central Asian|Central Asia, West African|West Africa, East African|East Africa, North African|North Africa, ' +
    'Eastern European|Eastern Europe, Western European|Western Europe, Scandinavian|Scandinavia, Nordic|Scandinavia, Balkan|Balkans, ' +
    'English|England, Scottish|Scotland, Welsh|Wales, Northern Irish|Northern Ireland, Catalan|Catalonia, Corsican|Corsica, Sicilian|Sicily, Bavarian|Bavaria, ' +
    'Crimean|Crimea, Chechen|Chechnya, Tibetan|Tibet, Kashmiri|Kashmir, Siberian|Siberia, Parisian|Paris, Californian|California, Texan|Texas, Hawaiian|Hawaii, ' +
    'Alaskan|Alaska, Albertan|Alberta, Floridian|Florida, Antarctic|Antarctica, Andean|Andes, Himalayan|Himalayas'
  )
    .split(', ')
    .map((pair) => pair.split('|') as [string, string]),
)

/** Adjectives of countries that are more often a language, a food or a trade's word: they name the place only before a noun that is of it. */
export const languages: ReadonlySet<string> = new Set(
  'arabic english french german greek hebrew hindi italian japanese korean latin mandarin polish portuguese russian spanish swedish turkish dutch danish chinese'.split(
    ' ',
  ),
)

/** After them such an adjective is a language: "speaks Russian", "in fluent French", "translated from Turkish". */
export const languageVerbs: ReadonlySet<string> = new Set(
  'speak speaks spoke spoken speaking fluent fluently learn learning learned taught teaches translated translate interpreted broken said shouted sang written'.split(
    ' ',
  ),
)

/** After a nation's word these show that people are meant who are elsewhere, or a thing only named so. */
export const nationlessNouns: ReadonlySet<string> = new Set(
  'language languages speaker speakers fries toast bulldog shepherd poodle muffin muffins horn roulette salad dressing accent food cuisine restaurant restaurants descent ancestry'.split(
    ' ',
  ),
)
