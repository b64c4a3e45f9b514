import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { inOrder } from '../../src/operations/in-order.ts'

const bounds = { ahead: 4, aheadWeight: 1e9, weigh: () => 1 }

async function* upTo(n: number): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) yield i
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

test('results come in the order of the items, whichever is done first', async () => {
  const run = async (n: number): Promise<number> => {
    await wait((7 * n) % 5)
    return n
  }
  assert.deepEqual(
    await collect(inOrder(upTo(30), run, bounds)),
    Array.from({ length: 30 }, (_, i) => i),
  )
})

test('never more under way than allowed, and as many as that', async () => {
  let running = 0
  let most = 0
  const run = async (n: number): Promise<number> => {
    most = Math.max(most, ++running)
    await wait(1)
    running--
    return n
  }
  await collect(inOrder(upTo(40), run, bounds))
  assert.equal(most, 4)
})

test('heavy items go one by one', async () => {
  let running = 0
  let most = 0
  const run = async (n: number): Promise<number> => {
    most = Math.max(most, ++running)
    await wait(1)
    running--
    return n
  }
  assert.equal((await collect(inOrder(upTo(6), run, { ahead: 4, aheadWeight: 10, weigh: () => 100 }))).length, 6)
  assert.equal(most, 1)
})

test('a result is handed on while the next item is still awaited', async () => {
  let release = (): void => {}
  const later = new Promise<void>((resolve) => {
    release = resolve
  })
  async function* slow(): AsyncGenerator<string> {
    yield 'first'
    await later
    yield 'second'
  }
  const results = inOrder(slow(), async (text) => text, bounds)
  assert.equal((await results.next()).value, 'first')
  release()
  assert.equal((await results.next()).value, 'second')
  assert.equal((await results.next()).done, true)
})

test('items are not taken faster than results are', async () => {
  let taken = 0
  async function* counting(): AsyncGenerator<number> {
    for (;;) yield taken++
  }
  const results = inOrder(counting(), async (n) => n, bounds)
  await results.next()
  await wait(5)
  assert.ok(taken <= 6, `${taken} were taken for one result`)
  await results.return(undefined)
})
