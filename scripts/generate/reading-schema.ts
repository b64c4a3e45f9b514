import * as z from 'zod'
import * as parts from '../../src/reader/reading.ts'

/** The parts of a reading that get a name of their own in the schema, so that programs made from it have types with names. */
const named = {
  Section: parts.section,
  Credit: parts.credit,
  Dateline: parts.dateline,
  Article: parts.articleRead,
  Entity: parts.entity,
  Caveat: parts.caveat,
  Attribution: parts.attribution,
  Time: parts.time,
  Figure: parts.figure,
  Forecast: parts.forecast,
  Event: parts.event,
  Place: parts.place,
  Note: parts.note,
} as const

/** docs/reading.schema.json: the contract as JSON Schema (draft 2020-12), out of the definition that types and validates readings. */
export const readingSchema = (): object => {
  for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })
  const { $schema, ...schema } = z.toJSONSchema(parts.reading, { target: 'draft-2020-12' })
  return {
    $schema,
    title: 'Reading',
    description:
      'Everything that onrecord finds in one article. Every start and end is an offset into article.text in UTF-16 code units, end exclusive: what JavaScript’s slice takes. Days are ISO 8601, coordinates WGS 84 degrees.',
    ...schema,
  }
}

export const readingSchemaFile = (): string => `${JSON.stringify(readingSchema(), null, 2)}\n`
