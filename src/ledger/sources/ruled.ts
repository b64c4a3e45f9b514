import { grouped } from '../grouping.ts'
import type { GroupRulings } from '../rulings.ts'
import { type Link, link, star } from './links.ts'

/**
 * The links with what people ruled told among them: whom they put together; and, of a group that they cut, what holds each side. Many links meet in one
 * member, so a cut at that one would leave the others without a link.
 */
export function ruled(keys: ReadonlyMap<string, unknown>, links: readonly Link[], { together, apart }: GroupRulings): readonly Link[] {
  const known = together.filter(([a, b]) => keys.has(a) && keys.has(b)).map(([a, b]) => link(a, b, 'a person put them together', 1))
  if (apart.length === 0) return known.length ? [...known, ...links] : links
  const whole = grouped(keys.keys(), [...known, ...links])
  const at = new Map(whole.flatMap((group) => group.map((key) => [key, group] as const)))
  const sides = apart.flatMap(({ these, those }) => {
    const cut = [new Set(these), new Set(those)]
    const groups = [...new Set([...these, ...those].flatMap((key) => (at.has(key) ? [at.get(key)!] : [])))]
    return groups.flatMap((group) =>
      cut.flatMap((side) =>
        star(
          group.filter((key) => side.has(key)),
          'one side of what a person cut',
          0.5,
        ),
      ),
    )
  })
  return [...known, ...links, ...sides]
}
