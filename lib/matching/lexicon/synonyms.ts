import { EVENT_GROUPS } from './synonyms-events.ts';

/**
 * Words that may stand for each other in news without changing what is claimed, one group a line, the first word
 * names the group. Written for precision: near-synonyms whose difference is news (killed / hurt, strike / threat)
 * stay apart. A word may stand in one group only. Irregular forms need not be listed: words are reduced before.
 */
const GROUPS = `
troops soldier soldiers troop serviceman servicemen personnel forces military_personnel army_personnel infantry recruit
send dispatch deploy deployment transfer relocate redeploy ship dispatching bring deliver delivery
move movement head travel advance proceed
kill slay slaying
die perish death deaths dead
hurt injure injury injuries wound wounded casualty
say tell state declare assert note remark
start begin commence launch initiate kick_off
end finish conclude cease halt stop
rise increase climb grow surge jump soar growth gain
fall drop decline decrease plunge slump sink dip shrink reduction
buy purchase acquire acquisition
help assist aid assistance assisting support
attack assault offensive raid strike
border frontier boundary
equipment gear hardware materiel
weapon weapons arms weaponry armament munitions
train_rail train trains railway
film footage video clip
show depict display reveal
arrest detain detention apprehend
jail imprison prison imprisonment
sentence sentenced
approve pass adopt ratify endorse passage approval
reject turn_down vote_down rebuff refuse decline_offer
win victory defeat_opponent
quit resign resignation step_down
fire dismiss sack oust
build construct construction erect
destroy demolish wreck destruction ruin
close shut closure shutter
open reopen
ban prohibit outlaw forbid prohibition
law legislation bill act statute
court tribunal
judge justice magistrate
police officers officer cop
doctor physician medic
lawyer attorney
school academy
university college
student pupil
child children kid kids youngster
man men gentleman
woman women lady
people persons person residents civilians inhabitants locals
city town municipality
village hamlet
house home dwelling residence
car automobile vehicle
ship_noun vessel boat
plane aircraft airplane airliner jet aeroplane
company firm corporation business enterprise
boss chief head_of executive
leader ruler
president_job president
minister secretary
government administration authorities cabinet
parliament legislature assembly lawmakers congress
vote ballot
election poll polls
agreement deal accord pact treaty
meeting meet summit talks negotiation negotiations
money funds cash funding
price cost
tax levy
job position
worker employee staff labourer
strike_work walkout
union labour_union
flood flooding inundation
storm hurricane cyclone typhoon
quake earthquake tremor
fire_noun blaze wildfire inferno
crash collision collide
explosion blast explode detonation
bomb bombing
victim victims
rescue save
missing disappear disappearance vanish
find discover discovery locate
ask request call_for
demand insist
want seek wish
vow pledge promise
warn warning caution
threaten threat
plan intend scheme
allow permit authorise authorize let
force compel oblige
need require
give hand provide supply donate issue
get receive obtain
use employ_use utilise utilize
make produce manufacture
test trial_test
shoot gunfire shooting
missile rocket
nuclear atomic
leave depart exit withdraw departure pull_out withdrawal
come arrive arrival reach
return come_back
enter entry
visit trip
join joining
fight combat fighting battle
war conflict hostilities
invade invasion incursion
peace truce ceasefire
hospital clinic infirmary
disease illness sickness
virus pathogen
vaccine jab vaccination inoculation
treat treatment
infect infection
study research
scientist researcher
teach instruct tuition
train_verb training trained drill
publish release post disclose
extra additional further
identity identification
programme program
forge forged fake counterfeit
write author pen
say_no deny denial
lie untruth
steal theft rob robbery
murder homicide
fine penalty
charge indict indictment accuse
guilty convict conviction
innocent acquit acquittal
trial hearing
prove confirm verify substantiate corroborate confirmation validate
check inspect inspection
choose elect select appoint name nominate pick
lead head_up
beat defeat
lose loss
score
match game
player
team side squad
cup trophy
record
rich wealthy
poor impoverished
big large huge massive major
small little tiny
new
old elderly aged
fast quick rapid swift
soon shortly
now currently presently
near close_to nearby adjacent neighbouring
north northern
south southern
east eastern
west western
many several numerous multiple
about_topic regarding concerning
wed marry marriage wedding
birth born
baby infant newborn
father dad
mother mom mum
wife spouse husband
road street highway motorway
bridge
airport airfield aerodrome
port harbour harbor
sea ocean
river
base camp facility facilities site
spy intelligence
agency service bureau
newspaper daily paper
report account
letter
official
envoy ambassador diplomat
spokesman spokeswoman spokesperson
comment remark_on
reason explanation explain
sanction embargo
cut reduce slash trim lower
raise hike lift
pay payment
sell sale
owe debt
invest investment
bank lender
loan credit_loan
market
electricity power
energy
oil petroleum crude
gas
coal
factory plant mill
pollution contaminate contamination
climate
conduct carry_out perform
stay remain lodge
image imagery picture photo photograph photography
emission emissions
water
food
crop harvest
animal
dog hound
cat
protest demonstrate demonstration rally protester demonstrator
riot unrest
crowd
suspect suspected
hostage captive
refugee asylum_seeker
migrant immigrant
flee escape
guard protect protection defend defence defense
copter helicopter chopper
armour armor armored armoured
carrier
uniform
drone uav
satellite
battlefield front frontline front_line
brigade
batch contingent tranche
military army
prime_minister premier pm
chancellor
king monarch
pope pontiff
champion championship title
final
swim
singer vocalist
song track
movie motion_picture
book novel
actor actress
award prize honour honor
biggest largest
capable able
respond response reaction reply
prepare preparation ready
ensure guarantee
happen occur take_place
quickly rapidly swiftly
`;

const BY_WORD = new Map<string, string>();
for (const line of [...GROUPS.trim().split('\n'), ...EVENT_GROUPS.trim().split('\n')]) {
  const words = line.split(' ');
  const name = BY_WORD.get(words[0] ?? '') ?? words[0] ?? '';
  for (const word of words) if (!BY_WORD.has(word)) BY_WORD.set(word, name);
}

/** The group's words, each with the name of its group; joined words carry an underscore. */
export const SYNONYMS: ReadonlyMap<string, string> = BY_WORD;

/** Of these "off", "over" and the like may also begin a phrase of place: "went off the road". */
const MOVES = /^(?:go|come|run|fall|get)$/;

/** What stands before the underscore of a joined word. */
const JOINED = new Set(
  [...BY_WORD.keys()].flatMap((word) => (word.includes('_') ? [word.slice(0, word.indexOf('_'))] : [])),
);

const PARTICLES = new Set(
  [...BY_WORD.keys()].flatMap((word) => (word.includes('_') ? [word.slice(word.indexOf('_') + 1)] : [])),
);

/** Whether a word makes another verb of some verb before it. */
export const isParticle = (norm: string): boolean => PARTICLES.has(norm);

/** The group of a verb with the particle right behind it: "called off". `next` is the word after both. */
export function phrasal(lemma: string, particle: string, next: string): string | undefined {
  if (!JOINED.has(lemma)) return undefined;
  if (MOVES.test(lemma) && /^(?:the|a|an|its|his|her|their|this|that)$/.test(next)) return undefined;
  return BY_WORD.get(`${lemma}_${particle}`);
}
