import { add } from './add.ts'
import { corrections } from './corrections.ts'
import { figures } from './figures.ts'
import { forecasts } from './forecasts.ts'
import { merge } from './merge.ts'
import { said } from './said.ts'
import { settle } from './settle.ts'
import { sources } from './sources.ts'
import { split } from './split.ts'
import { stories } from './stories.ts'
import { undo } from './undo.ts'
import { wires } from './wires.ts'
import { wrong } from './wrong.ts'

/** Everything that a person can ask, in the order in which it is told of. */
export const operations = [add, said, figures, forecasts, sources, stories, wires, merge, split, wrong, settle, corrections, undo] as const
