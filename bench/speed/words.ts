/**
 * What the claims of the bench are made of: the commoner words of each list first, as the lists are drawn from by Zipf's
 * law. Names are put together from syllables, so that a million claims have as many words as a million claims would.
 */
const list = (words: string): string[] => words.trim().split(/\s+/);

export const ACTORS =
  list(`government police ministry court council parliament company union hospital university army
  president committee bank school agency airline museum regulator prosecutor mayor senate party club harbour railway
  newspaper charity refinery commission embassy observatory brewery orchestra laboratory shipyard cooperative foundation
  insurer broadcaster supermarket theatre monastery vineyard fishery carmaker publisher landlord developer brigade`);

export const VERBS =
  list(`approved announced rejected closed opened sold bought banned cut raised delayed cancelled
  ordered built found lost moved paid signed released blocked reduced funded suspended replaced investigated tested
  recalled expanded evacuated fined launched dismissed restored seized repaired inspected shelved renamed auctioned
  demolished postponed subsidised relocated digitised acquitted quarantined salvaged`);

export const THINGS =
  list(`plan budget bridge law hospital school vaccine tax road contract factory report station
  housing wage dam pipeline airport election loan ferry stadium pension reactor tunnel library forest satellite drug
  subsidy tram border mine archive prison festival tariff refuge lighthouse reservoir canal orchard greenhouse barracks
  warehouse turbine sewer quarry playground cemetery fountain embankment planetarium slaughterhouse sanatorium herbarium
  windmill aqueduct gasworks ropeway tannery`);

export const KINDS =
  list(`new public national private regional temporary northern foreign rural digital annual medical
  coastal military solar municipal historic joint emergency industrial wooden experimental disused Baltic floating
  underground bilingual seasonal volcanic refurbished overdue makeshift`);

export const PEOPLE =
  list(`workers patients residents children students soldiers farmers passengers voters drivers
  nurses tenants pupils visitors households refugees pensioners fishermen miners tourists officers teachers sailors
  apprentices commuters volunteers cyclists beekeepers shepherds musicians librarians welders glassblowers`);

export const MEASURES =
  list(`dollars euros tonnes hectares litres megawatts metres kilometres jobs homes beds seats
  vehicles doses trees animals barrels tickets visas`);

export const CAUSES =
  list(`flood strike drought fire storm fraud outbreak shortage earthquake inquiry accident leak
  heatwave blackout landslide collision boycott audit cyberattack frost avalanche embargo recession spill`);

export const MONTHS = list(
  'January February March April May June July August September October November December',
);

/** Real ones, as most news has; the rest of the places are made up. */
export const COUNTRIES =
  list(`France Germany Spain Italy Poland Ukraine Russia China India Japan Brazil Canada Mexico
  Turkey Egypt Kenya Nigeria Norway Sweden Finland Denmark Greece Portugal Austria Hungary Chile Peru Iran Iraq Israel
  Vietnam Thailand Indonesia Australia Ireland Belgium Romania Serbia Morocco Ghana`);

const ONSETS = list(`b br c cl d dr f fr g gr h j k kl l m n p pr r s st t tr v w sk bl gl th z`);
const CORES = list('a e i o u ar el in on or ai ea an er ul em');
const TOWN_ENDS = list('ford ton by berg wick holm dale grad mouth field stead haven minster burgh');
const NAME_ENDS = list('son sen ova ez ich ley man ini ard eau oglu wicz stein as');

const syllable = (number: number): string =>
  `${ONSETS[number % ONSETS.length] ?? ''}${CORES[Math.floor(number / ONSETS.length) % CORES.length] ?? ''}`;

const SYLLABLES = ONSETS.length * CORES.length;

/** The same name for the same number; those of small numbers are short. */
function nameOf(number: number, ends: readonly string[]): string {
  const end = ends[number % ends.length] ?? '';
  const rest = Math.floor(number / ends.length);
  const stem = syllable(rest) + (rest < SYLLABLES ? '' : syllable(Math.floor(rest / SYLLABLES) * 7));
  return `${stem.charAt(0).toUpperCase()}${stem.slice(1)}${end}`;
}

export const townOf = (number: number): string => nameOf(number, TOWN_ENDS);
export const surnameOf = (number: number): string => nameOf(number, NAME_ENDS);
