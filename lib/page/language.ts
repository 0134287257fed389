/** A tag as BCP 47 writes it ("en_US" is "en-US"), or `undefined` where it is none. */
export function languageTag(given: string | null | undefined): string | undefined {
  const tag = given
    ?.trim()
    .replaceAll('_', '-')
    .split(/[\s,;]/)[0];
  if (tag === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) || /^(und|xx|zxx)\b/i.test(tag))
    return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
