import { type ArticleLook, articleLook, restsOn, standsAgainst } from '../lib/claims/article-look.ts';
import type { Article, PopupView } from './popup-view.ts';
import type { Words } from '../lib/words/parts.ts';
import { summaryWords } from './popup-words.ts';
import { counted } from './words.ts';

export function lookOf(article: Article): ArticleLook {
  return articleLook(article, article.marks);
}

/**
 * The article in numbers: "42 checked", "7 matched", "1 conflicting", "12 hedged", "2 origins behind it", and
 * where there are any "1 origin against it"; without the hedged where nobody can say how many they are.
 */
export function countsOf(look: ArticleLook, { counts }: Words): string[] {
  const against = standsAgainst(look).length;
  return [
    counts.checked(look.checked),
    counts.matched(look.matched),
    counts.conflicting(look.conflicting),
    ...(look.hedged === undefined ? [] : [counts.hedged(look.hedged)]),
    counts.behind(restsOn(look).length),
    ...(against === 0 ? [] : [counts.against(against)]),
  ];
}

/**
 * What the side panel says first: what came of the article as a whole, or why nothing did.
 *
 * @param look at the article, where there is one and a library to hold it against
 * @param everySite there is access to every site, so that a page that tells nothing of itself is none of them
 */
export function lookWords(
  view: PopupView,
  look: ArticleLook | undefined,
  everySite: boolean,
  words: Words,
): string {
  if (view.state === 'forbidden' && !everySite) {
    return 'There is no access to this page, or it belongs to the browser. To check it once, press the toolbar button of Second Source on it.';
  }
  if (view.state === 'needed') {
    return `${summaryWords(view, words)} To check it once, press the toolbar button of Second Source on it.`;
  }
  if (look === undefined || look.matched === 0) return summaryWords(view, words);
  return `${look.matched.toLocaleString('en-GB')} of ${counted(look.checked, 'sentence')} matched. ${originsWords(look)}`;
}

/** On how much what was matched rests. */
export function originsWords(look: ArticleLook): string {
  const behind = restsOn(look);
  const they = look.matched === 1 ? 'it' : 'them';
  const [only] = behind;
  const others = standsAgainst(look).length;
  const against =
    others === 0
      ? ''
      : ` ${only === undefined ? others : `${others} more`} ${others === 1 ? 'says' : 'say'} otherwise.`;
  if (only === undefined) return `Your library knows of no origin behind ${they}.${against}`;
  if (behind.length === 1) {
    return `Your library knows of 1 origin behind ${they} only: ${nameOf(only.name)}.${against}`;
  }
  const named = behind.filter((origin) => origin.named.length > 0).length;
  const itself = named === 0 ? 'none of them' : named === behind.length ? 'all of them' : `${named} of them`;
  return `Your library knows of ${behind.length} origins behind ${they}; these sentences name ${itself}.${against}`;
}

/** What is counted as hedged, which is not only what was matched. */
export function hedgedWords({ hedged, hedgedMatched, checked }: ArticleLook, { counts }: Words): string {
  if (hedged === undefined) return counts.hedgedUnknown;
  return counts.hedgedMeans(hedged, checked, hedgedMatched);
}

/** Which sentences are only near a claim, and about which nothing is known; '' where there are neither. */
export function unspokenWords({ unspoken, related, matched, checked }: ArticleLook): string {
  const near =
    related === 0
      ? ''
      : `${matched === 0 ? '' : 'Besides, '}${counted(related, 'sentence')} ${related === 1 ? 'is' : 'are'} related to a claim and not marked.`;
  if (unspoken === 0) return near;
  const these = unspoken === checked ? 'these sentences' : `the other ${counted(unspoken, 'sentence')}`;
  const them = unspoken === 1 ? 'it' : 'them';
  const rest = `Nothing in your library speaks about ${these}. That makes ${them} neither true nor false.`;
  return near === '' ? rest : `${near} ${rest}`;
}

export function nameOf(origin: string): string {
  return origin === '' ? 'a source without a name' : origin;
}

/** How a sentence is called by its place in the article. */
export function placeWords(sentence: number): string {
  return (sentence + 1).toLocaleString('en-GB');
}

/** "2, 5 and 9": places of sentences; "none". */
export function placesWords(sentences: readonly number[]): string {
  if (sentences.length === 0) return 'none';
  return new Intl.ListFormat('en-GB').format(sentences.map(placeWords));
}
