/**
 * The library, in the order in which the data flows:
 *
 *     const reader = await openReader()
 *     for (const article of await readArticles(bytes, { name: 'report.html' })) {
 *       const reading = await reader.read(article)
 *     }
 */

// What one article says. `openReader` loads the model that comes with the package; `read` takes one that was opened by hand.
export { openReader, type Reader } from './app.ts'

// Articles in.
export * from './article/index.ts'
// Errors.
export { type ErrorCode, errorCodes, isOnrecordError, OnrecordError } from './errors.ts'
export * from './reader/index.ts'
// Words that all share.
export { cut, type Span } from './text/span.ts'
