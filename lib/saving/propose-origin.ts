import type { Origin } from '../claims/claim.ts';
import { knownOrigin, spaced } from '../claims/origin-names.ts';
import { isAnybody, leansOnContext } from '../claims/unnamed.ts';
import { creditIn, siteOf } from './credit.ts';
import type { Captured } from './draft.ts';
import { leaningOf } from './leaning.ts';
import { speakerOrigin } from './speaker-origin.ts';

/** Where a report seems to come from, and the words of the page that say so. */
export interface ProposedOrigin {
  /** '' where nothing names another than the outlet itself. */
  name: string;
  /**
   * `said`: the sentence names it. `before`: the sentence describes it, and the article has named it. `known`: the library
   * knows who is meant by the words. `credit`: the page says that the story is another's. `link`: the sentence links it.
   */
  by: 'said' | 'before' | 'known' | 'credit' | 'link' | 'outlet';
  /** As the page has them; '' for the outlet. */
  words: string;
}

/**
 * The origin of a report: whom its sentence names, else whose story the page says it is, else whom the sentence links, else
 * the outlet. `origins` are those that are kept.
 */
export function proposeOrigin(
  captured: Captured,
  attributedTo: string,
  origins: readonly Origin[] = [],
): ProposedOrigin {
  return (
    fromWords(captured, attributedTo, origins) ??
    fromCredit(captured, origins) ??
    fromLinks(captured) ??
    OUTLET
  );
}

const OUTLET: ProposedOrigin = { name: '', by: 'outlet', words: '' };

function fromWords(
  captured: Captured,
  words: string,
  origins: readonly Origin[],
): ProposedOrigin | undefined {
  if (words === '') return undefined;
  const context = [captured.title, ...captured.before, captured.sentence].join(' ');
  const said = speakerOrigin(words, captured);
  const known =
    knownOrigin(said === '' ? words : said, origins, context) ?? knownOrigin(words, origins, context);
  // "Photos posted by the NIS show": not the photos decided.
  const decided = said !== '' && isAnybody(words) ? said : words;
  if (known !== undefined)
    return { name: known.name, by: spaced(known.name) === spaced(said) ? 'said' : 'known', words: decided };
  if (said !== '') return { name: said, by: 'said', words: decided };
  const named = namedBefore(captured, words);
  return named === undefined ? undefined : { name: named, by: 'before', words };
}

/** Who is called "the spy agency": the one body the article has named before that may be called so, or nobody. */
function namedBefore(captured: Captured, words: string): string | undefined {
  if (!/^the /iu.test(words) || !leansOnContext(words)) return undefined;
  const sentence = `${words} said that it was so.`;
  const [leaning] = leaningOf(sentence, { ...captured, sentence });
  const [offer, ...others] = leaning?.start === 0 && leaning.end === words.length ? leaning.offers : [];
  if (offer === undefined || isAnybody(offer)) return undefined;
  const called = offer.replaceAll(/[^\p{L}\p{N} ]/gu, '.');
  const full = new RegExp(String.raw`\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?['’]s ${called}`, 'u');
  const name = full.exec(captured.before.join(' '))?.[0] ?? offer;
  return others.every((other) => name.includes(other)) ? name : undefined;
}

function fromCredit(captured: Captured, origins: readonly Origin[]): ProposedOrigin | undefined {
  const credit = creditIn(captured);
  if (credit === undefined) return undefined;
  const known = knownOrigin(credit.name, origins, '');
  return { name: known?.name ?? credit.name, by: 'credit', words: credit.words };
}

/** The one other site that the sentence links; of several, none is where it is from. */
function fromLinks({ links = [], url, canonicalUrl }: Captured): ProposedOrigin | undefined {
  const own = new Set([siteOf(url), siteOf(canonicalUrl)]);
  const sites = new Set(
    links.map(siteOf).filter((site) => site !== '' && !own.has(site) && !isPlatform(site)),
  );
  const [site] = sites;
  return site === undefined || sites.size > 1 ? undefined : { name: site, by: 'link', words: site };
}

/** Where everybody posts: the site says nothing of who did. */
const PLATFORMS = new Set(
  'x.com twitter.com t.co facebook.com youtube.com youtu.be t.me telegram.org tiktok.com instagram.com reddit.com medium.com substack.com google.com bit.ly archive.org web.archive.org wikipedia.org'.split(
    ' ',
  ),
);
const isPlatform = (site: string): boolean =>
  [...PLATFORMS].some((each) => site === each || site.endsWith(`.${each}`));
