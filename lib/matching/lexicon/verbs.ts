/** Irregular forms, `form:base`. "Found", "left", "saw", "felt" and the like are read as the verb. */
const IRREGULAR = `sent:send said:say told:tell went:go gone:go goes:go came:come took:take taken:take gave:give given:give got:get gotten:get
made:make knew:know known:know thought:think saw:see seen:see found:find left:leave felt:feel became:become began:begin begun:begin
kept:keep held:hold wrote:write written:write stood:stand heard:hear meant:mean met:meet ran:run paid:pay sat:sit spoke:speak
spoken:speak led:lead grew:grow grown:grow lost:lose fell:fall fallen:fall built:build sold:sell won:win bought:buy brought:bring
caught:catch chose:choose chosen:choose drew:draw drawn:draw drove:drive driven:drive ate:eat eaten:eat fought:fight flew:fly
flown:fly forgot:forget forgotten:forget froze:freeze frozen:freeze hid:hide hidden:hide rose:rise risen:rise rode:ride ridden:ride
sang:sing sung:sing sank:sink sunk:sink shot:shoot showed:show shown:show shrank:shrink slept:sleep spent:spend stole:steal
stolen:steal struck:strike swam:swim swept:sweep taught:teach tore:tear torn:tear threw:throw thrown:throw understood:understand
woke:wake wore:wear worn:wear withdrew:withdraw withdrawn:withdraw dealt:deal fed:feed fled:flee laid:lay lent:lend lay:lie
sought:seek swore:swear sworn:swear bore:bear born:bear beaten:beat bit:bite bitten:bite blew:blow blown:blow broke:break
broken:break broadcast:broadcast dug:dig did:do done:do overthrew:overthrow overthrown:overthrow undertook:undertake
underwent:undergo overcame:overcome arose:arise awoke:awake bled:bleed bound:bind bred:breed clung:cling crept:creep
died:die lied:lie tied:tie dying:die lying:lie upheld:uphold
burnt:burn fled:flee foresaw:foresee learnt:learn outdid:outdo rebuilt:rebuild rewrote:rewrite slid:slide
spun:spin sprang:spring stuck:stick stung:sting wept:weep withheld:withhold withstood:withstand mistook:mistake mistaken:mistake
broken:break resold:resell`;

/** Verbs whose -s or base form stands after a noun as a verb; regular forms in -ed are known by their ending. */
const VERBS = `accept accuse achieve acquire act add adopt admit advise affect agree aim allege allow announce answer appear apply appoint
approve argue arrest arrive ask assist attack attempt avoid back ban be beat become begin behave believe belong blame block bomb
break bring build buy call cancel capture carry catch cause celebrate change charge claim close collapse come comment compete complain
complete conduct confirm consider contact contain continue control convict cost cover crash create criticize cross cut damage deal
decide declare decline defeat defend delay deliver demand deny depart deploy describe destroy detain develop die disappear discover
discuss dismiss dispatch display double draw drive drop earn eat elect eliminate employ encourage end enter escape establish estimate
exceed expect explain explode express face fail fall fear feature feed fight fill film find fine finish fire flee float fly follow
force form found free gain gather get give go grow guard hand happen harm hear help hide hire hit hold host hurt identify ignore
impose improve include increase infect inform injure insist intend introduce invade invest investigate invite involve issue jail join
jump keep kill know lack land last launch lead learn leave lend lie lift like list live load lose love maintain make march mark
marry mean measure meet mention mobilise mobilize monitor move murder name need nominate notice obtain occupy occur offer open
operate oppose order organise organize own participate pass pay perform permit plan play pledge plunge possess postpone praise
predict prepare present press prevent produce prohibit promise promote propose prosecute protect protest prove provide publish pull
purchase push quit raise ratify reach read receive recognise recognize recommend recover reduce refuse reject release remain
remember remove rename repair repeat replace report represent request require rescue resign respond restore restrict resume
retain retire return reveal review rise rob rule run rush save say see seek seem seize sell send sentence serve set settle share
shell shoot show shut sign sink sit speak spend stand start state stay steal step stop strike study sue suffer suggest support
suspend swear take talk teach tell test thank think threaten throw touch track trade train transfer travel treat trigger try turn
uncover unveil urge use veto violate visit vote vow wait walk want warn wash watch weaken wear welcome win withdraw witness wonder
work worry wound write admire advance assassinate bury chase convince evacuate execute ferry guide haul help hug inspect kick
kidnap kiss manage owe pick post push reinforce rely secure smuggle station steam supply surround tour trust tweet vow want
abandon abolish absorb accelerate accommodate accompany accumulate acknowledge adapt address adjourn adjust administer
advertise advocate afford allocate amend analyse anticipate apologise apologize apprehend arrange assemble assert
assess assign assume assure attach attain attract authorise authorize await banish bar beg betray board boost borrow
boycott breach broaden brief burn burst certify cite clarify collaborate collect collide combat combine commemorate
commence commend commission commit commute compel compensate compile complicate compose comprise conceal concede
conclude condemn confess confine confiscate congratulate connect conquer conserve consist conspire constitute
construct consult consume contaminate contend contest contribute convene convert cooperate coordinate cope counter
crack criticise curb curtail deceive declassify dedicate deepen defer defraud defuse defy demolish demonstrate
denounce depict deplore deport depose deprive derail descend deserve desert designate destabilise detect deteriorate
devastate devise devote diagnose dictate differ diminish disagree disband discard discharge disclose discontinue
disguise dismantle disqualify disregard disrupt dissolve distribute disturb divert divide divorce donate downgrade
draft drain drill drown dump earmark ease edit educate eject embark embezzle embrace emerge emphasise emphasize enable
enact endanger endorse endure enforce engage enhance enlarge enlist ensure entail entertain enrol equip eradicate
erect erode erupt evade evaluate evict examine exchange exclude excuse exempt exert exhaust exhibit expand expel
expire exploit explore export expose extend extinguish extract extradite facilitate fade finalise finalize finance fix
flatten flood forbid forecast forge forgive foster freeze fulfil fulfill fund furnish generate govern graduate grant
greet halt halve hamper handle harass harvest heal highlight hijack hinder hospitalise hospitalize humiliate hunt
illustrate imply import imprison impound inaugurate incite incorporate incur indicate indict induce inflict inhabit
inherit inject inquire install instruct insult intensify intercept interfere interrogate interrupt intervene interview
invent irrigate isolate jeopardise jeopardize justify knock lag lament legalise legalize levy liberate lobby locate
loot lower manufacture massacre merge migrate minimise mislead mistreat modernise modify mourn nationalise negotiate
neglect note notify nullify oblige observe obstruct offset omit oust outlaw outline outnumber oversee overtake
overturn overrule overwhelm pardon patrol penalise persuade plant plead plot poison portray practise preserve preside
presume prevail privatise probe proceed proclaim procure prolong prompt provoke pump punish pursue qualify quote raid
rally ransack reaffirm realise rebuild rebuff recall recapture recede reckon reconcile reconsider recruit redeploy
refer reform refund refuel refute regain regulate rehabilitate reimburse reinstate reiterate relax relegate relieve
relinquish relocate reopen reorganise repay repeal repel reprimand resemble reserve reside resist resolve resort
retaliate retreat retrieve reunite reverse revise revive revoke reward rewrite ridicule riot sabotage sack salvage
sanction satisfy scale scan scatter scrap scrutinise secede separate shape shed shelter shorten shoulder shrink
simplify slam slash slow smash soften solicit solve spark spare specify spill sponsor spread stab stabilise stage
stall storm strand strengthen stress strip submit subsidise substitute succeed succumb summon supervise suppress
surpass surrender survive suspect sustain tackle target taunt tax terminate testify tighten topple torture trace
transform transmit transport trap trim triple undercut undergo undermine unfold unite unload uphold upset usher
utilise vacate vaccinate validate value vanish veer vandalise verify vie warrant weigh whip wipe withhold withstand
wreck yield burgle ditch axe slump plummet tumble soar skyrocket quash annul overhaul rescind reprieve sideline redraw
mishandle recuse refurbish renovate restructure resurface reroute roam shutter slaughter quarantine crown dethrone smoke drink cook clean climb dance sing laugh paint plough knock park pray shop wave vape sail row dig chew wipe breathe freeze thaw melt boil erupt photograph inspect bomb host`;

/** Words that are as often nouns: read as verbs only where nothing else in the clause can be. */
const NOUNISH = `report test strike attack force plan claim show order talk result study vote call visit film fire train fear need
like trade bomb shell record charge fine hand land house back form name head face list mark state share work play place rule step
stop support supply threat use use wave witness wound award ban bid blame border change check comment control cost cover crash cut
damage deal delay demand display double drive drop end escape fight float fund gain guard guide help hit host hurt increase
influence issue jail jump kick kill launch lead leave lie lift light limit link load love march match measure mention mine murder
notice offer open order own pay permit pledge post present press promise protest purchase push raise reach release remain
repair request rescue return review rise run rush sale search set sign sink stand start station stay steam study tour track
transfer travel treat trigger trust turn veto vow wait walk watch welcome win wonder step present missile lack last mean number
address board burn boycott breach brief commission contest counter desert divorce draft drain drill dump
ease exchange exhibit export fade fix flood forecast freeze grant halt hunt import insult interview lobby loot
massacre note outline pardon patrol plant plot poison probe prompt pump raid rally recall reform refund reserve resort
retreat reverse reward riot rob sabotage sack sanction scale scan scrap separate shape shelter slow spare spark
sponsor spread stab stage stall storm strand stress strip suspect surrender target tax tackle torture trace transport
trap trim triple upset value wreck yield slump tumble overhaul reprieve slaughter quarantine crown secure ditch knock
alert`;

/** Verbs that take no object: their past form after a noun is active, never a short relative clause. */
const INTRANSITIVE = `arrive die fall rise happen go come travel march agree vote appear resign emerge occur disappear collapse depart
retire explode sleep swim fly flee live remain stay speak talk work arise exist vanish begin start end climb drop decline plunge
slump surge soar grow belong crash`;

const IRREGULAR_FORMS = new Map(
  IRREGULAR.split(/\s+/).map((pair): [string, string] => {
    const [form = '', base = ''] = pair.split(':');
    return [form, base];
  }),
);

/** The base form of an irregular form; other words as they are. */
export function baseOf(norm: string): string {
  return IRREGULAR_FORMS.get(norm) ?? norm;
}

export function isIrregular(norm: string): boolean {
  return IRREGULAR_FORMS.has(norm);
}

export const VERB_WORDS: ReadonlySet<string> = new Set(VERBS.split(/\s+/));
export const NOUNISH_WORDS: ReadonlySet<string> = new Set(NOUNISH.split(/\s+/));
export const INTRANSITIVE_WORDS: ReadonlySet<string> = new Set(INTRANSITIVE.split(/\s+/));

const LEMMAS = new Map<string, string>();
const MOST_KEPT = 20_000;

/** The base form of a listed verb in any of its forms; other words as they are. */
export function lemmaOf(norm: string): string {
  const known = LEMMAS.get(norm);
  if (known !== undefined) return known;
  const lemma = reduced(norm);
  if (LEMMAS.size >= MOST_KEPT) LEMMAS.clear();
  LEMMAS.set(norm, lemma);
  return lemma;
}

function reduced(norm: string): string {
  const base = baseOf(norm);
  if (base !== norm || VERB_WORDS.has(norm)) return base;
  for (const bare of [
    norm.replace(/ied$|ies$/, 'y'),
    norm.replace(/e?s$/, ''),
    norm.replace(/s$/, ''),
    norm.replace(/ed$|ing$/, ''),
    norm.replace(/d$/, ''),
    norm.replace(/ing$/, 'e'),
    norm.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ]) {
    if (bare !== norm && VERB_WORDS.has(bare)) return bare;
  }
  return norm;
}

const ERGATIVE = new Set(
  `open reopen close shut start begin resume continue stop end increase sink burn break change move grow double triple
halve melt freeze crash collapse derail explode spread improve worsen weaken strengthen expand shrink`.split(
    /\s+/,
  ),
);

/** Verbs that tell of one thing as subject or as object: "the bridge closed", "they closed the bridge". */
export const isErgative = (norm: string): boolean => ERGATIVE.has(lemmaOf(norm));
