import { isLetterAt, late } from '../text/letters.ts';
import type { Block } from './blocks.ts';
import type { Pace } from './pace.ts';

/**
 * Lines that are not the article's, told by their words, links and neighbours: what is left where a page marks
 * nothing up. Only whole lines are judged, and by their words only short ones, since a sentence may say anything.
 */
export interface Line {
  block: Block;
  text: string;
}

/** Words a line may have to be judged by what it says. */
const SHORT = 26;

/**
 * A pattern with a sign, cheap to look for, that every line it matches has: `starts` are the first two characters in small
 * letters, `*` whatever is no letter; `holds` are words of which it has one. Making all these patterns would cost a page
 * some 10 ms, and most pages need few of them.
 */
type Rule = { pattern: RegExp } & ({ starts: string } | { holds: readonly string[] });

function matches(rules: readonly Rule[], text: string): boolean {
  const small = text.toLowerCase();
  const start = isLetterAt(small, 0) ? small.slice(0, 2) : '*';
  return rules.some((rule) => {
    const may =
      'starts' in rule ? rule.starts.includes(start) : rule.holds.some((word) => small.includes(word));
    return may && rule.pattern.test(text);
  });
}

/** The whole line, or its beginning, in the words of the trade. */
const NOISE_LINES: readonly Rule[] = [
  {
    starts: 'ad an we pu ре sp pr',
    pattern:
      /^(advert|advertisement|advertising|ad|anzeige|werbung|publicité|publicidade|publicidad|реклама|sponsored|promoted)[.:]?$/i,
  },
  { starts: 'th st ar', pattern: /^(the )?(story|article) continues (below|after)/i },
  {
    starts: 'sh tw su pr e- em co fa wh li pi re te po th ar st on vi by wi fr no *',
    pattern:
      /^(share|tweet|submit|print|e-?mail|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|pocket|[\s|/,.:+&]|this|article|story|post|on|via|by|with|friends|now)+$/i,
  },
  {
    starts: 'le po ad co vi ha jo ne sk *',
    pattern:
      /^(leave a (reply|comment)|post a comment|add a comment|comments?( closed)?|\d+ comments?:?|view comments|post comment.*|have something to say\?|join the (conversation|discussion)|« older|newer »|<< home|skip to (main )?content)$/i,
  },
  { starts: 'tr pi *', pattern: /^(\d+ )?(trackbacks?|pingbacks?)\b/i },
  {
    starts: 'ba to go sc ex ho me cl ne pr lo en vi re co sh se mo ca hi',
    pattern:
      /^(back to (the )?top|top|go to top|scroll to top|exit mobile version|home|menu|close|next|previous|loading( content)?\W*|enlarge image|view (full )?(gallery|image|author archive)|read( the)? (more|full (article|story|report))( here)?\W*|continue reading\W*|click to tweet|click to expand|expand|show more|load more|see more|more|caption|highlights)$/i,
  },
  {
    starts: 're th',
    pattern:
      /^(read (the )?(full|original|entire) (article|story|report|post)\b|this (article|story|post) (was )?(originally|first) (appeared|published))/i,
  },
  {
    starts: 're se al mo wa li do mu yo fu le чи см',
    pattern:
      /^(related( (post|story|stories|article|articles|news|content|links|topics|reading|coverage))?|read more|see more|see also|read also|also read|more from|more on|more about|more coverage|watch|listen|don['’]t miss|must read|recommended( reading)?|you (may|might) also (like|enjoy|be interested in)|further reading|lesen sie auch|leia (também|mais)|lire aussi|lea también|leggi anche|читайте также|смотрите также)\s*[:|»>–—-]/i,
  },
  {
    starts: 'la ta fi ca to po ke et те ме sc',
    pattern:
      /^(labels|tags?|filed under|categor(y|ies)|topics|posted in|keywords|tagged( with)?|etiquetas|теги|метки|schlagwörter)\b\s*[:|]/i,
  },
  { starts: 'ta', pattern: /^tags(?=[a-z])/ },
  { starts: 'co *', pattern: /^(©|\(c\)|copyright\b|\d{4} ©)/i },
  { holds: ['all rights reserved'], pattern: /all rights reserved/i },
  {
    starts: 'su si lo re ge do fo li jo cl te ha go co em wa ne',
    pattern:
      /^(subscribe|sign up|sign-up|sign in|log in|log-in|register|get (the )?.{0,40}\b(newsletter|inbox|app|alerts)\b|download (our|the) app|follow (us|me|him|her|them|@|\S+ on (twitter|facebook|instagram|x)\b)|like us on|join (us|our)|click here (to|for)|support (us|our)|donate|tell us what you think|have a tip|got a tip|contact us|email us|want more stories|never miss)/i,
  },
  {
    holds: ['sign up', 'subscribe'],
    pattern: /\b(sign up|subscribe)\b.{0,60}\b(newsletters?|inbox|emails?|alerts|updates)\b/i,
  },
  { holds: [' your '], pattern: /\b(in|to) your (inbox|e-?mail)\b/i },
  {
    holds: ['affiliate', 'cookie', 'privacy policy', 'terms of '],
    pattern:
      /\b(affiliate (commission|links?)|we use cookies|cookie policy|privacy policy|terms of (use|service))\b/i,
  },
  {
    starts: 'me th pl yo',
    pattern:
      /^(media playback is (un|not )supported|this (video|content) (is not|cannot|can't|can not)|please enable javascript|your browser does not support)/i,
  },
  {
    holds: [' by', 'contributed to this'],
    pattern:
      /^(\(?(additional )?(reporting|writing|editing|compiled|edited|translated|produced) by\b|.{0,60}\bcontributed to this (report|story|article)\b)/i,
  },
  {
    starts: 'fi po pu up la mo da cr at ak ve mi оп',
    pattern:
      /^(first )?(posted|published|updated|last (updated|modified)|modified|date|created|publicado|atualizado|aktualisiert|veröffentlicht|publié|mis à jour|опубликовано)\b.{0,12}?([:|]|\d)/i,
  },
  { starts: 'th po', pattern: /^(this entry was posted|posted (by|in|on)\b)/i },
  {
    starts: 'im ph sl pi fo bi',
    pattern: /^(image|photo|slide|picture|foto|bild)\s+\d+\s+(of|de|von|\/)\s+\/?\s*\d+$/i,
  },
  { starts: '*', pattern: /^(\d+|[.•·|–—*-]+)\s*(min(ute)?s?( read)?|comments?|shares?|views?|likes?)?$/i },
  {
    starts: 'te re es le',
    pattern: /^(tempo de leitura|reading time|estimated reading|lesezeit|temps de lecture)\b/i,
  },
  { starts: 'th po *', pattern: /^(%d bloggers like this|this site uses akismet|powered by)\b/i },
  { starts: 'vi', pattern: /^via \S+$/i },
  {
    holds: [
      'reporter',
      'writer',
      'journalist',
      'correspondent',
      'columnist',
      'editor',
      'author',
      'contributor',
      'blogger',
    ],
    pattern:
      /^.{0,80}\b(is|are) (a|an|the) (\w+ ){0,4}?(reporter|writer|journalist|correspondent|columnist|editor|author|contributor|blogger)s?\b.{0,60}\b(at|for|with|based|living|covering|who covers)\b/i,
  },
];

const LETTERS = late(String.raw`\p{L}{4}`, 'u');

/** A date or hour and nothing else, perhaps with a place or a category around it. */
const DATE_LINE = late(
  String.raw`^(\S+\s){0,2}?\W*(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s+\p{L}{3,}\.?\s+\d{4}|\p{L}+(-feira)?,\s+\d{1,2} de)\w*\b[\s\w.,:|;+()/-]*$`,
  'iu',
);

/** In every such line; the pattern itself is the dearest of all to make (7 ms in Node 26). */
const DATE_SIGN =
  /mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[./-]\d|\d\s[^]*\d{4}|,\s+\d{1,2} de/i;

/** "By Ann Lee and Bo Ray, Seoul". */
const BYLINE = late(
  String.raw`^(by|von|par|por|di)\s+(\p{Lu}[\p{L}.’'-]*\s*(,|and|und|et|y|e|&)?\s*){2,6}(,|[|•·–—-]|$)`,
  'u',
);
const BYLINE_SIGN = /^(?:by|von|par|por|di)\s/;

const CAPTION_LINES: readonly Rule[] = [
  {
    starts: 'sc fi st po ha co ph im pi il vi gr ma cr fo bi фо ge *',
    pattern:
      /^\(?(screen ?(grab|shot|cap)s?|(file |stock |pool |handout |courtesy )?(photos?|images?|pictures?|pics?|illustrations?|video|graphics?|maps?)|(image|photo|picture) (credit|copyright|source|by|courtesy)|credits?|fotos?|bild(er)?|crédits?( photo)?|фото|getty images|pool photo)\s*(by\b|:|©|\/)/i,
  },
  { starts: 'im', pattern: /^image (copyright|caption)\b/i },
  { starts: 'me', pattern: /^media caption\b/i },
  {
    holds: ['('],
    pattern:
      /\((image|photo|picture|pic|credit|photo credit|image credit|file photo)s?\s*(by\b|via\b|:|credit)[^()]*\)\W*$/i,
  },
  {
    holds: ['photo', 'image', 'picture', 'illustration'],
    pattern:
      /\b(photo|image|picture|illustration)s? (by|via|from|credit:?|courtesy( of)?) [^.]{2,60}\/?(getty|afp|ap|reuters|epa|shutterstock|istock|unsplash|flickr|bloomberg)?[^.]{0,30}$/i,
  },
  {
    holds: ['('],
    pattern: /\((getty( images)?|afp|ap( photo)?|reuters|epa|nasa|shutterstock|istock)[^()]{0,60}\)\W*$/i,
  },
  { holds: ['|', '/'], pattern: /[|/]\s*(getty images|afp|reuters|epa|shutterstock)( via [\w ]+)?\W*$/i },
  { starts: '*', pattern: /^©(?!.*\d{4})\s*\S/ },
];

/** The only one that is sure of a longer line. */
const CREDIT_IN_BRACKETS = CAPTION_LINES.slice(3, 4);

/** Headings after which nothing of the article comes. */
const CLOSING_HEADINGS: readonly Rule[] = [
  {
    starts: 'yo re mo se tr po la to do co le sh su ne br si ab wa wh up ad ta *',
    pattern:
      /^(you (may|might) also (like|enjoy|be interested in)|related( (news|posts?|stories|articles|content|links|topics|reading|coverage))?|more (from|in|on|stories|news|great|to read|coverage)\b.*|read (more|next|also)|see also|recommended( for you)?|trending( now)?|most (read|popular|viewed|shared)|popular( now)?|latest( news| stories)?|top stories|don['’]t miss|comments?|leave a (reply|comment)|\d+ comments?.*|share this.*|subscribe|newsletter|breaking news( emails)?|sign up.*|about the author|want more stories.*|what to read next|up next|advertisement|tags|labels)\W*$/i,
  },
];

/** Share of a line's characters in links above which it is a link to elsewhere, not a sentence. */
const LINK_LINE = 0.85;
/** The same over a whole list: entries often add a date or a number. */
const LINK_LIST = 0.65;

const ENDS_SENTENCE = /[.!?…。！？:;]["'”’»)\]]*$/;

/** Sorts each line: kept as body, moved to the captions, or dropped. Mutates `block.kind`. */
export async function judgeLines(
  lines: readonly Line[],
  titles: readonly string[],
  pace: Pace,
): Promise<void> {
  for (const line of lines) {
    if (line.block.kind !== 'body') continue;
    if (pace.due) await pace.rest();
    if (isTitle(line, titles)) line.block.kind = 'noise';
    else if (hasAtMost(line.text, SHORT)) judgeShort(line);
    else if (/\ball rights reserved\b|^citation:|^this document is subject to copyright/i.test(line.text))
      line.block.kind = 'noise';
    else if (matches(CREDIT_IN_BRACKETS, line.text) && hasAtMost(line.text, 59)) line.block.kind = 'caption';
  }
  dropLinkLists(lines);
  dropAfterClosingHeadings(lines);
}

function judgeShort({ block, text }: Line): void {
  // A cell of a table of results or prices is a number or a date by right.
  if (/^T[DH]$/.test(block.element.tagName) && !LETTERS().test(text)) return;
  if (matches(CAPTION_LINES, text)) block.kind = 'caption';
  else if (matches(NOISE_LINES, text) || (BYLINE_SIGN.test(text) && BYLINE().test(text)))
    block.kind = 'noise';
  else if (
    hasAtMost(text, 14) &&
    /\d/.test(text) &&
    !ENDS_SENTENCE.test(text) &&
    DATE_SIGN.test(text) &&
    DATE_LINE().test(text)
  )
    block.kind = 'noise';
  else if (
    block.linked >= block.length * LINK_LINE &&
    !ENDS_SENTENCE.test(text) &&
    !hasAtMost(text, 2) &&
    !isHeading(block) &&
    block.element.tagName !== 'LI' &&
    block.element.tagName !== 'TD'
  )
    block.kind = 'noise';
}

/** The headline again: a heading, or a line with nothing else, that says what the title says. */
function isTitle({ block, text }: Line, titles: readonly string[]): boolean {
  if (block.element.tagName === 'H1') return true;
  const plain = text.toLowerCase();
  return titles.some((title) => title === plain) && (isHeading(block) || !ENDS_SENTENCE.test(text));
}

function dropLinkLists(lines: readonly Line[]): void {
  const lists = new Map<Element, Line[]>();
  for (const line of lines) {
    const list = line.block.element.closest('ul, ol, dl');
    if (list === null) continue;
    const entries = lists.get(list);
    if (entries === undefined) lists.set(list, [line]);
    else entries.push(line);
  }
  for (const entries of lists.values()) {
    const length = entries.reduce((sum, line) => sum + line.block.length, 0);
    const linked = entries.reduce((sum, line) => sum + line.block.linked, 0);
    const sentences = entries.filter((line) => ENDS_SENTENCE.test(line.text)).length;
    if (linked < length * LINK_LIST || sentences > entries.length / 2) continue;
    for (const { block } of entries) block.kind = 'noise';
  }
}

/** A closing heading takes with it the links and short lines that follow, up to the next sentence or heading. */
function dropAfterClosingHeadings(lines: readonly Line[]): void {
  lines.forEach((line, index) => {
    const { block, text } = line;
    if (block.kind === 'caption' || !hasAtMost(text, 8) || !matches(CLOSING_HEADINGS, text)) return;
    if (!isHeading(block) && block.length > 40) return;
    block.kind = 'noise';
    for (const { block: next, text: said } of lines.slice(index + 1)) {
      if (next.kind !== 'body') continue;
      const linked = next.linked > next.length / 2;
      if (!linked && (isHeading(next) || !hasAtMost(said, 14) || ENDS_SENTENCE.test(said))) break;
      next.kind = 'noise';
    }
  });
}

function isHeading(block: Block): boolean {
  return /^H[1-6]$/.test(block.element.tagName);
}

function hasAtMost(text: string, words: number): boolean {
  let spaces = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    spaces += 1;
    if (spaces >= words) return false;
  }
  return true;
}
