/**
 * Verbs that report what somebody said, wrote, showed or thinks. The two groups differ in the evidence they
 * need: a verb of saying attributes wherever it has a subject; a verb of stance ("want", "call") also does
 * ordinary work and needs something after it that can be reported. Base forms; the rest is inflected below.
 */
const SAYING = words(`
  say tell write tweet add note announce report claim argue state declare explain insist acknowledge admit warn
  assert allege reply respond conclude reveal disclose confirm deny recall remark comment caution maintain
  contend concede complain estimate predict recount observe stress emphasise emphasize reiterate joke quip testify
  speculate suggest boast brag vow pledge promise swear threaten lament counter retort elaborate proclaim
  declare affirm inform advise post conjecture recount muse opine quote cite relate signal indicate specify
  clarify tell denounce condemn`);
const STANCE = words(`
 want believe think hope expect fear know feel wonder doubt worry accuse call describe praise criticise criticize
 urge ask demand propose recommend reject dismiss decline refuse agree disagree welcome blame mock defend endorse
 support oppose back plan intend seek wish prefer question challenge slam blast attack thank show find
 point refer mention discuss talk speak consider regard view appear seem deem demand 
 advocate favour favor plead aim apologise apologize appeal interpret hint imply portray characterise characterize label dub 
 determine assess express voice echo repeat`);

const IRREGULAR: Record<string, string[]> = {
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
  seek: ['seeks', 'sought', 'seeking'],
  show: ['shows', 'showed', 'showing'],
  find: ['finds', 'found', 'finding'],
  speak: ['speaks', 'spoke', 'speaking'],
  hear: ['hears', 'heard', 'hearing'],
  read: ['reads', 'reading'],
  slam: ['slams', 'slammed', 'slamming'],
  dub: ['dubs', 'dubbed', 'dubbing'],
  refer: ['refers', 'referred', 'referring'],
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

/** Verbs that stand before their subject after a quotation: "…, said the minister". */
export const INVERTS: ReadonlySet<string> = new Set(
  words(`say write tweet add note report explain ask wonder think argue recall warn claim announce conclude reply insist observe
  remark declare state caution comment joke quip lament recount complain admit acknowledge assert muse post`),
);

/** Forms that are as often nouns ("the reports", "his claims"): they need a plain subject right before them. */
export const NOUN_LIKE: ReadonlySet<string> = new Set(
  words(`report reports claim claims note notes call calls plan plans show shows estimate estimates demand demands
  promise promises attack attacks view views fear fears hope hopes question questions record records post posts tweet tweets address
  comment comments support order orders name names back point points mention talk talks challenge label raise
  finding findings feeling reading read thought quote quotes signal signals state states attack attacks doubt doubts
  blast appeal appeals blame vow vows pledge pledges threat worry reply replies joke counter advocate advocates
  hint favor favour wish respect praise remark remarks saw found felt need`),
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
