/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), with later amendments of
 * its author (`logi` -> `log`, `bli` -> `ble`, y after a vowel kept). Takes a folded word; words of other letters than
 * a to z come back as they are.
 */
const C = '[^aeiou]';
const V = '[aeiouy]';
const CC = `${C}[^aeiouy]*`;
const VV = `${V}[aeiou]*`;
const MORE_THAN_0 = new RegExp(`^(${CC})?${VV}${CC}`);
const EXACTLY_1 = new RegExp(`^(${CC})?${VV}${CC}(${VV})?$`);
const MORE_THAN_1 = new RegExp(`^(${CC})?${VV}${CC}${VV}${CC}`);
const HAS_VOWEL = new RegExp(`^(${CC})?${V}`);
const CVC = new RegExp(`^${CC}${V}[^aeiouwxy]$`);

const STEP_2: Record<string, string> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
};
const STEP_3: Record<string, string> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const SUFFIX_2 =
  /^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)$/;
const SUFFIX_3 = /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/;
const SUFFIX_4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

function step1(word: string): string {
  let w = word;
  if (/(ss|i)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^s]s$/.test(w)) w = w.slice(0, -1);
  const eed = /^(.+?)eed$/.exec(w);
  if (eed) {
    if (MORE_THAN_0.test(eed[1] ?? '')) w = w.slice(0, -1);
  } else {
    const past = /^(.+?)(ed|ing)$/.exec(w);
    const stem = past?.[1];
    if (stem !== undefined && HAS_VOWEL.test(stem)) {
      w = stem;
      if (/(at|bl|iz)$/.test(w)) w += 'e';
      else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1);
      else if (CVC.test(w)) w += 'e';
    }
  }
  // As in his later English stemmer: "deploy" keeps its y, so that it meets "deployment".
  const y = /^(.+[^aeiou])y$/.exec(w);
  if (y) w = `${y[1] ?? ''}i`;
  return w;
}

function replace(word: string, pattern: RegExp, table: Record<string, string>): string {
  const found = pattern.exec(word);
  const stem = found?.[1];
  const suffix = found?.[2];
  if (stem === undefined || suffix === undefined || !MORE_THAN_0.test(stem)) return word;
  return stem + (table[suffix] ?? '');
}

function step4(word: string): string {
  const found = SUFFIX_4.exec(word);
  if (found) {
    const stem = found[1] ?? '';
    return MORE_THAN_1.test(stem) ? stem : word;
  }
  const ion = /^(.+?[st])ion$/.exec(word)?.[1];
  return ion !== undefined && MORE_THAN_1.test(ion) ? ion : word;
}

function step5(word: string): string {
  let w = word;
  const e = /^(.+?)e$/.exec(w)?.[1];
  if (e !== undefined && (MORE_THAN_1.test(e) || (EXACTLY_1.test(e) && !CVC.test(e)))) w = e;
  if (w.endsWith('ll') && MORE_THAN_1.test(w)) w = w.slice(0, -1);
  return w;
}

/** The stem of one folded English word. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const guarded = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  const stemmed = step5(step4(replace(replace(step1(guarded), SUFFIX_2, STEP_2), SUFFIX_3, STEP_3)));
  return stemmed.startsWith('Y') ? `y${stemmed.slice(1)}` : stemmed;
}
