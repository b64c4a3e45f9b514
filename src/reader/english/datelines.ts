/** What an English-language report writes where its dateline stands. */

/** Cities that stand alone in datelines, without a state or country: the list that American agencies share (AP Stylebook, "datelines"), and a few that others add. */
export const lonelyCities: ReadonlySet<string> = new Set(
  (
    'atlanta|baltimore|boston|chicago|cincinnati|cleveland|dallas|denver|detroit|honolulu|houston|indianapolis|las vegas|los angeles|miami|milwaukee|minneapolis|' +
    'new orleans|new york|oklahoma city|philadelphia|phoenix|pittsburgh|st. louis|salt lake city|san antonio|san diego|san francisco|seattle|washington|' +
    'amsterdam|ankara|athens|baghdad|bangkok|barcelona|beijing|beirut|belgrade|berlin|bogota|brasilia|brussels|bucharest|budapest|buenos aires|cairo|caracas|copenhagen|' +
    'damascus|dhaka|dubai|dublin|edinburgh|frankfurt|geneva|gaza|gaza city|gibraltar|guatemala city|hanoi|havana|helsinki|hong kong|islamabad|istanbul|jakarta|jerusalem|' +
    'johannesburg|kabul|kathmandu|khartoum|kiev|kyiv|kuala lumpur|kuwait city|lagos|lima|lisbon|london|luxembourg|macau|madrid|manila|mecca|mexico city|milan|monaco|' +
    'montevideo|montreal|moscow|mumbai|munich|nairobi|new delhi|nicosia|oslo|ottawa|panama city|paris|prague|pyongyang|quebec city|quito|ramallah|riga|rio de janeiro|riyadh|' +
    'rome|san salvador|santiago|sao paulo|são paulo|sarajevo|seoul|shanghai|singapore|sofia|stockholm|sydney|taipei|tallinn|tbilisi|tehran|tel aviv|the hague|tokyo|toronto|' +
    'tripoli|tunis|united nations|vancouver|vatican city|victoria|vienna|vilnius|warsaw|yerevan|zagreb|zurich|canberra|melbourne|brisbane|perth|adelaide|hobart|darwin|' +
    'auckland|wellington|calgary|edmonton|winnipeg|halifax|doha|abu dhabi|amman|aden|sanaa|algiers|rabat|dakar|accra|abuja|kampala|kigali|kinshasa|harare|lusaka|maputo|' +
    'luanda|addis ababa|mogadishu|juba|bamako|niamey|ouagadougou|port-au-prince|kingston|san jose|managua|tegucigalpa|la paz|asuncion|colombo|yangon|phnom penh|vientiane|' +
    'ulaanbaatar|tashkent|astana|bishkek|dushanbe|baku|minsk|chisinau|skopje|tirana|pristina|podgorica|bratislava|ljubljana|reykjavik|valletta|delhi|karachi|lahore|kolkata|' +
    'odesa|kharkiv|lviv|kherson|donetsk|dnipro|aleppo|mosul|kandahar|white house|capitol hill|pentagon|air force one|aboard air force one'
  ).split('|'),
)

/** American states as datelines shorten them (AP Stylebook), Canadian provinces, and the two-letter postal forms. */
export const regions: ReadonlySet<string> = new Set(
  (
    'ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|nh|nj|nm|ny|nc|nd|okla|ore|pa|ri|sc|sd|tenn|vt|va|wash|wva|wis|wyo|' +
    'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|' +
    'massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|' +
    'oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|dc|' +
    'al|ak|az|ar|ca|co|ct|de|fl|hi|id|il|in|ia|ks|ma|me|mi|mn|ms|mt|ne|oh|ok|or|tn|tx|ut|wa|wv|wi|wy|' +
    'alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|quebec|saskatchewan|bc|ont|alta|man|sask|ns|nb|' +
    'england|scotland|wales|northern ireland|puerto rico|west bank|gaza strip|taiwan|kosovo|crimea|greenland|bermuda|western sahara|hong kong|tibet|kashmir|occupied west bank'
  ).split('|'),
)

/** Countries as reports name them, for datelines whose city is not known. */
export const countries: ReadonlySet<string> = new Set(
  (
    'afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|' +
    'bosnia|bosnia-herzegovina|bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|central african republic|chad|' +
    'chile|china|colombia|comoros|congo|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark|djibouti|dominica|dominican republic|east timor|ecuador|egypt|el salvador|' +
    'equatorial guinea|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece|grenada|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|' +
    'hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|' +
    'liechtenstein|lithuania|luxembourg|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|' +
    'namibia|nepal|netherlands|the netherlands|new zealand|nicaragua|niger|nigeria|north korea|north macedonia|norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|' +
    'philippines|poland|portugal|qatar|romania|russia|rwanda|samoa|saudi arabia|senegal|serbia|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia|south africa|' +
    'south korea|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|tajikistan|tanzania|thailand|togo|tonga|trinidad and tobago|tunisia|turkey|türkiye|turkmenistan|' +
    'uganda|ukraine|united arab emirates|uae|united kingdom|uk|united states|us|uruguay|uzbekistan|vanuatu|venezuela|vietnam|yemen|zambia|zimbabwe'
  ).split('|'),
)

/** Words in capitals before a dash that head a notice, and are no place. */
export const noticeWords: ReadonlySet<string> = new Set(
  (
    'advisory alert analysis attention breaking bulletin caption clarification column commentary correction corrects corrected developing editorial embargoed ' +
    'exclusive explainer file flash photo graphic highlights interview live news note opinion photo photos picture poll preview profile q&a quote quotes recap release report ' +
    'review roundup snapshot sports story summary timeline transcript update updates urgent video warning watch who what when where why how winner winners loser losers'
  ).split(' '),
)
