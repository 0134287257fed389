/**
 * Korean words without what is set behind them: particles of nouns, and the endings of the commonest verb forms. A small
 * list of rules and no dictionary; where a particle cannot be told from the end of a noun, the word stays whole, so that
 * two words are taken for different rather than for one.
 */

const FIRST = 0xac00;
const LAST = 0xd7a3;
const CODAS = 28;
const [NO_CODA, NIEUN, RIEUL, BIEUP, SSANG_SIOT] = [0, 4, 8, 17, 20];

const isSyllable = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code >= FIRST && code <= LAST;
};
const codaOf = (syllable: string): number => (syllable.charCodeAt(0) - FIRST) % CODAS;
const withoutCoda = (syllable: string): string =>
  String.fromCharCode(syllable.charCodeAt(0) - codaOf(syllable));

/** Particles by the part they give a noun. Longer ones first. */
const PARTICLES: readonly (readonly [string, string])[] = [
  ['으로부터', 'from'],
  ['에서는', 'at'],
  ['에서도', 'at'],
  ['에서의', 'at'],
  ['으로는', 'to'],
  ['에게는', 'to'],
  ['에게서', 'from'],
  ['까지는', 'until'],
  ['로부터', 'from'],
  ['에서', 'at'],
  ['에게', 'to'],
  ['에는', 'at'],
  ['에도', 'at'],
  ['께서', 'subject'],
  ['으로', 'to'],
  ['까지', 'until'],
  ['부터', 'from'],
  ['보다', 'than'],
  ['처럼', 'like'],
  ['과의', 'with'],
  ['와의', 'with'],
  ['이', 'subject'],
  ['가', 'subject'],
  ['은', 'subject'],
  ['는', 'subject'],
  ['을', 'object'],
  ['를', 'object'],
  ['과', 'with'],
  ['와', 'with'],
  ['에', 'at'],
  ['의', 'of'],
  ['로', 'to'],
  ['도', ''],
  ['만', 'only'],
];

/** Whether the particle may follow a syllable: most have one form after a consonant and another after a vowel. */
function follows(particle: string, before: string): boolean {
  const coda = codaOf(before);
  if (/^(?:이|은|을|과|으)/u.test(particle)) return coda !== NO_CODA;
  if (/^(?:가|는|를|와)$/u.test(particle) || particle === '와의') return coda === NO_CODA;
  if (particle === '로' || particle === '로부터')
    return (coda === NO_CODA || coda === RIEUL) && before !== '도';
  return true;
}

/** One syllable and one of these may be a word of its own ("나이", "도로"). */
const NEEDS_TWO = /^(?:이|가|도|만|로|의|에|과|와)$/u;

export interface KoreanNoun {
  noun: string;
  /** The part the particle gives it; '' without one. */
  part: string;
}

/** A noun and its particle. `counter`: what stands right behind a number ("1500명이") may be one syllable. */
export function koreanNoun(word: string, counter = false): KoreanNoun {
  for (const [particle, part] of PARTICLES) {
    const noun = word.slice(0, -particle.length);
    const before = noun.at(-1);
    if (!word.endsWith(particle) || before === undefined || !isSyllable(before)) continue;
    if (!follows(particle, before) || (noun.length < 2 && !counter && NEEDS_TWO.test(particle))) continue;
    return { noun: noun.length > 2 ? noun.replace(/들$/u, '') : noun, part };
  }
  return { noun: word.length > 2 ? word.replace(/들$/u, '') : word, part: '' };
}

/** Vowels that the past melts with: "해" is "하", "져" is "지". */
const MELTED: readonly (readonly [string, string])[] = [
  ['해', '하'],
  ['돼', '되'],
  ['져', '지'],
  ['려', '리'],
  ['여', ''],
  ['었', ''],
  ['와', '오'],
  ['겨', '기'],
  ['혀', '히'],
  ['쳐', '치'],
  ['켜', '키'],
  ['뤄', '루'],
  ['워', '우'],
  ['줘', '주'],
  ['쳤', '치'],
  ['어', ''],
  ['아', ''],
];

/** What "다" left behind is cut to the stem of the verb: the past's "ㅆ", the present's "ㄴ", the polite "ㅂ니". */
function verbOf(word: string): string {
  const polite = word.endsWith('니') && codaOf(word.at(-2) ?? '가') === BIEUP ? word.slice(0, -1) : word;
  const whole = polite.replace(/(.)(?:었|았|였)$/u, '$1').replace(/는$/u, '');
  if (whole !== polite && whole.length > 0) return whole;
  const last = whole.at(-1);
  if (last === undefined || !isSyllable(last)) return whole;
  const coda = codaOf(last);
  if (coda !== SSANG_SIOT && coda !== NIEUN && coda !== BIEUP) return whole;
  const open = withoutCoda(last);
  const melted = coda === SSANG_SIOT ? MELTED.find(([from]) => from === open)?.[1] : undefined;
  return whole.slice(0, -1) + (melted ?? open);
}

const QUOTED = /다(?:고|며|면서|는|지만)$/u;
const PAST_JOINED = /(?<=[했됐었았졌갔왔냈났렸겼혔쳤켰])(?:으며|고|지만|으나|는데)$/u;
/** Forms of "-하다", "-되다" and "-당하다", where nothing else of two syllables or more ends so. */
const OF_HADA = /^(.{2,})(하|되|당하|시키)(?:고|며|는|기|지|면|여|도록|려)?$/u;
const MODIFIER: Record<string, string> = {
  한: '하',
  할: '하',
  함: '하',
  해: '하',
  된: '되',
  될: '되',
  됨: '되',
  돼: '되',
};

/** The stem of one Korean word. */
export function koreanStem(given: string): string {
  const word = given.normalize('NFC');
  const last = word.at(-1);
  if (last === undefined || !isSyllable(last) || word.length < 2) return word;
  const told = word
    .replace(QUOTED, '다')
    .replace(PAST_JOINED, '다')
    .replace(/습니다$/u, '다');
  if (told.endsWith('다') && told.length > 2) return verbOf(told.slice(0, -1));
  const hada = OF_HADA.exec(told);
  if (hada !== null) return (hada[1] ?? '') + (hada[2] ?? '');
  const modifier = word.length > 2 ? MODIFIER[last] : undefined;
  if (modifier !== undefined) return word.slice(0, -1) + modifier;
  return koreanNoun(word).noun;
}
