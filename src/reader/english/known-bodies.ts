/** Bodies whose names look like those of people or places, by `nameKey`; what stands behind a hyphen or an ampersand is a word of its own. */
export const KNOWN_BODIES: ReadonlySet<string> = new Set(
  `al qaeda|al qaida|al shabaab|al jazeera|al arabiya|al nusra|al aqsa|boko haram|hezbollah|hizbollah|hamas|fatah|taliban|hay at tahrir al sham|
  wells fargo|goldman sachs|morgan stanley|jpmorgan|jpmorgan chase|merrill lynch|lehman brothers|bear stearns|charles schwab|edward jones|credit suisse|
  deutsche bank|standard chartered|lloyds|barclays|santander|fannie mae|freddie mac|sallie mae|ernst young|deloitte|mckinsey|dow jones|moody s|fitch|
  thomson reuters|johnson johnson|eli lilly|abbott laboratories|philip morris|procter gamble|general mills|kraft heinz|sara lee|ben jerry s|
  jack daniel s|john deere|harley davidson|rolls royce|aston martin|levi strauss|ralph lauren|calvin klein|tommy hilfiger|victoria s secret|
  abercrombie fitch|marks spencer|john lewis|hewlett packard|lockheed martin|booz allen|booz allen hamilton|pratt whitney|mcdonnell douglas|
  warner bros|columbia pictures|turner broadcasting|planned parenthood|amnesty|greenpeace|sinn fein|likud|solidarity|marriott|hilton|hyatt|
  walmart|wal mart|costco|ikea|siemens|bosch|philips|nestle|danone|maersk|heineken|carlsberg|guinness`
    .split('|')
    .map((name) => name.trim()),
)
