/** Units of measure and currencies, each with the ways it is written. The canonical name is singular, lower case. */

export type UnitKind = 'money' | 'share' | 'measure' | 'length' | 'duration'

export interface Unit {
  readonly name: string
  readonly kind: UnitKind
}

/** One line is one unit: its name, a colon, its other spellings. Hyphens are written as spaces; a regular plural needs no entry. */
const parse = (kind: UnitKind, lines: string): [string, Unit][] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name, rest = ''] = line.split(':').map((part) => part.trim())
      const unit = { name: name!, kind }
      const spellings = [name!, ...rest.split(',').map((spelling) => spelling.trim())].filter(Boolean)
      return spellings.flatMap((spelling): [string, Unit][] => [
        [spelling, unit],
        [`${spelling}s`, unit],
      ])
    })

/** Written out, in any case, singular or plural. */
export const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map([
  ...parse(
    'share',
    `percentage: percent, per cent, percents
    percentage point: percent point, per cent point
    basis point`,
  ),
  ...parse(
    'length',
    `metre: meter
    kilometre: kilometer, klick
    centimetre: centimeter
    millimetre: millimeter
    micrometre: micrometer, micron
    nanometre: nanometer
    mile: statute mile
    nautical mile
    yard
    foot: feet
    inch: inches
    furlong
    fathom
    light year`,
  ),
  ...parse(
    'measure',
    `square metre: square meter, sq metre, sq meter, sq m
    square kilometre: square kilometer, sq km, sq kilometre, sq kilometer
    square mile: sq mile, sq mi
    square foot: square feet, sq ft, sq feet
    square yard
    square inch: square inches
    acre
    hectare
    cubic metre: cubic meter
    cubic foot: cubic feet
    cubic yard
    cubic centimetre: cubic centimeter
    litre: liter
    millilitre: milliliter
    megalitre: megaliter
    gallon
    pint
    quart
    fluid ounce
    ounce
    gram: gramme
    kilogram: kilogramme, kilo
    milligram: milligramme
    microgram
    pound: lb
    ton
    tonne: metric ton, metric tonne
    megaton: megatonne
    gigaton: gigatonne
    kiloton: kilotonne
    carat
    bushel
    barrel of oil equivalent
    barrel
    mile per hour: miles per hour, miles an hour
    kilometre per hour: kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour
    metre per second: meters per second, metres per second
    mile per gallon: miles per gallon, miles to the gallon
    knot
    mach
    rpm: revolutions per minute, revolution per minute
    watt
    kilowatt
    megawatt
    gigawatt
    terawatt
    watt hour
    kilowatt hour
    megawatt hour
    gigawatt hour
    terawatt hour
    horsepower
    volt
    kilovolt
    ampere: amp
    milliampere hour
    farad
    ohm
    joule
    kilojoule
    calorie: kilocalorie
    newton metre: newton meter
    pound-foot: pound foot, pound feet, foot pound, pound feet of torque, pound foot of torque
    hertz
    kilohertz
    megahertz
    gigahertz
    decibel
    bit
    byte
    kilobyte
    megabyte
    gigabyte
    terabyte
    petabyte
    megabit
    gigabit
    megapixel
    degree: degrees
    celsius: degrees celsius, degree celsius, degrees centigrade, degrees c, degree c, deg c, degc
    fahrenheit: degrees fahrenheit, degree fahrenheit, degrees f, degree f, deg f, degf
    kelvin
    pascal
    kilopascal
    hectopascal
    millibar
    ppm: parts per million, part per million
    ppb: parts per billion, part per billion
    magnitude
    point
    cylinder`,
  ),
  ...parse(
    'duration',
    `second: sec
    minute: min
    hour: hr
    day
    week
    fortnight
    month
    year: yr
    decade
    century: centuries`,
  ),
  ...parse(
    'money',
    `dollar: us dollar, american dollar, buck
    canadian dollar
    australian dollar
    new zealand dollar
    hong kong dollar
    singapore dollar
    cent: us cent
    euro: euro cent
    pound sterling: british pound, pounds sterling
    penny: pence, pennies
    yen: japanese yen
    yuan: chinese yuan, renminbi
    rupee: indian rupee
    ruble: rouble, russian ruble, russian rouble
    hryvnia: ukrainian hryvnia
    shekel: israeli shekel, new shekel
    won
    baht
    lev: leva
    leu: lei
    lari
    dong
    taka
    cedi
    birr
    ringgit
    sen
    rupiah
    peso
    reais
    rand
    naira
    riyal
    rial
    dirham
    dinar
    lira
    franc: swiss franc
    krona: kronor, kronas, swedish krona, swedish kronor
    krone: kroner
    danish crown: danish krone, danish kroner
    norwegian crown: norwegian krone, norwegian kroner
    swedish crown
    zloty
    forint
    koruna`,
  ),
])

const symbols = (kind: UnitKind, list: string): [string, Unit][] =>
  list
    .trim()
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry): [string, Unit] => {
      const at = entry.indexOf(' ')
      return [entry.slice(0, at).replaceAll('_', ' '), { name: entry.slice(at + 1), kind }]
    })

/** Signs and abbreviations, whose case counts: "mW" is not "MW". `_` is a space. */
export const UNIT_SYMBOLS: ReadonlyMap<string, Unit> = new Map([
  ...symbols(
    'share',
    '% percentage, pc percentage, pct percentage, pp percentage point, ppts percentage point, bps basis point, bp basis point',
  ),
  ...symbols(
    'length',
    'm metre, km kilometre, kms kilometre, cm centimetre, mm millimetre, μm micrometre, µm micrometre, nm nanometre, ft foot, ft. foot, yd yard, yds yard, mi mile',
  ),
  ...symbols(
    'measure',
    `m2 square metre, m² square metre, m³ cubic metre, km2 square kilometre, km² square kilometre, sqm square metre, sqft square foot, sq_ft square foot
    sq._ft. square foot, sq_m square metre, sq_km square kilometre, ha hectare, cc cubic centimetre
    l litre, L litre, ml millilitre, mL millilitre, cl centilitre, oz ounce, g gram, gm gram, kg kilogram, kgs kilogram, Kg kilogram, KG kilogram, mg milligram
    mcg microgram, μg microgram, lb pound, lbs pound, lb. pound, lbs. pound, mt tonne
    mph mile per hour, MPH mile per hour, kph kilometre per hour, kmh kilometre per hour, km/h kilometre per hour, kmph kilometre per hour, m/s metre per second
    km/s kilometre per second, mpg mile per gallon, rpm rpm, RPM rpm, kt knot
    W watt, kW kilowatt, KW kilowatt, MW megawatt, GW gigawatt, TW terawatt, Wh watt hour, kWh kilowatt hour, KWh kilowatt hour, MWh megawatt hour
    GWh gigawatt hour, TWh terawatt hour, hp horsepower, HP horsepower, bhp horsepower, PS horsepower, V volt, kV kilovolt, kV/cm kilovolt per centimetre
    A ampere, mAh milliampere hour, F farad, J joule, kJ kilojoule, kcal calorie, Nm newton metre, N.m newton metre, lb-ft pound-foot, ft-lb pound-foot, ft-lbs pound-foot
    lb.-ft. pound-foot, Hz hertz, kHz kilohertz, MHz megahertz, Mhz megahertz, GHz gigahertz, Ghz gigahertz, dB decibel, KB kilobyte, kB kilobyte, MB megabyte
    GB gigabyte, TB terabyte, PB petabyte, Mbps megabit per second, Gbps gigabit per second, MP megapixel
    °C celsius, ℃ celsius, °F fahrenheit, ℉ fahrenheit, ° degree, C celsius, Celsius celsius, Fahrenheit fahrenheit, psi pound per square inch
    ksi kilopound per square inch, Pa pascal, kPa kilopascal, hPa hectopascal, MPa megapascal, mb millibar, ppm ppm, ppb ppb
    pts point, pt point, bpd barrel per day, b/d barrel per day, boe barrel of oil equivalent, boepd barrel of oil equivalent per day
    mmBTU million british thermal unit, BTU british thermal unit, ppg point per game, rpg rebound per game, apg assist per game`,
  ),
  ...symbols('duration', 'sec second, secs second, min minute, mins minute, hr hour, hrs hour, h hour, yr year, yrs year, ms millisecond'),
  ...symbols(
    'money',
    '€ euro, £ pound, ¥ yen, ₹ rupee, ₽ ruble, ₴ hryvnia, ₪ shekel, ₺ lira, ₩ won, ¢ cent, p penny, c cent, $ dollar, EUR euro, USD dollar, GBP pound',
  ),
])

/** Symbols that are words or names too: taken only when they touch the number ("5m", "278g"), never across a space. */
export const TOUCHING_ONLY: ReadonlySet<string> = new Set([
  'm',
  'p',
  'c',
  'h',
  'C',
  'A',
  'pc',
  'pp',
  'pt',
  'mb',
  'kt',
  'mt',
  'L',
  'ha',
  'bp',
  'MP',
  'ms',
])

/** Longest unit, in pieces of the text ("pound-feet of torque" is five). */
export const LONGEST_UNIT = 6

/**
 * What money looks like before its amount. "US $", "C $" and "HK $" are written with a space too.
 * "PS" and "Y=" are what ASCII transliteration (unidecode) leaves of £ and ¥ in crawled news.
 */
export const MONEY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
  ['₽', 'ruble'],
  ['₴', 'hryvnia'],
  ['₪', 'shekel'],
  ['₺', 'lira'],
  ['₩', 'won'],
  ['₦', 'naira'],
  ['฿', 'baht'],
  ['Y=', 'yen'],
])

/** Letters that stand before an amount: alone ("RM2.70", "USD10m"), or before or after a sign ("US$", "$US", "HK $"). */
export const MONEY_CODES: ReadonlyMap<string, string> = new Map([
  ['US', 'dollar'],
  ['U.S.', 'dollar'],
  ['USD', 'dollar'],
  ['C', 'canadian dollar'],
  ['CA', 'canadian dollar'],
  ['CAD', 'canadian dollar'],
  ['A', 'australian dollar'],
  ['AU', 'australian dollar'],
  ['AUD', 'australian dollar'],
  ['NZ', 'new zealand dollar'],
  ['NZD', 'new zealand dollar'],
  ['HK', 'hong kong dollar'],
  ['HKD', 'hong kong dollar'],
  ['S', 'singapore dollar'],
  ['SGD', 'singapore dollar'],
  ['NT', 'taiwan dollar'],
  ['R', 'rand'],
  ['RM', 'ringgit'],
  ['MYR', 'ringgit'],
  ['Rs', 'rupee'],
  ['Rs.', 'rupee'],
  ['INR', 'rupee'],
  ['EUR', 'euro'],
  ['GBP', 'pound'],
  ['PS', 'pound'],
  ['JPY', 'yen'],
  ['CNY', 'yuan'],
  ['RMB', 'yuan'],
  ['CHF', 'franc'],
  ['SEK', 'krona'],
  ['NOK', 'krone'],
  ['DKK', 'krone'],
  ['Dh', 'dirham'],
  ['AED', 'dirham'],
  ['NIS', 'shekel'],
  ['KRW', 'won'],
  ['UAH', 'hryvnia'],
  ['RUB', 'ruble'],
])

/** Codes that stand for money without a sign; the others ("US", "C", "S") need one. */
export const CODES_ALONE: ReadonlySet<string> = new Set(
  [...MONEY_CODES.keys()].filter((code) => !['US', 'U.S.', 'C', 'CA', 'A', 'AU', 'NZ', 'HK', 'S', 'NT', 'R'].includes(code)),
)

/** What rates are counted by: "a day", "per share", "an hour". */
export const RATE_NOUNS: ReadonlySet<string> = new Set(
  `second minute hour day night week month quarter year annum share barrel ton tonne gallon litre liter mile kilometre kilometer metre meter acre hectare
  person head capita game match household family passenger patient pupil student worker employee user customer child capita unit kilogram pound ounce bushel
  visit trip mmbtu`.split(/\s+/),
)
