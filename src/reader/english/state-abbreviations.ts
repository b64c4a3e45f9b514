const pairs = (list: string): ReadonlyMap<string, readonly [string, string]> =>
  new Map(
    list
      .trim()
      .split(/\s*\n\s*/)
      .flatMap((line) => {
        const [name = '', country = '', shorts = ''] = line.split('|')
        return shorts.split(' ').map((short): [string, readonly [string, string]] => [short, [name, country]])
      }),
  )

/**
 * Short forms of states and provinces as news writes them behind a town: AP Stylebook and The Canadian Press Stylebook, then the postal ones.
 * Each with the full name and the country. Many are words or initials, so they count only after a comma or as a dateline's end.
 */
export const stateAbbreviations = pairs(`
  Alabama|US|Ala. AL
  Alaska|US|AK
  Arizona|US|Ariz. AZ
  Arkansas|US|Ark. AR
  California|US|Calif. CA
  Colorado|US|Colo. CO
  Connecticut|US|Conn. CT
  Delaware|US|Del. DE
  District of Columbia|US|D.C. DC
  Florida|US|Fla. FL
  Georgia|US|Ga. GA
  Hawaii|US|HI
  Idaho|US|ID
  Illinois|US|Ill. IL
  Indiana|US|Ind. IN
  Iowa|US|IA
  Kansas|US|Kan. KS
  Kentucky|US|Ky. Ky KY
  Louisiana|US|La. LA
  Maine|US|ME
  Maryland|US|Md. MD
  Massachusetts|US|Mass. MA
  Michigan|US|Mich. MI
  Minnesota|US|Minn. MN
  Mississippi|US|Miss. MS
  Missouri|US|Mo. MO
  Montana|US|Mont. MT
  Nebraska|US|Neb. NE
  Nevada|US|Nev. NV
  New Hampshire|US|N.H. NH
  New Jersey|US|N.J. NJ
  New Mexico|US|N.M. NM
  New York|US|N.Y. NY
  North Carolina|US|N.C. NC
  North Dakota|US|N.D. ND
  Ohio|US|OH
  Oklahoma|US|Okla. OK
  Oregon|US|Ore. OR
  Pennsylvania|US|Pa. PA
  Rhode Island|US|R.I. RI
  South Carolina|US|S.C. SC
  South Dakota|US|S.D. SD
  Tennessee|US|Tenn. TN
  Texas|US|Tex. TX
  Utah|US|UT
  Vermont|US|Vt. VT
  Virginia|US|Va. VA
  Washington|US|Wash. WA
  West Virginia|US|W.Va. WV
  Wisconsin|US|Wis. WI
  Wyoming|US|Wyo. WY
  Alberta|CA|Alta. AB
  British Columbia|CA|B.C. BC
  Manitoba|CA|Man. MB
  New Brunswick|CA|N.B. NB
  Newfoundland and Labrador|CA|N.L. NL Nfld.
  Nova Scotia|CA|N.S. NS
  Northwest Territories|CA|N.W.T. NT
  Ontario|CA|Ont. ON
  Prince Edward Island|CA|P.E.I. PE
  Quebec|CA|Que. QC
  Saskatchewan|CA|Sask. SK
  Yukon|CA|YT
  New South Wales|AU|NSW
  Queensland|AU|Qld QLD
  Victoria|AU|Vic. VIC
  Tasmania|AU|Tas. TAS
  Australian Capital Territory|AU|ACT
`)

/** Short forms that stand alone as well: nothing else is written so. */
export const loneAbbreviations: ReadonlySet<string> = new Set(
  'B.C. P.E.I. N.W.T. NSW D.C. N.J. N.Y. N.H. N.M. W.Va. Ky. Calif. Sask. Alta. Ont. Okla. Ariz. Minn. Tenn.'.split(' '),
)
