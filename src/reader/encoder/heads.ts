import * as z from 'zod'

/** data/encoder.json: what decoding needs beside the network itself. */
const schema = z.object({
  model: z.string(),
  /** [label before × label]: how well one label follows another. */
  moves: z.array(z.number()),
  /** Of a source for a cue, and of a cue for a content: by distance in words, see `bucketOf`. */
  bias: z.tuple([z.array(z.number()), z.array(z.number())]),
  /** The vectors that stand for none. */
  none: z.tuple([z.array(z.number()), z.array(z.number())]),
  /** By number. */
  vocabulary: z.array(z.string()),
})

export type Heads = z.infer<typeof schema>

export const openHeads = (json: string): Heads => schema.parse(JSON.parse(json))
