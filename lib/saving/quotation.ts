/** Whether a quotation is open where the text ends. */
export function isQuoted(before: string): boolean {
  if ((before.match(/"/gu)?.length ?? 0) % 2 === 1) return true;
  return (before.match(/[“„]/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0);
}
