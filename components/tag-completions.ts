/** More would hide the form under the list. */
const MOST = 6;

/** White space made one space; a tag that is already known keeps the spelling it has. */
export function spelt(typed: string, known: readonly string[]): string {
  const tag = typed.replaceAll(/\s+/gu, ' ').trim();
  return known.find((each) => sameTag(each, tag)) ?? tag;
}

export function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The tags with a new one at the end, where it is new. */
export function withTag(tags: readonly string[], typed: string, known: readonly string[]): string[] {
  const tag = spelt(typed, [...tags, ...known]);
  return tag === '' || tags.includes(tag) ? [...tags] : [...tags, tag];
}

/** Known tags that go on as what was typed, then those that contain it; in the order given otherwise, without the taken ones. */
export function completions(typed: string, known: readonly string[], taken: readonly string[]): string[] {
  const part = spelt(typed, []).toLowerCase();
  const free = known.filter((tag) => !taken.some((each) => sameTag(each, tag)));
  const begins = free.filter((tag) => tag.toLowerCase().startsWith(part));
  const contains = free.filter((tag) => tag.toLowerCase().includes(part) && !begins.includes(tag));
  return [...begins, ...contains].slice(0, MOST);
}
