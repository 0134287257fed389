/**
 * Words of one closed kind, of which one usually rules the others out where they stand in one place: what is red is not
 * blue. A word may stand in several lists; words parted by `=` are the same to their list.
 */
const TABLE = `
red=crimson=scarlet blue=navy green yellow black white brown orange purple=violet pink grey=gray golden=gold silver beige turquoise
north=northern south=southern east=eastern west=western central northeast=northeastern northwest=northwestern southeast=southeastern southwest=southwestern
man=men=gentleman=male=guy woman=women=lady=female boy=boys girl=girls
he=him=his she=her=hers
father=dad mother=mum=mom brother sister son daughter uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter husband wife widow fiance=fiancee
king queen prince princess emperor empress duke duchess
spring summer autumn=fall winter
morning noon afternoon evening night midnight
january=jan february=feb march=mar april=apr may june=jun july=jul august=aug september=sep=sept october=oct november=nov december=dec
monday tuesday wednesday thursday friday saturday sunday
actor=actress singer=vocalist painter writer=author=novelist director politician footballer journalist scientist lawyer doctor engineer teacher dancer comedian rapper wrestler boxer chef architect model guitarist drummer pianist composer historian economist philosopher poet
president minister=secretary senator governor mayor chancellor ambassador
film=movie album song=single book=novel play series=show game painting
comedy drama horror thriller romance western musical documentary fantasy animation=animated
rock pop jazz rap=hip-hop country=folk metal punk soul blues reggae classical
guitar piano drums=drum violin flute trumpet cello saxophone harp clarinet banjo accordion
football=soccer basketball baseball hockey tennis golf cricket rugby volleyball swimming boxing wrestling cycling
gold silver bronze iron steel copper wood=wooden stone glass plastic paper leather cotton wool silk marble concrete brick metal rubber clay
kitchen bedroom bathroom garage basement attic cellar office hall=hallway classroom cafeteria
coffee tea water milk beer wine juice lemonade soda cola vodka whisky=whiskey champagne cocktail
potato tomato carrot onion cabbage lettuce cucumber pepper broccoli spinach pea bean corn celery garlic eggplant
mercury venus earth mars jupiter saturn uranus neptune pluto
cat=kitten dog=puppy horse cow sheep goat pig chicken duck bird fish rabbit mouse rat monkey lion tiger bear wolf elephant snake
car=automobile truck=lorry bus train plane=aeroplane=airplane=aircraft ship boat bicycle=bike motorcycle=motorbike tram helicopter ferry van
christian muslim=islamic jewish hindu buddhist catholic protestant orthodox atheist sikh
democrat=democratic republican conservative labour liberal socialist communist green
first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th last=final
best worst
largest=biggest smallest
oldest youngest
highest lowest
longest shortest
fastest slowest
most least=fewest
single married divorced widowed
solo joint
left right
upper lower
junior senior
public private
domestic foreign=international
local national=nationwide global=worldwide
day=daily week=weekly month=monthly year=yearly=annual decade century hour=hourly minute second
euro dollar pound yen rouble=ruble yuan franc
army navy police
city town village country county district
hundred thousand million billion trillion
once twice thrice
half third quarter twice=double=doubled triple=treble=tripled
always never sometimes
all none some
more=above=over less=fewer=below=under
before after
increase decrease
positive negative mixed
`;

const LISTS = new Map<string, Map<number, number>>();
TABLE.trim()
  .split('\n')
  .forEach((line, list) => {
    line.split(' ').forEach((group, place) => {
      for (const word of group.split('=')) {
        const found = LISTS.get(word) ?? new Map<number, number>();
        found.set(list, place);
        LISTS.set(word, found);
      }
    });
  });

const listsOf = (norm: string): Map<number, number> | undefined =>
  LISTS.get(norm) ?? (norm.endsWith('s') ? LISTS.get(norm.slice(0, -1)) : undefined);

/** Whether a word is of a closed kind. */
export const hasRivals = (norm: string): boolean => listsOf(norm) !== undefined;

/** Whether two words are of one closed kind and not the same. */
export function rivals(a: string, b: string): boolean {
  if (a === b) return false;
  const here = listsOf(a);
  const there = listsOf(b);
  if (here === undefined || there === undefined) return false;
  for (const [list, place] of here) {
    const other = there.get(list);
    if (other !== undefined && other !== place) return true;
  }
  return false;
}
