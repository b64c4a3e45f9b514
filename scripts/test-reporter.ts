import type { TestEvent } from 'node:test/reporters'

/**
 * Prints each failing test in full, a line for each test file, and the closing line `N passed, N failed`.
 * Only leaves count: a suite that holds tests is no test of its own.
 */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0 }
  for await (const event of events) {
    if (event.type === 'test:pass' && event.data.details.type !== 'suite') {
      if (event.data.nesting > 0 || event.data.details.type === 'test') counts.passed++
    } else if (event.type === 'test:fail' && event.data.details.type !== 'suite') {
      counts.failed++
      const { error } = event.data.details
      yield `\nfailed  ${event.data.name}  (${event.data.file}:${event.data.line})\n${String(error.cause ?? error)}\n`
      if (error.cause instanceof Error) yield `${error.cause.stack}\n`
    } else if (event.type === 'test:stderr') {
      yield event.data.message
    }
  }
  yield `\n${counts.passed} passed, ${counts.failed} failed\n`
}
