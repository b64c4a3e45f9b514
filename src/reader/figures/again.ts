import type { Quantity } from './quantity.ts'
import type { Sight } from './sight.ts'

const RESTATES = /^\s*(?:[,\s]*(?:—|–|--+|\.\.\.|…)\s*)+(?:(?:I['’]m sorry|sorry|excuse me|actually|rather)[,\s—–-]*)?$/i

/** "27 — 27", "20 — 220": said again, or put right, in one breath. The last is what was meant; what was said of the same number first holds on. */
export const withoutRepeats = ({ text }: Sight, quantities: readonly Quantity[]): Quantity[] => {
  const done: Quantity[] = []
  quantities.forEach((quantity, i) => {
    const before = quantities[i - 1]
    const again = before?.kind === 'bare' && quantity.start - before.end < 40 && RESTATES.test(text.slice(before.end, quantity.start))
    if (again) done.pop()
    const same = again && before.low === quantity.low && before.high === quantity.high && quantity.bound === '='
    done.push(same ? { ...quantity, bound: before.bound } : quantity)
  })
  return done
}

/**
 * A figure said again in another unit has the bound of the first: "under 296 hp (224 kW / 300 PS)", "up 17.5 points, or 0.22%".
 * So has one whose verb is left out: "Urban was down 2.3%, Burlington by 2.6%".
 */
export const withSharedBounds = ({ text }: Sight, quantities: readonly Quantity[]): Quantity[] => {
  const done: Quantity[] = []
  for (const quantity of quantities) {
    const before = done.at(-1)
    const between =
      before && quantity.start - before.end < 80 && quantity.bound === '=' && before.bound !== '='
        ? text.slice(before.end, quantity.start)
        : undefined
    const measured = before !== undefined && before.unit !== quantity.unit && /^(?:money|share|measure)$/.test(before.kind)
    const again =
      between !== undefined &&
      measured &&
      /^(?:measure|money|share)$/.test(quantity.kind) &&
      /^\s*(?:\(|\/|,?\s*or\s*$)[\s(]*$/.test(between)
    const gapped =
      between !== undefined &&
      before!.kind === quantity.kind &&
      /^(?:up|down)$/.test(before!.bound) &&
      /^,[^,;:]{1,60}\bby\s*$/.test(between)
    done.push(again || gapped ? { ...quantity, bound: before!.bound } : quantity)
  }
  return done
}

/** "split 4 to 1", "by 7 to 2": votes and odds, of which neither number counts anything by itself. */
export const withoutOdds = ({ text }: Sight, quantities: readonly Quantity[]): Quantity[] => {
  const isOdds = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
    a?.kind === 'bare' &&
    b?.kind === 'bare' &&
    !b.before &&
    b.low < a.low &&
    b.start - a.end < 6 &&
    /^\s*to\s*$/.test(text.slice(a.end, b.start))
  return quantities.filter((quantity, i) => !isOdds(quantity, quantities[i + 1]) && !isOdds(quantities[i - 1], quantity))
}
