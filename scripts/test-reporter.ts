import { relative, resolve } from 'node:path'
import type { TestEvent } from 'node:test/reporters'

type Passed = Extract<TestEvent, { type: 'test:pass' }>['data']
type Failed = Extract<TestEvent, { type: 'test:fail' }>['data']

/** What `node:test` calls the failure of a parent whose own body was sound. */
const ONLY_CHILDREN_FAILED = 'subtestsFailed'

/**
 * Prints each failing test in full, a line for each test file, what was skipped, and the closing line `N passed, N failed`.
 *
 * Only leaves count: a suite, or a test that holds tests, is no test of its own unless its own body or hooks fail.
 * A skipped or to-do test counts on neither side. A file without a test, or a run without one, fails.
 * Relies on the runner's order: children before their parent, one file after the other.
 */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const total = { passed: 0, failed: 0 }
  const skipped: string[] = []
  const file = { passed: 0, failed: 0, skipped: 0 }
  let deepest = 0 // nesting of the last result: greater than this one's means that this one is its parent

  for await (const event of events) {
    switch (event.type) {
      case 'test:pass': {
        const holdsTests = deepest > event.data.nesting || event.data.details.type === 'suite'
        deepest = event.data.nesting
        if (isSkipped(event.data)) {
          file.skipped++
          skipped.push(`${event.data.name}${typeof event.data.skip === 'string' ? `: ${event.data.skip}` : ''}`)
        } else if (isWholeFile(event.data)) {
          total.failed++
          yield `\nfailed  ${event.data.name} holds no test\n`
        } else if (!holdsTests) {
          total.passed++
          file.passed++
        }
        break
      }
      case 'test:fail': {
        deepest = event.data.nesting
        if (isSkipped(event.data) || failureType(event.data) === ONLY_CHILDREN_FAILED) break
        total.failed++
        file.failed++
        yield failure(event.data)
        break
      }
      case 'test:stderr':
      case 'test:stdout':
        yield event.data.message
        break
      case 'test:summary': {
        if (event.data.file === undefined) break
        const counts = [`${file.passed} passed`, file.failed > 0 && `${file.failed} failed`, file.skipped > 0 && `${file.skipped} skipped`]
        const seconds = (event.data.duration_ms / 1000).toFixed(1)
        yield `${file.failed > 0 ? 'FAILED' : 'ok    '}  ${place(event.data.file)}  ${counts.filter(Boolean).join(', ')}  ${seconds} s\n`
        Object.assign(file, { passed: 0, failed: 0, skipped: 0 })
        break
      }
    }
  }

  for (const name of skipped) yield `skipped  ${name}\n`
  if (total.passed + total.failed === 0) yield '\nno test ran\n'
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1
  yield `\n${total.passed} passed, ${total.failed} failed\n`
}

const place = (path: string): string => relative(process.cwd(), path)

const isSkipped = ({ skip, todo }: { skip?: string | boolean; todo?: string | boolean }): boolean =>
  (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false)

/** The runner reports a file that registered no test as if the file were one. */
const isWholeFile = ({ name, file }: Passed | Failed): boolean => file !== undefined && resolve(name) === file

const failureType = ({ details }: Failed): unknown => (details.error as { failureType?: unknown }).failureType

/** The runner wraps what was thrown in an error of its own, as its cause. */
const failure = (test: Failed): string => {
  const { name, file, line, details } = test
  if (isWholeFile(test)) return `\nfailed  ${name}: its process ended badly (${exit(details.error)})\n`
  const thrown: unknown = details.error.cause ?? details.error
  const text = thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown)
  const ours = text.split('\n').filter((row) => !/^\s+at .*(?:\(node:|async node:|at node:)/.test(row))
  return `\nfailed  ${name}  (${file === undefined ? '' : `${place(file)}:${line}`})\n${ours.join('\n')}\n\n`
}

const exit = (error: Error): string => {
  const { exitCode, signal } = error as { exitCode?: number; signal?: string | null }
  return signal ? `signal ${signal}` : `exit code ${exitCode ?? 'unknown'}`
}
