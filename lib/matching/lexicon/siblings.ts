/**
 * Words of one kind of which only one fits a place in a sentence: who is a nurse there is no doctor, a red car no blue
 * one. One kind a line, after the word it is told by; co-hyponyms of Princeton WordNet 3.1 that are common in news. Words
 * that may be used for one another (rescuer, firefighter) are left out, and so are kinds one of which may be the other.
 */
const TABLE = `
actor: president prime_minister chancellor governor mayor king queen prince senator pope premier chairman speaker treasurer
actor: doctor nurse surgeon dentist pharmacist
actor: teacher pupil student headteacher professor
actor: lawyer judge prosecutor juror
actor: pilot steward navigator
actor: farmer fisherman miner baker butcher builder plumber electrician carpenter
actor: soldier gunman rebel militant policeman pirate smuggler
actor: actor singer painter novelist poet director guitarist pianist drummer composer dancer
actor: goalkeeper striker defender midfielder referee coach
actor: jockey boxer cyclist swimmer sprinter gymnast golfer footballer
actor: brother sister mother father uncle aunt cousin grandfather grandmother
actor: finance transport health education defence interior justice agriculture energy housing environment culture
actor: army navy
actor: landlord tenant
actor: driver passenger pedestrian
actor: employer employee
actor: buyer seller
actor: plaintiff defendant
actor: catholic protestant muslim jewish hindu buddhist sikh
actor: infantry cavalry
actor: dog cat horse cow sheep goat pig elephant lion tiger bear wolf fox rabbit whale shark dolphin snake crocodile monkey
actor: bus train tram lorry ferry helicopter submarine bicycle motorcycle
actor: oil gas coal uranium
actor: gold silver copper iron steel aluminium lead tin zinc nickel lithium
actor: wheat rice maize barley oats
actor: tea coffee milk beer wine water juice cola lemonade whisky vodka rum gin champagne cider
actor: red blue green yellow orange purple pink black white brown grey gray
actor: wood wooden metal plastic glass stone brick concrete paper cardboard leather cotton wool silk rubber
actor: carrot potato onion tomato cabbage broccoli spinach lettuce cucumber pea bean
actor: apple banana pear grape cherry strawberry peach plum
actor: guitar piano violin drum flute trumpet saxophone cello harp clarinet
actor: football basketball baseball tennis golf hockey rugby cricket volleyball
place: kitchen bathroom bedroom garage basement attic cellar
place: mercury venus earth mars jupiter saturn uranus neptune pluto
place: north south east west
place: northern southern eastern western
place: northeast northwest southeast southwest
place: hospital school church prison mosque stadium library museum
place: beach mountain forest desert
number: single double triple quadruple
number: daily weekly monthly yearly annual
date: morning afternoon evening night dawn noon midnight dusk
date: spring summer autumn winter
date: yesterday today tomorrow
`;

export type SiblingKind = 'actor' | 'place' | 'number' | 'date';

/** Each word with the kinds it belongs to, by number, and the kind of difference they make. */
export const SIBLINGS: ReadonlyMap<string, readonly (readonly [number, SiblingKind])[]> = (() => {
  const out = new Map<string, [number, SiblingKind][]>();
  TABLE.trim()
    .split('\n')
    .forEach((line, index) => {
      const [kind = '', words = ''] = line.split(': ');
      for (const word of words.split(' '))
        out.set(word, [...(out.get(word) ?? []), [index, kind as SiblingKind]]);
    });
  return out;
})();
