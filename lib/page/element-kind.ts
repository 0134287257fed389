/**
 * What an element is to a reader, told by its tag, role, class and id alone. The words are those that sites of many
 * makers use; each is compared with whole words of a class name ("related-posts" has "related", "correlated" has not).
 */
export type ElementKind = 'body' | 'caption' | 'noise';

const NOISE_TAGS = new Set(
  (
    'nav footer aside form button select input textarea label dialog menu script style noscript template iframe object ' +
    'embed canvas svg video audio'
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

const CAPTION_TAGS = new Set(['figcaption', 'figure']);

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

/** What an element's tag and attributes say, each asked of the page once: every question costs, in Firefox most. */
export interface ElementFacts {
  element: Element;
  /** In small letters. */
  tag: string;
  /** Class and id, for where they tell a kind; ' ' where it has neither. */
  names: string;
  role: string;
  /** `undefined` without the attribute. */
  style: string | undefined;
  /** By the attributes `hidden` and `aria-hidden`. */
  hidden: boolean;
}

export function factsOf(element: Element): ElementFacts {
  const tag = element.localName;
  const facts: ElementFacts = { element, tag, names: ' ', role: '', style: undefined, hidden: false };
  // Most elements of a text have no attribute, and most that have one are links.
  if (!element.hasAttributes()) return facts;
  const attributes = element.getAttributeNames();
  const valueOf = (name: string): string | undefined =>
    attributes.includes(name) ? (element.getAttribute(name) ?? '') : undefined;
  facts.names = `${valueOf('class') ?? ''} ${valueOf('id') ?? ''}`;
  facts.role = valueOf('role')?.toLowerCase() ?? '';
  facts.style = valueOf('style');
  facts.hidden = attributes.includes('hidden') || valueOf('aria-hidden') === 'true';
  return facts;
}

export function signsOf({ tag, names, role }: ElementFacts, cache: SignCache): ElementSigns {
  if (NOISE_TAGS.has(tag)) return noise(true);
  if (CAPTION_TAGS.has(tag)) return { kind: 'caption', small: false, inline: true };
  if (tag === 'ins') return AD_SLOT.test(names) ? noise(true) : BODY;
  if (NOISE_ROLES.has(role)) return noise(false);
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

const INLINE = words('a abbr b cite code em font i mark q s small strong sub sup time u');

type MaybeVisible = Partial<Pick<Element, 'checkVisibility'>>;

/**
 * Whether the element is hidden: by attribute or inline style (all there is without layout), and where the engine
 * has `checkVisibility` by style sheets too.
 */
export function isHidden({ element, tag, names, style, hidden }: ElementFacts): boolean {
  if (hidden) return true;
  if (
    style !== undefined &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)
  )
    return true;
  // Asking the engine is the dear part; nobody hides a bare inline element by its tag.
  if (style === undefined && names === ' ' && INLINE.has(tag)) return false;
  const visible =
    (element as unknown as MaybeVisible).checkVisibility?.({ visibilityProperty: true }) ?? true;
  // An element without a box of its own is not hidden if its children have theirs.
  return !visible && element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'contents';
}

const BLOCK_TAGS = words(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul',
);

export const BLOCK_SELECTOR = [...BLOCK_TAGS].join(',');

/** Whether a line ends where the element begins and ends: by its tag, or by an inline style that makes it a block. */
export function isBlock({ tag, style }: ElementFacts): boolean {
  return (
    BLOCK_TAGS.has(tag) ||
    (style !== undefined && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style))
  );
}
