import type { Place, Reading } from '../../reader/reading.ts'
import { heading, indented, type View } from './layout.ts'

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
const regionName = (country: string): string => (/^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : country)

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(2)}°${value < 0 ? negative : positive}`

const describe = ({ name, lat, lon, country, within }: Place, { style }: View): string => {
  const region = regionName(country)
  const where = [within, region === name ? undefined : region].filter((part) => part !== undefined && part !== name)
  return `${[name, ...where].join(', ')} ${style.quiet(`${degrees(lat, 'N', 'S')} ${degrees(lon, 'E', 'W')}`)}`
}

/** Each place once, with the division and country that hold it and where it lies. */
export const printPlaces = ({ places }: Reading, view: View): string | undefined => {
  const once = [...new Map(places.map((place) => [`${place.entity} ${place.lat} ${place.lon}`, place])).values()]
  if (once.length === 0) return undefined
  const text = once.map((place) => describe(place, view)).join(view.style.quiet(' · '))
  return `${heading('PLACES', `${once.length}`, view)}\n\n${indented(text, 4, view)}`
}
