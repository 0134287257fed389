import { isAgency } from '../claims/agencies.ts';
import { isAnybody } from '../claims/unnamed.ts';
import type { Captured } from './draft.ts';
import { OF_A_PEOPLE } from './name-words.ts';
import { namesIn, namesOf } from './names.ts';

/**
 * The origin that the words of a sentence name, as it is to be called: "the Defence Ministry", "Mira Oduya" of "deckhand
 * Mira Oduya", "The Sun" of "Britain's The Sun newspaper", "the Kremlin" of "a spokesman for the Kremlin". '' for words
 * that name nobody, as "officials" or "a lawyer for Alder Lines".
 */
export function speakerOrigin(
  attributedTo: string,
  { sentence, before }: Pick<Captured, 'sentence' | 'before'>,
): string {
  const whole = attributedTo.replaceAll(/\s+/gu, ' ').trim();
  const speaker = whole.split(/,|[(—–]| (?:which|who|that|whose|citing|quoting) /u)[0]?.trim() ?? '';
  const poster = FOOTAGE.test(speaker) ? posterIn(sentence) : undefined;
  if (poster !== undefined) return named(poster, sentence, before);
  const body = SPOKEN_FOR.exec(speaker)?.[1] ?? SPOKESMAN_OF.exec(speaker)?.[1];
  if (body !== undefined && !isAnybody(body)) return OF_A_STATE.test(body) ? `the ${body}` : body;
  return named(outletIn(speaker) ?? speaker, sentence, before);
}

const SPOKEN_FOR =
  /^(?:an? |the |its )?(?:\p{L}+ )?(?:spokes(?:man|woman|person)|statement|press (?:service|office|release)|representative|news release) (?:for|of|from|by) ((?:the )?\p{Lu}.+)$/u;
const SPOKESMAN_OF =
  /^(?:the )?(\p{Lu}[\p{L}.-]*(?: (?:of |the )?\p{Lu}[\p{L}.-]*)*)['’]?s? (?:chief )?spokes(?:man|woman|person)\b/u;
/** Bodies that are called with an article. */
const OF_A_STATE = /^(?:Kremlin|Pentagon|White House|State Department|Foreign Office|Treasury|Vatican)$/u;

const FOOTAGE = /\b(?:footage|videos?|clips?|photos?|photographs?|pictures?|images?|imagery|recordings?)\b/iu;
const POSTED =
  /\b(?:posted|published|released|shared|uploaded|broadcast|aired|obtained|taken|filmed|shot|captured) by (.+)$/iu;

const AFTER_POSTER = / (?:on|in|at|and|that|which|who|to|led|shows?|showed|appears?|purports?|says?|said)$/u;

/** Who put footage before the public, of whom the footage itself says nothing. */
function posterIn(sentence: string): string | undefined {
  const words = POSTED.exec(sentence)?.[1];
  const who = words?.match(
    /^(?:the )?(?:[\p{Ll}-]+ ){0,3}\p{Lu}[\p{L}\p{N}.’'&-]*(?: (?:of |for )?(?:the )?\p{Lu}[\p{L}\p{N}.’'&-]*)*(?: \p{Ll}+)?/u,
  )?.[0];
  return who?.replace(AFTER_POSTER, '').replace(/(?<=\p{Ll})\.$/u, '');
}

const OUTLET = String.raw`(?:newspaper|paper|tabloid|daily|weekly|magazine|journal|news agency|wire service|agency|broadcaster|website|site|news site|outlet|channel|network|portal|think tank|charity|watchdog|group|company|firm|blog|blogger)`;
const BEHIND = new RegExp(
  String.raw`\b${OUTLET} ((?:[Tt]he )?\p{Lu}[\p{L}\p{N}.&’'-]*(?: (?:of |for |the )*\p{Lu}[\p{L}\p{N}.&’'-]*)*)$`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`^(?:[\p{L} .-]+['’]s? )?(?:the )?((?:The )?\p{Lu}[\p{L}\p{N}.&-]*(?: (?:of )?\p{Lu}[\p{L}\p{N}.&-]*)*) ${OUTLET}$`,
  'u',
);

/** The name that stands beside what it is: "state news agency Xinhua", "Britain's The Sun newspaper". */
function outletIn(speaker: string): string | undefined {
  const behind = BEHIND.exec(speaker)?.[1];
  if (behind !== undefined) return behind;
  const before = BEFORE.exec(speaker)?.[1];
  return before === undefined || before === 'The' || OF_A_PEOPLE.test(before) ? undefined : before;
}

function named(speaker: string, sentence: string, before: readonly string[]): string {
  if (isAnybody(speaker)) return '';
  const person = personIn(speaker, sentence, before);
  if (person !== undefined) return person;
  if (isAgency(speaker) || NAME_ALONE.test(speaker))
    return isPlural(speaker) && !isAgency(speaker) ? '' : lowerArticle(speaker);
  const at = sentence.indexOf(speaker);
  const name = namesIn(sentence).find(
    ({ start, end }) => at >= 0 && start >= at && end <= at + speaker.length,
  );
  const people = speaker.split(' ').some((word) => OF_A_PEOPLE.test(word));
  if (name === undefined) return people ? lowerArticle(speaker) : '';
  // "the ministry in Alder" has a name in it and is none.
  return name.start <= at + 'the '.length ? lowerArticle(speaker) : '';
}

/** All of it is one name, such as stands at the head of a sentence, where a capital says little: "Primemedia.RU". */
const NAME_ALONE =
  /^(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.’'&-]*(?: (?:of |for |and |the |de )*\p{Lu}[\p{L}\p{N}.’'&-]*)*$/u;
/** "Rescuers said": a capital at the head of a sentence, and nobody's name. */
const isPlural = (speaker: string): boolean =>
  /^\p{Lu}\p{Ll}+s$/u.test(speaker) && !/(?:ss|us|is|as|os)$/u.test(speaker);

/** The person of "Northland's intelligence chief Jon Aske", and of "Aske" where the article has named him in full. */
function personIn(speaker: string, sentence: string, before: readonly string[]): string | undefined {
  const texts = namesOf([...before, sentence]);
  const at = sentence.indexOf(speaker);
  const end = at + speaker.length;
  const name = texts
    .at(-1)
    ?.find((each) => at >= 0 && each.kind === 'person' && each.start >= at && each.end === end);
  const full = name?.text ?? '';
  const titled = TITLED.exec(full)?.[1] ?? full;
  return titled.includes(' ') || (full !== '' && titled === speaker) ? titled : undefined;
}

/** Titles do not belong to a name: two articles may give two. */
const TITLED =
  /^(?:.* )?(?:President|Premier|Prime Minister|Minister|Chancellor|General|Colonel|Major|Captain|Lieutenant|Admiral|Commander|Senator|Representative|Secretary|Mayor|Governor|Chief|Director|Chairman|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|King|Queen|Prince|Princess|Pope) (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,3})$/u;

/** "The Defence Ministry" opened its sentence; "The Sun" is called so. */
const lowerArticle = (speaker: string): string =>
  PAPER.test(speaker) ? speaker : speaker.replace(/^The /u, 'the ');
const PAPER =
  /\b(?:Sun|Times|Post|Guardian|Telegraph|Independent|Economist|Mirror|Journal|Herald|Tribune|Atlantic|Hill|Intercept|Star|Globe|Mail|Observer|Echo|Gazette|Age|Conversation|Hindu|Verge|Insider)$/u;
