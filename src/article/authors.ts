/** Posts that stand in lists of authors beside the names. */
const post = /(?:^|\s)(?:editors?|correspondents?|reporters?|writers?|columnist|contributors?|staff|chief|desk|newsroom)$/i

/** "By Jane Roe and John Poe" -> two names; addresses of author pages, posts and e-mail addresses are none. */
export const authorNames = (values: readonly string[]): string[] => {
  const all = values
    .filter((value) => !/^(?:https?:)?\/\//.test(value) && value.length < 300)
    .flatMap((value) => value.replace(/^\s*by\s+/i, '').split(/\s*(?:,|;|\||\band\b|&)\s*/))
    .map((name) => name.trim())
    .filter((name) => /\p{L}{2}/u.test(name) && !/@|\.(?:com|org|net|co)\b/i.test(name) && !post.test(name))
  return [...new Set(all)]
}

/** White space of all kinds as single spaces, none at the ends. */
export const fold = (value: string): string => value.replace(/[\s\u00a0]+/g, ' ').trim()
