/** Classes of English words that speak for or against a sentence that can be checked. Folded, as tokens' `norm` has them. */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What is counted in public life: a sentence about one of these that says how much, or which way, can be looked up. */
export const MEASURED = set(`
  tax taxes budget budgets deficit deficits debt debts surplus unemployment job jobs employment wage wages salary salaries income incomes
  inflation price prices cost costs rate rates rent rents profit profits loss losses revenue revenues sales exports imports trade tariff
  tariffs spending expenditure funding fund funds aid subsidy subsidies loan loans mortgage mortgages interest pension pensions benefit
  benefits premium premiums economy gdp growth recession output production productivity crime crimes murder murders homicide homicides
  arrests convictions prisoners inmates poverty welfare population births deaths death death toll casualties victims refugees migrants
  immigrants immigration asylum border troops soldiers forces tanks missiles missile warheads weapons weapon aircraft jets drones ships
  submarines bombs emissions carbon temperature temperatures rainfall oil gas coal barrels energy electricity power students pupils
  teachers schools graduates enrolment enrollment tuition scores patients hospitals doctors nurses insurance coverage uninsured cases infections
  vaccinations vaccine doses turnout votes voters seats poll polls bill bills law laws act treaty resolution amendment veto vetoes
  workers factories factory plants homes houses households families farms farmers acres miles kilometres tonnes tons`);

/** Ways a measure moves or compares. */
export const TREND = set(`
  rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing decrease decreases decreased
  decreasing decline declines declined declining drop drops dropped dropping grow grows grew grown growing shrink shrinks shrank shrunk
  shrinking double doubles doubled doubling triple tripled tripling quadrupled halve halved climb climbed climbing jump jumped jumping
  soar soared soaring plunge plunged plummeted surge surged surging slump slumped slid tumbled gain gained gains lose lost losing
  reduce reduces reduced reducing reduction cut cuts cutting raise raises raised raising slash slashed expanded expand added adding
  exceeded exceeds reached hit total totalled totaled totals amount amounted amounts accounts accounted average averaged averages
  outnumber worth slowed accelerated widened narrowed spent spends cost costs paid pays earn earns earned`);

/** Deeds that leave a trace: a record, a vote, a document, a witness. In forms of the past. */
export const DEEDS = set(`
  voted passed signed vetoed sponsored cosponsored supported opposed introduced proposed enacted repealed ratified approved rejected
  appointed nominated fired dismissed resigned elected campaigned promised pledged vowed announced declared ordered sent deployed
  withdrew invaded attacked bombed shelled struck killed wounded injured arrested detained charged convicted sentenced indicted sued
  accused testified admitted denied confirmed reported published wrote built opened closed shut launched created founded established
  sold bought acquired merged invested spent borrowed lent paid owed donated gave took received accepted refused granted awarded won
  lost beat defeated born died married moved joined left quit returned arrived fled crossed landed crashed collapsed exploded burned
  burnt sank flooded destroyed damaged evacuated rescued seized captured held released freed deported banned blocked allowed required
  forced cancelled canceled delayed extended ended began started stopped stepped served worked ran led chaired negotiated brokered
  met visited spoke called said told testified shipped exported imported outsourced hired employed laid cut raised increased reduced
  doubled eliminated abolished changed switched flipped reversed broke violated failed vandalised tested fired shot found discovered
  recorded measured counted registered issued filed leaked hacked stole laundered imposed lifted eased tightened suspended restored
  covered added dropped put brought made went came got had saw doubled`);

/** Verbs in the past without "-ed". */
export const IRREGULAR_PAST = set(`
  was were had did went came took gave got made saw knew thought said told found left felt kept held brought began ran sat stood
  lost paid met led read grew drew flew threw knew wrote rose fell drove spoke chose broke stole wore bore swore tore spent sent
  built lent bent dealt meant sold bought caught taught fought sought won cut put set let hit shut cost hurt split spread quit
  sank shrank drank sang rang swam became overcame fled struck stuck hung shot shook withdrew forgave forgot gone done been taken
  given seen known written driven spoken chosen broken stolen risen fallen grown drawn flown thrown shown born`);

export const BE = set('am is are was were be been being');
export const HAVE = set('have has had having');
/** The first verb of a sentence that leaves it open whether anything happened. */
export const OPEN_VERBS = set('will would should must shall can could may might ought let');
/** The first verb of a sentence about what somebody has in mind. */
export const MIND_VERBS = set(
  'think believe feel guess hope know mean suppose agree understand want love like wish trust',
);
/** End in "-ed" and are no past. */
export const NOT_PAST = set(
  'need indeed hundred speed feed seed red bed united exceed proceed succeed shed sacred naked agreed',
);

export const I = set('i me my mine myself');
export const WE = set('we us our ours ourselves');
export const YOU = set('you your yours yourself yourselves');
export const HE_SHE = set('he she him her his hers himself herself');
export const THEY = set('they them their theirs themselves');

export const DUTY = set('should must ought shall');
export const POSSIBLE = set(
  'may might can could perhaps maybe possibly probably likely unlikely potentially',
);
export const FUTURE = set('will gonna tomorrow someday');
export const WISH = set(`
  want wants wanted hope hopes hoped wish plan plans intend intends try trying tries let promise pledge vow need needs fight fighting
  ensure make protect stand keep work bring give strengthen build`);
export const REQUEST = set(
  'please let imagine look listen remember consider think ask tell come join vote stop start give help forget',
);

/** Somebody's own mind. */
export const MIND = set(`
  think believe believes feel feels guess suppose hope know understand agree disagree appreciate respect admire love hate like trust
  doubt wonder mean wish care regret worry proud glad happy sorry pleased grateful honoured honored convinced confident sure certain
  opinion view belief conviction heart personally honestly frankly`);

/** Words that judge. */
export const JUDGING = set(`
  good bad great better best worse worst terrible horrible awful wonderful fantastic tremendous incredible amazing beautiful ugly
  disgraceful disgrace shameful shame ridiculous absurd stupid foolish smart brilliant wise fair unfair right wrong moral immoral
  important vital crucial critical essential necessary serious sad tragic disastrous disaster catastrophe strong weak bold brave
  courageous cowardly dangerous reckless irresponsible responsible decent honest dishonest corrupt fine nice lovely delicious boring
  exciting inspiring remarkable extraordinary special unacceptable outrageous pathetic pleasant impressive perfect naive cruel kind
  tough difficult hard easy simple clear obvious obviously clearly sadly fortunately unfortunately hopefully truly really absolutely
  totally simply surely magnificent splendid charming dreadful worthy proud superb hopeless`);

/** Great words, which nobody can count. */
export const ABSTRACT = set(`
  freedom liberty justice peace hope dream dreams vision future values value principle principles leadership leader character courage
  faith spirit strength responsibility duty opportunity opportunities challenge challenges problem problems issue issues question
  questions answer answers idea ideas thing things way ways kind sense time change choice respect trust truth greatness dignity unity
  community togetherness destiny progress prosperity conversation dialogue journey story commitment goal goals priority priorities
  philosophy policy approach difference judgment judgement experience passion`);

/** All and everybody, always: what is said of these is seldom a fact. */
export const SWEEPING = set(
  'everybody everyone everything nobody anybody anyone anything always never ever every people human humans life world nothing somebody something someone',
);

export const SMALL_TALK = set(`
  thank thanks welcome hello hi good evening morning night afternoon bye goodbye yes no yeah yep nope ok okay well oh ah uh um sure
  sorry excuse pardon please congratulations applause laughter ladies gentlemen folks sir madam mr mrs ms moderator senator governor
  audience minutes rebuttal question questions respond response answer tonight`);

/** Words of a comparison or of rank. */
export const COMPARING = set(`
  more less fewer than most least higher lower larger smaller bigger greater longer shorter faster slower older younger cheaper
  highest lowest largest smallest biggest greatest longest shortest fastest oldest youngest cheapest earliest latest first last only
  record twice half double triple third quarter majority tenfold`);

export const SINCE = set(
  'since ago last year years month months week weeks day days decade decades century quarter yesterday earlier previously recently already annually yearly monthly daily per during until',
);

export const QUESTION_START = set(
  'who whom whose what which when where why how is are was were do does did can could will would should have has may isnt arent dont',
);

export const LINKING_START = set(
  'and but so because or well now then yet although though while if when that this it',
);

export const SCALE = set('thousand million billion trillion');
export const MANY = set('many several some few lots most countless numerous various plenty');

/** A story of one's own: true perhaps, and nobody's claim. */
export const PERSONAL = set(`
  father mother dad mom parents wife husband son daughter kids children grandchildren granddaughter grandson grandfather grandmother
  uncle aunt brother sister friend friends neighbor neighbour boy girl woman man guy fellow lady somebody someone letter story stories
  kitchen table heart eyes hand hands home church prayed prayers remember grew raised born tears`);

/** The talk about the talk. */
export const META = set(`
  debate debates question questions answer answered minute minutes seconds topic subject issue point statement closing opening argument
  discussion conversation campaign audience viewers example interview article newsletter comment comments`);

/** Who acts in public life. */
export const OFFICES = set(`
  administration congress senate house parliament government president minister ministry department agency committee commission court
  governor mayor senator congressman opponent republicans democrats party police army navy military pentagon troops officials company
  corporation corporations bank banks union prosecutors inspectors researchers scientists regulator council commissioner ambassador
  general spokesman spokeswoman authorities rebels hackers`);
