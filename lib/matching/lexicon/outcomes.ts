/**
 * Outcomes of one matter of which only one can be told of the same people and things at a time. Names of groups of
 * synonyms (or single words), the sides parted by `/`: every word of one side excludes every word of the others.
 */

/** The event was, or its contrary was: kind `negation`. */
const CONTRARY = `
approve sign / reject veto
uphold confirm / reject overturn quash annul reverse
raise rise lift / cut fall
gain rise profit / lose
double triple / halve
cancel / continue happen resume
suspend end / resume continue start
convict / innocent acquit
open reopen start / close
find / missing lose
survive rescue / die kill perish
accept agree approve / reject refuse
win / lose
buy / keep
leave depart flee / stay remain
arrive come / leave
release / arrest jail detain
ban / allow legalise
impose / lift scrap
back support / oppose reject
deny reject / confirm admit acknowledge
hold continue / collapse
appoint choose / fire
keep retain / lose cut sell
advance / withdraw retreat
attack / defend
break / keep honour
strengthen / weaken
succeed / fail
extinguish contain / spread
contain / spread
expand grow rise / shrink fall
speed accelerate / slow delay
unchanged stay / raise rise cut fall
recover / worsen die
surrender / escape resist
include / exclude
exclude / plan consider approve introduce
commute / uphold execute
join / leave quit
pay / owe
prevent avert / cause
damage / spare
cause / prevent
improve / worsen
begin start / cancel
complete end / abandon cancel
stable / critical serious
drop abandon cancel / charge press pursue
`;

/** Steps of one course, where the one before is not yet the one after: kind `modality`. */
const STEPS = `
charge accuse sue investigate suspect / convict guilty sentence jail
investigate suspect / charge
trial / convict
arrest / convict
appeal / overturn
propose plan draft recommend / approve introduce sign
consider plan / approve ban introduce
nominate / elect
delay / cancel
delay / happen
fire / quit
order request seek ask / receive get
offer bid / buy
commute / execute
start / end
start / complete
begin / complete
vow / give send
threaten / attack
evacuate / kill
warn / happen
agree / sign
plan / build
recall / sell
sentence / execute
test / approve
`;

function table(text: string): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const line of text.trim().split('\n')) {
    const sides = line.split(' / ').map((side) => side.split(' '));
    for (const side of sides)
      for (const word of side)
        for (const other of sides)
          if (other !== side)
            for (const rival of other) out.set(word, (out.get(word) ?? new Set()).add(rival));
  }
  return out;
}

export const CONTRARIES: ReadonlyMap<string, ReadonlySet<string>> = table(CONTRARY);
export const COURSES: ReadonlyMap<string, ReadonlySet<string>> = table(STEPS);
