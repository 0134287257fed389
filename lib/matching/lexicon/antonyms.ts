/**
 * Words of which one denies the other, said of the same thing: the two sides of each line are parted by `/`.
 * Every word of one side opposes every word of the other.
 */
const TABLE = `
rise increase climb grow surge jump soar gain growth higher up/fall drop decline decrease plunge slump sink dip shrink lower down
raise hike/cut reduce slash lower
confirm affirm admit acknowledge/deny refute rebut dismiss reject
pass approve adopt accept ratify endorse back/reject defeat block veto oppose
win victory/lose loss defeat
alive survive/dead die kill death
open reopen/close shut
start begin/end stop cease halt finish
accept agree/refuse decline reject
allow permit legal legalise legalize/ban prohibit forbid outlaw bar illegal
arrive enter come/leave depart exit withdraw
support back favour favor endorse/oppose
guilty convict conviction/innocent acquit acquittal
free release/arrest jail imprison detain capture
hire appoint/fire dismiss sack
buy purchase/sell sale
success succeed successful/fail failure
true/false untrue fake hoax
safe/unsafe dangerous
strengthen/weaken
improve/worsen deteriorate
remember/forget
love/hate
rich/poor
first/last
major/minor
majority/minority
male/female
married/divorced
positive/negative
profit/loss
import/export
ally/enemy
innocent/guilty
present/absent
hot/cold
big large huge great tall/small little tiny short
inside indoors/outside outdoors
upward upwards/downward downwards
man men boy husband father son/woman women girl wife mother daughter
new/old
north/south
east/west
before/after
more/less fewer
most/least
best/worst
early/late
young/old elderly
always/never
heavy/light
full/empty
cheap/expensive
public/private
lift impose/scrap
extend/shorten
expand/shrink
unanimous unanimously/divided
retain keep/lose
stay remain/leave quit
longest longer/shortest shorter
highest/lowest
largest biggest/smallest
fastest quickest faster/slowest slower
earliest earlier/latest later
oldest older/newest youngest younger newer
strongest stronger/weakest weaker
wettest wet/driest dry
hottest hotter warmest warmer/coldest colder coolest cooler
deadliest/safest
richest richer/poorest poorer
better/worse
higher/lower
larger bigger/smaller
wide wider/narrow narrower
deep deeper/shallow
hard difficult/easy
left/right
domestic/foreign
legal lawful/illegal unlawful
valid/invalid
effective/ineffective
stable/critical unstable
permanent/temporary
voluntary/compulsory mandatory
visible/invisible
possible/impossible
known/unknown
likely/unlikely
able/unable
temporarily/permanently
northern/southern
eastern/western
northward northwards/southward southwards
`;

function table(): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const put = (from: string, to: string[]): void => {
    out.set(from, [...(out.get(from) ?? []), ...to]);
  };
  for (const line of TABLE.trim().split('\n')) {
    const [left = [], right = []] = line.split('/').map((side) => side.split(' '));
    for (const word of left) put(word, right);
    for (const word of right) put(word, left);
  }
  return out;
}

export const ANTONYMS: ReadonlyMap<string, readonly string[]> = table();
