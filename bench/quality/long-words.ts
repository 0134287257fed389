/** The words of four letters or digits and more, each once: what texts about one matter mostly have in common. */
export const longWords = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
