import { groupBy } from '../sources/links.ts'
import type { UnitLink } from './link.ts'

/** The links of an origin in a few words, the most telling first: so many of its statements share each reason. */
export const reasonsOf = (links: readonly UnitLink[]): string[] =>
  [...groupBy(links, ({ reason }) => reason)].map(([reason, same]) => {
    const statements = new Set(same.flatMap(({ units }) => units)).size
    return `${statements} ${toldOf[same[0]!.kind](reason)}`
  })

const toldOf = {
  wire: (reason: string) => `are ${reason}`,
  utterance: (reason: string) => reason.replace(/^both report/, 'report').replace(/^pieces/, 'are pieces'),
  'same speaker': (reason: string) => reason.replace(/^both are/, 'are').replace(/^“/, 'are one: “'),
  authority: (reason: string) =>
    reason
      .replace(/^both rest/, 'rest')
      .replace(/^taken/, 'are one: taken')
      .replace(/^unnamed/, 'are unnamed'),
  ruling: () => 'were put together by a person',
} as const
