/** One claim in the panel. */
export interface ShownClaim {
  claim: string;
  status: string;
  /** Of each source its origin and what it does with the claim: "The Sun: Supports". */
  sources: string[];
  /** What is said of sources that share an origin, and why they do. */
  origins: string[];
  shared: string[];
  /** On the number line. */
  figures: string[];
}

/** What the panel shows of each claim. It runs in the page, so it must stand by itself. */
export function shownClaims(panel: Element): ShownClaim[] {
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...panel.querySelectorAll('.match')].map((match) => {
    const texts = (selector: string) => [...match.querySelectorAll(selector)].map(words);
    const sources = [...match.querySelectorAll('li.source')].map((source) => {
      const own = [...source.children].map(words).find((each) => each.startsWith('Origin: '));
      const group = words(source.closest('.origin')?.querySelector('.origin-name'));
      const origin = own?.slice('Origin: '.length) ?? (group || words(source.querySelector('.publisher')));
      return `${origin}: ${words(source.querySelector('.stance'))}`;
    });
    return {
      claim: words(match.querySelector('.claim')),
      status: words(match.querySelector('.status')),
      sources,
      origins: texts('.origin-name'),
      shared: texts('.origin > .quiet'),
      figures: texts('.rivals svg text'),
    };
  });
}
