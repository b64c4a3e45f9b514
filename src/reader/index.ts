/** onrecord/reader: what one article says. Pure: an article and a model in, a reading out. */
export { type Model, openModel } from './model.ts'
export { read } from './read.ts'
export {
  type Act,
  type Attribution,
  type Caveat,
  type Certainty,
  type Credit,
  type Dateline,
  type Entity,
  type Event,
  type Figure,
  type Forecast,
  type Note,
  type Place,
  type Reading,
  reading,
  type Section,
  type Time,
} from './reading.ts'
export { version } from './version.ts'
