/**
 * Words that leave open or deny that something happened. Classes after the annotation guidelines of FactBank (Saurí and
 * Pustejovsky, 2009) and, for verbs with an infinitive, after Karttunen's implicative verbs (1971).
 */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Possibility, ability and duty. "Will" is no hedge: "will send" states outright what is to come. */
export const MODALS = set("may might could can should must ought shouldn't mustn't needn't");
export const CONDITIONS = set('if unless whether');
export const NEGATIONS = set('not never nobody none nothing neither nor cannot nowhere');

/** Adverbs and adjectives of doubt and hearsay. */
export const DOUBT = set(`
  reportedly allegedly purportedly supposedly ostensibly apparently seemingly presumably possibly probably perhaps maybe
  conceivably rumouredly rumoredly potentially likely unlikely alleged purported supposed suspected presumed unconfirmed
  potential possible attempted hearsay hypothetical hypothetically conceivable plausible plausibly implausible improbable doubtful
  questionable dubious arguably theoretically unproven unsubstantiated fictitious`);

/** What is wanted, tried, planned, asked for, forbidden or said to be hard need not come about: with "to" and a verb after it. */
export const OPEN_BEFORE_TO = set(`
  hope hopes hoped hoping plan plans planned planning intend intends intended
  intending aim aims aimed aiming try tries tried trying attempt attempts attempted attempting
  expect expects expected expecting need needs needed threaten threatens threatened threatening offer offers offered propose
  proposes proposed likely unlikely able unable ready willing unwilling eager scheduled designed prepared poised free supposed
  allowed permitted required obliged asked urged ordered told encouraged invited urge urges urging ask asks asking
  allow allows allowing fight fights fighting fought push pushes pushed pushing work works working struggle struggles struggled
  struggling reluctant hesitant promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing
  prepare prepares preparing entitle entitles entitled eligible obligated due meant hesitate hesitates
  hesitated forbid forbids forbade forbidden
  hard harder hardest difficult tough tougher easy easier easiest impossible necessary essential vital crucial unfair illegal
  unlawful dangerous risky
  slated destined keen anxious inclined tempted determined unsafe safer wise unwise foolish reasonable preferable advisable
  desirable premature strive strives striving strove aspire aspires aspired aspiring endeavour endeavours endeavoured endeavor
  endeavors endeavored yearn yearns yearned yearning swear swears swore sworn undertake undertakes undertook volunteer volunteers
  volunteered beg begs begged begging plead pleads pleaded pleading press presses pressed pressing pressured instruct instructs
  instructed instructing directed advise advises advised authorise authorised authorize authorized empower empowered qualify
  challenged lobby lobbied pray prays prayed praying opt opted campaign campaigned committed desperate`);

/** What is wanted, recommended or required is open with anything after it. */
export const WANTED = set(
  `want wants wanted wish wishes wished demand demands demanded demanding seek seeks sought seeking recommend recommends
  recommended recommending advocate advocates advocated advocating favour favours favoured favouring favor favors favored
  favoring require requires required requiring desire desires desired contemplate contemplates contemplated contemplating
  mull mulls mulled mulling envisage envisages envisaged envision envisions envisioned`,
);
/** The same with "for": "called for", "an appeal for". */
export const REQUESTS = set(
  `call calls called calling ask asks asked asking appeal appeals appealed appealing request requests plea pleas plead pleads
  pleaded pleading pray prays prayed praying hope hopes hoped hoping push pushed pushing press pressed
  pressing argue argued argues arguing campaign campaigned campaigning lobby lobbied lobbying bid bids petition petitioned need`,
);

/** The same as nouns: "the possibility of", "an attempt to". */
export const OPEN_NOUNS = set(`
  possibility chance chances likelihood prospect prospects risk threat threats rumour rumours rumor rumors speculation allegation
  allegations accusation accusations suspicion suspicions belief presumption hope hopes effort efforts attempt attempts ability inability failure refusal goal goals aim aims
  danger dangers possibilities expectation expectations prediction predictions forecast forecasts projections
  fear fears warning warnings doubt doubts dream dreams`);
/** A plan, a power, a right is there; only what it is "to" do is open. So with who has to do it, or is set to. */
export const PLANS = set(
  `permission authority power pressure need desire reluctance obligation plan plans proposal proposals bid bids right rights option
  options duty intention intentions willingness readiness promise promises pledge pledges vow vows offer offers mission deadline
  ultimatum commitment incentive chance eagerness determination responsibility obligations temptation plea pleas petition call calls
  order orders have has having set long longs longed longing`,
);

/** Doubt, though an infinitive may follow. */
const OF_DOUBT = set('likely unlikely supposed');

/**
 * Whether the word tells what is wanted, planned, asked for, or hard to do: the sentence says that outright, and leaves open
 * whether it comes about.
 */
export function isYetToHappen(word: string): boolean {
  const lower = word.toLowerCase();
  return [OPEN_BEFORE_TO, WANTED, REQUESTS, PLANS].some((words) => words.has(lower)) && !OF_DOUBT.has(lower);
}

/** Verbs that deny what follows them: with "to" or an -ing form or a noun after it. */
export const UNDONE = set(
  'fail fails failed failing refuse refuses refused refusing decline declines declined declining',
);

/** Who keeps another from doing something leaves it undone: "barred the ferry from sailing". */
export const KEPT_FROM = set(`
  bar bars barred barring ban bans banned banning block blocks blocked blocking deter deters deterred discourage discourages
  discouraged keep keeps kept keeping prevent prevents prevented preventing prohibit prohibits prohibited prohibiting stop stops
  stopped stopping`);

/** Verbs of saying after "declined to": who declines to comment denies nothing. */
export const SPEECH = set(
  'comment say answer discuss confirm elaborate speak talk identify name give provide disclose reveal respond specify explain release deny',
);

/** What "can" and "could" merely perceive: "could hear the shots", "can be seen". */
export const PERCEIVED = set('see hear seen heard feel smell find use be');
