import type { Event, Reading } from '../../reader/reading.ts'
import { hanging, heading, narrow, parts, type View } from './layout.ts'
import { namesOf, type People, peopleOf, speakersOf } from './people.ts'
import { formatTime } from './when.ts'

/** "the army → Open Hands · in Fenoarivo · Tue 4 Mar 2025 · by Lala Rakotondrabe". */
const circumstances = (event: Event, reading: Reading, people: People): string => {
  const by = event.attribution === undefined ? undefined : reading.attributions.find(({ id }) => id === event.attribution)
  const place = event.place === undefined ? undefined : people.get(event.place)?.name
  return parts(
    [namesOf(event.actor, people), namesOf(event.recipient, people)].filter(Boolean).join(' → '),
    place && `in ${place}`,
    event.time && formatTime(event.time),
    by && `by ${speakersOf(by, reading, people)}`,
  )
}

/** Who did what to whom, with its PLOVER type. */
export const printEvents = (reading: Reading, view: View): string | undefined => {
  if (reading.events.length === 0) return undefined
  const people = peopleOf(reading)
  const rows = reading.events.map((event) => {
    const text = [event.text, view.style.quiet(circumstances(event, reading, people))].filter(Boolean).join('\n')
    return hanging(event.type.toLowerCase(), text, view.width < narrow ? 6 : 18, view, 'left', 4)
  })
  return `${heading('EVENTS', `${reading.events.length}`, view)}\n\n${rows.join('\n')}`
}
