import { add } from './add.ts'
import { figures } from './figures.ts'
import { said } from './said.ts'

/** Everything that a person can ask, in the order in which it is told of. */
export const operations = [add, said, figures] as const
