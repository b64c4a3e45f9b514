import { describeCommit, lastCommit } from './commit.ts'
import { markdownTable, page, type Table } from './table.ts'

/** docs/accuracy.md: what was measured, on which code, by which command. */
export const accuracyPage = (measures: Table, details: readonly Table[]): string =>
  page(
    '<!-- Made by `npm run eval`; do not edit. -->',
    '# How well it reads',
    `Measured by \`npm run eval\` on ${describeCommit(lastCommit(['src', 'data', 'package.json']))}, over the development parts of corpora that people annotated. [eval/README.md](../eval/README.md) says which, and how each measure counts. Nothing was trained on them. The examples alone are the project’s own, written and marked by its makers: a sanity check and no benchmark.`,
    '“At least” is what a release must reach. “Published best” is what others report for the same corpus or task, mostly on its test part: it stands there to compare by eye, not to the decimal.',
    markdownTable(measures),
    ...details.flatMap((table) => [`## ${table.title}`, markdownTable(table)]),
  )
