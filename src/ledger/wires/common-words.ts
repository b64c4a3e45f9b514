/**
 * Words that stand in any English report and tell nothing about which: articles, pronouns, prepositions, auxiliaries, and the verbs of saying.
 * Left out of fingerprints and comparisons, so that two reports of one style do not look alike. Collected by hand.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `a an the this that these those such some any each every all both no not nor and or but if then than so as because while when where which who whom
  whose what why how of to in on at by for from with without into onto over under up down out off about after before during since until till
  through between among against toward towards upon within along across around near like per via is are was were be been being am isn't aren't
  wasn't weren't do does did done doing don't doesn't didn't have has had having haven't hasn't hadn't will would won't wouldn't shall should
  shouldn't can could can't couldn't cannot may might must i i'm i've i'd i'll me my mine we we're we've we'd we'll us our ours you you're you've
  your yours he he's he'd him his she she's she'd her hers it it's its they they're they've they'd them their theirs himself herself itself
  themselves myself yourself there there's here that's what's who's one also just only even still yet again too very more most much many other
  others own same said says say saying told tell according asked added s t`.split(/\s+/),
)
