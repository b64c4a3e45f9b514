/** Singular and plural under one key: "dams" is "dam", "bodies" is "body". Shorter words and those in -as, -is, -us stay as they are. */
export const stem = (word: string): string => (word.length <= 3 ? word : word.replace(/ies$/, 'y').replace(/(?<=[^aisu])s$/, ''))
