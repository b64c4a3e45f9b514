/** Names of time zones that news pages print -> offsets from UTC. Names that mean several zones (IST, CST abroad) are read as American or left out. */
const fixed: Readonly<Record<string, string>> = {
  Z: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  AKDT: '-08:00',
  AKST: '-09:00',
  HST: '-10:00',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  EAT: '+03:00',
  PKT: '+05:00',
  HKT: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AWST: '+08:00',
  ACST: '+09:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}

/** American zones that name no season: standard time's hours behind UTC. */
const seasonal: Readonly<Record<string, number>> = { ET: 5, CT: 6, MT: 7, PT: 8 }

/** The offset ("-04:00", "Z") of a zone's name or number on that day; undefined when the name is not known. */
export const zoneOffset = (zone: string, day: { year: number; month: number; day?: number }): string | undefined => {
  const name = zone.toUpperCase()
  const number = /^(?:GMT|UTC)?([+-])(\d{1,2}?):?(\d{2})?$/.exec(name)
  if (number) {
    const [, sign, hours, minutes] = number
    return Number(hours) === 0 && !Number(minutes) ? 'Z' : `${sign}${hours!.padStart(2, '0')}:${minutes ?? '00'}`
  }
  const behind = seasonal[name]
  if (behind !== undefined) return `-0${behind - (americanSummer(day) ? 1 : 0)}:00`
  return fixed[name]
}

/** Daylight saving time in the United States: second Sunday of March to first Sunday of November (Energy Policy Act of 2005, since 2007). */
const americanSummer = ({ year, month, day = 1 }: { year: number; month: number; day?: number }): boolean => {
  if (month < 3 || month > 11) return false
  if (month > 3 && month < 11) return true
  return month === 3 ? day >= sunday(year, 3, 2) : day < sunday(year, 11, 1)
}

/** Day of the month of its nth Sunday. */
const sunday = (year: number, month: number, nth: number): number => {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  return 1 + ((7 - first) % 7) + (nth - 1) * 7
}
