/** Wires: sets of articles that are (nearly) one text, where it came from, and what each copy changed. Pure; storage is elsewhere. */
export { type Change, type ChangeKind, changesOf } from './wires/changes.ts'
export { type Compared, type CopyVerdict, compared, isCopy } from './wires/copy.ts'
export { type Copy, linkWires, type Wire, type WireLink } from './wires/link.ts'
export { type Origin, originOf } from './wires/origin.ts'
export { type Print, printOf } from './wires/print.ts'
export { type Signature, signatureOf } from './wires/signature.ts'
export { bandsOf, isCandidate, MOST_PER_KEY, openWireIndex, rankOf, type WireIndex } from './wires/wire-index.ts'
