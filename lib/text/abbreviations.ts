/**
 * English abbreviations by how a full stop after them behaves. Entries are lower case, without the last full stop;
 * matching ignores case except where a comment says otherwise. Sources: AP and Chicago style lists of abbreviations.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before a name: never the end of a sentence. Counted only when written with a capital ("a sales rep." is not one). */
export const TITLES = words(`
  mr mrs ms mx messrs mmes dr drs prof gen lt col sgt capt cpt cmdr cdr comdr adm maj cpl pvt pfc brig rev revd fr hon
  sen sens rep reps gov govs pres supt det insp ald amb atty sec treas asst assoc dep msgr bro wm chas geo jas
  cmsgt tsgt ssgt ssg msg csm cwo ens rt mt mts ft pt ste st sra mme mlle mons`);

/** Before more words of the same sentence, whatever their case. */
export const NEVER_LAST = words(`e.g i.e eg ie vs v cf viz aka a.k.a esp incl f.e seq`);

/** Before a number: "No. 5", "p. 12", "Rs. 300". Elsewhere these are words or ordinary ends. */
export const BEFORE_NUMBER = words(`
  no nos nr n° nº p pp para paras vol vols fig figs sec sect ch chap rs ca c circa approx tel ext ver v vv`);

/** As `BEFORE_NUMBER`, but words of their own in small letters. */
export const CAPITAL_BEFORE_NUMBER = words(`art arts op app apt cl ed ste rm`);

/** Months and days, counted only with a capital: no end before a number ("Sept. 3") or another month or day ("Tues. Feb. 4"). */
export const CALENDAR = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun`);

/**
 * Inside a name or after one: an end only before a word that opens sentences ("Foo Inc. The ..."), because a name
 * goes on with capitals ("Foo Inc. Chief Executive ...").
 */
export const IN_NAMES = words(`
  inc ltd co cos corp bros pty cie jr sr esq assn assoc dept depts univ inst intl natl govt mfg mgr dist div bur ctr
  ave blvd rd dr ln hwy pkwy sq ct pl st ne nw se sw acad ph.d ll.b ll.m d.phil b.sc m.sc`);

/** "a.m." and "p.m." end a sentence before a capital unless a time zone, a day or a month follows. */
export const CLOCK = words(`a.m p.m`);

export const AFTER_CLOCK = words(`
  est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest msk kst jst ist eastern central mountain pacific
  greenwich local monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
  fri sat sun`);

/** US states in AP style: after a comma ("Austin, Tex. Police ...") they end a sentence, because AP puts a comma otherwise. */
export const STATES = words(`
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore
  oreg pa tenn tex va vt wash wis wisc wyo`);

/** Names that carry their own exclamation mark. */
export const EXCLAIMED_NAMES = words(`yahoo jeopardy wham yum joomla ahoy`);

/** Words that open sentences and do not go on a name: the evidence for an end after an abbreviation or an initial. */
export const OPENERS = words(`
  a an the this that these those there here he she it they we i you his her hers its their theirs our my your who what
  which when where why how whose but and or nor yet so then thus hence if as at by for from in into of on onto to with
  without within after before since until although though while whereas because unless despite during amid among against
  between about above according across along also already another any anyone all almost both each either neither every
  everyone few many most much more some someone several such other others only even just perhaps maybe however
  moreover furthermore meanwhile nevertheless nonetheless therefore otherwise instead indeed additionally
  eventually finally ultimately similarly today yesterday tomorrow tonight now later earlier once again still soon
  not none nobody nothing no yes did does do is are was were has have had can could would should might must let please
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions
  it's he's she's they're we're i'm i've i'd i'll that's there's what's who's don't didn't isn't can't won't
  officials experts critics analysts researchers scientists authorities investigators prosecutors lawmakers residents
  witnesses people reports supporters opponents image photo photos video audio`);

/** Last labels of addresses, so that "Example.Com" and "Agency.Ru" stay whole. */
export const TOP_LEVEL_DOMAINS = words(`
  com org net edu gov mil int info biz io co tv me uk us ca au de fr es it nl se no fi dk pl ru ua cn jp kr in br eu ch
  at be ie nz za news app dev ai js html htm php pdf`);
