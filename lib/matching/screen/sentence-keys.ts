import { dates, parseIsoDate } from '../../text/dates.ts';
import { quantities } from '../../text/numbers.ts';
import { tokenize, type Token } from '../../text/words.ts';
import { WORTH } from '../align.ts';
import { conceptOf, widerThan } from '../concepts.ts';
import { isParticle, phrasal } from '../lexicon/synonyms.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import type { Place } from '../lexicon/places.ts';
import { placeAt } from '../places.ts';
import { halfAt, nameForm, titleCase, TITLES } from '../unit-words.ts';
import { mayOpen } from './claim-record.ts';
import { countOf, saidBy, type Intervals } from './figures.ts';
import { keyOf, LEAST_SPELLED, spellingOf, type Key } from './keys.ts';
import { KeyTable } from './key-table.ts';
import { hundredths } from './record.ts';
import { lettersHash } from './same-letters.ts';
import { NARROWER, ruledOutBy, SAME, toldBy, wordKeys } from './word-keys.ts';

/** All that a sentence may meet a claim with, whatever its clauses turn out to be. */
export interface SentenceKeys {
  hash: number;
  table: KeyTable;
  /** How its names are spelled. */
  spellings: Key[];
  hasName: boolean;
  figures: Intervals;
  /** Worth of any date, in hundredths. */
  date: number;
  hasDate: boolean;
  /** A stretch of years or a bound, which may say any year. */
  hasOpenDate: boolean;
}

export interface Screened {
  text: string;
  tokens: readonly Token[];
  date?: string | undefined;
  before?: string | undefined;
}

const PUBLISHED = hundredths(WORTH.published);

/** Words that the sentence before tells the meaning of, where they stand so near the beginning. */
const POINTS_BACK = /^(?:it|they|he|she|country|nation)$/;
const OPENING = 8;
/** Words of a name that are looked at together. */
const LONGEST_NAME = 16;

const table = new KeyTable();

/** The keys of an English sentence, until the next one's are asked for. */
export function keysOfSentence({ text, tokens, date, before }: Screened): SentenceKeys {
  table.clear();
  const out: SentenceKeys = {
    hash: lettersHash(text),
    table,
    spellings: [],
    hasName: false,
    figures: [],
    date: 0,
    hasDate: false,
    hasOpenDate: false,
  };
  const day = parseIsoDate(date);
  if (day !== undefined) {
    out.date = PUBLISHED;
    table.put(keyOf('year', String(day.getUTCFullYear())), PUBLISHED);
  }
  const korea = /\bKorea/.test(`${before ?? ''} ${text}`);
  add(out, tokens, day, korea);
  if (before !== undefined && tokens.slice(0, OPENING).some(({ norm }) => POINTS_BACK.test(norm)))
    add(out, tokenize(before, 'en'), undefined, /\bKorea/.test(before));
  return out;
}

function add(out: SentenceKeys, tokens: readonly Token[], day: Date | undefined, korea: boolean): void {
  const shout = titleCase(tokens);
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    const { norm } = token;
    const told = toldBy(norm);
    for (let k = 0; k < told.length; k += 2) table.put(told[k] ?? 0, told[k + 1] ?? 0);
    const particle = tokens[i + 1]?.norm ?? '';
    const lemma = isParticle(particle) ? lemmaOf(norm) : undefined;
    const group = lemma === undefined ? undefined : phrasal(lemma, particle, tokens[i + 2]?.norm ?? '');
    if (group !== undefined) {
      table.put(keyOf('concept', group), SAME);
      for (const wide of widerThan(`${lemma}_${particle}`)) table.put(keyOf('concept', wide), NARROWER);
      for (const key of ruledOutBy(group)) table.put(key, SAME);
    }
    const found = placeAt(tokens, i) ?? halfAt(tokens, i, korea);
    if (found !== undefined) addPlace(out, found.place);
    if (!shout && token.capital) addName(out, tokens, i);
  });
  addFigures(out, tokens, day);
}

function addPlace(out: SentenceKeys, { concept, city, country }: Place): void {
  const spelled = concept.replaceAll('_', ' ');
  out.hasName = true;
  table.put(keyOf('place', concept), SAME);
  if (city !== undefined) table.put(keyOf('place', city), SAME);
  table.put(keyOf('country', country), SAME);
  table.put(keyOf('form', spelled), SAME);
  if (spelled.length >= LEAST_SPELLED) out.spellings.push(spellingOf(spelled));
}

/** A word as one of a name, and what may be a name from there on. */
function addName(out: SentenceKeys, tokens: readonly Token[], i: number): void {
  const token = tokens[i];
  if (token === undefined || (token.stop && token.norm !== 'un')) return;
  const keys = wordKeys(token.norm);
  const next = tokens[i + 1];
  const opening = i === 0 || (i === 1 && tokens[0]?.kind === 'mark') || tokens[i - 1]?.text === ':';
  const joined = next?.capital === true && !TITLES.has(next.norm);
  if (opening && !joined && !mayOpen(token, keys)) return;
  put(out, token.norm);
  const words = [token.norm];
  let to = i + 1;
  while (tokens[to]?.kind === 'word' && tokens[to]?.capital === true && words.length < LONGEST_NAME) {
    words.push(tokens[to]?.norm ?? '');
    const bound = tokens[to + 1]?.text === '-' && tokens[to + 2]?.kind === 'word';
    if (bound) put(out, tokens[to + 2]?.norm ?? '');
    putJoined(words);
    if (bound) {
      words.push(tokens[to + 2]?.norm ?? '');
      putJoined(words);
    }
    to += bound ? 3 : 1;
  }
  if (!TITLES.has(token.norm)) out.hasName = true;
}

function put(out: SentenceKeys, norm: string): void {
  const { form, spelling } = wordKeys(norm);
  table.put(form, SAME);
  if (spelling !== 0) out.spellings.push(spelling);
}

function putJoined(words: readonly string[]): void {
  const initials = words.map((norm) => nameForm(norm)[0] ?? '').join('');
  table.put(keyOf('initials', initials), SAME);
  table.put(keyOf('name', words.map(conceptOf).join(' ')), SAME);
}

function addFigures(out: SentenceKeys, tokens: readonly Token[], day: Date | undefined): void {
  const times = dates(tokens, day);
  const isTime = (i: number): boolean => times.some(({ from, to }) => i >= from && i < to);
  for (const { year, lastYear, bound } of times) {
    out.hasDate = true;
    out.date = SAME;
    if (year !== undefined) table.put(keyOf('year', String(year)), SAME);
    if (lastYear !== undefined || bound !== undefined) out.hasOpenDate = true;
  }
  for (const quantity of quantities(tokens, isTime)) out.figures.push(countOf(quantity), ...saidBy(quantity));
}
