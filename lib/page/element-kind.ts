/**
 * What an element is to a reader, told by its tag, role, class and id alone. The words are those that sites of many
 * makers use; each is compared with whole words of a class name ("related-posts" has "related", "correlated" has not).
 */
export type ElementKind = 'body' | 'caption' | 'noise';

const NOISE_TAGS = new Set(
  (
    'NAV FOOTER ASIDE FORM BUTTON SELECT INPUT TEXTAREA LABEL DIALOG MENU SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT ' +
    'EMBED CANVAS SVG VIDEO AUDIO INS'
  ).split(' '),
);

/** `ins` is an edit in some articles and an advert slot in most: only these are adverts. */
const AD_SLOT = /adsbygoogle|\bads?\b|dfp/i;

const NOISE_ROLES = new Set(
  (
    'navigation complementary contentinfo banner dialog alertdialog alert search toolbar menu menubar tablist form ' +
    'button status tooltip doc-footnote'
  ).split(' '),
);

const CAPTION_TAGS = new Set(['FIGCAPTION', 'FIGURE']);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CAPTION_WORDS = words(
  'caption captions figcaption credit credits imagecredit photocredit imagecaption',
);

const NOISE_WORDS = words(
  'related recirc recirculation recommended recommendation recommendations trending mostread mostpopular popular teaser ' +
    'teasers newsletter newsletters subscribe subscription signup signin login donate donation promo promos promoted ' +
    'promotion share shares sharing sharebar sharedaddy social follow addtoany comment comments respond disqus ' +
    'trackback trackbacks pingback pingbacks breadcrumb breadcrumbs ad ads advert adverts advertisement advertising ' +
    'advertorial adslot adsbygoogle dfp sponsor sponsored outbrain taboola cookie cookies consent gdpr paywall tags ' +
    'taglist tagcloud keywords pagination pager tooltip popover popup modal rollover hovercard skip sidebar footer nav ' +
    'navbar navigation toolbar byline bylines timestamp pubdate dateline copyright authorbio bio standfirst dek ' +
    'subtitle readmore disclaimer feedback rating ratings jumplink toc correction',
);

/** Words that make noise only of something small: alone they also name whole articles. */
const SMALL_NOISE_WORDS = words(
  'author authors meta date time published updated kicker eyebrow category categories cats ' +
    'source topics topic labels label counter reactions',
);

/** Shown where the reader points, never in the run of the text. */
const TOOLTIP_WORDS = words('tooltip popover popup rollover hovercard');

/** Text for screen readers alone. */
const UNSEEN = /\b(sr-only|visually-?hidden|screen-reader-text|visuallyhidden|a11y-hidden|hidden-text)\b/i;

/** "no-sidebar", "has-comments", "category-sponsored": states and topics of something else. */
const STATE =
  /^(no|not|has|have|with|without|is|hide|hidden|show|enable|enabled|category|tag|post|status|format|type|js|wp)[-_]/i;

export interface ElementSigns {
  kind: ElementKind;
  /** A weak sign: holds only for something of a few words. */
  small: boolean;
  /** Holds inside a sentence too. */
  inline: boolean;
}

const BODY: ElementSigns = { kind: 'body', small: false, inline: false };

/** One reading's memory: pages repeat their class names. */
export type SignCache = Map<string, ElementSigns>;

export function signsOf(element: Element, cache: SignCache): ElementSigns {
  const tag = element.tagName.toUpperCase();
  if (NOISE_TAGS.has(tag) && tag !== 'INS') return noise(true);
  if (CAPTION_TAGS.has(tag)) return { kind: 'caption', small: false, inline: true };
  // Most elements of a text have none, and each question to the page costs.
  if (!element.hasAttributes()) return BODY;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (tag === 'INS') return AD_SLOT.test(names) ? noise(true) : BODY;
  const role = element.getAttribute('role');
  if (role !== null && NOISE_ROLES.has(role.toLowerCase())) return noise(false);
  if (names === ' ') return BODY;
  let signs = cache.get(names);
  if (signs === undefined) {
    signs = signsOfNames(names);
    cache.set(names, signs);
  }
  return signs;
}

function noise(inline: boolean): ElementSigns {
  return { kind: 'noise', small: false, inline };
}

function signsOfNames(names: string): ElementSigns {
  if (UNSEEN.test(names)) return noise(true);
  let found = BODY;
  for (const name of names.split(/\s+/)) {
    if (name === '' || STATE.test(name)) continue;
    const parts = name
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z0-9]+/);
    if (parts.some((part) => TOOLTIP_WORDS.has(part))) return noise(true);
    if (parts.some((part) => CAPTION_WORDS.has(part)))
      return { kind: 'caption', small: false, inline: false };
    if (parts.some((part) => NOISE_WORDS.has(part))) found = noise(false);
    else if (found === BODY && parts.some((part) => SMALL_NOISE_WORDS.has(part)))
      found = { kind: 'noise', small: true, inline: false };
  }
  return found;
}

const BARE_INLINE = words('A ABBR B CITE CODE EM FONT I MARK Q S SMALL STRONG SUB SUP TIME U');

type MaybeVisible = Partial<Pick<Element, 'checkVisibility'>>;

/**
 * Whether the element is hidden: by attribute or inline style (all there is without layout), and where the engine
 * has `checkVisibility` by style sheets too.
 */
export function isHidden(element: Element): boolean {
  // Asking the engine is the dear part; nobody hides a bare inline element by its tag.
  if (!element.hasAttributes() && BARE_INLINE.has(element.tagName)) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style))
    return true;
  if (
    style === null &&
    BARE_INLINE.has(element.tagName) &&
    !element.hasAttribute('class') &&
    element.id === ''
  )
    return false;
  const visible =
    (element as unknown as MaybeVisible).checkVisibility?.({ visibilityProperty: true }) ?? true;
  // An element without a box of its own is not hidden if its children have theirs.
  return !visible && element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'contents';
}
