import { dates, type DateSpec } from '../../text/dates.ts';
import { quantities, type Quantity } from '../../text/numbers.ts';
import type { Token } from '../../text/words.ts';
import { conceptOf, widerThan } from '../concepts.ts';
import { isParticle, phrasal } from '../lexicon/synonyms.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import { placeAt } from '../places.ts';
import { closedClassOf } from '../syntax/tags.ts';
import { halfAt, nameEnd, nameForm, titleCase, TITLES } from '../unit-words.ts';
import type { Place } from '../lexicon/places.ts';
import { allowedBy, countOf } from './figures.ts';
import { keyOf, LEAST_SPELLED, spellingOf, type Key } from './keys.ts';
import { entryOf, keyOfFigure, unitCode, Way, type ClaimRecord, type UnitCode } from './record.ts';
import { lettersHash } from './same-letters.ts';
import { ruledBy, wordKeys, type WordKeys } from './word-keys.ts';

/**
 * The record of an English claim, from its tokens alone: the units of `analyse`, as far as they hang neither on a clause
 * nor on the day that relative dates are read against.
 */
export function recordOf(text: string, tokens: readonly Token[]): ClaimRecord {
  const out = [lettersHash(text)];
  return Int32Array.from(putUnits(out, text, tokens) ? out : out.slice(0, 1));
}

/** False where it cannot be told without clauses what the units are. */
function putUnits(out: number[], text: string, tokens: readonly Token[]): boolean {
  if (tokens.some((_, i) => tellsWhoSays(tokens, i) || beginsOpenMonth(tokens, i))) return false;
  const times = dates(tokens);
  const isTime = (i: number): boolean => times.some(({ from, to }) => i >= from && i < to);
  const numbers = quantities(tokens, isTime);
  let events: number | undefined;
  const eventCount = (): number =>
    (events ??= tokens.filter(({ kind, norm }) => kind === 'word' && wordKeys(norm).eventful).length);
  const leads = tokens.findIndex(({ norm }) => LEADS_VERBS.has(norm));
  const shout = titleCase(tokens);
  const korea = /\bKorea/.test(text);
  const unit = (code: UnitCode, key: Key = 0): void => void out.push(entryOf(key, unitCode(code)));
  const way = (code: number, key: Key): void => void out.push(entryOf(key, code));
  const ways = (code: number, keys: readonly Key[]): void => keys.forEach((key) => way(code, key));
  /** Where the entries of a place end that is the unit before: its organisation may stand for it. */
  let place: number | undefined;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    const time = times.find(({ from }) => from === i);
    const number = time === undefined ? numbers.find(({ from }) => from === i) : undefined;
    if (time !== undefined) {
      unit('date');
      putDate(time, way);
      i = time.to;
      place = undefined;
    } else if (number !== undefined) {
      unit('number', countOf(number));
      putFigure(number, way);
      i = number.to;
      place = undefined;
    } else if (token.kind !== 'word') i += 1;
    else {
      const keys = wordKeys(token.norm);
      const found = placeAt(tokens, i) ?? halfAt(tokens, i, korea);
      if (found !== undefined) {
        unit('place');
        putPlace(found.place, way);
        i = found.to;
        place = out.length;
        continue;
      }
      const next = tokens[i + 1];
      const lemma = isParticle(next?.norm ?? '') ? lemmaOf(token.norm) : undefined;
      const group =
        lemma === undefined ? undefined : phrasal(lemma, next?.norm ?? '', tokens[i + 2]?.norm ?? '');
      if (group !== undefined) {
        unit('group', keyOf('concept', group));
        ways(
          Way.wider,
          widerThan(`${lemma}_${next?.norm ?? ''}`).map((wide) => keyOf('concept', wide)),
        );
        ways(Way.ruledBy, ruledBy(token.norm, [group]));
        ways(Way.ruledBy, ruledBy(next?.norm ?? '', []));
        i += 2;
        place = undefined;
        continue;
      }
      const opening = i === 0 || (i === 1 && tokens[0]?.kind === 'mark') || tokens[i - 1]?.text === ':';
      const named = token.capital && !shout && !TITLES.has(token.norm) && !token.stop;
      const joined = next?.capital === true && !TITLES.has(next.norm);
      const perhapsVerb = (opening ? joined : tokens[i - 1]?.text === '"') && keys.verbal;
      if (named && perhapsVerb) return false;
      if (named && (!opening || joined)) {
        const to = nameEnd(tokens, i);
        const words = tokens.slice(i, to).filter(({ kind }) => kind === 'word');
        if (place !== undefined && words.length >= 2) out.splice(place, 0, entryOf(0, Way.owner));
        unit('name');
        putName(words, way);
        i = to;
        place = undefined;
        continue;
      }
      if (named && mayOpen(token, keys) && mayBeVerb(next)) {
        unit(token.norm === 'one' ? 'perhaps' : 'opening', keys.concepts[0]);
        putWord(keys, ways);
        putName([token], way);
        place = undefined;
      } else if (!token.stop && token.norm !== 'one') {
        const code = weightAt(tokens, i, { isTime, led: leads >= 0 && leads < i, eventCount });
        if (code !== undefined) {
          unit(code, keys.concepts[0]);
          putWord(keys, ways);
          if (code !== 'perhaps') place = undefined;
        }
      }
      i += 1;
    }
  }
  return true;
}

/** Whether a word may tell who says the rest, which then counts for nothing. */
function tellsWhoSays(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const how = token?.kind === 'word' ? wordKeys(token.norm).attributing : undefined;
  if (how !== 'marked') return how === 'alone';
  const that = tokens.slice(i + 1, i + MOST_BETWEEN).some(({ norm }) => norm === 'that');
  return that || tokens.some(({ text }) => /^[,"”]$/u.test(text));
}

/** "The start of last month" is a date as a whole where it is known which month that is. */
const beginsOpenMonth = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === 'of' && tokens[i + 2]?.norm === 'month';

/** Words between a verb of saying and its "that", and a few more. */
const MOST_BETWEEN = 10;

/** Whether a word behind one that opens the text may be its verb. */
function mayBeVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const tag = closedClassOf(token.norm);
  return tag === undefined ? wordKeys(token.norm).verbal : tag === 'aux' || tag === 'modal';
}

/** What a word stands among. */
interface Setting {
  isTime: (i: number) => boolean;
  /** Behind a word after which a verb may have any form. */
  led: boolean;
  /** How many words may tell an event as nouns. */
  eventCount: () => number;
}

/** What a word weighs where it stands; `undefined` where it is no unit. */
function weightAt(
  tokens: readonly Token[],
  i: number,
  { isTime, led, eventCount }: Setting,
): UnitCode | undefined {
  const { weighs, eventful } = wordKeys(tokens[i]?.norm ?? '');
  // A verb only carries an event that another word tells.
  if (weighs === 'carrier') return eventCount() > (eventful ? 1 : 0) ? 'slight' : 'word';
  if (weighs === 'function') {
    const next = tokens[i + 1];
    const counted = next?.kind === 'number' || closedClassOf(next?.norm ?? '') === 'num';
    return counted || isTime(i) || isTime(i + 1) ? 'perhaps' : undefined;
  }
  if (weighs === 'noun') return led ? 'word' : 'noun';
  const before = tokens[i - 1];
  if (weighs !== 'word' || eventful || before === undefined) return weighs;
  return closedClassOf(before.norm) === 'det' || before.possessive ? 'noun' : 'word';
}

/** Behind these a word may be a verb whatever its form. */
const LEADS_VERBS = new Set('will would shall should can could may might must do does did to'.split(' '));

/** Whether a word that opens a sentence may be a name by itself. */
export const mayOpen = ({ text }: Token, { mayOpenAsName }: WordKeys): boolean =>
  mayOpenAsName || /^\p{Lu}{2,}$/u.test(text);

type Put = (code: number, key: Key) => void;

function putWord(
  { concepts, wider, ruledBy }: WordKeys,
  ways: (code: number, keys: readonly Key[]) => void,
): void {
  ways(Way.key, concepts.slice(1));
  ways(Way.wider, wider);
  ways(Way.ruledBy, ruledBy);
}

/** A date of a year that is written is only said by one of the same year. */
function putDate(date: DateSpec, way: Put): void {
  const { year, assumed, lastYear, bound, label, since, weekday } = date;
  const open = assumed ?? lastYear ?? bound ?? label ?? since ?? weekday;
  if (year !== undefined && open === undefined) way(Way.year, keyOf('year', String(year)));
  else way(Way.date, 0);
}

function putFigure(quantity: Quantity, way: Put): void {
  const [least, most] = allowedBy(quantity);
  way(Way.figureFrom, keyOfFigure(least));
  way(Way.figureTo, keyOfFigure(most));
}

function putPlace({ concept, city, country }: Place, way: Put): void {
  const spelled = concept.replaceAll('_', ' ');
  way(Way.key, keyOf('place', concept));
  if (city !== undefined) way(Way.key, keyOf('place', city));
  way(Way.country, keyOf('country', country));
  way(Way.key, keyOf('form', spelled));
  if (spelled.length >= LEAST_SPELLED) way(Way.spelled, spellingOf(spelled));
}

/** Of several words any may be the one that the name is known by. */
function putName(words: readonly Token[], way: Put): void {
  const alone = words.length === 1;
  for (const { norm } of words) {
    const { form, spelling, concepts, ruledBy } = wordKeys(norm);
    way(Way.key, form);
    if (spelling !== 0) way(Way.spelled, spelling);
    for (const concept of concepts) way(alone ? Way.key : Way.wider, concept);
    for (const key of ruledBy) way(Way.ruledBy, key);
  }
  const forms = words.map(({ norm }) => nameForm(norm));
  if (alone) way(Way.initials, keyOf('initials', forms[0] ?? ''));
  else {
    way(Way.initials, keyOf('form', forms.map((form) => form[0] ?? '').join('')));
    way(Way.key, keyOf('name', words.map(({ norm }) => conceptOf(norm)).join(' ')));
  }
}
