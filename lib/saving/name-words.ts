const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words by which a name is known for what it names. In small letters. */
export const TITLES = list(
  `mr mrs ms miss dr sir dame lord lady president premier minister chancellor king queen prince princess pope mayor
  governor senator sen rep representative congressman congresswoman judge justice general gen colonel col major maj
  captain capt lieutenant lt sergeant sgt admiral adm commander professor prof secretary ambassador chairman director
  archbishop bishop cardinal sheikh ayatollah imam rabbi father sister`,
);

export const ORGANISATION_WORDS = list(
  `ministry party bank university college council army navy force forces corps corp corporation inc ltd plc llc group
  holdings agency service services institute court union association committee commission company airlines airways
  office department nations league police guard command parliament congress senate duma knesset bundestag assembly
  government administration authority bureau board club federation foundation trust society organisation organization
  alliance brigade battalion regiment times post guardian telegraph news broadcasting radio television press journal
  herald tribune gazette observer echo cross crescent fund museum hospital school church motors energy systems
  technologies technology pharmaceuticals industries works railways line lines watch international fleet kremlin pentagon`,
);

export const PLACE_WORDS = list(
  `city town village river lake sea ocean bay gulf strait island islands mountain mountains valley peninsula coast
  province region oblast district county state territory republic kingdom street square road avenue bridge airport
  port harbour harbor border valley desert forest park canal cape hill hills square station`,
);

/** What begins a sentence with a capital and names nobody. */
export const COMMON_STARTS = list(
  `police officials authorities residents witnesses prosecutors troops soldiers rescuers doctors scientists experts
  analysts critics people workers lawmakers parliament government inflation traffic rain snow nobody everyone someone
  something nothing everything today yesterday tomorrow tonight meanwhile later earlier however still also first
  second then now last next many several some most few one two three four five six seven eight nine ten hundreds
  thousands dozens millions men women children breaking news footage video photos images sources reports anyone`,
);

/** Capitalised, but no name of anybody: adjectives of peoples, unless a verb follows. */
export const OF_A_PEOPLE =
  /(?:ian|ean|ese|ish|rican|xican|German|French|Dutch|Greek|Swiss|Czech|Thai|Israeli|Iraqi|Pakistani|Afghan|Saudi|Emirati|Qatari|Kuwaiti|Yemeni|Somali|Filipino|Catholic|Muslim|Jewish)$/u;

/** Words of saying; who stands before one is somebody. */
export const SAYS =
  /^(?:said|says|told|tells|announced|reported|added|warned|confirmed|denied|wrote|claimed|insisted|argued|replied|vowed|called|asked|accused|stated)$/u;

const DATES = list(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec sunday monday tuesday wednesday thursday friday saturday`,
);
export const isDateName = (norm: string): boolean => DATES.has(norm);

let countries: ReadonlySet<string> | undefined;

/** Countries by their English names, long and short, as the platform has them (CLDR). */
export function isCountry(name: string): boolean {
  countries ??= countryNames();
  return countries.has(name.replace(/^the /iu, '').toLowerCase());
}

function countryNames(): ReadonlySet<string> {
  const names = new Set(
    list('usa us u.s. uk u.k. britain america england scotland wales turkey holland burma congo'),
  );
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  for (const style of ['long', 'short'] as const) {
    const region = new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const name = region.of(first + second);
        if (name !== undefined) names.add(name.toLowerCase());
      }
    }
  }
  return names;
}
