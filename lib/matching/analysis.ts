import { dates, parseIsoDate } from '../text/dates.ts';
import type { DateSpec } from '../text/dates.ts';
import { quantities } from '../text/numbers.ts';
import type { Quantity } from '../text/numbers.ts';
import { primaryLanguage, tokenize } from '../text/words.ts';
import type { Token } from '../text/words.ts';
import { attributed } from './attributed.ts';
import { conceptAs, conceptOf, widerThan } from './concepts.ts';
import type { Place } from './lexicon/places.ts';
import { lemmaOf } from './lexicon/verbs.ts';
import { phrasal } from './lexicon/synonyms.ts';
import { placeAt } from './places.ts';
import { polarities } from './polarity.ts';
import { parse } from './syntax/frames.ts';
import { isFunctionWord } from './syntax/tags.ts';
import type { Syntax } from './syntax/frames.ts';
import {
  countedBy,
  halfAt,
  isOpeningName,
  nameEnd,
  nameForm,
  titleCase,
  TITLES,
  WEIGHT,
  weightOf,
  wholeOf,
} from './unit-words.ts';

/** One thing a text speaks of: a word, a name, a place, a number or a date. Token indices, `to` exclusive. */
export interface Unit {
  from: number;
  to: number;
  kind: 'word' | 'name' | 'place' | 'number' | 'date';
  concept: string;
  wider: readonly string[];
  weight: number;
  verb: boolean;
  /** Part of "X said that", "according to X": who says it, not what is said. */
  source: boolean;
  clause: number;
  place?: Place;
  words?: readonly string[];
  /** A name only by the look of it: it opens the sentence, where every word has a capital. */
  opening?: boolean;
  quantity?: Quantity;
  /** What a number counts: concepts of the words after it, the head last. */
  counts?: readonly string[];
  /** A number of a larger one: "62 of 75". */
  part?: boolean;
  /** All there are: "all 75". */
  all?: boolean;
  date?: DateSpec;
}

/** Everything that is read off a text once. */
export interface Analysis {
  text: string;
  language: string;
  tokens: Token[];
  syntax: Syntax;
  units: Unit[];
  /** For each frame of the syntax: whether what it says is denied. */
  denied: boolean[];
  /** For each frame: whether it only says who says it. */
  saying: boolean[];
  unitAt: (Unit | undefined)[];
  question: boolean;
  /** What the sentence before was about, in the place of an opening "it", "they" or "the country". */
  stands?: { at: number; units: Unit[] };
  /** The day of the article, where it is known: the time of what it tells without a date. */
  published?: DateSpec;
}

/** What a text is read with. */
interface Around {
  /** ISO 8601: relative dates are read against it. */
  date?: string | undefined;
  language?: string | undefined;
  before?: string | undefined;
  /** The text's, where it was taken apart already. */
  tokens?: Token[] | undefined;
}

/** Reads a text for comparison. */
export function analyse(text: string, options: Around = {}): Analysis {
  const language = primaryLanguage(options.language);
  const tokens = options.tokens ?? tokenize(text, language);
  const day = parseIsoDate(options.date);
  const times = language === 'en' ? dates(tokens, day) : [];
  const taken = new Set(
    times.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)),
  );
  const shout = titleCase(tokens);
  // In capitals throughout, a capital makes no name.
  const plain = shout ? tokens.map((token) => ({ ...token, capital: false })) : tokens;
  const syntax =
    language === 'en'
      ? parse(plain, (i) => taken.has(i))
      : { tags: [], frames: [], phrases: [], clauses: [], light: new Set<number>() };
  const numbers = quantities(tokens, (i) => taken.has(i));
  const { saying, source } = attributed(tokens, syntax);
  const units: Unit[] = [];
  const unitAt: (Unit | undefined)[] = [];
  const verbs = new Set(
    syntax.frames.filter(({ copula, noun }) => !copula && noun !== true).map(({ verb }) => verb),
  );
  const korea = /\bKorea/.test(`${options.before ?? ''} ${text}`);
  const put = (unit: Omit<Unit, 'source' | 'clause' | 'verb'> & { verb?: boolean }): void => {
    // One field after the other, so that all units of a kind are laid out alike.
    const { from, to, kind, concept, wider, weight, verb = false, ...more } = unit;
    const full: Unit = {
      from,
      to,
      kind,
      concept,
      wider,
      weight,
      verb,
      source: source[from] === true,
      clause: syntax.clauses[from] ?? 0,
    };
    if (kind !== 'word') Object.assign(full, more);
    units.push(full);
    for (let i = from; i < to; i += 1) unitAt[i] = full;
  };
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    const time = times.find(({ from }) => from === i);
    const number = numbers.find(({ from }) => from === i);
    if (time !== undefined) {
      put({
        from: i,
        to: time.to,
        kind: 'date',
        concept: `date ${i}`,
        wider: [],
        weight: WEIGHT.date,
        date: time,
      });
      i = time.to;
    } else if (number !== undefined) {
      const counts = countedBy(tokens, syntax, number);
      put({
        from: i,
        to: number.to,
        kind: 'number',
        concept: `#${number.value}`,
        wider: [],
        weight: WEIGHT.number,
        quantity: number,
        counts,
        ...wholeOf(tokens, number),
      });
      i = number.to;
    } else if (token.kind !== 'word') i += 1;
    else {
      const found = language === 'en' ? (placeAt(tokens, i) ?? halfAt(tokens, i, korea)) : undefined;
      if (found !== undefined) {
        put({
          from: i,
          to: found.to,
          kind: 'place',
          concept: found.place.concept,
          wider: [],
          weight: WEIGHT.place,
          place: found.place,
        });
        i = found.to;
        continue;
      }
      const pair = `${lemmaOf(token.norm)}_${tokens[i + 1]?.norm ?? ''}`;
      const group = phrasal(lemmaOf(token.norm), tokens[i + 1]?.norm ?? '', tokens[i + 2]?.norm ?? '');
      if (group !== undefined && language === 'en') {
        put({
          from: i,
          to: i + 2,
          kind: 'word',
          concept: group,
          wider: widerThan(pair),
          weight: syntax.light.has(i) ? WEIGHT.light : WEIGHT.word,
          verb: verbs.has(i),
        });
        i += 2;
        continue;
      }
      const opening = i === 0 || (i === 1 && tokens[0]?.kind === 'mark') || tokens[i - 1]?.text === ':';
      const namely =
        language === 'en' &&
        token.capital &&
        !shout &&
        !TITLES.has(token.norm) &&
        !token.stop &&
        !verbs.has(i);
      const alone = opening && isOpeningName(tokens, syntax, i);
      if (
        namely &&
        (!opening || alone || (tokens[i + 1]?.capital === true && !TITLES.has(tokens[i + 1]?.norm ?? '')))
      ) {
        const to = nameEnd(tokens, i);
        const words = tokens.slice(i, to).filter((part) => part.kind === 'word');
        put({
          from: i,
          to,
          kind: 'name',
          concept: words.map((part) => conceptOf(part.norm)).join(' '),
          wider: [],
          weight: WEIGHT.name,
          words: words.map((part) => nameForm(part.norm)),
          ...(alone && words.length === 1 && { opening: true }),
        });
        i = to;
        continue;
      }
      const adverb = syntax.tags[i] === 'adv' && token.norm.endsWith('ly');
      if (!token.stop && token.norm !== 'one' && !isFunctionWord(syntax.tags[i])) {
        const verb = verbs.has(i);
        put({
          from: i,
          to: i + 1,
          kind: 'word',
          concept: language === 'en' ? conceptAs(token.norm, syntax.tags[i] === 'verb') : token.stem,
          wider: language === 'en' ? widerThan(token.norm) : [],
          weight: syntax.light.has(i) ? WEIGHT.light : weightOf(token, verb, adverb),
          verb,
        });
      }
      i += 1;
    }
  }
  const stands = standsFor(tokens, syntax, options.before, language);
  if (stands !== undefined) units.push(...stands.units);
  return {
    text,
    language,
    tokens,
    syntax,
    units,
    unitAt,
    saying,
    ...(stands !== undefined && { stands }),
    denied: polarities(tokens, syntax),
    question: /\?["'”’)\s]*$/u.test(text),
    ...(day !== undefined && {
      published: { from: 0, to: 0, year: day.getUTCFullYear(), month: day.getUTCMonth() + 1 },
    }),
  };
}

const PLURAL = /(?:[^s]s|troops|forces|people|police|men|women|children)$/;

/**
 * The subject of the sentence before, where the sentence opens with a pronoun that agrees with it, or with "the
 * country" and the subject before names one. Nothing where there is a doubt about who is meant.
 */
function standsFor(
  tokens: readonly Token[],
  syntax: Syntax,
  before: string | undefined,
  language: string,
): { at: number; units: Unit[] } | undefined {
  const subject = syntax.frames[0]?.subject;
  const at = subject?.heads[0];
  if (before === undefined || language !== 'en' || subject === undefined || at === undefined)
    return undefined;
  const word = tokens[at]?.norm ?? '';
  const country = /^(?:country|nation)$/.test(word) && tokens[subject.from]?.norm === 'the';
  if ((subject.from > 1 && !country) || subject.heads.length > 1 || at > 6) return undefined;
  if (!country && !/^(?:it|they|he|she)$/.test(word)) return undefined;
  const earlier = analyse(before, { language });
  const index = earlier.syntax.frames.findIndex((_, k) => earlier.saying[k] !== true);
  const frame = earlier.syntax.frames[index];
  const topic = frame?.passive === true ? frame.object : frame?.subject;
  const head = earlier.tokens[topic?.heads[0] ?? -1];
  if (topic === undefined || head === undefined || topic.heads.length > 1) return undefined;
  const about = earlier.units.filter((unit) => unit.from >= topic.from && unit.from < topic.to);
  const key = earlier.unitAt[topic.heads[0] ?? -1];
  if (key === undefined) return undefined;
  const fits = country
    ? key.place?.kind === 'name'
    : word === 'they'
      ? key.kind === 'word' && PLURAL.test(head.norm)
      : word === 'it'
        ? key.kind === 'place' || key.kind === 'name' || (key.kind === 'word' && !PLURAL.test(head.norm))
        : key.kind === 'name';
  return fits
    ? { at, units: about.map((unit) => ({ ...unit, from: at, to: at + 1, clause: 0 })) }
    : undefined;
}

/** The words of tokens `from` to `to` as the text has them. */
export function wordsOf({ text, tokens }: Analysis, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}
