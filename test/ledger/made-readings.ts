import type { Attribution, Figure, Reading } from '../../src/reader/reading.ts'

/** A statement of a made report. */
export interface Made {
  /** Who says it, by name; nobody where it is left out. */
  readonly by?: string
  readonly role?: string
  /** Whom they speak for, by name. */
  readonly of?: string
  /** Its words; in quotation marks it is direct, else indirect. */
  readonly content: string
  readonly kind?: Attribution['kind']
  readonly act?: Attribution['act']
  /** ISO day, where the report tells it. */
  readonly on?: string
  readonly previous?: true
  /** Behind the statement before in one paragraph; else it begins one. */
  readonly beside?: true
  readonly figures?: readonly (Pick<Figure, 'low'> & Partial<Figure> & { readonly text: string })[]
  readonly translated?: true
}

/** A reading as if a report held these statements, one behind the other, each followed by who said it. */
export function made(id: string, published: string, said: readonly Made[], outlet = `The ${id} Times`): Reading {
  const entities: Reading['entities'] = []
  const attributions: Attribution[] = []
  const figures: Figure[] = []
  let text = ''
  const entityOf = (name: string, kind: 'person' | 'organization', role?: string, of?: string): string => {
    const known = entities.find((one) => one.name === name)
    if (known) return known.id
    const affiliation = of === undefined ? undefined : entityOf(of, 'organization')
    const entity = {
      id: `e${entities.length + 1}`,
      kind,
      name,
      aliases: [],
      ...(role && { role }),
      ...(affiliation && { affiliation }),
      mentions: [],
    }
    entities.push(entity)
    return entity.id
  }
  for (const [i, { by, role, of, content, kind, act, on, previous, beside, figures: numbers = [], translated }] of said.entries()) {
    text += i === 0 ? '' : beside ? ' ' : '\n\n'
    const start = text.length
    text += content
    const end = text.length
    const source = by === undefined ? [] : [{ start: end + 1, end: end + 1 + by.length }]
    text += by === undefined ? ' — it was said.' : ` ${by} said.`
    attributions.push({
      id: `a${i + 1}`,
      source,
      cue: [],
      content: [{ start, end }],
      kind: kind ?? (/^["“]/.test(content) ? 'direct' : 'indirect'),
      act: act ?? 'say',
      certainty: 'certain',
      negated: false,
      speakers:
        by === undefined ? [] : [entityOf(by, /^(?:ministry|the ministry|Ministry of .+)$/.test(by) ? 'organization' : 'person', role, of)],
      ...(on && { said: { value: on } }),
      previous: previous ?? false,
      caveats: translated ? [{ start, end, kind: 'translated' }] : [],
      score: 1,
    })
    for (const { text: words, ...figure } of numbers) {
      const at = start + content.indexOf(words)
      const span = { start: at, end: at + words.length }
      const common = { high: figure.low, bound: '=' as const, unit: 'person', concept: 'people', subject: [], previous: false }
      figures.push({ ...common, ...figure, ...span, attribution: `a${i + 1}` })
    }
  }
  return {
    article: { id, text: `${text}\n`, outlet, language: 'en', published, byline: [], sections: [], credits: [] },
    entities,
    attributions,
    times: [],
    figures,
    forecasts: [],
    events: [],
    places: [],
    notes: [],
    reader: { version: 'made', model: 'made' },
  }
}
