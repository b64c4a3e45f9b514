/**
 * Reports of PolNeAR's `train` part that are each other's text already, found by comparing all pairs that share two runs of words, the heads and ends of each then read side by side:
 * an outlet's second printing of its own story, under another headline or on the next day, and two states of one running report.
 */
export const KNOWN_COPIES: readonly (readonly [string, string])[] = [
  ['wash-post_2015-12-22_as-spotlight-shines-on-trump-and', 'wash-post_2015-12-23_as-spotlight-shines-on-trump-and'],
  ['wash-post_2015-12-12_misinformation-enters-mainstream', 'wash-post_2015-12-13_misinformation-enters-mainstream'],
  ['nyt_2016-03-04_republicans-have-stake-in-a-deal', 'nyt_2016-03-05_polls-suggest-possibility-of-dea'],
  ['nyt_2015-11-25_golf-courses-forced-to-reach-int', 'nyt_2015-11-26_with-fewer-golfers-in-u-s-course'],
  ['breitbart_2016-03-15_the-latest-kasich-scores-all-del', 'breitbart_2016-03-15_the-latest-sanders-declares-revo'],
  ['nyt_2016-03-15_sanders-advances-agenda-via-side', 'nyt_2016-03-16_via-legislative-side-doors-sande'],
  ['usa-today_2016-04-06_sanders-says-he-s-riding-momentu', 'usa-today_2016-04-06_sanders-winning-streak-continues'],
]
