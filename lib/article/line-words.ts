import { late } from '../text/letters.ts';

/**
 * What lines say that are not the article's, in the words of the trade: patterns of the whole line or of its beginning.
 */
export const NOISE_LINES: readonly RegExp[] = [
  /^(advert|advertisement|advertising|ad|anzeige|werbung|publicité|publicidade|publicidad|реклама|sponsored|promoted)[.:]?$/i,
  /^(the )?(story|article) continues (below|after)/i,
  /^(share|tweet|submit|print|e-?mail|copy link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|pocket|[\s|/,.:+&]|this|article|story|post|on|via|by|with|friends|now)+$/i,
  /^(leave a (reply|comment)|post a comment|add a comment|comments?( closed)?|\d+ comments?:?|view comments|post comment.*|have something to say\?|join the (conversation|discussion)|« older|newer »|<< home|skip to (main )?content)$/i,
  /^(\d+ )?(trackbacks?|pingbacks?)\b/i,
  /^(back to (the )?top|top|go to top|scroll to top|exit mobile version|home|menu|close|next|previous|loading( content)?\W*|enlarge image|view (full )?(gallery|image|author archive)|read( the)? (more|full (article|story|report))( here)?\W*|continue reading\W*|click to tweet|click to expand|expand|show more|load more|see more|more|caption|highlights)$/i,
  /^(read (the )?(full|original|entire) (article|story|report|post)\b|this (article|story|post) (was )?(originally|first) (appeared|published))/i,
  /^(related( (post|story|stories|article|articles|news|content|links|topics|reading|coverage))?|read more|see more|see also|read also|also read|more from|more on|more about|more coverage|watch|listen|don['’]t miss|must read|recommended( reading)?|you (may|might) also (like|enjoy|be interested in)|further reading|lesen sie auch|leia (também|mais)|lire aussi|lea también|leggi anche|читайте также|смотрите также)\s*[:|»>–—-]/i,
  /^(labels|tags?|filed under|categor(y|ies)|topics|posted in|keywords|tagged( with)?|etiquetas|теги|метки|schlagwörter)\b\s*[:|]/i,
  /^tags(?=[a-z])/,
  /^(©|\(c\)|copyright\b|\d{4} ©)/i,
  /all rights reserved/i,
  /^(subscribe|sign up|sign-up|sign in|log in|log-in|register|get (the )?.{0,40}\b(newsletter|inbox|app|alerts)\b|download (our|the) app|follow (us|me|him|her|them|@|\S+ on (twitter|facebook|instagram|x)\b)|like us on|join (us|our)|click here (to|for)|support (us|our)|donate|tell us what you think|have a tip|got a tip|contact us|email us|want more stories|never miss)/i,
  /\b(sign up|subscribe)\b.{0,60}\b(newsletters?|inbox|emails?|alerts|updates)\b/i,
  /\b(in|to) your (inbox|e-?mail)\b/i,
  /\b(affiliate (commission|links?)|we use cookies|cookie policy|privacy policy|terms of (use|service))\b/i,
  /^(media playback is (un|not )supported|this (video|content) (is not|cannot|can't|can not)|please enable javascript|your browser does not support)/i,
  /^(\(?(additional )?(reporting|writing|editing|compiled|edited|translated|produced) by\b|.{0,60}\bcontributed to this (report|story|article)\b)/i,
  /^(first )?(posted|published|updated|last (updated|modified)|modified|date|created|publicado|atualizado|aktualisiert|veröffentlicht|publié|mis à jour|опубликовано)\b.{0,12}?([:|]|\d)/i,
  /^(this entry was posted|posted (by|in|on)\b)/i,
  /^(image|photo|slide|picture|foto|bild)\s+\d+\s+(of|de|von|\/)\s+\/?\s*\d+$/i,
  /^(\d+|[.•·|–—*-]+)\s*(min(ute)?s?( read)?|comments?|shares?|views?|likes?)?$/i,
  /^(tempo de leitura|reading time|estimated reading|lesezeit|temps de lecture)\b/i,
  /^(%d bloggers like this|this site uses akismet|powered by)\b/i,
  /^via \S+$/i,
  /^.{0,80}\b(is|are) (a|an|the) (\w+ ){0,4}?(reporter|writer|journalist|correspondent|columnist|editor|author|contributor|blogger)s?\b.{0,60}\b(at|for|with|based|living|covering|who covers)\b/i,
];

export const CAPTION_LINES: readonly RegExp[] = [
  /^\(?(screen ?(grab|shot|cap)s?|(file |stock |pool |handout |courtesy )?(photos?|images?|pictures?|pics?|illustrations?|video|graphics?|maps?)|(image|photo|picture) (credit|copyright|source|by|courtesy)|credits?|fotos?|bild(er)?|crédits?( photo)?|фото|getty images|pool photo)\s*(by\b|:|©|\/)/i,
  /^image (copyright|caption)\b/i,
  /^media caption\b/i,
  /\b(photo|image|picture|illustration)s? (by|via|from|credit:?|courtesy( of)?) [^.]{2,60}\/?(getty|afp|ap|reuters|epa|shutterstock|istock|unsplash|flickr|bloomberg)?[^.]{0,30}$/i,
  /\((getty( images)?|afp|ap( photo)?|reuters|epa|nasa|shutterstock|istock)[^()]{0,60}\)\W*$/i,
  /[|/]\s*(getty images|afp|reuters|epa|shutterstock)( via [\w ]+)?\W*$/i,
  /^©(?!.*\d{4})\s*\S/,
];

/** The only sign of a caption that is sure of a longer line too. */
export const CREDIT_IN_BRACKETS =
  /\((image|photo|picture|pic|credit|photo credit|image credit|file photo)s?\s*(by\b|via\b|:|credit)[^()]*\)\W*$/i;

/** Headings after which nothing of the article comes. */
export const CLOSING_HEADING =
  /^(you (may|might) also (like|enjoy|be interested in)|related( (news|posts?|stories|articles|content|links|topics|reading|coverage))?|more (from|in|on|stories|news|great|to read|coverage)\b.*|read (more|next|also)|see also|recommended( for you)?|trending( now)?|most (read|popular|viewed|shared)|popular( now)?|latest( news| stories)?|top stories|don['’]t miss|comments?|leave a (reply|comment)|\d+ comments?.*|share this.*|subscribe|newsletter|breaking news( emails)?|sign up.*|about the author|want more stories.*|what to read next|up next|advertisement|tags|labels)\W*$/i;

/** A date or hour and nothing else, perhaps with a place or a category around it. */
export const DATE_LINE = late(
  String.raw`^(\S+\s){0,2}?\W*(mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s+\p{L}{3,}\.?\s+\d{4}|\p{L}+(-feira)?,\s+\d{1,2} de)\w*\b[\s\w.,:|;+()/-]*$`,
  'iu',
);

/** "By Ann Lee and Bo Ray, Seoul". */
export const BYLINE = late(
  String.raw`^(by|von|par|por|di)\s+(\p{Lu}[\p{L}.’'-]*\s*(,|and|und|et|y|e|&)?\s*){2,6}(,|[|•·–—-]|$)`,
  'u',
);
