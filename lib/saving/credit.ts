import { agencyOf } from '../claims/agencies.ts';
import { spaced } from '../claims/origin-names.ts';
import type { Captured } from './draft.ts';

/** Whose story a page says it prints. */
export interface Credit {
  name: string;
  /** The words that say so. */
  words: string;
}

/** A name as it stands in a note: to the end of the capitals. */
const NAME = String.raw`((?:[Tt]he )?\p{Lu}[\p{L}\p{N}.&’'-]*(?: (?:of |for |and |the |& )*[\p{Lu}\p{N}][\p{L}\p{N}.&’'-]*){0,5})`;
const note = (source: string): RegExp =>
  new RegExp(
    source.replace('NAME', () => NAME),
    'u',
  );

/** Notes that a story was another's first. The name is the last group. */
const FIRST_ELSEWHERE = [
  note(
    String.raw`\b(?:[Oo]riginally|[Ff]irst) (?:published|appeared|reported|posted|broadcast|ran) (?:by|in|on|at|with) NAME`,
  ),
  note(
    String.raw`\b(?:[Rr]e-?published|[Rr]eprinted|[Ss]yndicated|[Cc]ross-?posted|[Tt]ranslated|[Rr]eproduced)(?: here| in full)?(?: with (?:the )?(?:kind )?permission)? (?:from|by|of) NAME`,
  ),
  note(
    String.raw`\b(?:[Tt]his|[Tt]he) (?:story|article|report|piece) (?:was|is|has been|comes) (?:produced |provided |written |supplied |reported )?(?:by|from|courtesy of) NAME`,
  ),
  note(String.raw`^(?:Source|SOURCE|Via|VIA|Courtesy(?: of)?|Credit): ?NAME\.?$`),
] as const;

/** "TARN, 3 May (Reuters) - The ferry…" */
const DATELINE = /^[^()]{0,60}\(([\p{L}.&' /-]{2,40})\) ?[-–—:]/u;
const BYLINE = /^(?:[Bb]y|BY) (?:[^,|]{2,60}[,|] ?)?([\p{L}.&' -]{2,40})$/u;
/** A newsroom that asks for comment in its own story. */
const ASKED = note(
  String.raw`(?:^|[.,;] |\band )NAME (?:has |have )?(?:also )?(?:contacted|approached|asked|reached out to)\b.{2,120}\bfor (?:\p{L}+ )?comment`,
);
const ELSEWHERE =
  /\b(?:[Rr]ead|[Ss]ee) (?:the )?(?:full|original|whole|rest of the) (?:article|story|report|post)\b/u;

/**
 * The first thing on a page that says that its story is not the outlet's own: a note that it was first published elsewhere,
 * an agency in dateline or byline, a newsroom of another name that asked for comment, the work the page says it rests on, a
 * link to the "full article". The outlet's own name is no credit.
 */
export function creditIn(captured: Captured): Credit | undefined {
  const { credits = [], authors, basedOn, publisher, url } = captured;
  const own = spaced(publisher);
  const other = (credit: Credit | undefined): credit is Credit =>
    credit !== undefined && credit.name !== '' && !isOwn(credit.name, own, url);
  const ways: (() => (Credit | undefined)[])[] = [
    () => credits.flatMap(({ words }) => FIRST_ELSEWHERE.map((pattern) => fromNote(pattern, words))),
    () => credits.map(({ words }) => agencyIn(DATELINE, words) ?? agencyIn(BYLINE, words)),
    () => authors.map(agencyAuthor),
    () => credits.map(({ words }) => fromNote(ASKED, words)),
    () => [basedOn === undefined ? undefined : { name: siteOf(basedOn), words: basedOn }],
    () =>
      credits.map(({ words, url: to = '' }) =>
        ELSEWHERE.test(words) ? { name: siteOf(to), words } : undefined,
      ),
  ];
  for (const way of ways) {
    const found = way().find(other);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The site of an address, without "www."; '' where it is none. */
export function siteOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^(?:www|m|amp|edition)\./u, '') ?? '';
}

function fromNote(pattern: RegExp, words: string): Credit | undefined {
  const found = pattern.exec(words);
  const name = found?.[1]?.replace(/[.'’]+$/u, '');
  return found === null || name === undefined
    ? undefined
    : { name: agencyOf(name) ?? name, words: found[0].trim() };
}

function agencyIn(pattern: RegExp, words: string): Credit | undefined {
  const found = pattern.exec(words);
  const name = agencyOf(found?.[1] ?? '');
  return found === null || name === undefined ? undefined : { name, words: found[0].trim() };
}

/** "Associated Press", "Reuters Staff" and "Mira Oduya for AFP" among the authors. */
function agencyAuthor(author: string): Credit | undefined {
  const name =
    agencyOf(author) ??
    agencyOf(
      author.replace(/^.* (?:for|of|at|\/) /u, '').replace(/ (?:Staff|Newsroom|Reporters?|Writers?)$/u, ''),
    );
  return name === undefined ? undefined : { name, words: author };
}

/** The outlet itself, by its name or its address: "Alder Echo" of alderecho.example. */
function isOwn(name: string, own: string, url: string): boolean {
  const key = spaced(name);
  const squeezed = key.replaceAll(' ', '');
  return (
    own.includes(key) ||
    key.includes(own || ' \0') ||
    siteOf(url).replaceAll(/[.-]/gu, '').startsWith(squeezed)
  );
}
