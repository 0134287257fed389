import type { Origin } from './claim.ts';
import { isAnybody, leansOnContext } from './unnamed.ts';

/** Lower-case words with a space on each side and a leading "the" dropped, so that `includes` meets whole words. */
export function spaced(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = words[0] === 'the' ? words.slice(1) : words;
  return rest.length === 0 ? '' : ` ${rest.join(' ')} `;
}

/** The names an origin was given, by which whoever names it is known to mean it; words that may mean anybody are none. */
export function givenNames({ name, aliases }: Origin): string[] {
  return [name, ...aliases].filter((each) => !isAnybody(each)).map(spaced);
}

/** The words that the user's corrections taught to mean it. */
export function learnedNames({ learned = [] }: Origin): string[] {
  return learned.map(({ words }) => spaced(words));
}

/**
 * The origin that the words of an article mean, of all that are kept: by one of its names, with or without the country it
 * is said to be of, else by words the user's corrections taught. Words that lean on the article ("the spy agency") mean it
 * only where the article, `context`, names it. Words taught of two origins mean neither.
 */
export function knownOrigin(words: string, origins: readonly Origin[], context: string): Origin | undefined {
  if (isAnybody(words)) return undefined;
  const [key, core] = [spaced(words), spaced(withoutCountry(words))];
  const called = (name: string): Origin | undefined =>
    onlyOne(origins.filter((o) => givenNames(o).includes(name)));
  const named = called(key) ?? called(core);
  if (named !== undefined) return named;
  const taught = onlyOne(origins.filter((origin) => learnedNames(origin).includes(key)));
  if (taught === undefined || !leansOnContext(words)) return taught;
  const article = spaced(context);
  return givenNames(taught).some((name) => article.includes(name)) ? taught : undefined;
}

/** "National Intelligence Service" of "South Korea's National Intelligence Service". */
function withoutCountry(name: string): string {
  return name.replace(/^(?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}['’]s? (?=\p{Lu})/u, '');
}

/** Whether words name the same body as another country's: "Ukraine's National Intelligence Service" for South Korea's. */
export function ofAnotherCountry(words: string, name: string): boolean {
  const [core, other] = [withoutCountry(words), withoutCountry(name)];
  return core !== words && other !== name && spaced(core) === spaced(other) && spaced(words) !== spaced(name);
}

/** Bodies that every country has: without the country they are none. */
const EVERYWHERE =
  /\b(?:ministry|department|government|army|military|navy|force|forces|police|parliament|court|bank|president|minister|embassy|council|assembly|senate|committee|office)\b/iu;

/**
 * Other names that a text itself gives to `name`: the letters in brackets behind it ("National Intelligence Service
 * (NIS)"), and, since a body that is known by letters is known without its country, its name alone.
 */
export function namesGiven(name: string, text: string): string[] {
  const at = text.indexOf(name);
  const letters =
    at < 0
      ? undefined
      : /^ ?\(["“]?(?:the )?(\p{Lu}[\p{Lu}\d.-]{1,9})["”]?\)/u.exec(text.slice(at + name.length))?.[1];
  const core = withoutCountry(name);
  if (letters === undefined || !standsFor(letters, core)) return [];
  return core === name || EVERYWHERE.test(core) || core.split(' ').length < 3 ? [letters] : [letters, core];
}

function standsFor(letters: string, name: string): boolean {
  const initials = (name.match(/\p{L}+/gu) ?? []).filter((word) => !/^(?:of|the|and|for|de|la)$/u.test(word));
  const wanted = letters.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
  return initials.map((word) => word[0]?.toLowerCase()).join('') === wanted;
}

/** Nothing where there are several: who is meant is not known then. */
function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
