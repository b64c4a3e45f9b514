/** Abbreviations of English news, without their closing point, in lower case. Collected from style guides (AP, Guardian) by hand. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand before a name, so they never end a sentence; written with a capital. */
export const titles = words(`
  adm amb atty brig capt cmdr cmsgt col comdr cpl dr fr gen gov hon insp lt ltc maj messrs mr mrs ms mt ft pfc pres prof pvt rep reps
  rev sen sens sgt spc spec st ste supt
`)

/** Places, months, companies: a point belongs to them when they are written with a capital; they may end a sentence. */
export const capitalised = words(`
  jan feb apr aug sep sept oct nov dec
  inc corp co cos ltd bros llc plc assn univ dept dist natl intl mfg
  jr sr esq ave blvd rd hwy pkwy
  ala ariz ark calif colo conn dak del fla ga ind kan ky md mich minn mo mont neb nev okla penn tenn vt va wis wyo
  ont que alta sask nfld
  vol fig art ed
`)

/** States and provinces: after a town and a comma they end the sentence when a capital follows. */
export const states = words(`
  n.y n.j n.h n.c s.c n.d s.d r.i n.m w.va d.c b.c n.s n.b p.e.i
  ala ariz ark calif colo conn dak del fla ga ind kan ky md mich minn mo mont neb nev okla penn tenn vt va wis wyo
  ill la mass miss ore pa tex wash ont que alta sask nfld
`)

/** They follow a town's name and its state: "Buffalo, N.Y. Mayor". */
export const townOffices = words(
  'mayor police councilman councilwoman councilmember fire sheriff attorney superintendent archbishop bishop city native',
)

/** Also common words ("miss", "mass", "wash", "mar"): the point belongs to them only after a comma or before a figure. */
export const doubtful = words('ill la mass miss ore pa tex wash cal mar mon tue tues wed thu thur thurs fri sat sun art ed fig no nos man')

/** Written small as often as large. */
export const small = words('vs v etc approx al cf ca pp est dept eg ie viz resp avg incl misc ibid')

/** Words that begin sentences and hardly ever continue a name: after "U.S." or "Inc." they start a new sentence. */
export const starters = words(`
  a about after all although among an and another any as at because before both but by despite during each earlier even every few
  following for from further given had has have he her here his how however i if in instead is it its last later many meanwhile more
  moreover most much my neither no none nor not now of on once one only or other others our over rather she should since so some
  still such than that the their then there these they this those though through throughout thus to two under unless until we what
  when where whether which while who whose why with without yet you your according additionally asked
`)
