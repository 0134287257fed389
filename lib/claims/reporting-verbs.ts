/**
 * Verbs that report what somebody said, wrote, showed, thinks or wants, by the classes of VerbNet (after Levin, *English
 * Verb Classes and Alternations*). The two groups differ in the evidence they need: a verb of
 * saying attributes wherever it has a subject; a verb of stance ("want", "call") also does ordinary work and needs
 * something after it that can be reported. Base forms; the rest is inflected below.
 */
const SAYING = words(`
  say claim announce articulate confess confide convey declare mention note observe proclaim recount reiterate repeat remark
  report reveal suggest exclaim speculate hypothesize theorize hint imply intimate insinuate allege contend assert profess
  respond reply retort interject conclude disclose affirm reaffirm add comment argue insist explain clarify elaborate
  emphasise emphasize stress conjecture opine muse counter describe discuss talk express
  tell write tweet retweet inform notify remind assure quote cite refer testify recall remember indicate show point read
  shout yell whisper mutter scream chant joke quip
  complain gripe grouse grumble lament bemoan whine rail boast brag object
  admonish caution counsel warn acknowledge admit concede confirm deny promise pledge vow swear threaten
  applaud assail bash castigate censure chastise chide commend condemn congratulate criticise criticize decry denigrate
  denounce deride disparage excoriate extol fault hail impugn lambaste lash laud malign mock pillory praise rebuke reprimand
  ridicule scold scorn vilify belittle blast slam accuse blame
  ask wonder urge exhort implore plead push demand refuse decide intend
  think believe hope reckon ponder mull contemplate surmise notice realise realize consider identify predict foresee envision
  prefer agree disagree rebut refute reject dismiss disavow renounce repudiate oppose support endorse defend tout advocate
  propose seek highlight detail fear worry speak question admire deplore expect want find see`);
const STANCE = words(`
  email text phone blog caption recap restate allude reference attest aver avow posit postulate project forecast figure bet
  vouch certify concur demur balk scoff sneer snipe jeer taunt tease heckle fume rage rant gush rave crow cry holler bellow
  deadpan riff thunder trumpet herald salute cheer credit rue mourn bemoan
  skewer trash smear rap hammer knock rip grill quiz query inquire preach lecture pronounce alert brief volunteer
  underline rate rank peg cast paint
  state maintain continue estimate dispute advise signal underscore protest relate outline list summarise summarize voice
  answer address present share issue publish post release offer
  know feel doubt guess assume suppose suspect understand learn judge presume recognise recognize anticipate imagine
  appreciate despise detest dislike distrust dread envy favour favor hate loathe love regret resent respect tolerate trust
  welcome embrace eschew react echo
  wish desire plan aim opt decline focus
  depict portray characterise characterize frame label brand call dub deem regard view liken interpret thank attack challenge
  recommend request encourage press back promote champion nominate invite appeal apologise apologize
  determine rule illustrate demonstrate assess`);

const IRREGULAR: Record<string, string[]> = {
  rap: ['raps', 'rapped', 'rapping'],
  rip: ['rips', 'ripped', 'ripping'],
  quiz: ['quizzes', 'quizzed', 'quizzing'],
  bet: ['bets', 'bet', 'betting'],
  peg: ['pegs', 'pegged', 'pegging'],
  cast: ['casts', 'cast', 'casting'],
  rue: ['rues', 'rued', 'ruing'],
  blog: ['blogs', 'blogged', 'blogging'],
  demur: ['demurs', 'demurred', 'demurring'],
  aver: ['avers', 'averred', 'averring'],
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'writing'],
  quip: ['quips', 'quipped', 'quipping'],
  admit: ['admits', 'admitted', 'admitting'],
  swear: ['swears', 'swore', 'swearing'],
  brag: ['brags', 'bragged', 'bragging'],
  plan: ['plans', 'planned', 'planning'],
  think: ['thinks', 'thought', 'thinking'],
  know: ['knows', 'knew', 'knowing'],
  feel: ['feels', 'felt', 'feeling'],
  learn: ['learns', 'learned', 'learnt', 'learning'],
  seek: ['seeks', 'sought', 'seeking'],
  show: ['shows', 'showed', 'showing'],
  find: ['finds', 'found', 'finding'],
  speak: ['speaks', 'spoke', 'speaking'],
  read: ['reads', 'reading'],
  slam: ['slams', 'slammed', 'slamming'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  refer: ['refers', 'referred', 'referring'],
  understand: ['understands', 'understood', 'understanding'],
  foresee: ['foresees', 'foresaw', 'foreseen', 'foreseeing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  extol: ['extols', 'extolled', 'extolling'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
  prefer: ['prefers', 'preferred', 'preferring'],
};

export type ReportingKind = 'saying' | 'stance';
export interface ReportingVerb {
  kind: ReportingKind;
  base: string;
  form: 'base' | 'present' | 'past' | 'participle';
}

const FORMS = new Map<string, ReportingVerb>();
for (const [kind, bases] of [
  ['stance', STANCE],
  ['saying', SAYING],
] as const) {
  for (const base of bases) {
    FORMS.set(base, { kind, base, form: 'base' });
    for (const inflected of IRREGULAR[base] ?? regular(base)) {
      FORMS.set(inflected, { kind, base, form: formOf(inflected) });
    }
  }
}

/** The reporting verb a lower-case word is a form of. */
export function reportingVerb(lower: string): ReportingVerb | undefined {
  return FORMS.get(lower);
}

/**
 * Verbs whose ordinary object is a thing or a deed ("found a rope", "added a lane", "dismissed the mate"): they report only
 * where words follow.
 */
export const DEEDS: ReadonlySet<string> = new Set(
  words(`claim add reveal show read push decide intend notice consider identify dismiss seek find see
  observe recall
  maintain continue underscore protest relate present
  share issue publish post release offer learn judge assume understand feel know plan aim opt focus eschew react challenge
  press back champion nominate invite appeal determine rule illustrate demonstrate assess
  text phone figure bet cast paint peg rate rank hammer knock rip rap grill trash cheer cry crow thunder trumpet salute project
  forecast pronounce brief volunteer lecture underline smear skewer rave rage fume`),
);

/** Verbs that stand before their subject after a quotation: "…, said the minister". */
export const INVERTS: ReadonlySet<string> = new Set(
  words(`say write tweet add note report explain ask wonder think argue recall warn claim announce conclude reply insist observe continue
  remark declare state caution comment joke quip lament recount complain admit acknowledge assert muse post`),
);

/** Verbs of stance that may close a report: "…, the minutes show". */
export const CLOSES: ReadonlySet<string> = new Set([
  ...INVERTS,
  ...words('show find believe think suspect fear estimate read feel know state'),
]);

/** Forms that are as often nouns ("the reports", "his claims"): they need a plain subject right before them. */
export const NOUN_LIKE: ReadonlySet<string> = new Set(
  words(`report reports claim claims note notes call calls plan plans show shows estimate estimates demand demands
  promise promises attack attacks view views fear fears hope hopes question questions record records post posts tweet tweets address
  comment comments support order orders name names back point points mention talk talks challenge label raise
  finding findings feeling reading read thought quote quotes signal signals state states attack attacks doubt doubts
  blast appeal appeals blame vow vows pledge pledges threat worry reply replies joke counter advocate advocates
  hint favor favour wish respect praise remark remarks need detail details highlight highlights release releases offer offers issue
  issues share shares judge judges rule rules frame frames chant chants focus aim aims guess guesses desire desires
  dispute disputes protest protests counsel stress love hate trust boast boasts worries forecast forecasts
  figure figures project projects email emails text texts phone phones blog blogs credit credits rate rates rank ranks brief briefs
  alert alerts volunteer volunteers reference references bet bets cheer cheers cast salute lecture lectures taunt taunts rage
  herald cry cries crow smear grill recap caption captions`),
);

function regular(base: string): string[] {
  if (base.endsWith('e')) return [`${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [/(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

function formOf(inflected: string): ReportingVerb['form'] {
  if (inflected.endsWith('ing')) return 'participle';
  return inflected.endsWith('s') ? 'present' : 'past';
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}
