import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticles } from '../../src/article/formats.ts'
import { read } from '../../src/reader/read.ts'
import type { Reading } from '../../src/reader/reading.ts'
import { root } from '../support/project.ts'
import { readText, testModel } from '../support/reader.ts'

export const readAt = '2025-04-01T09:00:00.000Z'

const address = 'https://courier.example/2025/bridge'

/** Three versions of one report under one address: the toll is raised, then the denial is gone. */
export const versions: readonly Reading[] = [
  'At least 12 people were killed when the bridge at Lom fell, Mayor Vera Toneva said on Monday.\n\nShe denied that the bridge had been unsafe.\n',
  'At least 15 people were killed when the bridge at Lom fell, Mayor Vera Toneva said on Monday.\n\nShe denied that the bridge had been unsafe.\n',
  'At least 15 people were killed when the bridge at Lom fell, Mayor Vera Toneva said on Monday.\n\n"We will rebuild it by Friday," Toneva told reporters.\n',
].map((text, i) =>
  readText(text, '2025-03-10T08:00:00Z', {
    id: `bridge-${i + 1}`,
    url: `${address}${['', '/?utm_source=mail', '#latest'][i]}`,
    outlet: 'The Harbour Courier',
    title: 'Bridge falls at Lom',
    modified: `2025-03-1${i}T10:00:00+02:00`,
  }),
)

/** Two reports that share nothing but the matter. */
export const others: readonly Reading[] = [
  readText('The army sent 3,000 soldiers to Lom, Defence Minister Pavel Iliev said. "Nobody is missing," he added.\n', '2025-03-12', {
    id: 'army',
    outlet: 'Danube Radio',
    title: 'Army sent to Lom',
  }),
  readText('“It was a matter of time,” said Ana Köhler, an engineer at the University of Graz.\n', '2025-03-09', {
    id: 'engineer',
    outlet: 'The Mur Valley Post',
    title: 'Engineer had warned',
  }),
]

/** The first reports of the example story. */
export const exampleReadings = async (n: number): Promise<Reading[]> => {
  const folder = join(root, 'examples/reports')
  const names = readdirSync(folder).sort().slice(0, n)
  const articles = await Promise.all(names.map((name) => readArticles(readFileSync(join(folder, name)), { name })))
  return Promise.all(articles.flat().map((article) => read(article, testModel())))
}
