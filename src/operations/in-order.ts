export interface Bounds<Item> {
  /** At most so many items are under way or wait to be taken. */
  readonly ahead: number
  /** And at most so much of what `weigh` tells; a single item may be heavier. */
  readonly aheadWeight: number
  readonly weigh: (item: Item) => number
}

/**
 * Runs the work on each item, several at once, and yields the results in the order of the items. A result is yielded as soon as it and
 * those before it are there, also while the next item is still awaited; items are only taken as results are. `run` must not reject.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  { ahead, aheadWeight, weigh }: Bounds<Item>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]()
  const running: { result: Promise<{ result: Result }>; weight: number }[] = []
  let weight = 0
  let ended = false
  let next: Promise<{ item: IteratorResult<Item> }> | undefined
  try {
    while (!ended || running.length > 0) {
      const room = running.length < ahead && (weight < aheadWeight || running.length === 0)
      if (!ended && room) next ??= iterator.next().then((item) => ({ item }))
      const first = running[0]?.result
      const come = await Promise.race([next, first].filter((promise) => promise !== undefined))
      if ('item' in come) {
        next = undefined
        if (come.item.done) ended = true
        else {
          const item = come.item.value
          weight += weigh(item)
          running.push({ result: run(item).then((result) => ({ result })), weight: weigh(item) })
        }
      } else {
        weight -= running.shift()!.weight
        yield come.result
      }
    }
  } finally {
    // Not awaited: a source that waits for its next item must not hold up the end.
    iterator.return?.().catch(() => {})
  }
}
